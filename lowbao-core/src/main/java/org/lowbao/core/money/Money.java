package org.lowbao.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An amount of renminbi (人民币), exact to the fen.
 *
 * <p>Arithmetic never rounds silently; an operation that has to round takes the rounding mode from its caller, because
 * which way a fen falls is policy and not arithmetic. Results that leave the range of a {@code long} throw
 * {@link ArithmeticException}.
 *
 * <p>JSON writes the amount as a decimal string in yuan with two places, {@code "860.00"}, so that no reader turns it
 * into a binary fraction.
 *
 * <p>{@link #toString} shows the amount, because standards and totals are public. What one family earns, owns or is
 * paid is personal data: callers do not log it.
 *
 * @param fen the amount in hundredths of a yuan; may be negative
 */
public record Money(long fen) implements Comparable<Money> {

    /** No money at all. */
    public static final Money ZERO = new Money(0);

    /** Longer than any amount in range, shorter than anything that costs time to parse. */
    private static final int LONGEST_TEXT = 40;

    /**
     * Parses an amount in yuan, such as {@code "860"} or {@code "1894.50"}.
     *
     * @throws IllegalArgumentException if {@code yuan} is not a number of at most 40 characters, has a part smaller
     *     than a fen, or is out of range; the message tells the length of the text and does not repeat it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money ofYuan(String yuan) {
        if (yuan.length() > LONGEST_TEXT) {
            throw notAnAmount(yuan);
        }
        try {
            return ofYuan(new BigDecimal(yuan));
        } catch (ArithmeticException | NumberFormatException e) {
            // the cause is dropped: its message may repeat the text, and that may be a family's income
            throw notAnAmount(yuan);
        }
    }

    /**
     * Returns {@code yuan} as money.
     *
     * @throws ArithmeticException if {@code yuan} has a part smaller than a fen or is out of range
     */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /** Returns the total of {@code amounts}, zero if there are none. */
    public static Money sum(Collection<Money> amounts) {
        Money total = ZERO;
        for (Money amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(fen, factor));
    }

    /**
     * Returns this amount times {@code factor}, rounded once, to the fen, as {@code rounding} says.
     *
     * @param factor a rate such as {@code 0.3}; between -18 and 40 decimal places
     * @throws IllegalArgumentException if {@code factor} has decimal places outside that range
     * @throws ArithmeticException if the result is out of range, or {@code rounding} is {@code UNNECESSARY} and the
     *     result is not a whole number of fen
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        // 1E+1000000000 is eleven characters long and a gigabyte wide once it is written out
        if (factor.scale() < -18 || factor.scale() > 40) {
            throw new IllegalArgumentException(
                    "a factor has from -18 to 40 decimal places; this one has " + factor.scale());
        }
        return rounded(BigDecimal.valueOf(fen).multiply(factor), rounding);
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    /**
     * Returns this amount shared over {@code heads}, rounded to the fen as {@code rounding} says.
     *
     * @throws IllegalArgumentException if {@code heads} is less than 1
     */
    public Money perHead(int heads, RoundingMode rounding) {
        requirePositive(heads);
        return new Money(BigDecimal.valueOf(fen)
                .divide(BigDecimal.valueOf(heads), 0, rounding)
                .longValueExact());
    }

    /**
     * Returns {@code heads} amounts that differ by at most one fen and add up to exactly this amount.
     *
     * @throws IllegalArgumentException if {@code heads} is less than 1
     */
    public List<Money> split(int heads) {
        requirePositive(heads);
        var shares = new ArrayList<Money>(heads);
        Money left = this;
        for (int open = heads; open > 0; open--) {
            Money share = left.perHead(open, RoundingMode.FLOOR);
            shares.add(share);
            left = left.minus(share);
        }
        return List.copyOf(shares);
    }

    /**
     * Returns the multiple of {@code unit} that {@code rounding} chooses; a unit of one yuan with
     * {@link RoundingMode#CEILING} fills up to whole yuan.
     *
     * @throws IllegalArgumentException if {@code unit} is not more than zero
     */
    public Money rounded(Money unit, RoundingMode rounding) {
        if (!unit.isPositive()) {
            throw new IllegalArgumentException("an amount is rounded to a unit of more than zero");
        }
        BigDecimal step = BigDecimal.valueOf(unit.fen);
        BigDecimal steps = BigDecimal.valueOf(fen).divide(step, 0, rounding);
        return new Money(steps.multiply(step).longValueExact());
    }

    public boolean isLessThan(Money other) {
        return fen < other.fen;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    /** Returns whether this is more than zero. */
    public boolean isPositive() {
        return fen > 0;
    }

    /** Returns the amount in yuan, always with two decimal places. */
    public BigDecimal toYuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** Returns the amount in yuan as digits with two decimal places, such as {@code 860.00}; {@link #ofYuan} reads it. */
    @JsonValue
    public String toPlainString() {
        return toYuan().toPlainString();
    }

    /**
     * Returns the amount in the formal capitals that payment documents use (大写), such as 壹仟贰佰叁拾肆元伍角陆分.
     *
     * <p>Follows the basic rules for filling in bills and settlement vouchers (正确填写票据和结算凭证的基本规定, annexed
     * to the central bank's 支付结算办法): whole yuan end in 整; zeros inside are read as one 零. Where the rules leave a
     * 零 or 整 to the writer (a zero in the place of the yuan or the ten thousands before a jiao or thousand that is not
     * zero; after jiao) it is left out. The word 人民币 in front is the form's business. A negative amount begins with
     * 负, which no bill allows but a statement of account needs.
     */
    public String inChineseCapitals() {
        return ChineseCapitals.of(fen);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return toPlainString() + " CNY";
    }

    private static Money rounded(BigDecimal fen, RoundingMode rounding) {
        return new Money(fen.setScale(0, rounding).longValueExact());
    }

    private static void requirePositive(int heads) {
        if (heads < 1) {
            throw new IllegalArgumentException("heads must be 1 or more, was " + heads);
        }
    }

    private static IllegalArgumentException notAnAmount(String yuan) {
        return new IllegalArgumentException("not an amount in yuan with at most two decimal places: a text of "
                + yuan.length() + " characters; write digits such as 1894.50");
    }
}
