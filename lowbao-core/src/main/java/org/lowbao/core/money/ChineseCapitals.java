package org.lowbao.core.money;

/** Writes amounts in formal capitals; the rules are told at {@link Money#inChineseCapitals}. */
final class ChineseCapitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000;

    private ChineseCapitals() {}

    static String of(long fen) {
        var text = new StringBuilder();
        if (fen < 0) {
            text.append('负');
        }
        // taken from the signed remainder, because the smallest long has no positive twin
        long yuan = Math.abs(fen / 100);
        int jiao = (int) Math.abs(fen % 100) / 10;
        int odd = (int) Math.abs(fen % 10);
        boolean whole = jiao == 0 && odd == 0;
        if (yuan > 0 || whole) {
            text.append(yuan == 0 ? "零" : number(yuan)).append('元');
        }
        if (whole) {
            return text.append('整').toString();
        }
        if (jiao > 0) {
            text.append(digit(jiao)).append('角');
        } else if (yuan > 0) {
            text.append('零');
        }
        if (odd > 0) {
            text.append(digit(odd)).append('分');
        }
        return text.toString();
    }

    private static String number(long value) {
        if (value >= HUNDRED_MILLION) {
            return joined(value, HUNDRED_MILLION, "亿");
        }
        if (value >= TEN_THOUSAND) {
            return joined(value, TEN_THOUSAND, "万");
        }
        return belowTenThousand((int) value);
    }

    private static String joined(long value, long unit, String name) {
        String high = number(value / unit) + name;
        long low = value % unit;
        if (low == 0) {
            return high;
        }
        // a gap at the head of the lower part is read; a lone zero at the end of the upper part may be left out
        return high + (low < unit / 10 ? "零" : "") + number(low);
    }

    private static String belowTenThousand(int value) {
        var text = new StringBuilder();
        boolean gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = value / unit % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            text.append(digit(digit)).append(PLACES[place]);
        }
        return text.toString();
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
