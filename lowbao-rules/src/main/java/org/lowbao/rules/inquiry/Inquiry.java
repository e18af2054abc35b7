package org.lowbao.rules.inquiry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation.Open;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.pack.Stage;

/**
 * What is still to be asked about one case. Immutable; safe for use by many threads. Holds personal data: {@link
 * #toString} shows none.
 *
 * <p>Which questions matter is exact: a needless one changes neither outcome nor amount, whatever its answer. What an
 * answer leads to is found by trying: every yes-no and every code; of numbers and days those between which the policy
 * can tell (its literals, parameters, the case's own values, every order of magnitude), with the place of a change
 * found to 0.01 or to the day. Numbers are taken to be zero or more. A change between two tries that undoes itself
 * before the next can be missed; that is why a plan is made again after every answer.
 *
 * <p>A list that nobody knows is one instance of which nothing is known, and is asked for as one.
 */
public final class Inquiry {

    private final FactSheet facts;
    private final CompiledPolicy policy;
    private final YearMonth month;
    private final LocalDate knownOn;
    private final Stage stage;
    private final List<Place> unknown;
    private final Set<Question> askable;
    private final Standing standing;

    private Inquiry(FactSheet facts, CompiledPolicy policy, YearMonth month, LocalDate knownOn, Stage stage) {
        this.facts = facts;
        this.policy = policy;
        this.month = month;
        this.knownOn = knownOn;
        this.stage = stage;
        this.unknown = Places.unknown(facts, policy.declarations().subjects());
        this.askable = unknown.stream().map(Place::question).collect(Collectors.toCollection(LinkedHashSet::new));
        this.standing = probe().standing(facts);
    }

    /**
     * Looks at a case that applies.
     *
     * @param month the benefit month
     * @param knownOn rows decided later are not looked at
     * @throws IllegalArgumentException if a fact has another type than the policy declares
     */
    public static Inquiry into(FactSheet facts, CompiledPolicy policy, YearMonth month, LocalDate knownOn) {
        return into(facts, policy, month, knownOn, Stage.ENTERING);
    }

    /**
     * Looks at a case at a stage.
     *
     * @param stage whether the case applies, or already receives and is reviewed
     */
    public static Inquiry into(
            FactSheet facts, CompiledPolicy policy, YearMonth month, LocalDate knownOn, Stage stage) {
        return new Inquiry(facts, policy, month, knownOn, stage);
    }

    private Probe probe() {
        return new Probe(policy, month, knownOn, stage, askable);
    }

    /** Returns the outcome, with those of parts such as members; empty while it cannot be said. */
    public Optional<String> outcome() {
        return standing.outcome();
    }

    /** Tells whether the case is determined and nothing unknown can change outcome or amount. */
    public boolean isSettled() {
        return standing.outcome().isPresent()
                && standing.isClosed()
                && standing.beyond().isEmpty();
    }

    /** Returns the unknown facts that can still change outcome or amount, in the order in which outcomes wait for them. */
    public List<Question> questions() {
        return List.copyOf(standing.questions());
    }

    /** Returns the unknown facts that cannot matter any more; do not ask for them. */
    public List<Question> needless() {
        return askable.stream()
                .filter(question -> !standing.questions().contains(question))
                .toList();
    }

    /**
     * Returns what keeps the case open and is no fact: a parameter without a value, arithmetic out of bounds, a given
     * value that was left open. No answer settles these; somebody has to decide.
     */
    public List<Open> beyondFacts() {
        return List.copyOf(standing.beyond());
    }

    /**
     * Returns what each question that matters promises, the one that settles most first. Some hundred evaluations for
     * each question about a number or a day, a few for the others.
     */
    public List<Prospect> prospects() {
        var answers = new Answers(unknown, probe());
        return standing.questions().stream()
                .map(question -> new Prospect(question, trials(answers.to(question, facts))))
                .sorted(Prospect::mostSettlingFirst)
                .toList();
    }

    private static List<Trial> trials(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> new Trial(
                        stretch.from(),
                        stretch.to(),
                        stretch.standing().isClosed() ? stretch.standing().outcome() : Optional.empty(),
                        stretch.standing().questions().size()))
                .toList();
    }

    /** Returns the question to ask next: the one that settles most; empty if nothing is left to ask. */
    public Optional<Prospect> next() {
        return prospects().stream().findFirst();
    }

    /**
     * Plans the lookups that the case still needs. Bounded: with up to twelve lookups that matter and some twenty thousand
     * evaluations the fewest are found, beyond that a sufficient plan is taken and said to be {@link
     * LookupPlan.Search#GREEDY}.
     *
     * @param lookups those the office can make; of equals, the first is preferred
     */
    public LookupPlan plan(Collection<Lookup> lookups) {
        List<Lookup> offered = lookups.stream().distinct().toList();
        Probe probe = probe();
        return new PlanSearch(facts, probe, new Answers(unknown, probe), offered).plan(offered);
    }

    @Override
    public String toString() {
        return "inquiry for " + month + " by " + policy;
    }
}
