package org.lowbao.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;

/** How the entries of a partition come into one order that never changes and in which no later one appears before. */
interface Feed {

    /** Takes note of new entries, inside the transaction that writes them; {@code entries} are those of the table. */
    void note(Session session, Dialect dialect, Rows entries) throws SQLException;

    /** Returns what comes after {@code position}; 0 is before everything. */
    FeedPage read(Database database, String partition, long position, int limit);

    /** One entry and its place. */
    record Place(long seq, FeedEntry entry) {

        static Place of(ResultSet row) throws SQLException {
            return new Place(
                    row.getLong("seq"), new FeedEntry(Columns.key(row), row.getString("kind"), Columns.entry(row)));
        }

        static FeedPage page(List<Place> places, long before) {
            long last =
                    places.isEmpty() ? before : places.get(places.size() - 1).seq();
            return new FeedPage(places.stream().map(Place::entry).toList(), Long.toString(last));
        }
    }
}
