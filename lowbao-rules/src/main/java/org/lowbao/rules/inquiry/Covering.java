package org.lowbao.rules.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes, until everything that can be looked up is, the lookup that answers most for its cost. */
final class Covering {

    private Covering() {}

    /** Returns lookups that together answer every question that any of them answers. */
    static List<Lookup> of(Set<Question> questions, List<Lookup> lookups) {
        var rest = new LinkedHashSet<>(questions);
        rest.removeIf(question -> lookups.stream().noneMatch(lookup -> lookup.answers(question)));
        var taken = new ArrayList<Lookup>();
        while (!rest.isEmpty()) {
            Lookup best = lookups.stream()
                    .filter(lookup -> answered(lookup, rest) > 0)
                    .min((one, other) -> Long.compare(
                            (one.cost() + 1L) * answered(other, rest), (other.cost() + 1L) * answered(one, rest)))
                    .orElseThrow();
            taken.add(best);
            rest.removeIf(best::answers);
        }
        return taken;
    }

    private static long answered(Lookup lookup, Set<Question> questions) {
        return questions.stream().filter(lookup::answers).count();
    }
}
