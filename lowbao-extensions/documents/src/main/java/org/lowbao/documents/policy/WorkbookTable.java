package org.lowbao.documents.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.documents.spreadsheet.Cell;
import org.lowbao.documents.spreadsheet.Limits;
import org.lowbao.documents.spreadsheet.SheetRow;
import org.lowbao.documents.spreadsheet.Spreadsheet;
import org.lowbao.documents.spreadsheet.UnreadableFileException;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.table.TableFile;
import org.lowbao.rules.table.TableFormat;

/**
 * A table of a policy pack in an XLSX file of one sheet. A place in it is row and cell, both counted from 1.
 *
 * <p>Reading is bounded by {@link Limits}. The archive has to lie on a disk to be read in the order of its parts: it is
 * written to a temporary file, which is deleted before reading ends.
 */
public final class WorkbookTable implements TableFormat {

    private static final Limits LIMITS = new Limits(
            TableFile.MAX_BYTES,
            500,
            256L << 20,
            500_000,
            16_000_000,
            TableFile.MAX_COLUMNS + 1,
            TableFile.MAX_ROWS + 2);

    @Override
    public String ending() {
        return "xlsx";
    }

    /** {@inheritDoc} @throws UncheckedIOException if the disk fails */
    @Override
    public Optional<Fault> read(TableFile file, Rows rows) {
        try {
            Path copy = Files.createTempFile("table", ".xlsx");
            try {
                Files.write(copy, file.bytes());
                return read(copy, file, rows);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the disk failed while a table was read", e);
        }
    }

    private static Optional<Fault> read(Path copy, TableFile file, Rows rows) throws IOException {
        try (Spreadsheet spreadsheet = Spreadsheet.open(copy, LIMITS)) {
            int sheets = spreadsheet.sheetNames().size();
            if (sheets != 1) {
                return Optional.of(file.at(0, 0).fault(FaultCode.WORKBOOK_SHEETS, String.valueOf(sheets)));
            }
            var sheet = new Sheet(file, rows);
            spreadsheet.read(0, sheet::read);
            return sheet.fault;
        } catch (UnreadableFileException e) {
            return Optional.of(file.at(0, 0)
                    .fault(FaultCode.WORKBOOK_UNREADABLE, e.reason().name()));
        }
    }

    /** The one sheet, as far as somebody still wants its rows. */
    private static final class Sheet {

        /** A figure of a spreadsheet is a binary fraction: 0.1 + 0.2 is kept as 0.30000000000000004 and shown as 0.3. */
        private static final MathContext AS_SHOWN = new MathContext(15);

        private final TableFile file;
        private final Rows rows;
        private boolean wanted = true;
        private Optional<Fault> fault = Optional.empty();

        Sheet(TableFile file, Rows rows) {
            this.file = file;
            this.rows = rows;
        }

        void read(SheetRow row) {
            if (!wanted || row.cells().isEmpty()) {
                return;
            }
            if (row.cells().lastKey() >= TableFile.MAX_COLUMNS) {
                refuse(file.at(row.number(), TableFile.MAX_COLUMNS + 1)
                        .fault(FaultCode.TABLE_TOO_LARGE, "columns", String.valueOf(TableFile.MAX_COLUMNS)));
                return;
            }
            var cells = new ArrayList<Scalar>();
            for (int column = 0; wanted && column <= row.cells().lastKey(); column++) {
                String text = text(row, column);
                cells.add(new Scalar(text, file.at(row.number(), column + 1), text));
            }
            wanted = wanted && (isBlank(cells) || rows.take(cells));
        }

        private static boolean isBlank(List<Scalar> cells) {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }

        private String text(SheetRow row, int column) {
            Optional<Cell> found = row.cell(column);
            if (found.isEmpty()) {
                return "";
            }
            Cell cell = found.get();
            String text = cell.text().strip();
            switch (cell.kind()) {
                case TEXT, DATE -> {
                    if (text.length() > TableFile.MAX_CELL) {
                        refuse(file.at(row.number(), column + 1)
                                .fault(
                                        FaultCode.TABLE_TOO_LARGE,
                                        "characters in a cell",
                                        String.valueOf(TableFile.MAX_CELL)));
                    }
                    return text;
                }
                case NUMBER -> {
                    return number(text);
                }
                case BOOLEAN -> {
                    return text.equals("1") || text.equalsIgnoreCase("true") ? "yes" : "no";
                }
                default -> {
                    refuse(file.at(row.number(), column + 1).fault(FaultCode.WORKBOOK_CELL));
                    return "";
                }
            }
        }

        private static String number(String digits) {
            try {
                BigDecimal shown = new BigDecimal(digits).round(AS_SHOWN).stripTrailingZeros();
                return Math.abs(shown.scale()) > TableFile.MAX_COLUMNS ? digits : shown.toPlainString();
            } catch (NumberFormatException e) {
                return digits;
            }
        }

        private void refuse(Fault first) {
            wanted = false;
            if (fault.isEmpty()) {
                fault = Optional.of(first);
            }
        }
    }
}
