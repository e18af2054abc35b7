package org.lowbao.casework;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lowbao.casework.collective.PolicyRegister;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.rules.dibao.DibaoPolicy;
import org.lowbao.rules.dibao.Review;
import org.lowbao.rules.difference.Change;
import org.lowbao.rules.difference.PolicyDifference;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Policies;
import org.lowbao.rules.pack.Stage;

/**
 * Determines by compiled policies of packs: the nation's, the province's, the city's and the county's laid over each
 * other. Several versions lie side by side; for each month the one is used that was decided last and is valid then, as
 * far as it was known.
 *
 * <p>What only a {@link Review} can tell is not among the facts of a case. A household that is entitled already and whose
 * income has risen above the standard therefore stays undetermined, and the open facts name what to ask; a host that knows
 * it calls {@link DibaoPolicy#review}.
 *
 * @param versions of one division, the oldest first; not empty
 */
public record PackPolicy(List<CompiledPolicy> versions) implements PolicyEngine {

    /** @throws IllegalArgumentException if there is no version, or versions are of different divisions */
    public PackPolicy {
        versions = List.copyOf(versions);
        if (versions.stream().map(CompiledPolicy::division).distinct().count() != 1) {
            throw new IllegalArgumentException("versions of one division's policy are needed");
        }
    }

    /** Determines by one version, and leaves every month for which it is not valid undetermined. */
    public PackPolicy(CompiledPolicy policy) {
        this(List.of(policy));
    }

    @Override
    public List<PolicyReference> policies() {
        return versions.stream()
                .flatMap(version -> references(version).stream())
                .distinct()
                .toList();
    }

    private static List<PolicyReference> references(CompiledPolicy version) {
        return version.packs().stream()
                .map(pack -> new PolicyReference(pack.id(), pack.version(), pack.digest()))
                .toList();
    }

    /**
     * Compares every version that is new with the one that it follows, and names those that are no longer there.
     *
     * @throws IllegalArgumentException if the former engine runs no packs
     */
    @Override
    public List<PolicyRegister.Change> changesSince(PolicyEngine former) {
        if (!(former instanceof PackPolicy packs)) {
            throw new IllegalArgumentException("only packs can be compared with packs");
        }
        var changes = new ArrayList<Change>();
        CompiledPolicy before = packs.versions.get(packs.versions.size() - 1);
        for (CompiledPolicy version : versions) {
            Optional<CompiledPolicy> known = packs.find(version);
            if (known.isEmpty()) {
                changes.addAll(PolicyDifference.between(before.declarations(), version.declarations()));
            }
            before = version;
        }
        packs.versions.stream()
                .filter(version -> find(version).isEmpty())
                .forEach(gone -> changes.add(withdrawn(gone)));
        return changes.stream().map(PackPolicy::inWords).toList();
    }

    private Optional<CompiledPolicy> find(CompiledPolicy sought) {
        return versions.stream()
                .filter(version -> references(version).equals(references(sought)))
                .findFirst();
    }

    private static Change withdrawn(CompiledPolicy version) {
        List<PolicyReference> packs = references(version);
        PolicyReference lowest = packs.get(packs.size() - 1);
        return new Change(Change.Kind.PACK_REMOVED, lowest.pack(), List.of(lowest.version()));
    }

    private static PolicyRegister.Change inWords(Change change) {
        return new PolicyRegister.Change(
                change.kind().name(), change.message(Locale.CHINESE), change.message(Locale.ENGLISH));
    }

    @Override
    public Optional<PolicyEngine> of(List<PolicyReference> packs) {
        return packs.isEmpty()
                ? Optional.of(this)
                : versions.stream()
                        .filter(version -> references(version).equals(packs))
                        .findFirst()
                        .map(PackPolicy::new);
    }

    @Override
    public Determination determine(HouseholdFacts facts, Stage stage, YearMonth month, Instant knownOn) {
        var policies = new Policies(versions);
        String division = versions.get(0).division();
        return stage == Stage.STAYING
                ? DibaoPolicy.review(facts, Review.NOTHING_ASKED, policies, division, month, knownOn)
                : DibaoPolicy.determine(facts, policies, division, month, knownOn);
    }
}
