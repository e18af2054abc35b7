package org.lowbao.documents.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML in the making: every text and attribute is escaped, every element that is opened is closed. */
final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element opened last and begins a new line. */
    Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** Writes an element that has no content and no end tag. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    /** Writes an element with a text in it. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).closeLine();
    }

    Markup text(String text) {
        escape(text, out);
        return this;
    }

    /** Writes what we wrote ourselves: style, script. */
    Markup trusted(String markup) {
        out.append(markup);
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], out);
            out.append('"');
        }
        out.append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
