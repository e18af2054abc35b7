package org.lowbao.storage.journal;

import java.util.HashSet;
import java.util.List;

/**
 * A few appends that are wholly there or not at all.
 *
 * @param appends 1 to 100, all of one partition, each of another journal
 */
public record Commit(List<Append> appends) {

    /** The most appends one commit may have. */
    public static final int MAX_APPENDS = 100;

    public Commit {
        appends = List.copyOf(appends);
        if (appends.isEmpty() || appends.size() > MAX_APPENDS) {
            throw new IllegalArgumentException("a commit has 1 to " + MAX_APPENDS + " appends, was " + appends.size());
        }
        var keys = new HashSet<JournalKey>();
        String partition = appends.get(0).key().partition();
        for (Append append : appends) {
            if (!append.key().partition().equals(partition)) {
                throw new IllegalArgumentException("a commit stays inside one partition");
            }
            if (!keys.add(append.key())) {
                throw new IllegalArgumentException("a commit appends to a journal once: " + append.key());
            }
        }
    }

    public static Commit of(Append... appends) {
        return new Commit(List.of(appends));
    }
}
