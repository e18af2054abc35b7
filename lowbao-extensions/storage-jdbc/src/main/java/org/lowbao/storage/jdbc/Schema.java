package org.lowbao.storage.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;

/**
 * The numbered scripts {@code V1.sql}, {@code V2.sql} ... of one component, and the table that says how far a database
 * has come.
 *
 * @param component what the scripts make; the name of their folder
 * @param tables what has to be there afterwards, on a server
 */
record Schema(String component, List<Table> tables) {

    static final Schema JOURNALS = new Schema(
            "journals",
            List.of(
                    Table.JOURNAL,
                    Table.HEAD_TOKEN,
                    Table.ENTRY,
                    Table.FEED,
                    Table.FEED_POSITION,
                    Table.CLAIM,
                    Table.STRIPE));

    static final Schema KEYS = new Schema("keys", List.of(Table.WRAPPED_KEY));

    private static final String TABLE = "lowbao_schema";

    /**
     * Brings an empty or older database to the newest version, or looks whether it has it; two processes that open it at
     * once do not meet.
     *
     * @throws StorageException {@link Trouble#FOREIGN} if the database is newer, holds something else, or, where nothing
     *     is to be made, lacks something
     */
    void prepare(Database database, SchemaMode mode) {
        int newest = newest(database.dialect());
        int found = mode == SchemaMode.CREATE
                ? database.write(session -> create(session, database, newest))
                : database.read(session -> validate(session, database, newest));
        if (found > newest) {
            throw foreign(
                    database,
                    "was written by a newer lowbao (schema " + found + ", this one knows " + newest
                            + "); use that version or a later one");
        }
    }

    /** Returns every statement that makes this component from nothing, for a database administrator. */
    String script(Dialect dialect) {
        int newest = newest(dialect);
        var text = new StringBuilder(read(dialect, "schema.sql").orElseThrow());
        for (int number = 1; number <= newest; number++) {
            text.append('\n').append(script(dialect, number));
        }
        return text.append("\nINSERT INTO lowbao_schema (component, version) VALUES ('")
                .append(component)
                .append("', ")
                .append(newest)
                .append(");\n")
                .toString();
    }

    private int create(Session session, Database database, int newest) throws SQLException {
        Optional<Integer> before = versionOf(session, database);
        if (before.isEmpty() && !Catalog.of(session).has(TABLE)) {
            run(session, read(database.dialect(), "schema.sql").orElseThrow());
        }
        for (int next = before.orElse(0) + 1; next <= newest; next++) {
            run(session, script(database.dialect(), next));
        }
        if (before.isEmpty()) {
            session.update("INSERT INTO lowbao_schema (component, version) VALUES (?, ?)", component, newest);
        } else if (before.get() < newest) {
            session.update("UPDATE lowbao_schema SET version = ? WHERE component = ?", newest, component);
        }
        return before.orElse(0);
    }

    private int validate(Session session, Database database, int newest) throws SQLException {
        Catalog catalog = Catalog.of(session);
        Optional<Integer> version = catalog.has(TABLE) ? recorded(session) : Optional.empty();
        List<String> missing = catalog.missing(session, tables);
        if (version.isPresent() && version.get() >= newest && missing.isEmpty()) {
            return version.get();
        }
        String recorded = version.map(number -> "schema " + number).orElse("no schema");
        throw foreign(
                database,
                "has " + recorded + " of " + component + " where " + newest + " is needed, and lacks " + missing
                        + "; have the printed script run, or open it with SchemaMode.CREATE");
    }

    /** Returns the version recorded for this component; empty if it is to be made here. */
    private Optional<Integer> versionOf(Session session, Database database) throws SQLException {
        Catalog catalog = Catalog.of(session);
        if (catalog.has(TABLE)) {
            Optional<Integer> version = recorded(session);
            if (version.isEmpty() && database.dialect().ownsDatabase()) {
                throw foreign(database, "is lowbao's, but does not hold " + component + "; name another file");
            }
            return version;
        }
        if (database.dialect().ownsDatabase() && !catalog.isEmpty()) {
            throw foreign(database, "holds tables that are not lowbao's; name another file");
        }
        return Optional.empty();
    }

    private Optional<Integer> recorded(Session session) throws SQLException {
        return session.first("SELECT version FROM lowbao_schema WHERE component = ?", row -> row.getInt(1), component);
    }

    private static void run(Session session, String script) throws SQLException {
        for (String statement : script.split(";\\s*(\\n|$)", -1)) {
            if (!statement.isBlank()) {
                session.run(statement);
            }
        }
    }

    private int newest(Dialect dialect) {
        int number = 0;
        while (read(dialect, component + "/V" + (number + 1) + ".sql").isPresent()) {
            number++;
        }
        if (number == 0) {
            throw new IllegalStateException("no scripts in " + dialect.scripts() + "/" + component);
        }
        return number;
    }

    private String script(Dialect dialect, int number) {
        return read(dialect, component + "/V" + number + ".sql").orElseThrow();
    }

    private static Optional<String> read(Dialect dialect, String name) {
        try (InputStream in = dialect.getClass().getResourceAsStream(dialect.scripts() + "/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the script " + name + " cannot be read", e);
        }
    }

    private static StorageException foreign(Database database, String why) {
        return new StorageException(Trouble.FOREIGN, database.name() + " " + why);
    }
}
