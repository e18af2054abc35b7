package org.lowbao.casework.collective;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;

/**
 * One month's payment list (发放表): prepared, checked by another, approved by a third, then locked once every line is
 * ordered in its dossier.
 *
 * @param id the list's id
 * @param month the benefit month
 * @param state how far it has come
 * @param lines what is to be paid
 * @param preparedBy who prepared it
 * @param checkedBy who checked it
 * @param approvedBy who approved it
 */
public record PaymentList(
        String id,
        YearMonth month,
        State state,
        List<PaymentLine> lines,
        Actor preparedBy,
        Optional<Actor> checkedBy,
        Optional<Actor> approvedBy) {

    /** The kind of the journal. */
    public static final String KIND = "payment-list";

    /** How far a list has come. */
    public enum State {
        PREPARED,
        CHECKED,
        APPROVED,
        LOCKED
    }

    public PaymentList {
        lines = List.copyOf(lines);
    }

    /** Returns what all lines add up to. */
    public Money total() {
        return Money.sum(lines.stream().map(PaymentLine::amount).toList());
    }

    /** What happens to a list. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Prepared.class, name = "payment.prepared"),
        @JsonSubTypes.Type(value = Checked.class, name = "payment.checked"),
        @JsonSubTypes.Type(value = Approved.class, name = "payment.approved"),
        @JsonSubTypes.Type(value = Locked.class, name = "payment.locked")
    })
    public sealed interface Entry {
        @JsonIgnore
        String type();
    }

    /** It was prepared from what is due. */
    public record Prepared(YearMonth month, List<PaymentLine> lines) implements Entry {
        public Prepared {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "payment.prepared";
        }
    }

    /** Another officer checked it. */
    public record Checked() implements Entry {
        @Override
        public String type() {
            return "payment.checked";
        }
    }

    /** A third officer approved it. */
    public record Approved() implements Entry {
        @Override
        public String type() {
            return "payment.approved";
        }
    }

    /** Every line is ordered in its dossier. */
    public record Locked(Money total) implements Entry {
        @Override
        public String type() {
            return "payment.locked";
        }
    }

    PaymentList checked(Actor by) {
        return new PaymentList(id, month, State.CHECKED, lines, preparedBy, Optional.of(by), approvedBy);
    }

    PaymentList approved(Actor by) {
        return new PaymentList(id, month, State.APPROVED, lines, preparedBy, checkedBy, Optional.of(by));
    }

    PaymentList locked() {
        return new PaymentList(id, month, State.LOCKED, lines, preparedBy, checkedBy, approvedBy);
    }

    @Override
    public String toString() {
        return "payment list " + id + " " + state + " with " + lines.size() + " lines";
    }
}
