package org.lowbao.rules.language;

import java.util.List;
import java.util.function.Consumer;
import org.lowbao.rules.fault.FaultCode;

/** Reads the signs and digits that an input method for Chinese writes as those that were meant, place by place. */
final class HalfWidth {

    private static final String CHINESE = "、。“”‘’【】《》\u3000\u00a0";
    private static final String PLAIN = ",.\"\"\"\"[]<>  ";
    private static final int TO_ASCII = '！' - '!';

    private HalfWidth() {}

    /** Returns a text of the same length, and notes every sign that was changed; codes in quotes stay as they are. */
    static String of(String text, Consumer<ExpressionFault> faults) {
        var plain = new StringBuilder(text);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char meant = meant(c);
            if (quoted && meant != '"') {
                continue;
            }
            quoted ^= meant == '"';
            if (meant != c) {
                plain.setCharAt(i, meant);
                faults.accept(new ExpressionFault(
                        FaultCode.FULL_WIDTH_SIGN, i, List.of(String.valueOf(c), String.valueOf(meant))));
            }
        }
        return plain.toString();
    }

    private static char meant(char c) {
        int known = CHINESE.indexOf(c);
        if (known >= 0) {
            return PLAIN.charAt(known);
        }
        // full-width letters are letters, and may stand in names
        boolean wide = c >= '！' && c <= '～' && !Character.isLetter(c);
        return wide ? (char) (c - TO_ASCII) : c;
    }
}
