package org.lowbao.storage.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;

/** What PostgreSQL's own driver can do beyond JDBC. Only to be touched when it is there. */
final class PostgresDriver {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    private PostgresDriver() {}

    /** Has the server plan a statement with its values, each time it is run. */
    static void planAnew(PreparedStatement statement) throws SQLException {
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }

    /**
     * Adds rows by {@code COPY} and tells whether it could: the connection may be another driver's, or the pool may not
     * let it through.
     */
    static boolean copy(Session session, Table table, Rows rows) throws SQLException {
        Connection connection = session.connection();
        if (!connection.isWrapperFor(PGConnection.class)) {
            return false;
        }
        String sql =
                "COPY " + table.name() + " (" + String.join(", ", table.columns()) + ") FROM STDIN (FORMAT BINARY)";
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        boolean done = false;
        try {
            byte[] bytes = bytes(rows);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
            done = true;
            return true;
        } finally {
            if (!done && copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /**
     * The binary form: a signature, then for each row the number of fields, each with its length and its bytes. A text goes
     * as UTF-8, a Long as {@code bigint}, an Integer as {@code integer}.
     */
    private static byte[] bytes(Rows rows) {
        try {
            var buffer = new ByteArrayOutputStream(rows.size() * 1024);
            var out = new DataOutputStream(buffer);
            out.write(SIGNATURE);
            out.writeInt(0); // flags
            out.writeInt(0); // no extension of the header
            for (@Nullable Object[] row : rows.list()) {
                out.writeShort(row.length);
                for (Object value : row) {
                    write(out, value);
                }
            }
            out.writeShort(-1);
            return buffer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else if (value instanceof Long number) {
            out.writeInt(Long.BYTES);
            out.writeLong(number);
        } else if (value instanceof Integer number) {
            out.writeInt(Integer.BYTES);
            out.writeInt(number);
        } else {
            byte[] bytes = value instanceof byte[] binary ? binary : ((String) value).getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
