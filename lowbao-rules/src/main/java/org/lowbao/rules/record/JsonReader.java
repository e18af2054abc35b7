package org.lowbao.rules.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what {@link CanonicalJson} writes, blanks allowed; bounded in length and depth. */
final class JsonReader {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_LEVELS = 16;

    private final String text;
    private int at;
    private int levels;

    private JsonReader(String text) {
        this.text = text;
    }

    static Object read(byte[] bytes) throws UnreadableRecordException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableRecordException("longer than " + MOST_BYTES + " bytes", 0);
        }
        try {
            var reader = new JsonReader(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            Object value = reader.value();
            reader.blanks();
            if (reader.at < reader.text.length()) {
                throw reader.refused("something behind the end");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new UnreadableRecordException("not UTF-8", 0);
        }
    }

    private Object value() throws UnreadableRecordException {
        char c = peek();
        if (c == '{') {
            return object();
        }
        if (c == '[') {
            return array();
        }
        if (c == '"') {
            return string();
        }
        for (Boolean truth : List.of(true, false)) {
            if (text.startsWith(truth.toString(), at)) {
                at += truth.toString().length();
                return truth;
            }
        }
        return number();
    }

    private Map<String, Object> object() throws UnreadableRecordException {
        descend();
        var members = new TreeMap<String, Object>();
        take('{');
        if (!taken('}')) {
            do {
                peek();
                String name = string();
                take(':');
                if (members.put(name, value()) != null) {
                    throw refused("a member twice");
                }
            } while (taken(','));
            take('}');
        }
        levels--;
        return members;
    }

    private List<Object> array() throws UnreadableRecordException {
        descend();
        var items = new ArrayList<Object>();
        take('[');
        if (!taken(']')) {
            do {
                items.add(value());
            } while (taken(','));
            take(']');
        }
        levels--;
        return items;
    }

    private void descend() throws UnreadableRecordException {
        if (++levels > MOST_LEVELS) {
            throw refused("nested too deep");
        }
    }

    private Long number() throws UnreadableRecordException {
        int start = at;
        while (at < text.length() && at - start < 10 && Character.digit(text.charAt(at), 10) >= 0) {
            at++;
        }
        if (start == at) {
            throw refused("no value");
        }
        return Long.valueOf(text.substring(start, at));
    }

    private String string() throws UnreadableRecordException {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw refused("no text");
        }
        at++;
        var string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        if (at >= text.length()) {
            throw refused("a text without its end");
        }
        at++;
        return string.toString();
    }

    private char escaped() throws UnreadableRecordException {
        char c = at < text.length() ? text.charAt(at++) : 0;
        int named = "\"\\/bfnrt".indexOf(c);
        if (named >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(named);
        }
        if (c != 'u' || at + 4 > text.length()) {
            throw refused("no such escape");
        }
        try {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        } catch (NumberFormatException e) {
            throw refused("no such escape");
        }
    }

    private boolean taken(char wanted) throws UnreadableRecordException {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void take(char wanted) throws UnreadableRecordException {
        if (!taken(wanted)) {
            throw refused("'" + wanted + "' is missing");
        }
    }

    private char peek() throws UnreadableRecordException {
        blanks();
        if (at >= text.length()) {
            throw refused("cut short");
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private UnreadableRecordException refused(String reason) {
        return new UnreadableRecordException(reason, at);
    }
}
