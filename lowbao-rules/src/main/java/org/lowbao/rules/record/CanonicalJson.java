package org.lowbao.rules.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes trees of maps, lists, texts, truths and whole numbers as JSON of which there is one form only: members sorted
 * by the code units of their names, no blanks, nothing escaped that need not be (RFC 8785).
 */
final class CanonicalJson {

    private final StringBuilder json = new StringBuilder();

    private CanonicalJson() {}

    static byte[] of(Object tree) {
        var writing = new CanonicalJson();
        writing.value(tree);
        return writing.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> members) {
            object(members);
        } else if (value instanceof List<?> items) {
            array(items);
        } else if (value instanceof String text) {
            text(text);
        } else {
            json.append(value);
        }
    }

    private void object(Map<?, ?> members) {
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, member) -> sorted.put((String) name, member));
        String separator = "{";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            json.append(separator);
            text(member.getKey());
            json.append(':');
            value(member.getValue());
            separator = ",";
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> items) {
        String separator = "[";
        for (Object item : items) {
            json.append(separator);
            value(item);
            separator = ",";
        }
        json.append(items.isEmpty() ? "[]" : "]");
    }

    private void text(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        json.append('"');
    }

    private void character(char c) {
        int named = "\"\\\b\f\n\r\t".indexOf(c);
        if (named >= 0) {
            json.append('\\').append("\"\\bfnrt".charAt(named));
        } else if (c < ' ') {
            json.append(String.format("\\u%04x", (int) c));
        } else {
            json.append(c);
        }
    }
}
