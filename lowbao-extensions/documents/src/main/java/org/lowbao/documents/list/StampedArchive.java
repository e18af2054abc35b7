package org.lowbao.documents.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads the archive that the workbook writer has just made in memory. It streams with 64-bit data descriptors, which the
 * JDK's {@code ZipInputStream} refuses, and the JDK's {@code ZipFile} would need a file, with personal data in it. So
 * the central directory is read here. Not for files from elsewhere.
 */
final class StampedArchive {

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_LENGTH = 22;
    private static final int ENTRY_RECORD = 0x02014b50;
    private static final int ENTRY_RECORD_LENGTH = 46;
    private static final int LOCAL_HEADER_LENGTH = 30;

    private StampedArchive() {}

    /** Returns names and contents in the order of the archive. */
    static Map<String, byte[]> read(byte[] archive) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - END_RECORD_LENGTH;
        require(end >= 0 && bytes.getInt(end) == END_RECORD);
        int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        var contents = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < entries; i++) {
            require(bytes.getInt(at) == ENTRY_RECORD);
            int packed = bytes.getInt(at + 20);
            int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
            int others = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
            int header = bytes.getInt(at + 42);
            String name = new String(archive, at + ENTRY_RECORD_LENGTH, nameLength, StandardCharsets.UTF_8);
            int start = header
                    + LOCAL_HEADER_LENGTH
                    + Short.toUnsignedInt(bytes.getShort(header + 26))
                    + Short.toUnsignedInt(bytes.getShort(header + 28));
            contents.put(name, inflated(archive, start, packed));
            at += ENTRY_RECORD_LENGTH + nameLength + others;
        }
        return contents;
    }

    private static byte[] inflated(byte[] archive, int start, int length) throws IOException {
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(archive, start, length), inflater)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    private static void require(boolean asExpected) throws IOException {
        if (!asExpected) {
            throw new IOException("the workbook writer has made an archive of another form");
        }
    }
}
