package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome.Reason;

/**
 * The claims that some commits give up and take: the subjects locked, what is held of them read, judged and changed in
 * memory, and written at the end.
 */
final class ClaimBook {

    /** How many locks all subjects share: few enough to take many at once, enough to seldom meet on one. */
    static final int STRIPES = 256;

    private record Held(JournalKey by, Claim claim) {}

    private record Subject(String partition, String name) implements Comparable<Subject> {

        @Override
        public int compareTo(Subject other) {
            int byPartition = partition.compareTo(other.partition);
            return byPartition != 0 ? byPartition : name.compareTo(other.name);
        }

        int stripe() {
            return Math.floorMod(31 * partition.hashCode() + name.hashCode(), STRIPES);
        }
    }

    private final Session session;
    private final Dialect dialect;
    private final Map<Subject, List<Held>> held = new TreeMap<>();
    private final Set<Held> gone = new LinkedHashSet<>();
    private final Set<Held> come = new LinkedHashSet<>();

    private ClaimBook(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /**
     * Locks the subjects that {@code appends} take until the end of the transaction, and reads who holds what. A claim
     * that is only given up needs no lock: it changes together with its journal's head, which is locked.
     */
    static ClaimBook lock(Session session, Dialect dialect, List<Append> appends) throws SQLException {
        var book = new ClaimBook(session, dialect);
        var wanted = new TreeMap<String, List<Claim>>();
        var stripes = new TreeSet<Integer>();
        for (Append append : appends) {
            String partition = append.key().partition();
            append.takes().forEach(claim -> stripes.add(new Subject(partition, claim.subject()).stripe()));
            List<Claim> claims = wanted.computeIfAbsent(partition, any -> new ArrayList<>());
            claims.addAll(append.releases());
            claims.addAll(append.takes());
        }
        book.lock(stripes);
        book.read(wanted);
        return book;
    }

    /** Reads what {@code key} may give up, and locks nothing. */
    static ClaimBook read(Session session, Dialect dialect, JournalKey key, List<Claim> releases) throws SQLException {
        var book = new ClaimBook(session, dialect);
        book.read(new TreeMap<>(Map.of(key.partition(), releases)));
        return book;
    }

    /** Begins what one commit gives up and takes. */
    Attempt attempt() {
        return new Attempt();
    }

    /** What one commit gives up and takes; nothing of it counts until it is done. */
    final class Attempt {

        private final Set<Held> released = new LinkedHashSet<>();
        private final List<Held> taken = new ArrayList<>();

        /** Gives claims up, and returns what stands against it. */
        List<Reason> release(JournalKey key, List<Claim> releases) {
            var reasons = new ArrayList<Reason>();
            for (Claim claim : releases) {
                var one = new Held(key, claim);
                if (!of(key, claim).contains(one) || !released.add(one)) {
                    reasons.add(new Reason.NotHeld(key, claim));
                }
            }
            return reasons;
        }

        /** Takes claims after every release of the commit, and returns what stands against it. */
        List<Reason> take(JournalKey key, List<Claim> takes) {
            var reasons = new ArrayList<Reason>();
            for (Claim claim : takes) {
                var holders = new LinkedHashSet<JournalKey>();
                of(key, claim).stream()
                        .filter(other -> other.claim().clashesWith(claim) && !released.contains(other))
                        .sorted(Comparator.comparingInt(other -> other.claim().from()))
                        .forEach(other -> holders.add(other.by()));
                taken.stream().filter(other -> clash(other, key, claim)).forEach(other -> holders.add(other.by()));
                holders.forEach(holder -> reasons.add(new Reason.Held(key, claim, holder)));
                if (holders.isEmpty()) {
                    taken.add(new Held(key, claim));
                }
            }
            return reasons;
        }

        void done() {
            for (Held one : released) {
                of(one.by(), one.claim()).remove(one);
                if (!come.remove(one)) {
                    gone.add(one);
                }
            }
            for (Held one : taken) {
                of(one.by(), one.claim()).add(one);
                if (!gone.remove(one)) {
                    come.add(one);
                }
            }
        }

        private boolean clash(Held other, JournalKey key, Claim claim) {
            return other.by().partition().equals(key.partition())
                    && other.claim().clashesWith(claim);
        }
    }

    /** Writes what changed: what is given up before what is taken. */
    void write() throws SQLException {
        var deleted = new Rows();
        gone.forEach(one -> deleted.add(
                one.by().partition(), one.claim().subject(), one.claim().from()));
        session.updateAll("DELETE FROM lowbao_claim WHERE part = ? AND subject = ? AND from_point = ?", deleted);
        var inserted = new Rows();
        come.forEach(one -> inserted.add(
                one.by().partition(),
                one.claim().subject(),
                one.claim().from(),
                one.claim().until(),
                one.by().id()));
        dialect.insert(session, Table.CLAIM, inserted);
    }

    private List<Held> of(JournalKey key, Claim claim) {
        return held.computeIfAbsent(new Subject(key.partition(), claim.subject()), any -> new ArrayList<>());
    }

    private void lock(SortedSet<Integer> stripes) throws SQLException {
        if (dialect.locksSubjects()) {
            for (InList some : InList.of(stripes)) {
                session.queryIn(
                        "SELECT stripe FROM lowbao_stripe WHERE stripe",
                        some,
                        " ORDER BY stripe" + dialect.locking(),
                        row -> row.getInt(1));
            }
        }
    }

    private void read(Map<String, List<Claim>> wanted) throws SQLException {
        for (Map.Entry<String, List<Claim>> partition : wanted.entrySet()) {
            var subjects = new TreeSet<String>();
            partition.getValue().forEach(claim -> subjects.add(claim.subject()));
            for (InList some : InList.of(subjects)) {
                read(partition.getKey(), some, partition.getValue());
            }
        }
    }

    /** Reads no further back and ahead than {@code claims} reach, however long the subjects' history is. */
    private void read(String partition, InList subjects, Collection<Claim> claims) throws SQLException {
        int from = claims.stream().mapToInt(Claim::from).min().orElseThrow();
        int until = claims.stream().mapToInt(Claim::until).max().orElseThrow();
        List<Held> rows = session.queryIn(
                "SELECT part, id, subject, from_point, until_point FROM lowbao_claim"
                        + " WHERE part = ? AND from_point < ? AND until_point > ? AND subject",
                subjects,
                "",
                row -> new Held(Columns.key(row), Columns.claim(row)),
                partition,
                until,
                from);
        rows.forEach(one -> of(one.by(), one.claim()).add(one));
    }
}
