package org.lowbao.rules.language;

import java.util.Collection;
import java.util.Optional;

/** What can be a name, and which name was probably meant. */
public final class Names {

    private static final int LONGEST = 60;
    /** Beyond this many names, looking for the one meant would let a hostile pack cost minutes. */
    private static final int MOST_NAMES = 1_000;

    private Names() {}

    /** Tells whether a text can name a fact, a variable or a parameter. */
    public static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && Lexer.isNameStart(text.charAt(0))
                && text.chars().allMatch(c -> Lexer.isNamePart((char) c))
                && !Parser.RESERVED.contains(text);
    }

    /** Returns the name most like {@code wrong}, if any is like it at all; of equals, the first in order. */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        if (names.size() > MOST_NAMES) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(1, Math.min(wrong.length(), LONGEST) / 2) + 1;
        for (String name : names.stream().distinct().sorted().toList()) {
            int distance = distance(wrong, name, least);
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
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
