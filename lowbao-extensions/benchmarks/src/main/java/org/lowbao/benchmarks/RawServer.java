package org.lowbao.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.JournalKey;

/**
 * The raw side on a server, where others write at the same time: heads and claims are locked before they are judged. A
 * batch locks and judges a thousand new journals at once and writes them table by table.
 */
abstract class RawServer extends RawJournals {

    private static final int STRIPES = 256;

    private final PreparedStatement lockStripe;
    private final PreparedStatement insertFeed;

    RawServer(Connection connection, Connection reading) throws SQLException {
        super(connection, reading, " FOR UPDATE");
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        lockStripe = connection.prepareStatement("SELECT stripe FROM lowbao_stripe WHERE stripe = ? FOR UPDATE");
        insertFeed = connection.prepareStatement("INSERT INTO lowbao_feed (part, id, version) VALUES (?, ?, ?)");
    }

    /** Writes new rows in the way that this database is fastest at. */
    abstract void insert(RawRows rows) throws SQLException;

    @Override
    final void commitAll(List<Append> appends) throws SQLException {
        for (int from = 0; from < appends.size(); from += SHARED) {
            List<Append> some = appends.subList(from, Math.min(appends.size(), from + SHARED));
            check(some);
            for (RawRows rows : RawRows.of(some)) {
                insert(rows);
            }
            end();
        }
    }

    @Override
    final void lockSubject(String partition, String subject) throws SQLException {
        lockStripe.setInt(1, stripe(partition, subject));
        try (ResultSet row = lockStripe.executeQuery()) {
            require(row.next());
        }
    }

    @Override
    final void noteInFeed(JournalKey key, Entry entry) throws SQLException {
        insertFeed.setString(1, key.partition());
        insertFeed.setString(2, key.id());
        insertFeed.setLong(3, entry.header().version());
        insertFeed.executeUpdate();
    }

    /** Requires that none of the journals is there and none of the claims is held. */
    private void check(List<Append> appends) throws SQLException {
        String partition = appends.get(0).key().partition();
        List<String> ids = appends.stream().map(append -> append.key().id()).toList();
        List<String> subjects = appends.stream()
                .flatMap(append -> append.takes().stream())
                .map(Claim::subject)
                .toList();
        var stripes = new TreeSet<Integer>();
        subjects.forEach(subject -> stripes.add(stripe(partition, subject)));
        requireNone("SELECT id FROM lowbao_journal WHERE part = ? AND id IN (", ids, ") FOR UPDATE", partition);
        try (PreparedStatement lock = connection.prepareStatement("SELECT stripe FROM lowbao_stripe WHERE stripe IN ("
                + String.join(", ", Collections.nCopies(stripes.size(), "?")) + ") ORDER BY stripe FOR UPDATE")) {
            int place = 1;
            for (int stripe : stripes) {
                lock.setInt(place++, stripe);
            }
            lock.executeQuery().close();
        }
        // the journals are new, and so are all the points that they claim
        requireNone(
                "SELECT id FROM lowbao_claim WHERE part = ? AND from_point < 1 AND until_point > 0 AND subject IN (",
                subjects,
                ")",
                partition);
    }

    private void requireNone(String before, List<String> names, String after, String partition) throws SQLException {
        String sql = before + String.join(", ", Collections.nCopies(names.size(), "?")) + after;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, partition);
            for (int i = 0; i < names.size(); i++) {
                query.setString(i + 2, names.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                require(!rows.next());
            }
        }
    }

    private static int stripe(String partition, String subject) {
        return Math.floorMod(Objects.hash(partition, subject), STRIPES);
    }
}
