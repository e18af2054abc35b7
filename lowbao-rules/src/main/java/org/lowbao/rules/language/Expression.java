package org.lowbao.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An expression as written, before anybody checked its names and types.
 *
 * <p>{@link #toString} prints it so that {@link Expressions#parse} gives an equal one again, unless a piece is {@link
 * Missing}.
 */
public sealed interface Expression {

    Place place();

    <R> R accept(Visitor<R> visitor);

    /** A number with its unit, such as {@code 12 月/年}; never negative. */
    record NumberLiteral(BigDecimal value, Unit unit, Place place) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** A code in double quotes. */
    record CodeLiteral(String code, Place place) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** {@code true} or {@code false}. */
    record TruthLiteral(boolean value, Place place) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** {@code date("2026-01-01")}. */
    record DateLiteral(LocalDate value, Place place) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.date(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** The name of a fact, a variable or a parameter, or a {@link Supplied} one. */
    record Name(String name, Place place) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** {@code -x}. */
    record Negation(Expression operand, Place place) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negation(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** {@code not x}. */
    record Not(Expression operand, Place place) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** {@code a + b}, {@code a < b}, {@code a and b} and their like; {@code place} is that of the operator. */
    record Binary(Operator operator, Expression left, Expression right, Place place) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** {@code x in ("a", "b")}; at least one code. */
    record Membership(Expression operand, List<CodeLiteral> codes, Place place) implements Expression {
        public Membership {
            codes = List.copyOf(codes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.membership(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** {@code if c then a else b}. */
    record Choice(Expression condition, Expression yes, Expression no, Place place) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** {@code max(a, b)} and its like. */
    record Call(Function function, List<Expression> arguments, Place place) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** {@code sum(收入[filter].value)} and its like; {@code place} is that of the collection's name. */
    record Aggregate(
            Aggregation aggregation,
            String collection,
            Optional<Expression> filter,
            Optional<Expression> value,
            Place place)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** What could not be read whole, and the pieces of it that could; good for nothing but finding more faults. */
    record Missing(List<Expression> pieces, Place place) implements Expression {
        public Missing {
            pieces = List.copyOf(pieces);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.missing(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** What is done with each sort of expression. */
    interface Visitor<R> {
        R number(NumberLiteral literal);

        R code(CodeLiteral literal);

        R truth(TruthLiteral literal);

        R date(DateLiteral literal);

        R name(Name name);

        R negation(Negation negation);

        R not(Not not);

        R binary(Binary binary);

        R membership(Membership membership);

        R choice(Choice choice);

        R call(Call call);

        R aggregate(Aggregate aggregate);

        R missing(Missing missing);
    }

    /** The operators with two sides, and how tightly they bind. */
    enum Operator {
        OR("or", 1),
        AND("and", 2),
        EQUAL("=", 4),
        UNEQUAL("!=", 4),
        BELOW("<", 4),
        AT_MOST("<=", 4),
        ABOVE(">", 4),
        AT_LEAST(">=", 4),
        PLUS("+", 5),
        MINUS("-", 5),
        TIMES("*", 6),
        OVER("/", 6);

        private final String symbol;
        private final int binding;

        Operator(String symbol, int binding) {
            this.symbol = symbol;
            this.binding = binding;
        }

        public String symbol() {
            return symbol;
        }

        int binding() {
            return binding;
        }

        boolean isComparison() {
            return binding == 4;
        }

        boolean isLogical() {
            return this == OR || this == AND;
        }
    }

    /** The functions over values. */
    enum Function {
        /** The least of two or more. */
        MIN("min"),
        /** The greatest of two or more. */
        MAX("max"),
        /** {@code round_up(x / y, step)}: to the next multiple of the step that is not smaller. */
        ROUND_UP("round_up"),
        /** To the next multiple of the step that is not greater. */
        ROUND_DOWN("round_down"),
        /** To the nearest multiple of the step; halves away from zero. */
        ROUND_HALF_UP("round_half_up"),
        /** {@code years_between(from, to)}: completed years, negative if {@code to} is earlier. */
        YEARS_BETWEEN("years_between");

        private final String word;

        Function(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        boolean isRounding() {
            return this == ROUND_UP || this == ROUND_DOWN || this == ROUND_HALF_UP;
        }
    }

    /** The functions over a collection. */
    enum Aggregation {
        /** {@code sum(items[filter].number)}; zero for none. */
        SUM("sum"),
        /** {@code count(items[filter])}. */
        COUNT("count"),
        /** {@code any(items[filter].condition)}; no for none. */
        ANY("any"),
        /** {@code every(items[filter].condition)}; yes for none. */
        EVERY("every");

        private final String word;

        Aggregation(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
