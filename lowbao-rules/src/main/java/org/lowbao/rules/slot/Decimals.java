package org.lowbao.rules.slot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimals in a {@code long}, with the very results that {@link BigDecimal} gives, scale included.
 *
 * <p>The lower six bits hold the scale, 0 to 40; the others the digits. What does not fit is kept beside the slots by its
 * frame: the lower six bits are then all set, and the others tell which one it is. The same number is always held in the
 * same way: beside the slots only if it does not fit.
 */
final class Decimals {

    static final long ZERO = 0;

    private static final int BITS = 6;
    private static final long SCALE = (1 << BITS) - 1;
    /** Stands in the place of the scale of what is kept beside, and of what is unknown. */
    private static final long BESIDE = SCALE;

    /** Stands for digits that a {@code long} does not hold. */
    private static final long OVERFLOW = Long.MIN_VALUE;

    private static final long[] POWERS = powers();

    private Decimals() {}

    static long whole(long number) {
        return number << BITS;
    }

    static boolean fits(BigDecimal number) {
        return number.scale() >= 0
                && number.scale() <= Numbers.MAX_SCALE
                && number.unscaledValue().bitLength() < Long.SIZE - BITS;
    }

    /** Returns a number that {@link #fits}. */
    static long of(BigDecimal number) {
        return number.unscaledValue().longValue() << BITS | number.scale();
    }

    /** Returns a number of that many digits and that scale; kept beside if it does not fit. */
    static long of(Frame frame, long digits, int scale) {
        return fits(digits) && scale >= 0 && scale <= Numbers.MAX_SCALE
                ? digits << BITS | scale
                : frame.keep(BigDecimal.valueOf(digits, scale));
    }

    static boolean isBeside(long held) {
        return (held & SCALE) == BESIDE;
    }

    static long beside(int index) {
        return (long) index << BITS | BESIDE;
    }

    static int index(long beside) {
        return (int) (beside >> BITS);
    }

    /** Returns a number that is not kept beside. */
    static BigDecimal number(long held) {
        return BigDecimal.valueOf(digits(held), scale(held));
    }

    static long negate(Frame frame, long a) {
        if (a == Frame.UNKNOWN) {
            return a;
        }
        return isBeside(a) ? frame.hold(frame.number(a).negate()) : of(frame, -digits(a), scale(a));
    }

    static long add(Frame frame, long a, long b) {
        long sum = a + (b & ~SCALE);
        return haveOneScale(a, b) && ((a ^ sum) & (b ^ sum)) >= 0 ? sum : addUnlike(frame, a, b);
    }

    private static long addUnlike(Frame frame, long a, long b) {
        if (a == Frame.UNKNOWN || b == Frame.UNKNOWN) {
            return Frame.UNKNOWN;
        }
        int scale = Math.max(scale(a), scale(b));
        long first = digits(a, scale);
        long second = digits(b, scale);
        if (first != OVERFLOW && second != OVERFLOW && fits(first + second)) {
            return first + second << BITS | scale;
        }
        return frame.keep(frame.number(a).add(frame.number(b)));
    }

    static long subtract(Frame frame, long a, long b) {
        long difference = a - (b & ~SCALE);
        return haveOneScale(a, b) && ((a ^ b) & (a ^ difference)) >= 0 ? difference : subtractUnlike(frame, a, b);
    }

    private static long subtractUnlike(Frame frame, long a, long b) {
        if (a == Frame.UNKNOWN || b == Frame.UNKNOWN) {
            return Frame.UNKNOWN;
        }
        int scale = Math.max(scale(a), scale(b));
        long first = digits(a, scale);
        long second = digits(b, scale);
        if (first != OVERFLOW && second != OVERFLOW && fits(first - second)) {
            return first - second << BITS | scale;
        }
        return frame.keep(frame.number(a).subtract(frame.number(b)));
    }

    static long multiply(Frame frame, long a, long b) {
        int scale = scale(a) + scale(b);
        if (scale <= Numbers.MAX_SCALE) {
            long first = digits(a);
            long second = digits(b);
            long product = first * second;
            if (Math.multiplyHigh(first, second) == product >> Long.SIZE - 1 && fits(product)) {
                return product << BITS | scale;
            }
        }
        return a == Frame.UNKNOWN || b == Frame.UNKNOWN
                ? Frame.UNKNOWN
                : frame.keep(frame.number(a).multiply(frame.number(b)));
    }

