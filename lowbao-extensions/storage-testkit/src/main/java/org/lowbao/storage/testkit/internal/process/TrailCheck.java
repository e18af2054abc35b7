package org.lowbao.storage.testkit.internal.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Picture;

/**
 * What is left of a {@link Trail} after its writer was killed.
 *
 * @param lost how many acknowledged commits are not there
 * @param halves what shows that a commit is there in part
 */
record TrailCheck(long lost, List<String> halves) {

    static TrailCheck of(JournalStore store, String partition, long acknowledged) {
        JournalKey left = Trail.left(partition);
        JournalKey right = Trail.right(partition);
        long version = version(store, left);
        var halves = new ArrayList<String>();
        expect(halves, "the other journal's head", version, version(store, right));
        for (JournalKey key : List.of(left, right)) {
            expectWhole(halves, store, key, version);
        }
        expect(halves, "the claims", version == 0 ? List.of() : List.of(Trail.claim(version)), store.claims(left));
        expect(halves, "the holder", version > 0, holds(store, left, version));
        long fed = Picture.feed(store, partition, 1_000).stream().distinct().count();
        expect(halves, "the entries in the feed", 2 * version, fed);
        return new TrailCheck(Math.max(0, acknowledged - version), halves);
    }

    boolean isSound() {
        return lost == 0 && halves.isEmpty();
    }

    private static void expectWhole(List<String> halves, JournalStore store, JournalKey key, long version) {
        List<Entry> entries = entries(store, key);
        List<Long> versions =
                entries.stream().map(entry -> entry.header().version()).toList();
        expect(
                halves,
                "the entries of " + key,
                LongStream.rangeClosed(1, version).boxed().toList(),
                versions);
        Optional<Head> head = store.head(key);
        Bytes chain = Chain.next(Chain.genesis(key, Trail.KIND), entries);
        expect(
                halves,
                "the chain of " + key,
                true,
                is(head, found -> found.state().chain().equals(chain)));
        expect(halves, "the revision of " + key, true, is(head, found -> found.revision() == version));
        expect(
                halves,
                "the status of " + key,
                true,
                is(head, found -> found.state().index().status().equals("V-" + version)));
        HeadQuery byToken = HeadQuery.all(key.partition(), Trail.KIND).withToken(Trail.token(version));
        expect(
                halves,
                "the tokens of " + key,
                version > 0,
                Picture.heads(store, byToken, 10).stream()
                        .anyMatch(found -> found.key().equals(key)));
        HeadQuery byOldToken = HeadQuery.all(key.partition(), Trail.KIND).withToken(Trail.token(version - 1));
        expect(halves, "old tokens of " + key, List.of(), Picture.ids(store, byOldToken));
    }

    private static boolean is(Optional<Head> head, Predicate<Head> expected) {
        return head.map(expected::test).orElse(true);
    }

    private static boolean holds(JournalStore store, JournalKey left, long version) {
        Claim claim = Trail.claim(version);
        return store.holder(left.partition(), claim.subject(), claim.from()).equals(Optional.of(left));
    }

    private static void expect(List<String> halves, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            halves.add(what + ": expected " + expected + ", found " + found);
        }
    }

    private static long version(JournalStore store, JournalKey key) {
        return store.head(key).map(Head::version).orElse(0L);
    }

    private static List<Entry> entries(JournalStore store, JournalKey key) {
        var entries = new ArrayList<Entry>();
        List<Entry> page = store.entries(key, 0, 1_000);
        while (!page.isEmpty()) {
            entries.addAll(page);
            page = store.entries(key, entries.size(), 1_000);
        }
        return entries;
    }
}
