package org.lowbao.rules.language;

import java.util.List;
import java.util.Optional;
import org.lowbao.rules.language.Lexer.Refused;

/**
 * Reads and checks expressions.
 *
 * <p>Both steps are bounded: an expression has at most {@value Parser#MAX_LENGTH} characters and nests at most {@value
 * Parser#MAX_DEPTH} levels deep.
 */
public final class Expressions {

    /** The level of the language that this version reads. */
    public static final int LANGUAGE_LEVEL = 1;

    private Expressions() {}

    /** Reads the notation without looking at names or types; the first fault ends it. */
    public static Parsed parse(String text) {
        try {
            return new Parsed(Optional.of(Parser.parse(text)), List.of());
        } catch (Refused refused) {
            return new Parsed(Optional.empty(), List.of(refused.fault()));
        }
    }

    /**
     * Checks names and types and makes a program that runs for instances of {@code subject}.
     *
     * @return the program, or every fault there is
     */
    public static Checked check(Expression expression, Layout layout, int subject) {
        var checker = new Checker(layout, subject);
        Optional<Program> program = checker.check(expression);
        return new Checked(program, checker.faults());
    }

    /** Returns the fault of an expression that is sound but has another type than it should. */
    public static ExpressionFault mismatch(Type wanted, Type actual) {
        return new ExpressionFault(
                Checker.mismatchCode(wanted, actual), 0, List.of(wanted.toString(), actual.toString()));
    }

    /**
     * What reading gave.
     *
     * @param expression absent if there is a fault
     * @param faults none or one
     */
    public record Parsed(Optional<Expression> expression, List<ExpressionFault> faults) {}

    /**
     * What checking gave.
     *
     * @param program absent if there is any fault
     * @param faults all of them, in the order of their places
     */
    public record Checked(Optional<Program> program, List<ExpressionFault> faults) {}
}
