package org.lowbao.rules.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Scalar;

/**
 * Comma-separated values (RFC 4180), with or without a byte order mark; lines may end with LF alone. Blanks around a
 * cell that is not in quotes do not count, since they cannot be seen.
 */
public final class CsvFormat implements TableFormat {

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public Optional<Fault> read(TableFile file, Rows rows) {
        String text;
        try {
            text = file.encoding()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.of(file.at(0, 0)
                    .fault(FaultCode.WRONG_ENCODING, file.encoding().name()));
        }
        return new Reading(file, text).read(rows);
    }

    /** One reading of one text. */
    private static final class Reading {

        private final TableFile file;
        private final String text;
        private int at;
        private int line = 1;
        private int lineStart;
        private Optional<Fault> fault = Optional.empty();

        Reading(TableFile file, String text) {
            this.file = file;
            this.text = text;
            this.at = text.startsWith("\ufeff") ? 1 : 0;
            this.lineStart = at;
        }

        Optional<Fault> read(Rows rows) {
            boolean wanted = true;
            while (wanted && fault.isEmpty() && at < text.length()) {
                List<Scalar> row = row();
                if (fault.isEmpty()
                        && row.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                    wanted = rows.take(row);
                }
            }
            return fault;
        }

        private List<Scalar> row() {
            var cells = new ArrayList<Scalar>();
            cells.add(cell());
            while (fault.isEmpty() && at < text.length() && text.charAt(at) == ',') {
                at++;
                if (cells.size() == TableFile.MAX_COLUMNS) {
                    refuse(FaultCode.TABLE_TOO_LARGE, "columns", String.valueOf(TableFile.MAX_COLUMNS));
                }
                cells.add(cell());
            }
            endOfLine();
            return cells;
        }

        private void endOfLine() {
            if (fault.isPresent() || at == text.length()) {
                return;
            }
            boolean pair = text.startsWith("\r\n", at);
            if (!pair && text.charAt(at) != '\n') {
                refuse(FaultCode.CSV_QUOTES);
                return;
            }
            at += pair ? 2 : 1;
            line++;
            lineStart = at;
        }

        private Scalar cell() {
            return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        }

        private Scalar plain() {
            int start = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                if (text.charAt(at) == '"') {
                    refuse(FaultCode.CSV_QUOTES);
                    return scalar("", start, line, start);
                }
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\r' && !text.startsWith("\r\n", at)) {
                refuse(FaultCode.CSV_QUOTES);
            }
            String raw = text.substring(start, at);
            return scalar(raw.strip(), start + raw.length() - raw.stripLeading().length(), line, lineStart);
        }

        private Scalar quoted() {
            int start = at;
            int startLine = line;
            int startOfLine = lineStart;
            var cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"' && text.startsWith("\"\"", at)) {
                    at++;
                } else if (c == '"') {
                    at++;
                    return scalar(cell.toString(), start, startLine, startOfLine);
                }
                if (c == '\n') {
                    line++;
                    lineStart = at + 1;
                }
                cell.append(c);
                at++;
            }
            line = startLine;
            lineStart = startOfLine;
            at = start;
            refuse(FaultCode.CSV_QUOTES);
            return scalar("", start, startLine, startOfLine);
        }

        private Scalar scalar(String cell, int start, int onLine, int startOfLine) {
            if (cell.length() > TableFile.MAX_CELL) {
                refuse(FaultCode.TABLE_TOO_LARGE, "characters in a cell", String.valueOf(TableFile.MAX_CELL));
            }
            return new Scalar(
                    cell, file.at(onLine, start - startOfLine + 1), text.substring(start, Math.max(start, at)));
        }

        private void refuse(FaultCode code, String... particulars) {
            if (fault.isEmpty()) {
                fault = Optional.of(file.at(line, at - lineStart + 1).fault(code, particulars));
            }
        }
    }
}
