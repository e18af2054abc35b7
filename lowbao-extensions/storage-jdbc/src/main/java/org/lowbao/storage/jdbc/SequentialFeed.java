package org.lowbao.storage.jdbc;

import java.util.List;
import org.lowbao.storage.journal.FeedPage;

/**
 * The feed of a database with one writer at a time: rows get their number inside a transaction that keeps other writers
 * out, so none appears behind a later one.
 */
final class SequentialFeed implements Feed {

    @Override
    public void note(Session session, Dialect dialect, Rows entries) {
        // the row itself is the note
    }

    @Override
    public FeedPage read(Database database, String partition, long position, int limit) {
        List<Place> places = database.read(session -> session.query(
                "SELECT e.seq, " + Columns.ENTRY_COLUMNS + ", j.kind FROM lowbao_entry e"
                        + " JOIN lowbao_journal j ON j.part = e.part AND j.id = e.id"
                        + " WHERE e.part = ? AND e.seq > ? ORDER BY e.seq LIMIT ?",
                Place::of,
                partition,
                position,
                limit));
        return Place.page(places, position);
    }
}
