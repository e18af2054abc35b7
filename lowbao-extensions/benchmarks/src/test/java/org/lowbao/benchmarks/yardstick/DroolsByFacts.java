package org.lowbao.benchmarks.yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.lowbao.benchmarks.yardstick.Household.Income;
import org.lowbao.benchmarks.yardstick.Household.Kind;
import org.lowbao.benchmarks.yardstick.Household.Member;
import org.lowbao.benchmarks.yardstick.Household.Subtype;
import org.lowbao.benchmarks.yardstick.Household.Vehicle;
import org.lowbao.benchmarks.yardstick.Parameters.Period;
import org.lowbao.benchmarks.yardstick.Result.Status;

/**
 * The policy in Drools by inference: what a rule concludes it inserts as a fact, sums are accumulated over
 * facts, and what fails or holds is asked with {@code not} and {@code exists}; the rules of {@code yardstick-facts.drl}.
 * No trace.
 */
public final class DroolsByFacts {

    private static final Drl RULES = Drl.compiled("yardstick-facts");

    private DroolsByFacts() {}

    /** The household and the period; the rules read it by getters. */
    public record Situation(Household household, Period period) {

        public Period getPeriod() {
            return period;
        }

        public BigDecimal getStandard() {
            return period.standard();
        }

        public BigDecimal getEdgeLine() {
            return period.standard().multiply(period.edgeMultiple());
        }

        public BigDecimal getHeads() {
            return BigDecimal.valueOf(household.members().size());
        }

        public BigDecimal getDeposits() {
            return household.deposits();
        }

        public BigDecimal getDepositLimit() {
            return period.standard().multiply(period.assetMultiple()).multiply(getHeads());
        }

        public int getHouses() {
            return household.houses();
        }

        public int getHousesAllowed() {
            return period.housesAllowed();
        }
    }

    /** An income; the rules read it by getters. */
    public record Earning(Income income) {

        public boolean isExcluded() {
            return income.subtype() != Subtype.ORDINARY;
        }

        public Kind getKind() {
            return income.kind();
        }

        public BigDecimal getAmount() {
            return income.amount();
        }
    }

    /** A member; the rules read it by getters. Members are told apart by identity, for two may be alike. */
    public static final class Person {
        private final Member member;

        Person(Member member) {
            this.member = member;
        }

        public boolean isSevere() {
            return member.disability() == 1 || member.disability() == 2;
        }

        public boolean isIll() {
            return member.ill();
        }

        public int getAge() {
            return member.age();
        }
    }

    /** Where the rules write what is to be read afterwards. */
    public static final class Verdict {
        private final List<String> reasons = new ArrayList<>(4);
        private BigDecimal countable = BigDecimal.ZERO;
        private BigDecimal perCapita = BigDecimal.ZERO;
        private BigDecimal grant = BigDecimal.ZERO;
        private BigDecimal addOn = BigDecimal.ZERO;
        private Status status = Status.NOT_ELIGIBLE;

        public void reason(String code) {
            reasons.add(code);
        }

        public void found(BigDecimal income, BigDecimal each) {
            countable = income;
            perCapita = each;
        }

        public void conclude(Status concluded, BigDecimal benefit, BigDecimal more) {
            status = concluded;
            grant = benefit;
            addOn = more;
        }

        Result result() {
            return new Result(countable, perCapita, status, grant, addOn, reasons);
        }
    }

    static Result inNewSession(Household household) {
        return determine(household, RULES.newSession());
    }

    static Result inPooledSession(Household household) {
        return determine(household, RULES.pooledSession());
    }

    private static Result determine(Household household, KieSession session) {
        var verdict = new Verdict();
        try {
            session.insert(verdict);
            session.insert(new Situation(household, Parameters.on(household.area(), household.date())));
            for (Member member : household.members()) {
                session.insert(new Person(member));
                for (Income income : member.incomes()) {
                    session.insert(new Earning(income));
                }
            }
            for (Vehicle vehicle : household.vehicles()) {
                session.insert(vehicle);
            }
            session.fireAllRules();
            return verdict.result();
        } finally {
            session.dispose();
        }
    }
}
