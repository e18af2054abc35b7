package org.lowbao.storage.testkit.internal.history;

import java.util.List;
import java.util.Optional;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Samples;

/**
 * What a step does to one journal.
 *
 * @param slip how far the expected version is off
 * @param releasing 0: gives nothing up; 1 and 2: gives up what the journal holds; 3: gives up {@code strangers}
 */
public record Change(
        String id,
        int slip,
        String kind,
        int entries,
        int releasing,
        List<Claim> strangers,
        List<Claim> takes,
        String token) {

    Append append(JournalStore store, String partition) {
        JournalKey key = new JournalKey(partition, id);
        long version = Math.max(0, version(store, key) + slip);
        return new Append(
                key,
                kind,
                version,
                Samples.entries(version, entries),
                state(version + entries),
                releases(store, key),
                takes);
    }

    HeadRefresh refresh(JournalStore store, String partition) {
        JournalKey key = new JournalKey(partition, id);
        Optional<Head> head = store.head(key);
        long version = Math.max(1, version(store, key) + slip);
        long revision = Math.max(1, head.map(Head::revision).orElse(1L) + slip);
        HeadState state = new HeadState(
                head.map(found -> found.state().chain()).orElse(Samples.digest(0)),
                2,
                Samples.bytes(token),
                Samples.index(token, "T-1", token));
        return new HeadRefresh(key, version, revision, state, releases(store, key));
    }

    private HeadState state(long version) {
        return Samples.head((int) version, Samples.index("OPEN", token, token, "version-" + version));
    }

    private List<Claim> releases(JournalStore store, JournalKey key) {
        return switch (releasing) {
            case 0 -> List.of();
            case 3 -> strangers;
            default -> store.claims(key);
        };
    }

    private static long version(JournalStore store, JournalKey key) {
        return store.head(key).map(Head::version).orElse(0L);
    }
}
