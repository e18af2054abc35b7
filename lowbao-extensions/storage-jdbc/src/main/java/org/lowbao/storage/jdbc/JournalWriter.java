package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;

/**
 * Writes commits inside a transaction that its caller has begun and that keeps other writers out.
 *
 * <p>Everything is judged before anything is written, so a conflict leaves the transaction as it was and other commits
 * may share it.
 */
final class JournalWriter {

    private record Standing(String kind, long version, long revision, List<String> tokens) {}

    private final Session session;

    JournalWriter(Session session) {
        this.session = session;
    }

    Outcome commit(Commit commit) throws SQLException {
        var reasons = new ArrayList<Reason>();
        var standings = new ArrayList<Optional<Standing>>();
        for (Append append : commit.appends()) {
            Optional<Standing> standing = standing(append.key());
            standings.add(standing);
            reasons.addAll(judge(append, standing));
        }
        var claims = new ClaimBook(session);
        for (Append append : commit.appends()) {
            reasons.addAll(claims.release(append.key(), append.releases()));
        }
        for (Append append : commit.appends()) {
            reasons.addAll(claims.take(append.key(), append.takes()));
        }
        if (!reasons.isEmpty()) {
            return new Outcome.Conflict(reasons);
        }
        for (int i = 0; i < standings.size(); i++) {
            write(commit.appends().get(i), standings.get(i));
        }
        claims.write();
        return new Outcome.Committed();
    }

    Outcome refresh(HeadRefresh refresh) throws SQLException {
        JournalKey key = refresh.key();
        Optional<Standing> standing = standing(key);
        var reasons = new ArrayList<Reason>(judge(refresh, standing));
        if (reasons.isEmpty() && !chainIs(key, refresh.head())) {
            throw new IllegalArgumentException("a refresh keeps the chain: " + key);
        }
        var claims = new ClaimBook(session);
        reasons.addAll(claims.release(key, refresh.releases()));
        if (standing.isEmpty() || !reasons.isEmpty()) {
            return new Outcome.Conflict(reasons);
        }
        updateHead(key, standing.get(), refresh.expectedVersion(), refresh.head());
        claims.write();
        return new Outcome.Committed();
    }

    private static List<Reason> judge(Append append, Optional<Standing> standing) {
        var reasons = new ArrayList<Reason>();
        long version = standing.map(Standing::version).orElse(0L);
        if (version != append.expectedVersion()) {
            reasons.add(new Reason.Moved(append.key(), append.expectedVersion(), version));
        }
        standing.map(Standing::kind)
                .filter(kind -> !kind.equals(append.kind()))
                .ifPresent(kind -> reasons.add(new Reason.OtherKind(append.key(), append.kind(), kind)));
        return reasons;
    }

    private static List<Reason> judge(HeadRefresh refresh, Optional<Standing> standing) {
        long version = standing.map(Standing::version).orElse(0L);
        if (version != refresh.expectedVersion()) {
            return List.of(new Reason.Moved(refresh.key(), refresh.expectedVersion(), version));
        }
        long revision = standing.map(Standing::revision).orElse(0L);
        if (revision != refresh.expectedRevision()) {
            return List.of(new Reason.Refreshed(refresh.key(), refresh.expectedRevision(), revision));
        }
        return List.of();
    }

    private Optional<Standing> standing(JournalKey key) throws SQLException {
        return session.first(
                "SELECT kind, version, revision, tokens FROM journal WHERE part = ? AND id = ?",
                row -> new Standing(
                        row.getString("kind"),
                        row.getLong("version"),
                        row.getLong("revision"),
                        Rows.words(row.getString("tokens"))),
                key.partition(),
                key.id());
    }

    private boolean chainIs(JournalKey key, HeadState head) throws SQLException {
        return session.first(
                        "SELECT chain FROM journal WHERE part = ? AND id = ?",
                        row -> Rows.bytes(row, "chain"),
                        key.partition(),
                        key.id())
                .filter(head.chain()::equals)
                .isPresent();
    }

    private void write(Append append, Optional<Standing> before) throws SQLException {
        if (before.isPresent()) {
            updateHead(append.key(), before.get(), append.newVersion(), append.head());
        } else {
            insertHead(append);
        }
        for (Entry entry : append.entries()) {
            insertEntry(append.key(), entry);
        }
    }

    private void insertHead(Append append) throws SQLException {
        JournalKey key = append.key();
        HeadState head = append.head();
        HeadIndex index = head.index();
        session.update(
                "INSERT INTO journal (part, id, kind, version, revision, chain, status, office, due, retain_until,"
                        + " tokens, snapshot_version, snapshot) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.partition(),
                key.id(),
                append.kind(),
                append.newVersion(),
                head.chain().toByteArray(),
                index.status(),
                index.office(),
                Rows.column(index.due()),
                Rows.column(index.retainUntil()),
                Rows.joined(index.tokens()),
                head.snapshotVersion(),
                head.snapshot().toByteArray());
        writeTokens(key, append.kind(), List.of(), index.tokens());
    }

    private void updateHead(JournalKey key, Standing before, long version, HeadState head) throws SQLException {
        HeadIndex index = head.index();
        int rows = session.update(
                "UPDATE journal SET version = ?, revision = ?, chain = ?, status = ?, office = ?, due = ?,"
                        + " retain_until = ?, tokens = ?, snapshot_version = ?, snapshot = ?"
                        + " WHERE part = ? AND id = ? AND version = ? AND revision = ?",
                version,
                before.revision() + 1,
                head.chain().toByteArray(),
                index.status(),
                index.office(),
                Rows.column(index.due()),
                Rows.column(index.retainUntil()),
                Rows.joined(index.tokens()),
                head.snapshotVersion(),
                head.snapshot().toByteArray(),
                key.partition(),
                key.id(),
                before.version(),
                before.revision());
        if (rows != 1) {
            throw new StorageException(Trouble.DAMAGED, "the head of " + key + " changed inside a writing transaction");
        }
        writeTokens(key, before.kind(), before.tokens(), index.tokens());
    }

    private void writeTokens(JournalKey key, String kind, Collection<String> before, Collection<String> after)
            throws SQLException {
        var gone = new TreeSet<>(before);
        gone.removeAll(after);
        for (String token : gone) {
            session.update(
                    "DELETE FROM head_token WHERE part = ? AND kind = ? AND token = ? AND id = ?",
                    key.partition(),
                    kind,
                    token,
                    key.id());
        }
        var come = new TreeSet<>(after);
        come.removeAll(before);
        for (String token : come) {
            session.update(
                    "INSERT INTO head_token (part, kind, token, id) VALUES (?, ?, ?, ?)",
                    key.partition(),
                    kind,
                    token,
                    key.id());
        }
    }

    private void insertEntry(JournalKey key, Entry entry) throws SQLException {
        EntryHeader header = entry.header();
        session.update(
                "INSERT INTO entry (part, id, version, type, type_version, recorded_at, actor, contents, commitment,"
                        + " payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.partition(),
                key.id(),
                header.version(),
                header.type(),
                header.typeVersion(),
                header.recordedAt().toEpochMilli(),
                header.actor(),
                Rows.joined(header.contents()),
                header.commitment().toByteArray(),
                entry.payload().toByteArray());
    }
}
