package org.lowbao.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.slot.Frame;

/**
 * The type of an expression, a fact or a parameter.
 *
 * @param kind what sort of value
 * @param unit what a number counts; {@link Unit#NONE} for the other kinds
 * @param codes the closed list of codes, in the order declared; empty if any code may occur, or if it is no code
 */
public record Type(Kind kind, Unit unit, List<String> codes) {

    public static final Type TRUTH = new Type(Kind.TRUTH, Unit.NONE, List.of());
    public static final Type DATE = new Type(Kind.DATE, Unit.NONE, List.of());
    public static final Type CODE = new Type(Kind.CODE, Unit.NONE, List.of());

    public Type {
        codes = List.copyOf(codes);
    }

    public static Type number(Unit unit) {
        return new Type(Kind.NUMBER, unit, List.of());
    }

    /** Returns the type of codes out of a closed list. */
    public static Type code(List<String> codes) {
        return new Type(Kind.CODE, Unit.NONE, codes);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Returns the value that a slot of this type holds, or null if it is unknown. */
    public @Nullable Object value(Frame frame, long held) {
        if (held == Frame.UNKNOWN) {
            return null;
        }
        switch (kind) {
            case TRUTH:
                return held == Frame.YES;
            case CODE:
                return frame.code(held);
            case DATE:
                return frame.date(held);
            default:
                return frame.number(held);
        }
    }

    /** Tells whether values of the two types can stand beside each other. */
    public boolean matches(Type other) {
        return kind == other.kind && unit.equals(other.unit);
    }

    /** Returns {@code yes-no}, {@code code}, {@code date} or the unit. */
    @Override
    public String toString() {
        return kind == Kind.NUMBER ? unit.toString() : kind.word;
    }

    /** The four sorts of values. Unknown is not a value of its own: every type has it. */
    public enum Kind {
        /** Yes or no; {@link Boolean}. */
        TRUTH("yes-no"),
        /** A text that stands for something, such as {@code wage}; {@link String}. */
        CODE("code"),
        /** {@link java.time.LocalDate}. */
        DATE("date"),
        /** {@link java.math.BigDecimal}, in the unit of the type. */
        NUMBER("number");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }
}
