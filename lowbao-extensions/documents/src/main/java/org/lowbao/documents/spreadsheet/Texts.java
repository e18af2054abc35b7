package org.lowbao.documents.spreadsheet;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowbao.documents.spreadsheet.MarkupReader.Event;
import org.lowbao.documents.spreadsheet.UnreadableFileException.Reason;

/** Texts as cells and shared strings hold them. */
final class Texts {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Texts() {}

    /** Appends the text of the element that just started, and passes its end. */
    static void append(MarkupReader in, String element, StringBuilder text)
            throws IOException, UnreadableFileException {
        for (Event event = in.next(); event != Event.END || !in.name().equals(element); event = in.next()) {
            if (event == Event.TEXT) {
                CharSequence more = in.text();
                int room = Cell.LONGEST_TEXT + 1 - text.length();
                text.append(more, 0, Math.min(Math.max(room, 0), more.length()));
            } else if (event == Event.START) {
                in.skipElement();
            } else if (event == Event.END_OF_PART) {
                throw new UnreadableFileException(Reason.DAMAGED);
            }
        }
    }

    /** Appends all runs of a rich text, without phonetic readings, and passes the end of {@code element}. */
    static void appendRuns(MarkupReader in, String element, StringBuilder text)
            throws IOException, UnreadableFileException {
        for (Event event = in.next(); event != Event.END || !in.name().equals(element); event = in.next()) {
            if (event == Event.START) {
                switch (in.name()) {
                    case "t" -> append(in, "t", text);
                    case "r" -> appendRuns(in, "r", text);
                    default -> in.skipElement();
                }
            } else if (event == Event.END_OF_PART) {
                throw new UnreadableFileException(Reason.DAMAGED);
            }
        }
    }

    /** Returns the cell of a text: none if it shows nothing. */
    static Optional<Cell> cell(String written) {
        if (written.length() > Cell.LONGEST_TEXT) {
            return Optional.of(new Cell(Cell.Kind.TOO_LONG, ""));
        }
        // the format writes characters that XML does not allow as _xHHHH_
        String text = written.contains("_x")
                ? ESCAPED.matcher(written)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : written;
        return text.isBlank() ? Optional.empty() : Optional.of(new Cell(Cell.Kind.TEXT, text));
    }
}
