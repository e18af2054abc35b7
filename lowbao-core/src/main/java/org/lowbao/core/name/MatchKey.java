package org.lowbao.core.name;

import java.text.Normalizer;

/** Makes the form by which names are compared; the rules are told at {@link PersonName#matchKey}. */
final class MatchKey {

    private static final int FULL_WIDTH_OFFSET = 0xFF01 - '!';

    private MatchKey() {}

    static String of(String text) {
        return withoutNeedlessBlanks(composed(unified(text)));
    }

    private static String unified(String text) {
        var unified = new StringBuilder(text.length());
        text.codePoints()
                .filter(codePoint -> !NameCharacters.isIgnored(codePoint))
                .map(MatchKey::unified)
                .forEach(unified::appendCodePoint);
        return unified.toString();
    }

    private static int unified(int codePoint) {
        boolean fullWidth = codePoint >= 0xFF01 && codePoint <= 0xFF5E;
        int narrow = fullWidth ? codePoint - FULL_WIDTH_OFFSET : codePoint;
        if (NameCharacters.isDot(narrow)) {
            return NameCharacters.DOT;
        }
        return NameCharacters.isBlank(narrow) ? ' ' : narrow;
    }

    /** Composes accents, and steps over the ideographs that composing would exchange for others. */
    private static String composed(String text) {
        var composed = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (NameCharacters.isCompatibilityIdeograph(codePoint)) {
                composed.append(Normalizer.normalize(text.substring(from, i), Normalizer.Form.NFC))
                        .appendCodePoint(codePoint);
                from = next;
            }
            i = next;
        }
        return composed.append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFC))
                .toString();
    }

    private static String withoutNeedlessBlanks(String text) {
        var kept = new StringBuilder(text.length());
        boolean blank = false;
        for (int codePoint : text.codePoints().toArray()) {
            if (codePoint == ' ') {
                blank = true;
                continue;
            }
            if (blank
                    && !kept.isEmpty()
                    && !standsAlone(kept.codePointBefore(kept.length()))
                    && !standsAlone(codePoint)) {
                kept.append(' ');
            }
            blank = false;
            kept.appendCodePoint(codePoint);
        }
        return kept.toString();
    }

    /** Beside a dot or an ideograph a blank says nothing: 张 三 is padded to the width of three. */
    private static boolean standsAlone(int codePoint) {
        return codePoint == NameCharacters.DOT || NameCharacters.isHan(codePoint);
    }
}
