package org.lowbao.storage.testkit.internal.process;

import java.util.ArrayList;
import java.util.List;

/** What a series of kills came to. For one thread. */
public final class KillTally {

    private static final int MOST_FINDINGS = 20;

    private int ofWriters;
    private int ofServers;
    private long acknowledged;
    private long lost;
    private long half;
    private long orphans;
    private final List<String> findings = new ArrayList<>();

    void writerKilled() {
        ofWriters++;
    }

    void serverKilled() {
        ofServers++;
    }

    void acknowledged(long count) {
        acknowledged += count;
    }

    void lost(long count, String where) {
        lost += count;
        find(count, where + ": " + count + " acknowledged and not there");
    }

    void half(List<String> halves, String where) {
        half += halves.size();
        halves.forEach(finding -> find(1, where + ": " + finding));
    }

    void orphans(long count, String where) {
        orphans += count;
        find(count, where + ": " + count + " orphans after recovery");
    }

    public long acknowledged() {
        return acknowledged;
    }

    /** Returns what was lost, half there or left over; empty is what a durable store has to show. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** Returns the figures on one line, for the statement and the documentation. */
    public String line() {
        return (ofWriters + ofServers) + " kills (" + ofWriters + " of writers, " + ofServers + " of servers), "
                + acknowledged + " acknowledged, " + lost + " lost, " + half + " half, " + orphans + " orphans";
    }

    private void find(long count, String finding) {
        if (count > 0 && findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
