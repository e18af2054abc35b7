package org.lowbao.rules.record;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers in one form: without an exponent, and without zeros at the end. */
final class Numerals {

    private static final Pattern NUMERAL = Pattern.compile("(-?[0-9]+\\.[0-9]+)( .*)?");

    private Numerals() {}

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns a rendered number with its unit in that form; any other text as it is. */
    static String plain(String rendered) {
        Matcher numeral = NUMERAL.matcher(rendered);
        if (!numeral.matches()) {
            return rendered;
        }
        String unit = numeral.group(2) == null ? "" : numeral.group(2);
        return plain(new BigDecimal(numeral.group(1))) + unit;
    }
}
