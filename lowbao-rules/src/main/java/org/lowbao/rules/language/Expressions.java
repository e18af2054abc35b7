package org.lowbao.rules.language;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.FaultCode;

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

    /** Reads the notation without looking at names or types. Never throws for what is in the text. */
    public static Parsed parse(String text) {
        return Parser.parse(text);
    }

    /**
     * Checks names and types and makes a program that runs for instances of {@code subject}.
     *
     * @return the program, or the faults; neither if a piece of the expression is missing, which was told when it was
     *     read
     */
    public static Checked check(Expression expression, Layout layout, int subject) {
        var checker = new Checker(layout, subject);
        Optional<Program> program = checker.check(expression);
        return new Checked(program, checker.faults());
    }

    /** Returns as many faults as help, in the order of their places. */
    static List<ExpressionFault> told(List<ExpressionFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(ExpressionFault::offset))
                .limit(Parser.MAX_FAULTS)
                .toList();
    }

    /** Returns the fault of an expression that is sound but has another type than it should. */
    public static ExpressionFault mismatch(Type wanted, Type actual) {
        FaultCode code = wanted.kind() == actual.kind() ? Checker.mismatchCode(wanted, actual) : FaultCode.WRONG_TYPE;
        return new ExpressionFault(code, 0, List.of(wanted.toString(), actual.toString()));
    }

    /**
     * What reading gave.
     *
     * @param expression what was understood. If there are faults, pieces may be {@link Expression.Missing}, and it is
     *     good for nothing but finding more faults; absent if nothing was understood
     * @param faults the first {@value Parser#MAX_FAULTS}, in the order of their places
     */
    public record Parsed(Optional<Expression> expression, List<ExpressionFault> faults) {

        public Parsed {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What checking gave.
     *
     * @param program absent if there is any fault, or a piece is missing
     * @param faults the first {@value Parser#MAX_FAULTS}, in the order of their places
     */
    public record Checked(Optional<Program> program, List<ExpressionFault> faults) {

        public Checked {
            faults = List.copyOf(faults);
        }
    }
}
