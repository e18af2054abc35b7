package org.lowbao.storage;

/** Which names a store has to be able to keep: printable ASCII without blanks, so that every database sorts them alike. */
public final class Names {

    private Names() {}

    /**
     * Returns {@code name} if it is 1 to {@code longest} characters from {@code !} to {@code ~}.
     *
     * @throws IllegalArgumentException otherwise, naming {@code what} and the length, never the text
     */
    public static String require(String name, String what, int longest) {
        if (name.isEmpty() || name.length() > longest || !isPrintable(name)) {
            throw new IllegalArgumentException(what + " must be 1 to " + longest
                    + " printable ASCII characters without blanks; got " + name.length() + " characters");
        }
        return name;
    }

    // a loop, because every name of every row that is read comes by here
    private static boolean isPrintable(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '!' || name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
