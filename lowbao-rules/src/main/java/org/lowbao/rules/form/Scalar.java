package org.lowbao.rules.form;

import org.lowbao.rules.fault.At;

/** A text in a file, able to say where each of its characters stands. Immutable. */
public final class Scalar {

    private final String text;
    private final At at;
    private final String raw;

    /**
     * @param raw the same text as it stands in the file, from the place {@code at} to the end of the value, with
     *     quotes, line breaks and indentation
     */
    public Scalar(String text, At at, String raw) {
        this.text = text;
        this.at = at;
        this.raw = raw;
    }

    public String text() {
        return text;
    }

    public At at() {
        return at;
    }

    /** Returns the same text as a cell of the column with a heading. */
    public Scalar under(String heading) {
        return new Scalar(text, new At(at.file(), at.line(), at.column(), heading), raw);
    }

    /**
     * Returns the place of a character. The value and its raw form hold the same characters in the same order, blanks
     * and line breaks aside, after the sign that opens a quoted or a block text; inside quotes a doubled quote, and one
     * after a backslash, stand for one.
     */
    public At at(int offset) {
        int wanted = visible(text, offset);
        int i = start();
        int line = at.line();
        int column = at.column() + i;
        int from = 0;
        if (raw.startsWith("|") || raw.startsWith(">")) {
            line++;
            column = 1;
        }
        int seen = 0;
        for (; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isEscape(i)) {
                column++;
                from++;
                continue;
            }
            if (!isBlank(c)) {
                if (seen == wanted) {
                    break;
                }
                seen++;
            }
            from++;
            column += Character.isLowSurrogate(c) ? 0 : 1;
            if (c == '\n') {
                line++;
                column = 1;
            }
        }
        return from == 0 && offset == 0 && i == 0 ? at : new At(at.file(), line, column, at.heading());
    }

    /** Tells whether a sign only says that the quote after it belongs to the text. */
    private boolean isEscape(int i) {
        char quote = raw.charAt(0);
        boolean quoted = i > 0 && (quote == '"' || quote == '\'') && i + 2 < raw.length();
        return quoted && raw.charAt(i + 1) == quote && (raw.charAt(i) == quote || raw.charAt(i) == '\\');
    }

    private int start() {
        if (raw.startsWith("|") || raw.startsWith(">")) {
            return raw.indexOf('\n') + 1;
        }
        return raw.startsWith("\"") || raw.startsWith("'") ? 1 : 0;
    }

    private static int visible(String text, int end) {
        int count = 0;
        for (int i = 0; i < Math.min(end, text.length()); i++) {
            count += isBlank(text.charAt(i)) ? 0 : 1;
        }
        return count;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
