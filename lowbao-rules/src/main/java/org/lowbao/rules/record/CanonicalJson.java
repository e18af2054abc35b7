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

    private final JsonBytes json = new JsonBytes(1024);

    private CanonicalJson() {}

    static byte[] of(Object tree) {
        return written(tree).toBytes();
    }

    static JsonBytes written(Object tree) {
        var writing = new CanonicalJson();
        writing.value(tree);
        return writing.json;
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> members) {
            object(members);
        } else if (value instanceof List<?> items) {
            array(items);
        } else if (value instanceof String text) {
            json.quoted(text);
        } else {
            json.put(value.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void object(Map<?, ?> members) {
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, member) -> sorted.put((String) name, member));
        json.put('{');
        int item = 0;
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            json.separate(item++);
            json.quoted(member.getKey()).put(':');
            value(member.getValue());
        }
        json.put('}');
    }

    private void array(List<?> items) {
        json.put('[');
        int item = 0;
        for (Object value : items) {
            json.separate(item++);
            value(value);
        }
        json.put(']');
    }
}
