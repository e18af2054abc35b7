package org.lowbao.core.identifier;

import java.util.Arrays;
import java.util.Optional;

/** The category of a disability (残疾类别) as certificate numbers carry it. */
public enum DisabilityCategory {
    /** 视力. */
    VISUAL('1'),
    /** 听力. */
    HEARING('2'),
    /** 言语. */
    SPEECH('3'),
    /** 肢体. */
    LIMB('4'),
    /** 智力. */
    INTELLECTUAL('5'),
    /** 精神. */
    MENTAL('6'),
    /** 多重: several of the others, with the level of the most severe. */
    MULTIPLE('7');

    private final char digit;

    DisabilityCategory(char digit) {
        this.digit = digit;
    }

    /** Returns the category of a digit {@code 1} to {@code 7}, or empty. */
    public static Optional<DisabilityCategory> ofDigit(char digit) {
        return Arrays.stream(values())
                .filter(category -> category.digit == digit)
                .findFirst();
    }

    /** Returns the digit in certificate numbers. */
    public char digit() {
        return digit;
    }
}
