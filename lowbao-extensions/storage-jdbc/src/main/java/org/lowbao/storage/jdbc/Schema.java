package org.lowbao.storage.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;

/**
 * The numbered scripts {@code V1.sql}, {@code V2.sql} ... of one component, and the table that says how far a database
 * has come.
 *
 * @param component what the scripts make; the name of their folder
 * @param version the newest script
 */
record Schema(String component, int version) {

    static final Schema JOURNALS = new Schema("journals", 1);
    static final Schema KEYS = new Schema("keys", 1);

    private static final String TABLE = "lowbao_schema";

    /**
     * Brings an empty or older database to this version; two processes that open it at once do not meet.
     *
     * @throws StorageException {@link Trouble#FOREIGN} if the database holds anything else, or is newer
     */
    void prepare(Database database, Dialect dialect) {
        int found = database.write(session -> {
            int before = versionOf(session, dialect);
            for (int next = before + 1; next <= version; next++) {
                run(session, dialect, next);
            }
            if (before == 0) {
                session.update("INSERT INTO lowbao_schema (component, version) VALUES (?, ?)", component, version);
            } else if (before < version) {
                session.update("UPDATE lowbao_schema SET version = ? WHERE component = ?", version, component);
            }
            return before;
        });
        if (found > version) {
            throw foreign(
                    dialect,
                    "was written by a newer lowbao (schema " + found + ", this one knows " + version
                            + "); use that version or a later one");
        }
    }

    private int versionOf(Session session, Dialect dialect) throws SQLException {
        Set<String> tables = dialect.tables(session);
        if (tables.isEmpty()) {
            session.run("CREATE TABLE lowbao_schema (\n"
                    + "    -- which scripts have run\n"
                    + "    component VARCHAR(32) NOT NULL PRIMARY KEY,\n"
                    + "    version   INTEGER     NOT NULL\n"
                    + ")");
            return 0;
        }
        if (!tables.contains(TABLE)) {
            throw foreign(dialect, "holds tables that are not lowbao's; name another file");
        }
        return session.first("SELECT version FROM lowbao_schema WHERE component = ?", row -> row.getInt(1), component)
                .orElseThrow(
                        () -> foreign(dialect, "is lowbao's, but does not hold " + component + "; name another file"));
    }

    private void run(Session session, Dialect dialect, int number) throws SQLException {
        for (String statement : script(dialect, number).split(";\\s*(\\n|$)", -1)) {
            if (!statement.isBlank()) {
                session.run(statement);
            }
        }
    }

    private String script(Dialect dialect, int number) {
        String name = dialect.scripts() + "/" + component + "/V" + number + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + " is missing from this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the script " + name + " cannot be read", e);
        }
    }

    private static StorageException foreign(Dialect dialect, String why) {
        return new StorageException(Trouble.FOREIGN, dialect.name() + " " + why);
    }
}
