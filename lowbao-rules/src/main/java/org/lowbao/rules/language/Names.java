package org.lowbao.rules.language;

import java.util.Collection;
import java.util.Optional;

/** What can be a name, and which name was probably meant. */
public final class Names {

    private static final int LONGEST = 60;
    /** Beyond this many names, or this many characters to look at, a hostile pack would cost minutes. */
    private static final int MOST_NAMES = 1_000;

    private static final int MOST_WORK = 20_000;
    private static final int MOST_EDITS = 3;

    private Names() {}

    /** Tells whether a text can name a fact, a variable or a parameter. */
    public static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && Lexer.isNameStart(text.codePointAt(0))
                && text.codePoints().allMatch(Lexer::isNamePart)
                && !Vocabulary.isReserved(text);
    }

    /**
     * Returns the name most like {@code wrong}, if any is like it at all; of equals, the first in order. Full-width and
     * traditional forms are like the plain ones.
     */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        if (wrong.length() > LONGEST || names.size() > MOST_NAMES || wrong.length() * names.size() > MOST_WORK) {
            return Optional.empty();
        }
        String folded = Folding.of(wrong);
        String best = null;
        int least = Math.min(MOST_EDITS, (folded.length() + 2) / 3) + 1;
        for (String name : names.stream().distinct().sorted().toList()) {
            int distance = distance(folded, Folding.of(name), least);
            if (distance < least) {
                best = name;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Counts the edits from one text to another; at least {@code limit} if there are that many. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
        }
        return row[b.length()];
    }
}
