package org.lowbao.connectors.dropfolder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one CSV file once, from its first byte to its last, and takes its digest from the very bytes it read. */
final class CsvFile {

    private static final int MOST_FIELDS = 64;

    /** Takes the rows as they come. */
    interface Rows {
        void row(Row row);
    }

    /**
     * One row.
     *
     * @param line where it begins
     * @param complete whether it has as many fields as the header
     */
    record Row(long line, boolean complete, Map<String, Integer> header, CsvRecord record) {

        /** Returns the field, stripped of blanks around it; empty if the row is too short to have it. */
        String field(String column) {
            int at = header.getOrDefault(column, Integer.MAX_VALUE);
            return at < record.getFieldCount() ? record.getField(at).strip() : "";
        }
    }

    /**
     * What became of the file.
     *
     * @param broken why it was not read to its end
     * @param sha256 of all its bytes, lower-case hexadecimal; empty if it was not read to its end
     * @param rows how many rows were read, without the header
     */
    record Result(Optional<DeliveryFault.Code> broken, String sha256, long rows) {}

    private final Path path;
    private final Charset encoding;
    private final List<String> columns;
    private final DropFolderLimits limits;

    private long rows;

    CsvFile(Path path, Charset encoding, List<String> columns, DropFolderLimits limits) {
        this.path = path;
        this.encoding = encoding;
        this.columns = columns;
        this.limits = limits;
    }

    /** Reads the file; whatever is wrong with it is in the result, never an exception. */
    Result read(Rows sink) {
        // a link could lead out of the folder
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Result(Optional.of(DeliveryFault.Code.FILE_MISSING), "", 0);
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Result(Optional.of(DeliveryFault.Code.FILE_UNREADABLE), "", 0);
        }
        MessageDigest sha256 = sha256();
        try (var in = new DigestInputStream(
                new Bounded(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), limits.fileBytes()), sha256)) {
            Optional<DeliveryFault.Code> broken = readRows(in, sink);
            in.transferTo(OutputStream.nullOutputStream());
            return new Result(broken, HexFormat.of().formatHex(sha256.digest()), rows);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return new Result(Optional.of(code(e)), "", rows);
        }
    }

    private Optional<DeliveryFault.Code> readRows(InputStream in, Rows sink) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(
                in,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        skipByteOrderMark(text);
        var header = new HashMap<String, Integer>();
        int width = -1;
        for (CsvRecord record : reader(text)) {
            if (width < 0) {
                width = record.getFieldCount();
                if (!readHeader(record, header)) {
                    return Optional.of(DeliveryFault.Code.HEADER);
                }
            } else if (rows == limits.rows()) {
                return Optional.of(DeliveryFault.Code.TOO_MANY_ROWS);
            } else {
                rows++;
                sink.row(new Row(record.getStartingLineNumber(), record.getFieldCount() == width, header, record));
            }
        }
        return width < 0 ? Optional.of(DeliveryFault.Code.HEADER) : Optional.empty();
    }

    private boolean readHeader(CsvRecord record, Map<String, Integer> header) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (header.put(record.getField(i).strip(), i) != null) {
                return false;
            }
        }
        return header.keySet().containsAll(columns);
    }

    private static CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(DropFolderLimits.PARSER_FIELD_LENGTH * 4)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(DropFolderLimits.PARSER_FIELD_LENGTH)
                                .maxRecordSize(DropFolderLimits.PARSER_FIELD_LENGTH * 4)
                                .build(),
                        text);
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static DeliveryFault.Code code(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return DeliveryFault.Code.FILE_TOO_LARGE;
            }
            if (cause instanceof CharacterCodingException) {
                return DeliveryFault.Code.ENCODING;
            }
        }
        return thrown instanceof CsvParseException ? DeliveryFault.Code.MALFORMED : DeliveryFault.Code.FILE_UNREADABLE;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends with an exception instead of giving more bytes than allowed. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
