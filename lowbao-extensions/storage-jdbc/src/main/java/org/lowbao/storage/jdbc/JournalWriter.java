package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;

/**
 * Writes commits inside a transaction that its caller has begun.
 *
 * <p>In this order, which is the same for every writer, so that none waits for another in a circle: lock the heads that
 * are there, by key; lock the claims' subjects; judge everything in memory; insert the new heads, by key; write the rest.
 * Everything is judged before anything is written, so a conflict leaves the transaction as it was and other commits may
 * share it.
 */
final class JournalWriter {

    private final Session session;
    private final Dialect dialect;

    JournalWriter(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Judges {@code commits} one after the other, as if each had a transaction of its own, and writes them together. */
    List<Outcome> commit(List<Commit> commits) throws SQLException {
        List<Append> appends =
                commits.stream().flatMap(commit -> commit.appends().stream()).toList();
        var heads = HeadBook.lock(
                session, dialect, appends.stream().map(Append::key).toList());
        var claims = ClaimBook.lock(session, dialect, appends);
        var entries = new Rows();
        var feed = new Rows();
        var outcomes = new ArrayList<Outcome>(commits.size());
        for (Commit commit : commits) {
            Outcome outcome = judge(commit, heads, claims);
            outcomes.add(outcome);
            if (outcome.committed()) {
                commit.appends().forEach(append -> note(append, entries, feed));
            }
        }
        if (!outcomes.stream().allMatch(Outcome::committed)) {
            heads.requireStillAbsent();
        }
        heads.write();
        dialect.insert(session, Table.ENTRY, entries);
        dialect.feed().note(session, dialect, feed);
        claims.write();
        return outcomes;
    }

    Outcome refresh(HeadRefresh refresh) throws SQLException {
        var heads = HeadBook.lock(session, dialect, List.of(refresh.key()));
        var claims = ClaimBook.read(session, dialect, refresh.key(), refresh.releases());
        var reasons = new ArrayList<Reason>(heads.judge(refresh));
        var attempt = claims.attempt();
        reasons.addAll(attempt.release(refresh.key(), refresh.releases()));
        if (!reasons.isEmpty()) {
            return new Outcome.Conflict(reasons);
        }
        heads.refresh(refresh);
        attempt.done();
        heads.write();
        claims.write();
        return new Outcome.Committed();
    }

    private static Outcome judge(Commit commit, HeadBook heads, ClaimBook claims) {
        var reasons = new ArrayList<Reason>();
        commit.appends().forEach(append -> reasons.addAll(heads.judge(append)));
        var attempt = claims.attempt();
        commit.appends().forEach(append -> reasons.addAll(attempt.release(append.key(), append.releases())));
        commit.appends().forEach(append -> reasons.addAll(attempt.take(append.key(), append.takes())));
        if (!reasons.isEmpty()) {
            return new Outcome.Conflict(reasons);
        }
        commit.appends().forEach(heads::append);
        attempt.done();
        return new Outcome.Committed();
    }

    private static void note(Append append, Rows entries, Rows feed) {
        JournalKey key = append.key();
        for (Entry entry : append.entries()) {
            EntryHeader header = entry.header();
            entries.add(
                    key.partition(),
                    key.id(),
                    header.version(),
                    header.type(),
                    header.typeVersion(),
                    header.recordedAt().toEpochMilli(),
                    header.actor(),
                    Columns.joined(header.contents()),
                    header.commitment().toByteArray(),
                    entry.payload().toByteArray());
            feed.add(key.partition(), key.id(), header.version());
        }
    }
}
