package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome.Reason;

/**
 * The claims that one commit gives up and takes: first all are judged against what is stored and against each other,
 * then all are written. Inside the caller's transaction, which keeps other writers out.
 */
final class ClaimBook {

    private record Held(JournalKey by, Claim claim) {}

    private final Session session;
    private final Set<Held> released = new LinkedHashSet<>();
    private final List<Held> taken = new ArrayList<>();

    ClaimBook(Session session) {
        this.session = session;
    }

    /** Gives claims up, and returns what stands against it. */
    List<Reason> release(JournalKey key, List<Claim> releases) throws SQLException {
        var reasons = new ArrayList<Reason>();
        for (Claim claim : releases) {
            var held = new Held(key, claim);
            if (!stored(claim, key.partition()).contains(held) || !released.add(held)) {
                reasons.add(new Reason.NotHeld(key, claim));
            }
        }
        return reasons;
    }

    /** Takes claims after every release of the commit, and returns what stands against it. */
    List<Reason> take(JournalKey key, List<Claim> takes) throws SQLException {
        var reasons = new ArrayList<Reason>();
        for (Claim claim : takes) {
            var holders = new LinkedHashSet<JournalKey>();
            stored(claim, key.partition()).stream()
                    .filter(held -> !released.contains(held))
                    .forEach(held -> holders.add(held.by()));
            taken.stream().filter(held -> held.claim().clashesWith(claim)).forEach(held -> holders.add(held.by()));
            holders.forEach(holder -> reasons.add(new Reason.Held(key, claim, holder)));
            if (holders.isEmpty()) {
                taken.add(new Held(key, claim));
            }
        }
        return reasons;
    }

    void write() throws SQLException {
        for (Held held : released) {
            session.update(
                    "DELETE FROM claim WHERE part = ? AND subject = ? AND from_point = ?",
                    held.by().partition(),
                    held.claim().subject(),
                    held.claim().from());
        }
        for (Held held : taken) {
            session.update(
                    "INSERT INTO claim (part, subject, from_point, until_point, id) VALUES (?, ?, ?, ?, ?)",
                    held.by().partition(),
                    held.claim().subject(),
                    held.claim().from(),
                    held.claim().until(),
                    held.by().id());
        }
    }

    /** Returns the stored claims that share a point with {@code claim}, by their start. */
    private List<Held> stored(Claim claim, String partition) throws SQLException {
        return session.query(
                "SELECT part, id, subject, from_point, until_point FROM claim"
                        + " WHERE part = ? AND subject = ? AND from_point < ? AND until_point > ? ORDER BY from_point",
                row -> new Held(Rows.key(row), Rows.claim(row)),
                partition,
                claim.subject(),
                claim.until(),
                claim.from());
    }
}
