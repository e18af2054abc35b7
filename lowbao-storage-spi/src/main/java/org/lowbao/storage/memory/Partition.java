package org.lowbao.storage.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.FeedPage;
import org.lowbao.storage.journal.FeedPage.FeedEntry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;

/** All journals and claims of one partition, behind one lock: its own. */
final class Partition {

    private record Journal(Head head, List<Entry> entries) {}

    private record Held(JournalKey by, Claim claim) {}

    private final String name;
    private final TreeMap<String, Journal> journals = new TreeMap<>();
    private final TreeMap<String, List<Held>> claims = new TreeMap<>();
    private final List<FeedEntry> feed = new ArrayList<>();

    Partition(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Tells whether anything was ever committed here; an attempt alone makes no partition. */
    synchronized boolean isWritten() {
        return !journals.isEmpty();
    }

    synchronized Outcome commit(Commit commit) {
        var reasons = new ArrayList<Reason>();
        for (Append append : commit.appends()) {
            Journal journal = journals.get(append.key().id());
            long actual = journal == null ? 0 : journal.head().version();
            if (actual != append.expectedVersion()) {
                reasons.add(new Reason.Moved(append.key(), append.expectedVersion(), actual));
            }
            if (journal != null && !journal.head().kind().equals(append.kind())) {
                reasons.add(new Reason.OtherKind(
                        append.key(), append.kind(), journal.head().kind()));
            }
        }
        var released = new LinkedHashSet<Held>();
        for (Append append : commit.appends()) {
            reasons.addAll(release(append.key(), append.releases(), released));
        }
        var taken = new ArrayList<Held>();
        for (Append append : commit.appends()) {
            for (Claim take : append.takes()) {
                Set<JournalKey> holders = holders(take, released, taken);
                holders.forEach(holder -> reasons.add(new Reason.Held(append.key(), take, holder)));
                if (holders.isEmpty()) {
                    taken.add(new Held(append.key(), take));
                }
            }
        }
        if (!reasons.isEmpty()) {
            return new Outcome.Conflict(reasons);
        }
        removeClaims(released);
        taken.forEach(held -> claims.computeIfAbsent(held.claim().subject(), subject -> new ArrayList<>())
                .add(held));
        commit.appends().forEach(this::append);
        return new Outcome.Committed();
    }

    synchronized Outcome refresh(HeadRefresh refresh) {
        Journal journal = journals.get(refresh.key().id());
        long version = journal == null ? 0 : journal.head().version();
        var reasons = new ArrayList<Reason>();
        if (journal == null || version != refresh.expectedVersion()) {
            reasons.add(new Reason.Moved(refresh.key(), refresh.expectedVersion(), version));
        } else if (journal.head().revision() != refresh.expectedRevision()) {
            reasons.add(new Reason.Refreshed(
                    refresh.key(), refresh.expectedRevision(), journal.head().revision()));
        } else if (!journal.head().state().chain().equals(refresh.head().chain())) {
            throw new IllegalArgumentException("a refresh keeps the chain: " + refresh.key());
        }
        var released = new LinkedHashSet<Held>();
        reasons.addAll(release(refresh.key(), refresh.releases(), released));
        if (journal == null || !reasons.isEmpty()) {
            return new Outcome.Conflict(reasons);
        }
        removeClaims(released);
        var head = new Head(
                refresh.key(), journal.head().kind(), version, journal.head().revision() + 1, refresh.head());
        journals.put(refresh.key().id(), new Journal(head, journal.entries()));
        return new Outcome.Committed();
    }

    synchronized Optional<Head> head(String id) {
        return Optional.ofNullable(journals.get(id)).map(Journal::head);
    }

    synchronized List<Entry> entries(String id, long afterVersion, int limit) {
        Journal journal = journals.get(id);
        if (journal == null || afterVersion >= journal.entries().size()) {
            return List.of();
        }
        int from = (int) afterVersion;
        int until = Math.min(journal.entries().size(), from + limit);
        return List.copyOf(journal.entries().subList(from, until));
    }

    synchronized HeadPage find(HeadQuery query, String afterId, int limit) {
        var found = new ArrayList<Head>();
        for (Journal journal : journals.tailMap(afterId, false).values()) {
            if (matches(query, journal.head())) {
                if (found.size() == limit) {
                    return new HeadPage(
                            found, Optional.of(found.get(limit - 1).key().id()));
                }
                found.add(journal.head());
            }
        }
        return new HeadPage(found, Optional.empty());
    }

    synchronized FeedPage feed(int position, int limit) {
        int from = Math.min(position, feed.size());
        int until = Math.min(feed.size(), from + limit);
        return new FeedPage(feed.subList(from, until), Integer.toString(until));
    }

    synchronized Optional<JournalKey> holder(String subject, int point) {
        return claims.getOrDefault(subject, List.of()).stream()
                .filter(held ->
                        held.claim().from() <= point && point < held.claim().until())
                .map(Held::by)
                .findFirst();
    }

    synchronized List<Claim> claims(JournalKey key) {
        return claims.values().stream()
                .flatMap(List::stream)
                .filter(held -> held.by().equals(key))
                .map(Held::claim)
                .sorted(Comparator.comparing(Claim::subject).thenComparingInt(Claim::from))
                .toList();
    }

    private List<Reason> release(JournalKey key, List<Claim> releases, Set<Held> released) {
        var reasons = new ArrayList<Reason>();
        for (Claim release : releases) {
            var held = new Held(key, release);
            boolean there = claims.getOrDefault(release.subject(), List.of()).contains(held);
            if (!there || !released.add(held)) {
                reasons.add(new Reason.NotHeld(key, release));
            }
        }
        return reasons;
    }

    private Set<JournalKey> holders(Claim take, Set<Held> released, List<Held> taken) {
        var holders = new LinkedHashSet<JournalKey>();
        claims.getOrDefault(take.subject(), List.of()).stream()
                .filter(held -> held.claim().clashesWith(take) && !released.contains(held))
                .sorted(Comparator.comparingInt(held -> held.claim().from()))
                .forEach(held -> holders.add(held.by()));
        taken.stream().filter(held -> held.claim().clashesWith(take)).forEach(held -> holders.add(held.by()));
        return holders;
    }

    private void removeClaims(Collection<Held> released) {
        for (Held held : released) {
            String subject = held.claim().subject();
            List<Held> left = claims.getOrDefault(subject, new ArrayList<>());
            left.remove(held);
            if (left.isEmpty()) {
                claims.remove(subject);
            }
        }
    }

    private void append(Append append) {
        JournalKey key = append.key();
        Journal before = journals.get(key.id());
        long revision = before == null ? 1 : before.head().revision() + 1;
        List<Entry> entries = before == null ? new ArrayList<>() : before.entries();
        entries.addAll(append.entries());
        append.entries().forEach(entry -> feed.add(new FeedEntry(key, append.kind(), entry)));
        var head = new Head(key, append.kind(), append.newVersion(), revision, append.head());
        journals.put(key.id(), new Journal(head, entries));
    }

    private static boolean matches(HeadQuery query, Head head) {
        HeadIndex index = head.state().index();
        return head.kind().equals(query.kind())
                && query.status().map(index.status()::equals).orElse(true)
                && query.office().map(index.office()::equals).orElse(true)
                && isBy(index.due(), query.dueBy())
                && isBy(index.retainUntil(), query.retainUntilBy())
                && query.token().map(index.tokens()::contains).orElse(true);
    }

    private static boolean isBy(Optional<LocalDate> day, Optional<LocalDate> latest) {
        return latest.map(limit -> day.map(there -> !there.isAfter(limit)).orElse(false))
                .orElse(true);
    }

    @Override
    public String toString() {
        return "partition " + name;
    }
}
