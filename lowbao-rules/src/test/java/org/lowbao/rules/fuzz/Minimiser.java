package org.lowbao.rules.fuzz;

import java.util.function.Predicate;

/** Cuts pieces out of a failing text as long as it still fails: large ones first, then smaller ones. */
final class Minimiser {

    private static final int MOST_TRIALS = 2_000;

    private Minimiser() {}

    static String smallest(String text, Predicate<String> fails) {
        String smallest = text;
        int trials = 0;
        for (int length = Math.max(1, text.length() / 2); length > 0; length /= 2) {
            int at = 0;
            while (at < smallest.length() && trials++ < MOST_TRIALS) {
                String shorter =
                        smallest.substring(0, at) + smallest.substring(Math.min(smallest.length(), at + length));
                if (fails.test(shorter)) {
                    smallest = shorter;
                } else {
                    at += length;
                }
            }
        }
        return smallest;
    }
}
