package org.lowbao.core.verification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.household.Income;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Stock;
import org.lowbao.core.person.Disability;

/** A value that an officer found and stands for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VerifiedValue.FinancialAssets.class, name = "FINANCIAL_ASSETS"),
    @JsonSubTypes.Type(value = VerifiedValue.Dwellings.class, name = "DWELLINGS"),
    @JsonSubTypes.Type(value = VerifiedValue.Vehicles.class, name = "VEHICLES"),
    @JsonSubTypes.Type(value = VerifiedValue.Alive.class, name = "ALIVE"),
    @JsonSubTypes.Type(value = VerifiedValue.DisabilityOf.class, name = "DISABILITY"),
    @JsonSubTypes.Type(value = VerifiedValue.SeriousIllness.class, name = "SERIOUS_ILLNESS"),
    @JsonSubTypes.Type(value = VerifiedValue.SupporterAble.class, name = "SUPPORTER_ABLE"),
    @JsonSubTypes.Type(value = VerifiedValue.SupporterUnavailable.class, name = "SUPPORTER_UNAVAILABLE"),
    @JsonSubTypes.Type(value = VerifiedValue.MaintenanceOf.class, name = "MAINTENANCE"),
    @JsonSubTypes.Type(value = VerifiedValue.IncomesOf.class, name = "INCOMES")
})
public sealed interface VerifiedValue {

    /** The sum of all balances. */
    record FinancialAssets(Stock value) implements VerifiedValue {
        @Override
        public String toString() {
            return "FINANCIAL_ASSETS";
        }
    }

    /** The number of dwellings. */
    record Dwellings(int value) implements VerifiedValue {
        public Dwellings {
            if (value < 0) {
                throw new IllegalArgumentException("a count of dwellings is not negative");
            }
        }

        @Override
        public String toString() {
            return "DWELLINGS";
        }
    }

    /** The uses of the motor vehicles; empty: none. */
    record Vehicles(List<String> uses) implements VerifiedValue {
        public Vehicles {
            uses = uses.stream().sorted().toList();
        }

        @Override
        public String toString() {
            return "VEHICLES";
        }
    }

    /** Whether a member lives. */
    record Alive(String memberId, boolean value) implements VerifiedValue {
        @Override
        public String subject() {
            return memberId;
        }

        @Override
        public String toString() {
            return "ALIVE";
        }
    }

    /** A member's disability; empty: none. */
    record DisabilityOf(String memberId, Optional<Disability> value) implements VerifiedValue {
        @Override
        public String subject() {
            return memberId;
        }

        @Override
        public String toString() {
            return "DISABILITY";
        }
    }

    /** Whether a member is seriously ill. */
    record SeriousIllness(String memberId, boolean value) implements VerifiedValue {
        @Override
        public String subject() {
            return memberId;
        }

        @Override
        public String toString() {
            return "SERIOUS_ILLNESS";
        }
    }

    /**
     * All that a member earns; empty: nothing. It takes the place of everything declared of the member's incomes.
     *
     * @param value incomes of this member alone
     */
    record IncomesOf(String memberId, List<Income> value) implements VerifiedValue {
        public IncomesOf {
            value = List.copyOf(value);
            if (!value.stream().map(Income::memberId).allMatch(memberId::equals)) {
                throw new IllegalArgumentException("incomes of one member were expected");
            }
        }

        @Override
        public String subject() {
            return memberId;
        }

        @Override
        public String toString() {
            return "INCOMES";
        }
    }

    /** Whether any statutory supporter is able. */
    record SupporterAble(boolean value) implements VerifiedValue {
        @Override
        public String toString() {
            return "SUPPORTER_ABLE";
        }
    }

    /**
     * A statutory supporter does not take part (赡养义务人不配合或者查找不到). It blocks nobody.
     *
     * @param supporter the supporter's place in the application, from 1
     * @param cause why
     */
    record SupporterUnavailable(int supporter, Cause cause) implements VerifiedValue {

        /** Why a supporter does not take part. Names are stored and never renamed. */
        public enum Cause {
            REFUSED,
            NOT_FOUND
        }

        @Override
        public String toString() {
            return "SUPPORTER_UNAVAILABLE";
        }
    }

    /**
     * What a member gets as maintenance from all supporters together (赡养费), as an officer determined it; zero: nothing. It takes
     * the place of what was declared as maintenance, and of what incomes found earlier hold of it.
     *
     * @param value not negative
     */
    record MaintenanceOf(String memberId, Flow value) implements VerifiedValue {
        public MaintenanceOf {
            if (value.amount().isNegative()) {
                throw new IllegalArgumentException("maintenance is not negative");
            }
        }

        @Override
        public String subject() {
            return memberId;
        }

        @Override
        public String toString() {
            return "MAINTENANCE";
        }
    }

    /** What {@link #subject} answers for a value of the whole household. */
    String HOUSEHOLD = "household";

    /** Returns the id of the member it is about, or {@link #HOUSEHOLD}. */
    default String subject() {
        return HOUSEHOLD;
    }
}
