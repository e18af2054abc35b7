package org.lowbao.rules.slot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;

/** Makes operations. Whoever calls has checked that operands have the types that each of them takes. */
public final class Nodes {

    private static final Node YES = new Constant(Frame.YES);

    private Nodes() {}

    public static Node number(BigDecimal value) {
        return Decimals.fits(value) ? new Constant(Decimals.of(value)) : new WideConstant(value);
    }

    public static Node truth(boolean value) {
        return value ? YES : new Constant(Frame.NO);
    }

    public static Node date(LocalDate value) {
        return new Constant(Dates.of(value));
    }

    public static Node code(String value, Codes codes) {
        return new Constant(codes.number(value));
    }

    /** Reads a slot of {@code subject} for a row of {@code home}, which is that subject or below it. */
    public static Node slot(Shape shape, int home, int subject, int slot) {
        int climb = 0;
        for (int at = home; at != subject; at = shape.parent(at)) {
            climb++;
        }
        return new Slot(shape, subject, slot, climb);
    }

    public static Node not(Node operand) {
        return new Not(operand);
    }

    public static Node and(Node left, Node right) {
        return new Logical(Frame.NO, left, right);
    }

    public static Node or(Node left, Node right) {
        return new Logical(Frame.YES, left, right);
    }

    public static Node negate(Node operand) {
        return new Negate(operand);
    }

    public static Node plus(Node left, Node right) {
        return new Plus(left, right);
    }

    public static Node minus(Node left, Node right) {
        return new Minus(left, right);
    }

    public static Node times(Node left, Node right) {
        return new Times(left, right);
    }

    /** Divides and rounds in one go, to a multiple of {@code step}; unknown if a step is not above zero. */
    public static Node round(Node dividend, Node divisor, Node step, RoundingMode rounding) {
        return new Round(dividend, divisor, step, rounding);
    }

    /** Returns the greatest or the least of one or more numbers. */
    public static Node extreme(boolean greatest, Node... operands) {
        return new Extreme(greatest, operands);
    }

    public static Node yearsBetween(Node from, Node to) {
        return new YearsBetween(from, to);
    }

    /** Gives operands to a function in Java; unknown if one of them is. */
    public static Node applied(Foreign function, Node... operands) {
        return new Applied(function, operands);
    }

    public static Node compareNumbers(Order order, Node left, Node right) {
        return new CompareNumbers(order, left, right);
    }

    /** Compares dates; or codes or truths, which have no order but {@link Order#EQUAL} and {@link Order#UNEQUAL}. */
    public static Node compare(Order order, Node left, Node right) {
        return new Compare(order, left, right);
    }

    public static Node isOneOf(Node operand, Collection<String> written, Codes codes) {
        return new Member(operand, written.stream().mapToLong(codes::number).toArray());
    }

    /** @param numbers whether the branches are numbers */
    public static Node choose(boolean numbers, Node condition, Node yes, Node no) {
        return new Choose(numbers, condition, yes, no);
    }

    public static Node sum(Shape shape, int above, int below, Node filter, Node value) {
        return new Sum(shape, above, below, filter, value);
    }

    public static Node count(Shape shape, int above, int below, Node filter) {
        return new Count(shape, above, below, filter);
    }

    public static Node any(Shape shape, int above, int below, Node filter, Node value) {
        return new Exists(shape, above, below, filter, value, Frame.YES);
    }

    public static Node every(Shape shape, int above, int below, Node filter, Node value) {
        return new Not(new Exists(shape, above, below, filter, value, Frame.NO));
    }
}
