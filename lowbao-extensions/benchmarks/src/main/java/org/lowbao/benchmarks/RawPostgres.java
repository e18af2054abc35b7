package org.lowbao.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The raw side on PostgreSQL: many rows go in by a binary {@code COPY}. */
final class RawPostgres extends RawServer {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    RawPostgres(Connection connection, Connection reading) throws SQLException {
        super(connection, reading);
    }

    @Override
    void insert(RawRows rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + rows.table() + " (" + String.join(", ", rows.columns()) + ") FROM STDIN BINARY");
        byte[] bytes = binary(rows);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private static byte[] binary(RawRows rows) throws SQLException {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(SIGNATURE);
            out.writeLong(0);
            for (@Nullable Object[] row : rows.rows()) {
                out.writeShort(row.length);
                for (Object value : row) {
                    writeValue(out, value);
                }
            }
            out.writeShort(-1);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new SQLException("writing to memory failed", e);
        }
    }

    private static void writeValue(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else if (value instanceof Long number) {
            out.writeInt(8);
            out.writeLong(number);
        } else if (value instanceof Integer number) {
            out.writeInt(4);
            out.writeInt(number);
        } else {
            byte[] bytes = value instanceof String text ? text.getBytes(StandardCharsets.US_ASCII) : (byte[]) value;
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
