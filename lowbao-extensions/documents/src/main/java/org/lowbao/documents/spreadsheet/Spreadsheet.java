package org.lowbao.documents.spreadsheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.lowbao.documents.spreadsheet.MarkupReader.Event;
import org.lowbao.documents.spreadsheet.UnreadableFileException.Reason;

/**
 * An XLSX file (ECMA-376 SpreadsheetML) that may come from anybody. Rows are handed out one by one; what is kept in
 * memory is the table of shared strings and one row.
 *
 * <p>Reading stops with {@link UnreadableFileException} at whatever no spreadsheet program writes, and at every
 * {@linkplain Limits limit}; it never hangs. Formulas are not evaluated and their stored results are not shown.
 *
 * <p>For one thread. Nothing is written anywhere, no temporary file either.
 */
public final class Spreadsheet implements Closeable {

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private final Archive archive;
    private final Limits limits;
    private final List<Contents.SheetPart> sheets;
    private final boolean dates1904;
    private final SharedStrings strings;
    private final DateStyles dateStyles;
    private int rowsRead;

    private Spreadsheet(Archive archive, Limits limits) throws IOException, UnreadableFileException {
        this.archive = archive;
        this.limits = limits;
        Contents contents = Contents.read(archive);
        this.sheets = contents.sheets();
        this.dates1904 = contents.dates1904();
        this.strings = SharedStrings.read(archive, contents.sharedStrings(), limits);
        this.dateStyles = DateStyles.read(archive, contents.styles());
    }

