package org.lowbao.rules.slot;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Writes numbers in one form: without an exponent, and without zeros behind the point that could be left out. */
public final class Numeral {

    /** No number within the bounds is longer: 60 digits, 40 zeros, a sign and a point. */
    public static final int LONGEST = 128;

    private Numeral() {}

    public static String of(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Writes the number that a slot holds, in ASCII.
     *
     * @param held not unknown
     * @param into with room for {@link #LONGEST} bytes
     * @return the index behind what was written
     */
    public static int write(Frame frame, long held, byte[] into, int at) {
        if (Decimals.isBeside(held)) {
            return write(of(frame.number(held)), into, at);
        }
        return write(Decimals.digits(held), Decimals.scale(held), into, at);
    }

    /** Writes a number in ASCII, in the same way. */
    public static int write(BigDecimal number, byte[] into, int at) {
        return Decimals.fits(number)
                ? write(number.unscaledValue().longValue(), number.scale(), into, at)
                : write(of(number), into, at);
    }

    private static int write(String number, byte[] into, int at) {
        byte[] ascii = number.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, into, at, ascii.length);
        return at + ascii.length;
    }

    private static int write(long digits, int scale, byte[] into, int at) {
        long rest = Math.abs(digits);
        int places = rest == 0 ? 0 : scale;
        while (places > 0 && rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        int start = at;
        if (digits < 0) {
            into[start++] = '-';
        }
        int end = start + Math.max(length(rest), places + 1) + (places > 0 ? 1 : 0);
        int point = end - places - 1;
        for (int i = end - 1; i >= start; i--) {
            if (places > 0 && i == point) {
                into[i] = '.';
            } else {
                into[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return end;
    }

    private static int length(long number) {
        int length = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            length++;
        }
        return length;
    }
}
