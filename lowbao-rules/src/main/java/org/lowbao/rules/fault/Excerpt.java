package org.lowbao.rules.fault;

import java.util.regex.Pattern;

/** The line of a fault with a caret beneath the place, aligned as a terminal with a fixed-width font shows it. */
final class Excerpt {

    /** How much of a long line is shown, and how much of that before the place, in characters. */
    private static final int LENGTH = 100;

    private static final int BEFORE = 60;
    /** What YAML takes for one. */
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

    private Excerpt() {}

    /** Returns two lines, or an empty text if the file has no such place. */
    static String of(Fault fault, String text) {
        if (fault.line() < 1 || fault.column() < 1) {
            return "";
        }
        String[] lines = LINE_BREAK.split(text, fault.line() + 1);
        if (lines.length < fault.line()) {
            return "";
        }
        int[] line = lines[fault.line() - 1].codePoints().toArray();
        int place = Math.min(fault.column() - 1, line.length);
        int from = Math.max(0, place - BEFORE);
        int to = Math.min(line.length, from + LENGTH);
        String number = fault.line() + " | ";
        String before = (from > 0 ? "..." : "") + shown(line, from, place);
        String after = shown(line, place, to) + (to < line.length ? "..." : "");
        return number + before + after + "\n" + " ".repeat(number.length() - 2) + "| "
                + " ".repeat(TerminalWidth.of(before)) + "^";
    }

    /** A tab is one blank, so that the caret stands right; what could disturb the terminal is a point. */
    private static String shown(int[] line, int from, int to) {
        var shown = new StringBuilder();
        for (int i = from; i < to; i++) {
            shown.appendCodePoint(line[i] == '\t' ? ' ' : Visible.isVisible(line[i]) ? line[i] : '.');
        }
        return shown.toString();
    }
}
