package org.lowbao.core.identifier;

import java.util.Arrays;
import java.util.Optional;

/** The level of a disability (残疾等级); one is the most severe. */
public enum DisabilityLevel {
    ONE('1'),
    TWO('2'),
    THREE('3'),
    FOUR('4');

    private final char digit;

    DisabilityLevel(char digit) {
        this.digit = digit;
    }

    /** Returns the level of a digit {@code 1} to {@code 4}, or empty. */
    public static Optional<DisabilityLevel> ofDigit(char digit) {
        return Arrays.stream(values()).filter(level -> level.digit == digit).findFirst();
    }

    /** Returns the digit in certificate numbers. */
    public char digit() {
        return digit;
    }

    /** Returns whether the level counts as severe (重度): one or two. Rules on dibao add to this by category. */
    public boolean isSevere() {
        return this == ONE || this == TWO;
    }
}
