package org.lowbao.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;

/** How rows become values, and values columns. */
final class Columns {

    /** The columns that {@link #head} reads, of a table or alias {@code j}; the first of their query. */
    static final String HEAD_COLUMNS = "j.part, j.id, j.kind, j.version, j.revision, j.chain, j.status, j.office,"
            + " j.due, j.retain_until, j.tokens, j.snapshot_version, j.snapshot";

    /** The columns that {@link #entry} reads, of a table or alias {@code e}. */
    static final String ENTRY_COLUMNS = "e.part, e.id, e.version, e.type, e.type_version, e.recorded_at, e.actor,"
            + " e.contents, e.commitment, e.payload";

    private Columns() {}

    /** Reads a head by the places of its columns, because drivers look names up one by one. */
    static Head head(ResultSet row) throws SQLException {
        var index = new HeadIndex(
                row.getString(7), row.getString(8), day(row, 9), day(row, 10), new TreeSet<>(words(row.getString(11))));
        var state = new HeadState(bytes(row, 6), row.getInt(12), bytes(row, 13), index);
        return new Head(
                new JournalKey(row.getString(1), row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                state);
    }

    static Entry entry(ResultSet row) throws SQLException {
        var header = new EntryHeader(
                row.getLong("version"),
                row.getString("type"),
                row.getInt("type_version"),
                Instant.ofEpochMilli(row.getLong("recorded_at")),
                row.getString("actor"),
                words(row.getString("contents")),
                bytes(row, "commitment"));
        return new Entry(header, bytes(row, "payload"));
    }

    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(row.getString("subject"), row.getInt("from_point"), row.getInt("until_point"));
    }

    static JournalKey key(ResultSet row) throws SQLException {
        return new JournalKey(row.getString("part"), row.getString("id"));
    }

    static Bytes bytes(ResultSet row, String column) throws SQLException {
        return bytes(row.getBytes(column));
    }

    private static Bytes bytes(ResultSet row, int place) throws SQLException {
        return bytes(row.getBytes(place));
    }

    /** Some databases give empty bytes back as null. */
    private static Bytes bytes(byte @Nullable [] bytes) {
        return bytes == null ? Bytes.EMPTY : Bytes.of(bytes);
    }

    /** Writes names, which hold no blanks, one after the other. */
    static String joined(Collection<String> names) {
        var text = new StringBuilder();
        names.forEach(name -> text.append(name).append(' '));
        return text.toString();
    }

    /** Reads what {@link #joined} wrote; some databases give an empty text back as null. */
    static List<String> words(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    static @Nullable Long column(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay).orElse(null);
    }

    private static Optional<LocalDate> day(ResultSet row, int place) throws SQLException {
        long days = row.getLong(place);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days));
    }
}