    /** Compares two known numbers. */
    static int compare(Frame frame, long a, long b) {
        return haveOneScale(a, b) ? Long.compare(a, b) : compareUnlike(frame, a, b);
    }

    private static int compareUnlike(Frame frame, long a, long b) {
        int scale = Math.max(scale(a), scale(b));
        long first = digits(a, scale);
        long second = digits(b, scale);
        return first != OVERFLOW && second != OVERFLOW
                ? Long.compare(first, second)
                : frame.number(a).compareTo(frame.number(b));
    }

    /** Tells whether a known number is zero. */
    static boolean isZero(Frame frame, long a) {
        return isBeside(a) ? frame.number(a).signum() == 0 : digits(a) == 0;
    }

    /** Returns an equal number that every equal number is held as, or unknown if it is. */
    static long stripped(Frame frame, long a) {
        if (a == Frame.UNKNOWN || scale(a) == 0) {
            return a;
        }
        BigDecimal number = frame.number(a).stripTrailingZeros();
        boolean whole = number.scale() < 0 && number.precision() - number.scale() <= Numbers.MAX_DIGITS;
        return frame.hold(whole ? number.setScale(0) : number);
    }

    /** Divides and rounds in one go, to a multiple of {@code step}, as {@link Numbers#round} does. */
    static long round(Frame frame, long dividend, long divisor, long step, RoundingMode rounding) {
        if (!isBeside(dividend) && !isBeside(divisor) && !isBeside(step)) {
            long size = digits(step);
            long unit = size == 1 ? digits(divisor) : product(digits(divisor), size);
            if (size <= 0 || unit == 0) {
                return Frame.UNKNOWN;
            }
            int shift = scale(divisor) + scale(step) - scale(dividend);
            long above = shift <= 0 ? digits(dividend) : shifted(digits(dividend), shift);
            long below = shift >= 0 ? unit : shifted(unit, -shift);
            if (unit != OVERFLOW && above != OVERFLOW && below != OVERFLOW) {
                long multiple = product(divide(above, below, rounding), size);
                if (multiple != OVERFLOW) {
                    return of(frame, multiple, scale(step));
                }
            }
        }
        if (dividend == Frame.UNKNOWN || divisor == Frame.UNKNOWN || step == Frame.UNKNOWN) {
            return Frame.UNKNOWN;
        }
        return frame.keep(Numbers.round(frame.number(dividend), frame.number(divisor), frame.number(step), rounding));
    }

    /** Divides; neither side is {@link #OVERFLOW}, so that nothing here can overflow. */
    private static long divide(long above, long below, RoundingMode rounding) {
        long quotient = above / below;
        long rest = above - quotient * below;
        if (rest == 0) {
            return quotient;
        }
        boolean negative = (above ^ below) < 0;
        boolean outward = rounding == RoundingMode.HALF_UP
                ? Math.abs(rest) >= Math.abs(below) - Math.abs(rest)
                : negative == (rounding == RoundingMode.FLOOR);
        return outward ? quotient + (negative ? -1 : 1) : quotient;
    }

    /** Returns the digits at a scale that is not smaller, or {@link #OVERFLOW}. */
    private static long digits(long held, int scale) {
        if (isBeside(held) || scale > Numbers.MAX_SCALE) {
            return OVERFLOW;
        }
        int shift = scale - scale(held);
        return shift == 0 ? digits(held) : shifted(digits(held), shift);
    }

    private static long shifted(long digits, int shift) {
        return shift < POWERS.length ? product(digits, POWERS[shift]) : digits == 0 ? 0 : OVERFLOW;
    }

    private static long product(long a, long b) {
        long product = a * b;
        return Math.multiplyHigh(a, b) == product >> Long.SIZE - 1 ? product : OVERFLOW;
    }

    private static boolean haveOneScale(long a, long b) {
        return ((a ^ b) & SCALE) == 0 && !isBeside(a);
    }

    static long digits(long held) {
        return held >> BITS;
    }

    static int scale(long held) {
        return (int) (held & SCALE);
    }

    private static boolean fits(long digits) {
        return digits << BITS >> BITS == digits;
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
