package org.lowbao.rules.fault;

/** Keeps out of messages what nobody sees: control characters, and those that turn the direction of writing. */
final class Visible {

    private Visible() {}

    static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** Returns the text with {@code U+202E} and its like in place of what nobody sees. */
    static String of(String text) {
        if (text.codePoints().allMatch(Visible::isVisible)) {
            return text;
        }
        var visible = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (isVisible(codePoint)) {
                visible.appendCodePoint(codePoint);
            } else {
                visible.append(String.format("U+%04X", codePoint));
            }
        });
        return visible.toString();
    }
}
