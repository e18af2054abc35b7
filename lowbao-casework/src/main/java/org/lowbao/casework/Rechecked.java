package org.lowbao.casework;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.determination.TraceStep;

/** What determining something on file once more came to, from what the dossier held at that time. */
public sealed interface Rechecked {

    /** Returns the entry that holds the determination. */
    long entry();

    /** Returns the month it is for. */
    YearMonth month();

    /** It came out the same: kind, amounts, findings and every variable. */
    record Same(long entry, YearMonth month) implements Rechecked {}

    /**
     * It came out otherwise.
     *
     * @param where the first thing that differs: a variable and whose it is, or else a part of the determination; no values
     */
    record Different(long entry, YearMonth month, String where) implements Rechecked {}

    /**
     * It cannot be told, because this casework runs other packs.
     *
     * @param policies the packs of the determination on file, the nation's first
     */
    record OtherPolicies(long entry, YearMonth month, List<PolicyReference> policies) implements Rechecked {
        public OtherPolicies {
            policies = List.copyOf(policies);
        }
    }

    static Rechecked of(long entry, Determination recorded, Determination now) {
        if (recorded.equals(now)) {
            return new Same(entry, recorded.month());
        }
        return new Different(
                entry, recorded.month(), variable(recorded.trace(), now.trace()).orElseGet(() -> part(recorded, now)));
    }

    private static Optional<String> variable(List<TraceStep> recorded, List<TraceStep> now) {
        for (int i = 0; i < recorded.size(); i++) {
            TraceStep step = recorded.get(i);
            if (i >= now.size() || !step.equals(now.get(i))) {
                return Optional.of(step.toString());
            }
        }
        return now.size() > recorded.size()
                ? Optional.of(now.get(recorded.size()).toString())
                : Optional.empty();
    }

    private static String part(Determination recorded, Determination now) {
        if (recorded.household() != now.household() || !recorded.members().equals(now.members())) {
            return "identification";
        }
        if (!recorded.monthly().equals(now.monthly())) {
            return "amount";
        }
        return recorded.findings().equals(now.findings()) ? "facts" : "findings";
    }
}
