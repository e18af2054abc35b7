package org.lowbao.rules.inquiry;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A lookup that an office can make, at an agency for instance.
 *
 * @param name what to call it
 * @param facts the names of the facts it answers, for every instance that has them
 * @param cost what it costs to ask, in a measure of the office's own: money, days, trouble; 0 or more
 */
public record Lookup(String name, Set<String> facts, int cost) {

    public Lookup {
        facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
        if (cost < 0) {
            throw new IllegalArgumentException("a lookup costs 0 or more, not " + cost);
        }
    }

    boolean answers(Question question) {
        return facts.contains(question.fact());
    }
}
