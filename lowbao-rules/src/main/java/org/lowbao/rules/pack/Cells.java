package org.lowbao.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.language.Expression.Binary;
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Not;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Expression.TruthLiteral;
import org.lowbao.rules.language.Place;
import org.lowbao.rules.language.Type;

/**
 * Reads the cells of a decision table's columns into conditions.
 *
 * <pre>
 * cell = "-" | test { "," test }           any of the tests
 * test = [ "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ] value | value ".." value | value ".." | ".." value
 * </pre>
 *
 * <p>A cell has at most 50 tests. Bands have both their ends in them. How values may be written is told at {@link Operands}.
 */
final class Cells {

    private static final List<Operator> LONGEST_FIRST = List.of(
            Operator.UNEQUAL, Operator.AT_MOST, Operator.AT_LEAST, Operator.EQUAL, Operator.BELOW, Operator.ABOVE);

    /** As deep as an expression may be: the tests of a cell are a chain. */
    private static final int MAX_TESTS = 50;

    /** A condition as a whole and the pieces that were written, each of them a condition too. */
    record Condition(Expression whole, List<Written> parts) {}

    private final List<Fault> faults;
    private final Operands operands;

    Cells(List<Fault> faults) {
        this.faults = faults;
        this.operands = new Operands(faults);
    }

    /**
     * Reads a cell.
     *
     * @return nothing if a fault was noted; a condition without parts if the cell allows everything
     */
    Optional<Condition> read(Scalar cell, String column, Type type) {
        String text = cell.text();
        if (text.isBlank() || text.strip().equals("-")) {
            return Optional.of(new Condition(new TruthLiteral(true, Place.NOWHERE), List.of()));
        }
        if (text.chars().filter(c -> c == ',').count() >= MAX_TESTS) {
            faults.add(cell.at().fault(FaultCode.EXPRESSION_TOO_DEEP, String.valueOf(MAX_TESTS)));
            return Optional.empty();
        }
        Expression whole = null;
        var parts = new ArrayList<Written>();
        boolean sound = true;
        for (int from = 0; from <= text.length(); ) {
            int to = end(text, from);
            Optional<Condition> test = test(cell, from, to, column, type);
            sound &= test.isPresent();
            if (test.isPresent()) {
                Expression one = test.get().whole();
                whole = whole == null ? one : new Binary(Operator.OR, whole, one, Place.NOWHERE);
                parts.addAll(test.get().parts());
            }
            from = to + 1;
        }
        return whole == null || !sound ? Optional.empty() : Optional.of(new Condition(whole, parts));
    }

    /** Finds the comma that ends a test: one that stands in no brackets and no quotes. */
    private static int end(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private Optional<Condition> test(Scalar cell, int from, int to, String column, Type type) {
        int start = Operands.leading(cell.text(), from);
        String text = cell.text().substring(Math.min(start, to), to);
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return band(cell, start, start + dots, to, column, type);
        }
        for (Operator operator : LONGEST_FIRST) {
            if (text.startsWith(operator.symbol())) {
                return compared(cell, start + operator.symbol().length(), to, operator, column, type);
            }
        }
        return compared(cell, start, to, Operator.EQUAL, column, type);
    }

    private Optional<Condition> band(Scalar cell, int from, int dots, int to, String column, Type type) {
        boolean openBelow = cell.text().substring(from, dots).isBlank();
        boolean openAbove = cell.text().substring(dots + 2, to).isBlank();
        if (openBelow) {
            return compared(cell, dots + 2, to, Operator.AT_MOST, column, type);
        }
        Optional<Condition> least = compared(cell, from, dots, Operator.AT_LEAST, column, type);
        if (openAbove || least.isEmpty()) {
            return least;
        }
        return compared(cell, dots + 2, to, Operator.AT_MOST, column, type).map(most -> both(least.get(), most));
    }

    static Condition both(Condition one, Condition other) {
        var parts = new ArrayList<>(one.parts());
        parts.addAll(other.parts());
        return new Condition(new Binary(Operator.AND, one.whole(), other.whole(), Place.NOWHERE), parts);
    }

    private Optional<Condition> compared(Scalar cell, int from, int to, Operator operator, String column, Type type) {
        return operands.read(cell, from, to, type).map(operand -> {
            Expression test = test(new Name(column, Place.NOWHERE), operator, operand);
            int skipped = Operands.leading(cell.text(), from);
            return new Condition(test, List.of(Written.after(cell, skipped, test)));
        });
    }

    /** That something is yes is said by itself, so that the check of the table knows what it looks at. */
    private static Expression test(Name column, Operator operator, Expression operand) {
        boolean equality = operator == Operator.EQUAL || operator == Operator.UNEQUAL;
        if (equality && operand instanceof TruthLiteral truth) {
            boolean wanted = truth.value() == (operator == Operator.EQUAL);
            return wanted ? column : new Not(column, Place.NOWHERE);
        }
        return new Binary(operator, column, operand, Place.NOWHERE);
    }
}
