package org.lowbao.rules.inquiry;

import java.util.List;

/**
 * Which lookups a case still needs.
 *
 * <p>After each answer plan again: most answers make some of the remaining lookups needless.
 *
 * @param ask the fewest lookups after which no other can matter, whatever they answer; those that can settle the case
 *     by themselves first, the cheapest of them first
 * @param needless the lookups that answer nothing that matters: do not make them
 * @param left what no lookup answers and may have to be learnt otherwise
 * @param search how {@code ask} was found
 */
public record LookupPlan(List<Lookup> ask, List<Lookup> needless, List<Question> left, Search search) {

    public LookupPlan {
        ask = List.copyOf(ask);
        needless = List.copyOf(needless);
        left = List.copyOf(left);
    }

    /** How a plan was found. */
    public enum Search {
        /** The fewest: for every smaller set there are answers after which another lookup matters. */
        EXHAUSTIVE,
        /** There was too much to try: the plan suffices, a smaller one may exist. */
        GREEDY
    }
}
