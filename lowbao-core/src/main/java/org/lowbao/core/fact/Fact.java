package org.lowbao.core.fact;

import java.util.List;
import java.util.Optional;

/**
 * A value as the office knows it: known, unknown, or disputed. Unknown is not zero.
 *
 * @param <T> the value's type
 */
public sealed interface Fact<T> {

    /** One statement stands. */
    record Known<T>(Statement<T> statement) implements Fact<T> {}

    /**
     * Nothing is known.
     *
     * @param reason a code that says why, such as {@code NOT_DECLARED} or {@code NO_REPLY}
     */
    record Unknown<T>(String reason) implements Fact<T> {}

    /**
     * Statements contradict each other, and no officer has found which one is right.
     *
     * @param statements two or more, in the order in which they became known
     */
    record Disputed<T>(List<Statement<T>> statements) implements Fact<T> {
        public Disputed {
            statements = List.copyOf(statements);
            if (statements.size() < 2) {
                throw new IllegalArgumentException("a dispute has two sides");
            }
        }
    }

    /** Nothing was declared. */
    String NOT_DECLARED = "NOT_DECLARED";

    static <T> Fact<T> known(Statement<T> statement) {
        return new Known<>(statement);
    }

    static <T> Fact<T> unknown(String reason) {
        return new Unknown<>(reason);
    }

    /** Returns the value if it is known. */
    default Optional<T> value() {
        return this instanceof Known<T> known ? Optional.of(known.statement().value()) : Optional.empty();
    }

    /** Returns the source if it is known. */
    default Optional<SourceKind> source() {
        return this instanceof Known<T> known ? Optional.of(known.statement().source()) : Optional.empty();
    }

    /**
     * Weighs statements about one thing: a verified one stands; without it, statements that agree stand by their
     * strongest source; those that do not agree are disputed; none at all is unknown for {@code reason}.
     *
     * @param statements in the order in which they became known; of several verified ones the last stands
     */
    static <T> Fact<T> weigh(List<Statement<T>> statements, String reason) {
        if (statements.isEmpty()) {
            return unknown(reason);
        }
        Optional<Statement<T>> verified = statements.stream()
                .filter(statement -> statement.source() == SourceKind.VERIFIED)
                .reduce((earlier, later) -> later);
        if (verified.isPresent()) {
            return known(verified.get());
        }
        boolean agree = statements.stream().map(Statement::value).distinct().count() == 1;
        if (!agree) {
            return new Disputed<>(statements);
        }
        return known(statements.stream()
                .reduce((a, b) -> b.source().compareTo(a.source()) >= 0 ? b : a)
                .orElseThrow());
    }
}
