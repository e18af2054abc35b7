package org.lowbao.rules.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.pack.PackHeader;

/**
 * The policies an office holds, past and future versions included.
 *
 * @param policies in any order
 */
public record Policies(List<CompiledPolicy> policies) {

    public Policies {
        policies = List.copyOf(policies);
    }

    /**
     * Finds the policy of a division for a month, as far as it was known on a day. A pack decided in October that is in
     * force since January is found for March as soon as the day is in October. Of several, the one whose lowest pack was
     * decided last stands; if that is one pack under several versions of its parent, the one whose parent was decided last,
     * and so on upwards; of those left, the one that comes last in the list.
     *
     * @param division 6 digits or more; the first six count
     * @return empty if none is in force: somebody has to decide, nothing is assumed
     */
    public Optional<CompiledPolicy> inForce(String division, YearMonth month, LocalDate knownOn) {
        String county = division.substring(0, 6);
        return policies.stream()
                .filter(policy -> policy.division().equals(county) && policy.isValidFor(month))
                .filter(policy ->
                        policy.packs().stream().noneMatch(pack -> pack.decided().isAfter(knownOn)))
                .reduce((one, other) -> compareDecided(one, other) > 0 ? one : other);
    }

    private static int compareDecided(CompiledPolicy one, CompiledPolicy other) {
        List<PackHeader> first = one.packs();
        List<PackHeader> second = other.packs();
        for (int i = 1; i <= Math.min(first.size(), second.size()); i++) {
            int order = first.get(first.size() - i)
                    .decided()
                    .compareTo(second.get(second.size() - i).decided());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
