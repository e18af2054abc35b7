package org.lowbao.rules.testkit;

/** What holds of every sound policy. */
public enum Law {
    /** More countable income, all else unchanged, never raises the benefit. */
    MORE_INCOME,
    /** A change dated D alters nothing before D. */
    DATED_CHANGE,
    /** The order of members, incomes and facts does not matter. */
    ORDER,
    /** Facts that are not known never make a family eligible that would not be if they were. */
    UNKNOWN_NEVER_ELIGIBLE,
    /** Learning a fact that was unknown never unsettles what was settled. */
    LEARNING,
    /** A family of whom everything is known comes to an outcome; none is left between two of them. */
    KNOWN_IS_DECIDED,
    /** The benefit of a span of months is that of its parts together, in whatever order they are computed. */
    MONTHS_ADD_UP,
    /** A balance changes no amount per month or year, unless it changes a yes to a no. */
    STOCK_IS_NO_FLOW,
    /** The amounts of an outcome are those of the trace, and the record of a determination verifies. */
    TRACE_AGREES,
    /** A reform that changes nothing changes nothing. */
    EMPTY_REFORM
}
