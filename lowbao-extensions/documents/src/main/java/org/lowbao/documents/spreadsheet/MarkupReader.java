package org.lowbao.documents.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lowbao.documents.spreadsheet.UnreadableFileException.Reason;

/**
 * Pulls tags and texts out of the plain XML that spreadsheets are made of, in constant memory.
 *
 * <p>A general XML parser keeps whole attributes, comments and names, and learns every name it meets, so a hostile file
 * can fill the heap below any limit of ours. This one knows only what spreadsheets write: elements, attributes, texts,
 * the five named and the numeric character references, in UTF-8. Document types and CDATA sections are refused; comments
 * and processing instructions are passed over; a text is kept up to the longest a cell may have and one character more.
 * Prefixes are dropped: {@code x:row} is {@code row}.
 */
final class MarkupReader implements Closeable {

    enum Event {
        START,
        END,
        TEXT,
        END_OF_PART
    }

    private static final int LONGEST_TAG = 16_384;
    private static final int MOST_ATTRIBUTES = 128;
    private static final int DEEPEST = 64;
    private static final int LONGEST_REFERENCE = 10;
    private static final int END = -1;
    private static final Pattern UTF_8_DECLARED =
            Pattern.compile("encoding\\s*=\\s*[\"'](?:utf-8|us-ascii)[\"']", Pattern.CASE_INSENSITIVE);

    private final Reader in;
    private final char[] buffer = new char[16_384];
    private int next;
    private int filled;

    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> attributeNames = new ArrayList<>();
    private final List<String> attributeValues = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String name = "";
    private boolean closesItself;
    private boolean began;
    private int tagLength;

