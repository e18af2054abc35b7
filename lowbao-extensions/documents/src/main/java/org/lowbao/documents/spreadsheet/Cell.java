package org.lowbao.documents.spreadsheet;

/**
 * One cell that is not empty.
 *
 * @param kind what the file says it is
 * @param text the text; for a number its digits as the file writes them, for a date {@code yyyy-MM-dd}; empty for a
 *     formula, an error value and a text that is too long. Personal data
 */
public record Cell(Kind kind, String text) {

    /** The longest text a spreadsheet program lets a cell hold. */
    public static final int LONGEST_TEXT = 32_767;

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number shown as a date, a whole day. */
        DATE,
        BOOLEAN,
        FORMULA,
        /** An error value such as {@code #N/A}. */
        ERROR,
        /** More than {@link #LONGEST_TEXT} characters. */
        TOO_LONG
    }

    /** Returns kind and length. */
    @Override
    public String toString() {
        return kind + " (" + text.length() + " characters)";
    }
}
