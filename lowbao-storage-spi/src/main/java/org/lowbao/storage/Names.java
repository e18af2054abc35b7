package org.lowbao.storage;

import java.util.regex.Pattern;

/** Which names a store has to be able to keep: printable ASCII without blanks, so that every database sorts them alike. */
public final class Names {

    private static final Pattern NAME = Pattern.compile("[!-~]+");

    private Names() {}

    /**
     * Returns {@code name} if it is 1 to {@code longest} characters from {@code !} to {@code ~}.
     *
     * @throws IllegalArgumentException otherwise, naming {@code what} and the length, never the text
     */
    public static String require(String name, String what, int longest) {
        if (name.length() > longest || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " must be 1 to " + longest
                    + " printable ASCII characters without blanks; got " + name.length() + " characters");
        }
        return name;
    }
}
