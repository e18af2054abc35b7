package org.lowbao.casework.collective;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;

/**
 * One month's payment list (发放表): prepared, checked by another, approved by a third, ordered in the dossiers, then locked.
 * A locked list never changes.
 *
 * @param id the list's id
 * @param month the benefit month
 * @param state how far it has come
 * @param lines what was due when it was prepared; {@link #payable} of it is paid
 * @param preparedBy who prepared it
 * @param checkedBy who checked it
 * @param approvedBy who approved it
 * @param findings what the check found, and what could not be ordered any more when it was locked
 */
public record PaymentList(
        String id,
        YearMonth month,
        State state,
        List<PaymentLine> lines,
        Actor preparedBy,
        Optional<Actor> checkedBy,
        Optional<Actor> approvedBy,
        List<LineFinding> findings) {

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
        findings = List.copyOf(findings);
    }

    /** Returns the lines that are paid: those that no finding holds back. */
    public List<PaymentLine> payable() {
        return lines.stream()
                .filter(line -> findings.stream().noneMatch(finding -> finding.holdsBack(line)))
                .toList();
    }

    /** Returns what the lines that are paid add up to. */
    public Money total() {
        return Money.sum(payable().stream().map(PaymentLine::amount).toList());
    }

    /** Returns for how many persons is paid, each household counted once. */
    public int persons() {
        return PaymentLine.persons(payable());
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

    /** Another officer checked it, and this was found. */
    public record Checked(List<LineFinding> findings) implements Entry {
        public Checked {
            findings = List.copyOf(findings);
        }

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

    /**
     * Every line that is paid is ordered in its dossier.
     *
     * @param total what they add up to
     * @param findings of lines that could not be ordered any more
     */
    public record Locked(Money total, List<LineFinding> findings) implements Entry {
        public Locked {
            findings = List.copyOf(findings);
        }

        @Override
        public String type() {
            return "payment.locked";
        }
    }

    PaymentList checked(Actor by, List<LineFinding> found) {
        return new PaymentList(id, month, State.CHECKED, lines, preparedBy, Optional.of(by), approvedBy, found);
    }

    PaymentList approved(Actor by) {
        return new PaymentList(id, month, State.APPROVED, lines, preparedBy, checkedBy, Optional.of(by), findings);
    }

    PaymentList locked(List<LineFinding> found) {
        return with(found, State.LOCKED);
    }

    /** Returns this list as it would be if it were locked with these findings. */
    public PaymentList without(List<LineFinding> found) {
        return with(found, state);
    }

    private PaymentList with(List<LineFinding> found, State next) {
        var all = new ArrayList<>(findings);
        all.addAll(found);
        return new PaymentList(id, month, next, lines, preparedBy, checkedBy, approvedBy, all);
    }

    @Override
    public String toString() {
        return "payment list " + id + " " + state + " with " + lines.size() + " lines";
    }
}
