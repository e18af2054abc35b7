package org.lowbao.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;

/**
 * Journals as a good engineer would write them by hand for one database: the same tables and indexes, every statement
 * prepared once, one transaction for a commit, the same checks of version, kind and claims, and nothing else. For one
 * thread.
 */
class RawJournals implements AutoCloseable {

    /** How many commits of a batch share a transaction. */
    static final int SHARED = 1_000;

    private static final int FETCHED = 1_000;

    final Connection connection;
    private final Connection reading;
    private final PreparedStatement standing;
    private final PreparedStatement held;
    private final PreparedStatement insertHead;
    private final PreparedStatement updateHead;
    private final PreparedStatement insertToken;
    private final PreparedStatement deleteToken;
    private final PreparedStatement insertEntry;
    private final PreparedStatement insertClaim;
    private final PreparedStatement head;

    /**
     * Prepares everything.
     *
     * @param connection for writing
     * @param reading another one, for heads that are only read
     * @param locking stands after a query whose rows nobody else may change
     */
    RawJournals(Connection connection, Connection reading, String locking) throws SQLException {
        this.connection = connection;
        this.reading = reading;
        standing = connection.prepareStatement(
                "SELECT kind, version, revision, tokens FROM lowbao_journal WHERE part = ? AND id = ?" + locking);
        held = connection.prepareStatement("SELECT id FROM lowbao_claim"
                + " WHERE part = ? AND subject = ? AND from_point < ? AND until_point > ?");
        insertHead =
                connection.prepareStatement("INSERT INTO lowbao_journal (version, revision, chain, status, office, due,"
                        + " retain_until, tokens, snapshot_version, snapshot, kind, part, id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        updateHead = connection.prepareStatement(
                "UPDATE lowbao_journal SET version = ?, revision = ?, chain = ?, status = ?,"
                        + " office = ?, due = ?, retain_until = ?, tokens = ?, snapshot_version = ?, snapshot = ?"
                        + " WHERE part = ? AND id = ? AND version = ?");
        insertToken = connection.prepareStatement(
                "INSERT INTO lowbao_head_token (part, kind, token, id) VALUES (?, ?, ?, ?)");
        deleteToken = connection.prepareStatement(
                "DELETE FROM lowbao_head_token WHERE part = ? AND kind = ? AND token = ? AND id = ?");
        insertEntry = connection.prepareStatement("INSERT INTO lowbao_entry (part, id, version, type, type_version,"
                + " recorded_at, actor, contents, commitment, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insertClaim = connection.prepareStatement(
                "INSERT INTO lowbao_claim (part, subject, from_point, until_point, id) VALUES (?, ?, ?, ?, ?)");
        head = reading.prepareStatement("SELECT " + RawHead.COLUMNS + " FROM lowbao_journal WHERE part = ? AND id = ?");
    }

    final void commit(Append append) throws SQLException {
        begin();
        write(append);
        end();
    }

    void commitAll(List<Append> appends) throws SQLException {
        for (int from = 0; from < appends.size(); from += SHARED) {
            begin();
            for (Append append : appends.subList(from, Math.min(appends.size(), from + SHARED))) {
                write(append);
            }
            end();
        }
    }

    final RawHead head(JournalKey key) throws SQLException {
        head.setString(1, key.partition());
        head.setString(2, key.id());
        try (ResultSet row = head.executeQuery()) {
            row.next();
            return RawHead.of(row);
        }
    }

