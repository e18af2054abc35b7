package org.lowbao.rules.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
     * Finds the policy of a division for a month, as far as it was known on a day. Of several, the one decided last
     * stands; of those, the one in the highest place of the list.
     *
     * @param division 6 digits or more; the first six count
     * @return empty if none is in force: somebody has to decide, nothing is assumed
     */
    public Optional<CompiledPolicy> inForce(String division, YearMonth month, LocalDate knownOn) {
        String county = division.substring(0, 6);
        return policies.stream()
                .filter(policy -> policy.division().equals(county) && policy.isValidFor(month))
                .filter(policy -> !policy.lowest().decided().isAfter(knownOn))
                .max(Comparator.comparing(policy -> policy.lowest().decided()));
    }
}
