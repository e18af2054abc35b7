package org.lowbao.storage.testkit.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Picture;
import org.lowbao.storage.testkit.internal.Samples;

/** What was acknowledged, to be compared with what is there. Safe for use by many threads. */
final class Ledger {

    private final Map<JournalKey, List<Append>> appends = new TreeMap<>();
    private final Map<JournalKey, Integer> refreshes = new TreeMap<>();

    synchronized void appended(Append append) {
        appends.computeIfAbsent(append.key(), key -> new ArrayList<>()).add(append);
    }

    synchronized void refreshed(JournalKey key) {
        refreshes.merge(key, 1, Integer::sum);
    }

    /** Asserts that everything acknowledged is in {@code store}, and nothing else; {@code followed} is its feed. */
    synchronized void assertIsAllThereIs(JournalStore store, Set<FeedEntry> followed) {
        var fed = new HashSet<FeedEntry>();
        var held = new ArrayList<Claim>();
        appends.forEach((key, some) -> {
            some.sort(Comparator.comparingLong(Append::expectedVersion));
            assertJournal(store, key, some);
            some.forEach(append ->
                    append.entries().forEach(entry -> fed.add(new FeedEntry(key, append.kind(), entry))));
            store.claims(key).forEach(claim -> assertHeldOnce(store, key, claim, held));
        });
        assertThat(new HashSet<>(Picture.feed(store, Samples.PART, 100)))
                .as("feed read at the end")
                .isEqualTo(fed);
        assertThat(followed).as("feed followed meanwhile").isEqualTo(fed);
        assertIndex(store);
    }

    private void assertJournal(JournalStore store, JournalKey key, List<Append> some) {
        List<Entry> acknowledged =
                some.stream().flatMap(append -> append.entries().stream()).toList();
        assertThat(store.entries(key, 0, JournalStore.MAX_PAGE))
                .as("entries of " + key)
                .isEqualTo(acknowledged);
        Head head = store.head(key).orElseThrow();
        assertThat(head.version()).as("version of " + key).isEqualTo(acknowledged.size());
        assertThat(head.revision()).as("revision of " + key).isEqualTo(some.size() + refreshes.getOrDefault(key, 0));
        assertThat(head.state().chain())
                .as("chain of " + key)
                .isEqualTo(Chain.next(Chain.genesis(key, Load.KIND), acknowledged));
        assertThat(store.claims(key)).as("claims of " + key).isEqualTo(claims(some));
    }

    /** Returns the claims that a journal holds after these appends. */
    private static List<Claim> claims(List<Append> some) {
        var claims = new ArrayList<Claim>();
        for (Append append : some) {
            append.releases().forEach(claims::remove);
            claims.addAll(append.takes());
        }
        claims.sort(Comparator.comparing(Claim::subject).thenComparingInt(Claim::from));
        return claims;
    }

    private static void assertHeldOnce(JournalStore store, JournalKey key, Claim claim, List<Claim> held) {
        assertThat(held).as("claims that clash with one of " + key).noneMatch(claim::clashesWith);
        held.add(claim);
        assertThat(store.holder(key.partition(), claim.subject(), claim.from())).contains(key);
        assertThat(store.holder(key.partition(), claim.subject(), claim.until() - 1))
                .contains(key);
    }

    private void assertIndex(JournalStore store) {
        HeadQuery all = HeadQuery.all(Samples.PART, Load.KIND);
        List<Head> heads = appends.keySet().stream()
                .map(key -> store.head(key).orElseThrow())
                .toList();
        assertThat(Picture.heads(store, all, 2)).as("heads found").isEqualTo(heads);
        var tokens = new HashSet<String>();
        heads.forEach(head -> tokens.addAll(head.state().index().tokens()));
        for (String token : tokens) {
            assertThat(Picture.heads(store, all.withToken(token), 2))
                    .as("heads found by " + token)
                    .isEqualTo(heads.stream()
                            .filter(head -> head.state().index().tokens().contains(token))
                            .toList());
        }
    }
}