    /**
     * Opens a file and reads its table of contents and shared strings.
     *
     * @throws UnreadableFileException if it is no XLSX file, is damaged, or goes beyond the limits
     * @throws IOException if the disk fails
     */
    public static Spreadsheet open(Path file, Limits limits) throws IOException, UnreadableFileException {
        Archive archive = Archive.open(file, limits);
        try {
            return guarded(() -> new Spreadsheet(archive, limits));
        } catch (IOException | UnreadableFileException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Returns the names of the sheets in the order of the workbook, hidden ones included. */
    public List<String> sheetNames() {
        return sheets.stream().map(Contents.SheetPart::name).toList();
    }

    /**
     * Hands every row with content to {@code visitor}, from top to bottom.
     *
     * @param sheet the index in {@link #sheetNames}
     * @throws UnreadableFileException if the sheet is damaged or goes beyond the limits; rows before that were handed out
     * @throws IOException if the disk fails
     */
    public void read(int sheet, Consumer<SheetRow> visitor) throws IOException, UnreadableFileException {
        String part = sheets.get(sheet).part();
        guarded(() -> {
            try (MarkupReader in = archive.part(part)) {
                readSheet(in, visitor);
            }
            return sheet;
        });
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private void readSheet(MarkupReader in, Consumer<SheetRow> visitor) throws IOException, UnreadableFileException {
        int last = 0;
        boolean inData = false;
        for (Event event = in.next(); event != Event.END_OF_PART; event = in.next()) {
            if (event != Event.TEXT && in.name().equals("sheetData")) {
                inData = event == Event.START;
            } else if (event == Event.START && inData && in.name().equals("row")) {
                int number = rowNumber(in, last);
                last = number;
                readRow(in, number, visitor);
            }
        }
    }

    private static int rowNumber(MarkupReader in, int last) throws UnreadableFileException {
        Optional<String> written = in.attribute("r");
        int number = written.isEmpty() ? last + 1 : wholeNumber(written.get());
        // a row that is there twice could be read one way here and another way on the screen
        if (number <= last || number > MOST_ROWS) {
            throw new UnreadableFileException(Reason.DAMAGED);
        }
        return number;
    }

    private void readRow(MarkupReader in, int number, Consumer<SheetRow> visitor)
            throws IOException, UnreadableFileException {
        var cells = new TreeMap<Integer, Cell>();
        int last = -1;
        for (Event event = in.next(); event != Event.END || !in.name().equals("row"); event = in.next()) {
            if (event == Event.START && in.name().equals("c")) {
                Optional<String> reference = in.attribute("r");
                int column = reference.isEmpty() ? last + 1 : column(reference.get());
                if (column <= last || column >= MOST_COLUMNS) {
                    throw new UnreadableFileException(Reason.DAMAGED);
                }
                last = column;
                Optional<Cell> cell = readCell(in);
                if (cell.isPresent() && column < limits.columns()) {
                    cells.put(column, cell.get());
                }
            } else if (event == Event.START) {
                in.skipElement();
            } else if (event == Event.END_OF_PART) {
                throw new UnreadableFileException(Reason.DAMAGED);
            }
        }
        if (!cells.isEmpty()) {
            if (++rowsRead > limits.rows()) {
                throw new UnreadableFileException(Reason.TOO_MANY_ROWS);
            }
            visitor.accept(new SheetRow(number, cells));
        }
    }

    private Optional<Cell> readCell(MarkupReader in) throws IOException, UnreadableFileException {
        String type = in.attribute("t").orElse("n");
        Optional<String> style = in.attribute("s");
        boolean formula = false;
        var text = new StringBuilder();
        for (Event event = in.next(); event != Event.END || !in.name().equals("c"); event = in.next()) {
            if (event == Event.START) {
                switch (in.name()) {
                    case "f" -> {
                        formula = true;
                        in.skipElement();
                    }
                    case "v" -> Texts.append(in, "v", text);
                    case "is" -> Texts.appendRuns(in, "is", text);
                    default -> in.skipElement();
                }
            } else if (event == Event.END_OF_PART) {
                throw new UnreadableFileException(Reason.DAMAGED);
            }
        }
        return formula ? Optional.of(new Cell(Cell.Kind.FORMULA, "")) : cell(type, style, text.toString());
    }

    private Optional<Cell> cell(String type, Optional<String> style, String written) throws UnreadableFileException {
        if (written.length() > Cell.LONGEST_TEXT) {
            return Optional.of(new Cell(Cell.Kind.TOO_LONG, ""));
        }
        return switch (type) {
            case "s" -> written.isEmpty() ? Optional.empty() : strings.cell(written);
            case "inlineStr", "str" -> Texts.cell(written);
            case "b" -> Optional.of(new Cell(Cell.Kind.BOOLEAN, written));
            case "e" -> Optional.of(new Cell(Cell.Kind.ERROR, ""));
            case "d" -> Texts.cell(written);
            case "n" -> written.isBlank() ? Optional.empty() : Optional.of(number(written.strip(), style));
            default -> throw new UnreadableFileException(Reason.DAMAGED);
        };
    }

    private Cell number(String written, Optional<String> style) {
        Optional<String> date = style.filter(dateStyles::isDate).flatMap(s -> SerialDate.read(written, dates1904));
        return date.map(day -> new Cell(Cell.Kind.DATE, day)).orElseGet(() -> new Cell(Cell.Kind.NUMBER, written));
    }

    private static int column(String reference) throws UnreadableFileException {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4 && isLetter(reference.charAt(letters))) {
            column = column * 26 + (reference.charAt(letters) - 'A' + 1);
            letters++;
        }
        if (letters == 0 || letters > 3) {
            throw new UnreadableFileException(Reason.DAMAGED);
        }
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static int wholeNumber(String written) throws UnreadableFileException {
        if (written.isEmpty() || written.length() > 9 || !written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UnreadableFileException(Reason.DAMAGED);
        }
        return Integer.parseInt(written);
    }

    private interface Reading<T> {
        T run() throws IOException, UnreadableFileException;
    }

    /** Tells what is wrong with the file from what is wrong with the disk. */
    private static <T> T guarded(Reading<T> reading) throws IOException, UnreadableFileException {
        try {
            return reading.run();
        } catch (BoundedInput.Exhausted e) {
            throw new UnreadableFileException(Reason.TOO_LARGE);
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(Reason.FORBIDDEN_MARKUP);
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException(Reason.DAMAGED);
        }
    }
}