    /** Goes over all heads of a kind in the order of their ids, and returns the sum of their versions. */
    final long scan(String partition, String kind) throws SQLException {
        begin();
        long versions = 0;
        try (PreparedStatement all = connection.prepareStatement(
                "SELECT " + RawHead.COLUMNS + " FROM lowbao_journal WHERE part = ? AND kind = ? ORDER BY id")) {
            all.setFetchSize(FETCHED);
            all.setString(1, partition);
            all.setString(2, kind);
            try (ResultSet rows = all.executeQuery()) {
                while (rows.next()) {
                    versions += RawHead.of(rows).version();
                }
            }
        }
        end();
        return versions;
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void end() throws SQLException {
        connection.commit();
    }

    /** Keeps others from taking what is about to be taken; nothing to do where one writes at a time. */
    void lockSubject(String partition, String subject) throws SQLException {}

    /** Notes an entry for readers of the feed; nothing to do where the entries stand in order. */
    void noteInFeed(JournalKey key, Entry entry) throws SQLException {}

    @Override
    public final void close() throws SQLException {
        reading.close();
        connection.close();
    }

    private void write(Append append) throws SQLException {
        JournalKey key = append.key();
        Set<String> before = check(append);
        if (append.expectedVersion() == 0) {
            int next = bindHead(insertHead, append, 1);
            insertHead.setString(next, append.kind());
            insertHead.setString(next + 1, key.partition());
            insertHead.setString(next + 2, key.id());
            insertHead.executeUpdate();
        } else {
            int next = bindHead(updateHead, append, append.newVersion());
            updateHead.setString(next, key.partition());
            updateHead.setString(next + 1, key.id());
            updateHead.setLong(next + 2, append.expectedVersion());
            require(updateHead.executeUpdate() == 1);
        }
        writeTokens(append, before);
        for (Entry entry : append.entries()) {
            bindEntry(insertEntry, key, entry);
            insertEntry.executeUpdate();
            noteInFeed(key, entry);
        }
        for (Claim claim : append.takes()) {
            bindClaim(insertClaim, key, claim);
            insertClaim.executeUpdate();
        }
    }

    /** Checks version, kind and claims, and returns the tokens that are there. */
    private Set<String> check(Append append) throws SQLException {
        JournalKey key = append.key();
        Set<String> tokens = Set.of();
        standing.setString(1, key.partition());
        standing.setString(2, key.id());
        try (ResultSet row = standing.executeQuery()) {
            boolean there = row.next();
            require((there ? row.getLong(2) : 0) == append.expectedVersion());
            if (there) {
                require(row.getString(1).equals(append.kind()));
                tokens = new HashSet<>(Arrays.asList(row.getString(4).split(" ")));
            }
        }
        for (Claim claim : append.takes()) {
            lockSubject(key.partition(), claim.subject());
            held.setString(1, key.partition());
            held.setString(2, claim.subject());
            held.setInt(3, claim.until());
            held.setInt(4, claim.from());
            try (ResultSet row = held.executeQuery()) {
                require(!row.next());
            }
        }
        return tokens;
    }

    private void writeTokens(Append append, Set<String> before) throws SQLException {
        Set<String> after = append.head().index().tokens();
        for (String token : before) {
            if (!after.contains(token)) {
                bindToken(deleteToken, append, token);
                deleteToken.executeUpdate();
            }
        }
        for (String token : new TreeSet<>(after)) {
            if (!before.contains(token)) {
                bindToken(insertToken, append, token);
                insertToken.executeUpdate();
            }
        }
    }

    /** Binds all columns but kind and key, and returns the place of the next. */
    static int bindHead(PreparedStatement statement, Append append, long revision) throws SQLException {
        HeadState head = append.head();
        HeadIndex index = head.index();
        statement.setLong(1, append.newVersion());
        statement.setLong(2, revision);
        statement.setBytes(3, head.chain().toByteArray());
        statement.setString(4, index.status());
        statement.setString(5, index.office());
        statement.setLong(6, index.due().orElseThrow().toEpochDay());
        statement.setNull(7, Types.BIGINT);
        statement.setString(8, String.join(" ", index.tokens()) + " ");
        statement.setInt(9, head.snapshotVersion());
        statement.setBytes(10, head.snapshot().toByteArray());
        return 11;
    }

    static void bindEntry(PreparedStatement statement, JournalKey key, Entry entry) throws SQLException {
        EntryHeader header = entry.header();
        statement.setString(1, key.partition());
        statement.setString(2, key.id());
        statement.setLong(3, header.version());
        statement.setString(4, header.type());
        statement.setInt(5, header.typeVersion());
        statement.setLong(6, header.recordedAt().toEpochMilli());
        statement.setString(7, header.actor());
        statement.setString(8, String.join(" ", header.contents()));
        statement.setBytes(9, header.commitment().toByteArray());
        statement.setBytes(10, entry.payload().toByteArray());
    }

    static void bindClaim(PreparedStatement statement, JournalKey key, Claim claim) throws SQLException {
        statement.setString(1, key.partition());
        statement.setString(2, claim.subject());
        statement.setInt(3, claim.from());
        statement.setInt(4, claim.until());
        statement.setString(5, key.id());
    }

    static void bindToken(PreparedStatement statement, Append append, String token) throws SQLException {
        statement.setString(1, append.key().partition());
        statement.setString(2, append.kind());
        statement.setString(3, token);
        statement.setString(4, append.key().id());
    }

    static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("a conflict in a benchmark that has none");
        }
    }
}
