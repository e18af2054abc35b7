package org.lowbao.rules.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.slot.Frame;

/**
 * The facts of one case, written into the slots of one policy; a policy can be evaluated on them any number of times, for
 * any month. Made by a {@link FactForm}, or of a {@link FactSheet}. Immutable; safe for use by many threads.
 */
public final class BoundFacts {

    /** One slot of one instance. */
    record Place(int subject, int instance, int slot) {}

    private final CompiledPolicy policy;
    private final Frame frame;
    private final List<List<String>> ids;
    private final Map<Place, String> reasons;
    private final Set<Place> given;
    private final Set<String> unused;
    /** Of each subject whether two of its instances go by one id; null until somebody asks. */
    private final @Nullable Boolean[] sharedIds;

    BoundFacts(
            CompiledPolicy policy,
            Frame frame,
            List<List<String>> ids,
            Map<Place, String> reasons,
            Set<Place> given,
            Set<String> unused) {
        this.policy = policy;
        this.frame = frame;
        this.ids = ids.stream().map(List::copyOf).toList();
        this.reasons = Map.copyOf(reasons);
        this.given = Set.copyOf(given);
        this.unused = Set.copyOf(unused);
        this.sharedIds = new Boolean[ids.size()];
    }

    /**
     * Evaluates everything that the policy says about the case as an application. Cost grows with the variables times the instances.
     *
     * @param month the benefit month; a dated value holds for it if it holds on its first day
     * @param knownOn rows decided later are not looked at
     */
    public Evaluation determine(YearMonth month, LocalDate knownOn) {
        return determine(month, knownOn, Stage.ENTERING);
    }

    /**
     * Evaluates everything that the policy says about the case at a stage.
     *
     * @param stage whether the case applies, or already receives and is reviewed
     */
    public Evaluation determine(YearMonth month, LocalDate knownOn, Stage stage) {
        Frame filled = frame.copy();
        policy.fill(filled, this, month, knownOn, stage);
        return new Evaluation(policy, this, filled, month, knownOn, stage);
    }

    /** Puts back what was given for a name where something was computed over it. */
    void restoreGiven(Frame filled, Symbol symbol) {
        for (Place place : given) {
            if (place.subject == symbol.subject() && place.slot == symbol.slot()) {
                long held = frame.held(place.subject, place.instance, place.slot);
                filled.put(place.subject, place.instance, place.slot, held);
            }
        }
    }

    boolean isGiven(int subject, int instance, int slot) {
        return !given.isEmpty() && given.contains(new Place(subject, instance, slot));
    }

    Set<Place> given() {
        return given;
    }

    /** Returns what to call an instance in results. */
    String id(int subject, int instance) {
        return ids.get(subject).get(instance);
    }

    /** Tells whether two instances of a subject go by one id. */
    boolean sharesIds(int subject) {
        Boolean known = sharedIds[subject];
        if (known == null) {
            List<String> called = ids.get(subject);
            known = called.size() > 1 && new HashSet<>(called).size() < called.size();
            sharedIds[subject] = known;
        }
        return known;
    }

    /** Tells that a fact is not known, and why. */
    Evaluation.Open open(Symbol fact, int instance) {
        var place = new Place(fact.subject(), instance, fact.slot());
        return new Evaluation.Open(
                id(fact.subject(), instance), fact.name(), reasons.getOrDefault(place, FactValue.NOT_DECLARED));
    }

    /** Returns the names that were brought and that the policy does not ask for. */
    Set<String> unused() {
        return unused;
    }

    @Override
    public String toString() {
        return "facts of " + id(0, 0) + " for " + policy;
    }
}
