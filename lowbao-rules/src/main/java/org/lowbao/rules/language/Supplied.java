package org.lowbao.rules.language;

import java.util.Arrays;

/** The names that no pack declares: whoever evaluates supplies their values, and every subject sees them. */
public enum Supplied {
    /** The first day of the benefit month. */
    MONTH_START("month_start", Type.DATE),
    /** The last day of the benefit month. */
    MONTH_END("month_end", Type.DATE),
    /** Whether the case already receives and is reviewed; no for an application. */
    STAYING("staying", Type.TRUTH);

    private final String word;
    private final Type type;

    Supplied(String word, Type type) {
        this.word = word;
        this.type = type;
    }

    /** Returns the name. */
    public String word() {
        return word;
    }

    public Type type() {
        return type;
    }

    /** Tells whether a name is one of these. */
    public static boolean isSupplied(String word) {
        return Arrays.stream(values()).anyMatch(name -> name.word.equals(word));
    }
}
