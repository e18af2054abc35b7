package org.lowbao.rules.pack;

import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.language.Type;

/**
 * A decision table: rows of conditions, and what holds where they are met.
 *
 * <p>A table is made into variables. Each row is one of yes or no, called {@code TABLE[ROW]}, so that the trace shows
 * which rows were met; the table itself is a variable of its own name. Where no row of a first-hit table is met and it has
 * no {@code otherwise}, the parameter {@code TABLE[otherwise]}, which has no value, asks for a decision.
 *
 * @param name its name in expressions
 * @param subject for each instance of what
 * @param type of its value
 * @param hit what is made of the rows that are met
 * @param rows in the order written
 * @param otherwise the value if no row is met; only for first-hit tables
 * @param words what people call it
 * @param at where it stands
 */
public record DecisionDeclaration(
        String name,
        String subject,
        Type type,
        Hit hit,
        List<Row> rows,
        Optional<Written> otherwise,
        Words words,
        At at) {

    /** What is made of the rows that are met. */
    public enum Hit {
        /** The value of the first. */
        FIRST("first"),
        /** The values of all together; zero if there is none. */
        SUM("sum"),
        /** The greatest of their values, and at least zero. */
        MAX("max");

        private final String word;

        Hit(String word) {
            this.word = word;
        }

        /** Returns the word in the pack. */
        public String word() {
            return word;
        }
    }

    /**
     * One row.
     *
     * @param id its id, or its number from 1
     * @param variable the variable that tells whether it is met
     * @param condition all its cells together
     * @param value what it gives
     * @param at where it stands
     */
    public record Row(String id, String variable, Written condition, Written value, At at) {}

    public DecisionDeclaration {
        rows = List.copyOf(rows);
    }
}
