package org.lowbao.rules.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.inquiry.LookupPlan.Search;

/**
 * Looks for the fewest lookups that leave nothing to look up. For one thread and one plan.
 *
 * <p>Whenever a set of lookups turns out not to suffice, the answers that show it leave questions of which every
 * sufficient set has to answer one: knowing less never makes a question go away. So each try that fails rules out all
 * sets that answer none of those questions. Lookups are added to a set that fails as long as it still fails, so that what it
 * leaves is little and rules out much.
 */
final class PlanSearch {

    /** With more lookups or probes than this a sufficient set is taken, whether a smaller one exists or not. */
    private static final int MOST_LOOKUPS = 12;

    private static final int MOST_PROBES = 20_000;

    /** Some answers given, and where the case stands then. */
    private record Leaf(FactSheet facts, Standing standing) {}

    private final FactSheet facts;
    private final Probe probe;
    private final Answers answers;
    private final Standing standing;
    private final List<Lookup> useful;
    private final int limit;
    private final Set<Question> left = new LinkedHashSet<>();

    PlanSearch(FactSheet facts, Probe probe, Answers answers, List<Lookup> lookups) {
        this.facts = facts;
        this.probe = probe;
        this.answers = answers;
        this.standing = probe.standing(facts);
        this.useful = lookups.stream()
                .filter(lookup -> standing.questions().stream().anyMatch(lookup::answers))
                .toList();
        this.limit = probe.asked() + MOST_PROBES;
    }

    LookupPlan plan(List<Lookup> lookups) {
        List<Lookup> needless =
                lookups.stream().filter(lookup -> !useful.contains(lookup)).toList();
        Optional<List<Lookup>> fewest = fewest();
        List<Lookup> ask = fewest.orElseGet(() -> {
            leaveWhatNobodyAnswers();
            return Covering.of(standing.questions(), useful);
        });
        return new LookupPlan(
                inOrder(ask), needless, List.copyOf(left), fewest.isPresent() ? Search.EXHAUSTIVE : Search.GREEDY);
    }

    private void leaveWhatNobodyAnswers() {
        left.clear();
        standing.questions().stream()
                .filter(question -> !isAnsweredBy(useful, question))
                .forEach(left::add);
    }

    /** Returns the fewest lookups that suffice, of one number the cheapest; empty if there is too much to try. */
    private Optional<List<Lookup>> fewest() {
        if (useful.size() > MOST_LOOKUPS) {
            return Optional.empty();
        }
        var unanswered = new ArrayList<Set<Question>>();
        for (List<Lookup> set : subsets()) {
            boolean answersOneOfEach = unanswered.stream()
                    .allMatch(questions -> questions.stream().anyMatch(question -> isAnsweredBy(set, question)));
            if (!answersOneOfEach) {
                continue;
            }
            left.clear();
            Optional<Leaf> insufficient =
                    answersAll(set) ? Optional.empty() : insufficient(set, new Leaf(facts, standing));
            if (isSpent()) {
                return Optional.empty();
            }
            if (insufficient.isEmpty()) {
                return Optional.of(set);
            }
            unanswered.add(widened(set, insufficient.get()).standing.questions());
        }
        return Optional.empty();
    }

    /** Adds lookups that leave the set insufficient, and returns where the widest such set ends. */
    private Leaf widened(List<Lookup> set, Leaf leaf) {
        var wider = new ArrayList<>(set);
        Leaf end = leaf;
        for (Lookup lookup : useful) {
            if (!set.contains(lookup)) {
                wider.add(lookup);
                Optional<Leaf> further = insufficient(wider, end);
                if (further.isPresent()) {
                    end = further.get();
                } else {
                    wider.remove(lookup);
                }
            }
        }
        return end;
    }

    private List<List<Lookup>> subsets() {
        return IntStream.range(0, 1 << useful.size())
                .mapToObj(this::subset)
                .sorted(Comparator.<List<Lookup>>comparingInt(List::size).thenComparingLong(PlanSearch::cost))
                .toList();
    }

    private List<Lookup> subset(int bits) {
        return IntStream.range(0, useful.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(useful::get)
                .toList();
    }

    private static long cost(List<Lookup> lookups) {
        return lookups.stream().mapToLong(Lookup::cost).sum();
    }

    private boolean isSpent() {
        return probe.asked() > limit;
    }

    /** Tells whether a set answers all that any lookup answers, so that nothing needs to be tried. */
    private boolean answersAll(List<Lookup> set) {
        boolean all = standing.questions().stream()
                .allMatch(question -> isAnsweredBy(set, question) || !isAnsweredBy(useful, question));
        if (all) {
            leaveWhatNobodyAnswers();
        }
        return all;
    }

    /** Finds answers of a set after which another lookup would still matter; notes what else is left on the way. */
    private Optional<Leaf> insufficient(List<Lookup> set, Leaf at) {
        Optional<Question> next = first(set, at.standing);
        if (next.isEmpty() || isSpent()) {
            left.addAll(at.standing.questions());
            return Optional.of(at)
                    .filter(end ->
                            end.standing.questions().stream().anyMatch(question -> isAnsweredBy(useful, question)));
        }
        for (Stretch stretch : mostLeftFirst(answers.to(next.get(), at.facts))) {
            for (Object value : stretch.ends()) {
                var further = new Leaf(answers.answered(at.facts, next.get(), value), stretch.standing());
                Optional<Leaf> found = insufficient(set, further);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Stretch> mostLeftFirst(List<Stretch> stretches) {
        return stretches.stream()
                .sorted(Comparator.comparingInt(
                        stretch -> -stretch.standing().questions().size()))
                .toList();
    }

    private static Optional<Question> first(List<Lookup> set, Standing standing) {
        return standing.questions().stream()
                .filter(question -> isAnsweredBy(set, question))
                .findFirst();
    }

    private static boolean isAnsweredBy(List<Lookup> lookups, Question question) {
        return lookups.stream().anyMatch(lookup -> lookup.answers(question));
    }

    private List<Lookup> inOrder(List<Lookup> ask) {
        Set<Lookup> settling = new LinkedHashSet<>();
        ask.stream().filter(lookup -> canSettle(lookup, facts, standing)).forEach(settling::add);
        return ask.stream()
                .sorted(Comparator.<Lookup, Boolean>comparing(lookup -> !settling.contains(lookup))
                        .thenComparingInt(Lookup::cost))
                .toList();
    }

    /** Tells whether some answers of one lookup leave nothing to ask. */
    private boolean canSettle(Lookup lookup, FactSheet known, Standing now) {
        Optional<Question> next = first(List.of(lookup), now);
        if (next.isEmpty() || isSpent()) {
            return now.isClosed();
        }
        return answers.to(next.get(), known).stream()
                .anyMatch(stretch -> stretch.ends().stream()
                        .anyMatch(value ->
                                canSettle(lookup, answers.answered(known, next.get(), value), stretch.standing())));
    }
}
