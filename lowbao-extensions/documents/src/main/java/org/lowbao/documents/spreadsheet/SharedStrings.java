package org.lowbao.documents.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.documents.spreadsheet.MarkupReader.Event;
import org.lowbao.documents.spreadsheet.UnreadableFileException.Reason;

/** The table of shared strings, wholly in memory and bounded. */
final class SharedStrings {

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings read(Archive archive, Optional<String> part, Limits limits)
            throws IOException, UnreadableFileException {
        var texts = new ArrayList<String>();
        if (part.isEmpty()) {
            return new SharedStrings(texts);
        }
        long characters = 0;
        try (MarkupReader in = archive.part(part.get())) {
            for (Event event = in.next(); event != Event.END_OF_PART; event = in.next()) {
                if (event == Event.START && in.name().equals("si")) {
                    var text = new StringBuilder();
                    Texts.appendRuns(in, "si", text);
                    characters += text.length();
                    if (texts.size() == limits.sharedStrings() || characters > limits.sharedCharacters()) {
                        throw new UnreadableFileException(Reason.TOO_LARGE);
                    }
                    texts.add(text.toString());
                }
            }
        }
        return new SharedStrings(texts);
    }

    /** Returns the cell of a shared string; an error cell if there is no such string. */
    Optional<Cell> cell(String index) {
        try {
            int wanted = Spreadsheet.wholeNumber(index.strip());
            return wanted < texts.size() ? Texts.cell(texts.get(wanted)) : Optional.of(new Cell(Cell.Kind.ERROR, ""));
        } catch (UnreadableFileException e) {
            return Optional.of(new Cell(Cell.Kind.ERROR, ""));
        }
    }
}