    MarkupReader(InputStream in) {
        this.in = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Goes to the next tag or text. A tag that closes itself is a start and an end. */
    Event next() throws IOException, UnreadableFileException {
        if (closesItself) {
            closesItself = false;
            open.pop();
            return Event.END;
        }
        while (true) {
            int c = read();
            if (c == '\uFEFF' && !began) {
                c = read();
            }
            if (c == END) {
                if (!open.isEmpty() || !began) {
                    throw damaged();
                }
                return Event.END_OF_PART;
            }
            if (c != '<') {
                began = true;
                readText(c);
                return Event.TEXT;
            }
            tagLength = 0;
            c = read();
            if (c == '?') {
                passInstruction();
            } else if (c == '!') {
                passComment();
            } else if (c == '/') {
                return endTag();
            } else {
                began = true;
                startTag(c);
                return Event.START;
            }
            began = true;
        }
    }

    /** Returns the name of the tag just read, without prefix. */
    String name() {
        return name;
    }

    /** Returns the text just read, at most one character longer than a cell may be. */
    CharSequence text() {
        return text;
    }

    /** Returns an attribute of the start tag just read, by its name without prefix. */
    Optional<String> attribute(String wanted) {
        int index = attributeNames.indexOf(wanted);
        return index < 0 ? Optional.empty() : Optional.of(attributeValues.get(index));
    }

    /** Passes over the content of the element that just started, its end tag included. */
    void skipElement() throws IOException, UnreadableFileException {
        int depth = 1;
        while (depth > 0) {
            Event event = next();
            if (event == Event.START) {
                depth++;
            } else if (event == Event.END) {
                depth--;
            } else if (event == Event.END_OF_PART) {
                throw damaged();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void readText(int first) throws IOException, UnreadableFileException {
        text.setLength(0);
        int c = first;
        while (c != '<' && c != END) {
            if (c == '&') {
                keep(reference());
            } else {
                keep(allowed(c));
            }
            c = read();
        }
        if (c == '<') {
            next--;
        }
    }

    private void keep(int codePoint) {
        if (text.length() <= Cell.LONGEST_TEXT) {
            text.appendCodePoint(codePoint);
        }
    }

    private int reference() throws IOException, UnreadableFileException {
        var reference = new StringBuilder();
        for (int c = read(); c != ';'; c = read()) {
            if (c == END || reference.length() == LONGEST_REFERENCE) {
                throw damaged();
            }
            reference.append((char) c);
        }
        String written = reference.toString();
        if (written.startsWith("#")) {
            try {
                int codePoint = written.startsWith("#x")
                        ? Integer.parseInt(written.substring(2), 16)
                        : Integer.parseInt(written.substring(1));
                if (Character.isValidCodePoint(codePoint)
                        && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
                    return allowed(codePoint);
                }
            } catch (NumberFormatException e) {
                throw damaged();
            }
            throw damaged();
        }
        return switch (written) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            // an entity that only a document type could have defined
            default -> throw new UnreadableFileException(Reason.FORBIDDEN_MARKUP);
        };
    }

    private static int allowed(int c) throws UnreadableFileException {
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
            throw damaged();
        }
        return c;
    }

    private void startTag(int first) throws IOException, UnreadableFileException {
        attributeNames.clear();
        attributeValues.clear();
        var word = new StringBuilder();
        int c = readName(first, word);
        String fullName = word.toString();
        if (open.size() == DEEPEST) {
            throw damaged();
        }
        while (true) {
            c = passBlanks(c);
            if (c == '>') {
                break;
            }
            if (c == '/') {
                if (readInTag() != '>') {
                    throw damaged();
                }
                closesItself = true;
                break;
            }
            c = readAttribute(c);
        }
        open.push(fullName);
        name = localName(fullName);
    }

    private int readAttribute(int first) throws IOException, UnreadableFileException {
        var word = new StringBuilder();
        int c = passBlanks(readName(first, word));
        if (c != '=' || attributeNames.size() == MOST_ATTRIBUTES) {
            throw damaged();
        }
        int quote = passBlanks(readInTag());
        if (quote != '"' && quote != '\'') {
            throw damaged();
        }
        var value = new StringBuilder();
        for (c = readInTag(); c != quote; c = readInTag()) {
            if (c == '<') {
                throw damaged();
            }
            value.appendCodePoint(c == '&' ? reference() : allowed(c));
        }
        String fullName = word.toString();
        // a namespace declaration would hide an attribute of the same local name
        if (!fullName.startsWith("xmlns")) {
            attributeNames.add(localName(fullName));
            attributeValues.add(value.toString());
        }
        return readInTag();
    }

    private Event endTag() throws IOException, UnreadableFileException {
        var word = new StringBuilder();
        int c = passBlanks(readName(readInTag(), word));
        String fullName = word.toString();
        if (c != '>' || open.isEmpty() || !open.pop().equals(fullName)) {
            throw damaged();
        }
        name = localName(fullName);
        return Event.END;
    }

    /** Reads a name that begins with {@code first} and returns the character after it. */
    private int readName(int first, StringBuilder word) throws IOException, UnreadableFileException {
        int c = first;
        while (c != '>' && c != '/' && c != '=' && !isBlank(c)) {
            if (c == '<' || c == '"' || c == '\'' || c == '&' || c < ' ') {
                throw damaged();
            }
            word.append((char) c);
            c = readInTag();
        }
        if (word.isEmpty()) {
            throw damaged();
        }
        return c;
    }

    private int passBlanks(int first) throws IOException, UnreadableFileException {
        int c = first;
        while (isBlank(c)) {
            c = readInTag();
        }
        return c;
    }

    private void passInstruction() throws IOException, UnreadableFileException {
        var instruction = new StringBuilder();
        for (int last = 0, c = readInTag(); last != '?' || c != '>'; last = c, c = readInTag()) {
            instruction.append((char) c);
        }
        String written = instruction.toString();
        if (written.startsWith("xml ")
                && written.contains("encoding")
                && !UTF_8_DECLARED.matcher(written).find()) {
            throw new UnreadableFileException(Reason.FORBIDDEN_MARKUP);
        }
    }

    private void passComment() throws IOException, UnreadableFileException {
        int first = read();
        int second = read();
        if (first != '-' || second != '-') {
            throw new UnreadableFileException(Reason.FORBIDDEN_MARKUP);
        }
        int dashes = 0;
        for (int c = read(); dashes < 2 || c != '>'; c = read()) {
            if (c == END) {
                throw damaged();
            }
            dashes = c == '-' ? dashes + 1 : 0;
        }
    }

    private int readInTag() throws IOException, UnreadableFileException {
        int c = read();
        if (c == END || ++tagLength > LONGEST_TAG) {
            throw damaged();
        }
        return c;
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = in.read(buffer, 0, buffer.length);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[next++];
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static String localName(String fullName) {
        return fullName.substring(fullName.indexOf(':') + 1);
    }

    private static UnreadableFileException damaged() {
        return new UnreadableFileException(Reason.DAMAGED);
    }
}
