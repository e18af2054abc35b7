package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Order;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps that change or end an entitlement. */
public final class AdjustmentSteps {

    private AdjustmentSteps() {}

    /**
     * Stops the entitlement (停保), reasoned in writing.
     *
     * @param reason why
     * @param words the reason in words for the family
     * @param from the first month without; no month that was ordered already, and not before the first month of the
     *     entitlement
     */
    public record Stop(
            @NotNull StopReason reason,
            @NotBlank @Size(max = 2000) String words,
            @NotNull YearMonth from) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.STOP;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            file.ledger().orders().stream()
                    .map(Order::month)
                    .filter(month -> !month.isBefore(from)
                            && file.ledger().ordered(month).isPositive())
                    .max(Comparator.naturalOrder())
                    .ifPresent(lastOrdered -> reasons.add(Refusal.of(RefusalCode.STOP_REACHES_BACK, "from", from)
                            .with("earliest", lastOrdered.plusMonths(1))));
            boolean neverBegun =
                    file.ledger().entitlements().stream().map(Entitlement::from).allMatch(from::isBefore);
            if (neverBegun) {
                // the retention clock starts with the stop, and must not start before there was something to stop
                reasons.add(Guards.outOfOrder("from", from.atDay(1)));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new AdjustmentEntry.Stopped(reason, words, from);
        }

        @Override
        public String toString() {
            return "stop from " + from + ": " + reason;
        }
    }
}
