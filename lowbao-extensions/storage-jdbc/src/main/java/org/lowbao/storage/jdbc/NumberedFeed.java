package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.JournalKey;

/**
 * The feed of a database with many writers. A writer notes an entry without a number and waits for nobody. A reader that
 * comes to the end gives numbers to what was committed since, one reader at a time for each partition: so no number is
 * ever given below one that was read.
 *
 * <p>The numbers have no gaps, so a page is a range of them, and costs the same however much follows it. Within a
 * journal the versions are numbered in order, because a version is there only when the one before is. The numbers are
 * data like any other and survive a dump and a restore.
 */
final class NumberedFeed implements Feed {

    /** How many entries get their number in one transaction. */
    private static final int CHUNK = 1_000;

    private record Note(JournalKey key, long version) {}

    @Override
    public void note(Session session, Dialect dialect, Rows entries) throws SQLException {
        dialect.insert(session, Table.FEED, entries);
    }

    @Override
    public FeedPage read(Database database, String partition, long position, int limit) {
        List<Place> places = places(database, partition, position, limit);
        boolean settled = false;
        while (places.size() < limit && !settled) {
            settled = !hasNew(database, partition);
            if (!settled) {
                database.write(session -> number(session, database.dialect(), partition));
            }
            // even if nothing was new: another reader may have numbered it since the page was read
            places = places(database, partition, position, limit);
        }
        return Place.page(places, position);
    }

    private static List<Place> places(Database database, String partition, long position, int limit) {
        return database.read(session -> session.page(
                "SELECT f.seq, " + Columns.ENTRY_COLUMNS + ", j.kind FROM lowbao_feed f"
                        + " JOIN lowbao_entry e ON e.part = f.part AND e.id = f.id AND e.version = f.version"
                        + " JOIN lowbao_journal j ON j.part = f.part AND j.id = f.id"
                        + " WHERE f.part = ? AND f.seq > ? AND f.seq <= ? ORDER BY f.seq",
                Place::of,
                partition,
                position,
                position + limit));
    }

    private static boolean hasNew(Database database, String partition) {
        return database.read(session -> session.first(
                        "SELECT version FROM lowbao_feed WHERE part = ? AND seq IS NULL LIMIT 1",
                        row -> row.getLong(1),
                        partition))
                .isPresent();
    }

    private static int number(Session session, Dialect dialect, String partition) throws SQLException {
        long last = lockLast(session, dialect, partition);
        // read after the lock was got, so nothing that another reader numbered is among it
        List<Note> notes = session.page(
                "SELECT part, id, version FROM lowbao_feed WHERE part = ? AND seq IS NULL ORDER BY id, version LIMIT ?",
                row -> new Note(Columns.key(row), row.getLong("version")),
                partition,
                CHUNK);
        var numbers = new Rows();
        for (Note note : notes) {
            last++;
            numbers.add(last, note.key().partition(), note.key().id(), note.version());
        }
        session.updateAll("UPDATE lowbao_feed SET seq = ? WHERE part = ? AND id = ? AND version = ?", numbers);
        session.update("UPDATE lowbao_feed_position SET last_seq = ? WHERE part = ?", last, partition);
        return notes.size();
    }

    private static long lockLast(Session session, Dialect dialect, String partition) throws SQLException {
        Optional<Long> last = session.first(
                "SELECT last_seq FROM lowbao_feed_position WHERE part = ?" + dialect.locking(),
                row -> row.getLong(1),
                partition);
        if (last.isPresent()) {
            return last.get();
        }
        session.update("INSERT INTO lowbao_feed_position (part, last_seq) VALUES (?, ?)", partition, 0L);
        return 0;
    }
}
