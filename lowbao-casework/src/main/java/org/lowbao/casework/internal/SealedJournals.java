package org.lowbao.casework.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lowbao.casework.export.OpenedEntry;
import org.lowbao.core.office.Actor;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.destruction.Erasure;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;

/**
 * Journals in clear on this side, sealed on the other: canonical plaintext, commitment, chain, cipher, snapshot.
 *
 * <p>The plaintext of an entry is the canonical JSON of {@code {"actor":…,"at":…,"entry":…,"on":…}}; the commitment is
 * HMAC-SHA-256 over it under a salt derived from the journal's key. Safe for many threads.
 */
public final class SealedJournals {

    private static final int PAGE = 1_000;
    private static final String ENTRY = "entry";
    private static final String SNAPSHOT = "snapshot";

    private final JournalStore store;
    private final KeyRing keys;

    public SealedJournals(JournalStore store, KeyRing keys) {
        this.store = store;
        this.keys = keys;
    }

    /** A journal as it stands, in clear. */
    public record Loaded<S>(Head head, S state) {}

    /** What was found under a key. */
    public sealed interface Found<S> {

        /** It is there. */
        record Present<S>(Loaded<S> loaded) implements Found<S> {}

        /** It was never written. */
        record Absent<S>() implements Found<S> {}

        /** Its key was destroyed. */
        record Destroyed<S>() implements Found<S> {}

        /** It holds an entry this release does not know. */
        record Newer<S>(long version, String type, int typeVersion) implements Found<S> {}

        default Optional<Loaded<S>> toOptional() {
            return this instanceof Present<S> present ? Optional.of(present.loaded()) : Optional.empty();
        }
    }

    /** Loads a journal: its head and the state, from the snapshot if its form is ours, folded anew otherwise. */
    public <S, E> Found<S> load(JournalFormat<S, E> format, JournalKey key) {
        return store.head(key).map(head -> load(format, head)).orElseGet(Found.Absent::new);
    }

    /** Loads a journal whose head is at hand. */
    public <S, E> Found<S> load(JournalFormat<S, E> format, Head head) {
        if (!head.kind().equals(format.kind())) {
            throw new IllegalArgumentException(head.key() + " is no " + format.kind());
        }
        if (Erasure.isErased(head)) {
            // another process may have destroyed it, and the key still be at hand here
            keys.forget(head.key());
            return new Found.Destroyed<>();
        }
        Optional<DossierKeys> found = keysOf(head);
        if (found.isEmpty()) {
            return new Found.Destroyed<>();
        }
        if (head.state().snapshotVersion() == format.snapshotVersion()) {
            byte[] json =
                    found.get().open(SNAPSHOT, head.version(), head.state().snapshot());
            return new Found.Present<>(new Loaded<>(head, CanonicalJson.read(json, format.stateType())));
        }
        return fold(format, head, found.get());
    }

    private <S, E> Found<S> fold(JournalFormat<S, E> format, Head head, DossierKeys journalKeys) {
        @Nullable S state = null;
        for (Entry entry : entries(head)) {
            EntryHeader header = entry.header();
            if (!format.upcasters().knows(header.type(), header.typeVersion())) {
                return new Found.Newer<>(header.version(), header.type(), header.typeVersion());
            }
            Written<E> written = read(format, header, journalKeys.open(ENTRY, header.version(), entry.payload()));
            state = next(format, head, state, written);
        }
        if (state == null) {
            throw new StorageException(StorageException.Trouble.DAMAGED, head.key() + " has a head and no entry");
        }
        return new Found.Present<>(new Loaded<>(head, state));
    }

    private static <S, E> S next(JournalFormat<S, E> format, Head head, @Nullable S state, Written<E> written) {
        try {
            return state == null
                    ? format.opened().apply(head.key().id(), written)
                    : format.after().apply(state, written);
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    StorageException.Trouble.DAMAGED,
                    "entry " + written.version() + " of " + head.key() + " does not follow from those before it",
                    e);
        }
    }

    /**
     * Returns the refresh that makes a head what this release would write, without an entry; empty if it is that already, or
     * the journal cannot be read here.
     */
    public <S, E> Optional<HeadRefresh> refresh(JournalFormat<S, E> format, Head head) {
        return load(format, head).toOptional().flatMap(loaded -> {
            HeadIndex index = format.index().apply(loaded.state());
            HeadState written = head.state();
            if (written.index().equals(index) && written.snapshotVersion() == format.snapshotVersion()) {
                return Optional.empty();
            }
            return keysOf(head)
                    .map(journalKeys -> new HeadState(
                            written.chain(),
                            format.snapshotVersion(),
                            journalKeys.seal(SNAPSHOT, head.version(), CanonicalJson.write(loaded.state())),
                            index))
                    .map(state -> new HeadRefresh(head.key(), head.version(), head.revision(), state, List.of()));
        });
    }

    /** Returns the journal's keys, or empty if they were destroyed. */
    private Optional<DossierKeys> keysOf(Head head) {
        Optional<DossierKeys> found = keys.find(head.key());
        if (found.isEmpty() && !keys.isDestroyed(head.key())) {
            throw new StorageException(StorageException.Trouble.DAMAGED, "no key is registered for " + head.key());
        }
        return found;
    }

    /** Returns what folding the entries gives, whatever the snapshot says. */
    public <S, E> Found<S> refold(JournalFormat<S, E> format, Head head) {
        return keysOf(head)
                .<Found<S>>map(journalKeys -> fold(format, head, journalKeys))
                .orElseGet(Found.Destroyed::new);
    }

    /** What an append leads to: the append itself, and the state once it is committed. */
    public record Prepared<S>(Append append, S state) {}

    /** What an entry brings along: the contents it names, the claims it gives up and takes. */
    public record Bindings(List<String> contents, List<Claim> releases, List<Claim> takes) {
        public static final Bindings NONE = new Bindings(List.of(), List.of(), List.of());
    }

    /** Prepares one more entry that brings nothing along. */
    public <S, E> Optional<Prepared<S>> prepare(
            JournalFormat<S, E> format,
            JournalKey key,
            Optional<Loaded<S>> current,
            Actor actor,
            Instant at,
            LocalDate on,
            E entry) {
        return prepare(format, key, current, actor, at, on, entry, state -> Bindings.NONE);
    }

    /**
     * Prepares one more entry. Nothing is written to the journal yet; a journal's first entry makes its key.
     *
     * @param current the journal as the entry was decided upon; empty for its first entry
     * @param bindings says what the entry brings along, from the state that it leads to
     * @return empty if the journal's key was destroyed
     */
    public <S, E> Optional<Prepared<S>> prepare(
            JournalFormat<S, E> format,
            JournalKey key,
            Optional<Loaded<S>> current,
            Actor actor,
            Instant at,
            LocalDate on,
            E entry,
            Function<S, Bindings> bindings) {
        Optional<DossierKeys> found = current.isPresent() ? keys.find(key) : keys.findOrMake(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DossierKeys journalKeys = found.get();
        long expected = current.map(loaded -> loaded.head().version()).orElse(0L);
        long version = expected + 1;
        Instant recordedAt = at.truncatedTo(ChronoUnit.MILLIS);
        var written = new Written<>(version, recordedAt, on, actor, entry);
        S state = current.isPresent()
                ? format.after().apply(current.get().state(), written)
                : format.opened().apply(key.id(), written);
        Bindings bound = bindings.apply(state);
        byte[] plaintext = plaintext(format, actor, recordedAt, on, entry);
        var header = new EntryHeader(
                version,
                format.typeOf().apply(entry),
                format.typeVersionOf().applyAsInt(entry),
                recordedAt,
                "a." + keys.blind("actor", actor.id()),
                bound.contents(),
                DossierKeys.commitment(journalKeys.opening(version), plaintext));
        Bytes chain = Chain.next(
                current.map(loaded -> loaded.head().state().chain()).orElseGet(() -> Chain.genesis(key, format.kind())),
                header);
        var head = new HeadState(
                chain,
                format.snapshotVersion(),
                journalKeys.seal(SNAPSHOT, version, CanonicalJson.write(state)),
                format.index().apply(state));
        var append = new Append(
                key,
                format.kind(),
                expected,
                List.of(new Entry(header, journalKeys.seal(ENTRY, version, plaintext))),
                head,
                bound.releases(),
                bound.takes());
        return Optional.of(new Prepared<>(append, state));
    }

    /** A whole journal in clear. */
    public record Opened<E>(List<Written<E>> written, List<OpenedEntry> entries) {}

    /** Opens every entry of a journal; grows with its length. Empty if its key was destroyed or an entry is newer. */
    public <S, E> Optional<Opened<E>> open(JournalFormat<S, E> format, Head head) {
        Optional<DossierKeys> found = keysOf(head);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var written = new ArrayList<Written<E>>();
        var opened = new ArrayList<OpenedEntry>();
        for (Entry entry : entries(head)) {
            EntryHeader header = entry.header();
            if (!format.upcasters().knows(header.type(), header.typeVersion())) {
                return Optional.empty();
            }
            byte[] plaintext = found.get().open(ENTRY, header.version(), entry.payload());
            written.add(read(format, header, plaintext));
            opened.add(new OpenedEntry(
                    header, Bytes.of(plaintext), Bytes.of(found.get().opening(header.version()))));
        }
        return Optional.of(new Opened<>(List.copyOf(written), List.copyOf(opened)));
    }

    /** Tells whether an opened entry is the one that its header committed to. */
    public static boolean isCommittedTo(OpenedEntry entry) {
        return DossierKeys.commitment(
                        entry.opening().toByteArray(), entry.plaintext().toByteArray())
                .equals(entry.header().commitment());
    }

    /** Returns the entries up to the head's version, in order. */
    public List<Entry> entries(Head head) {
        var all = new ArrayList<Entry>();
        while (all.size() < head.version()) {
            List<Entry> page = store.entries(head.key(), all.size(), PAGE);
            if (page.isEmpty()) {
                throw new StorageException(
                        StorageException.Trouble.DAMAGED,
                        head.key() + " ends at entry " + all.size() + ", its head says " + head.version());
            }
            all.addAll(page);
        }
        // entries appended while we read are not part of this head
        return List.copyOf(all.subList(0, Math.toIntExact(head.version())));
    }

    private static <S, E> Written<E> read(JournalFormat<S, E> format, EntryHeader header, byte[] plaintext) {
        ObjectNode tree = CanonicalJson.readTree(plaintext);
        if (!(tree.get("entry") instanceof ObjectNode body) || tree.get("actor") == null || tree.get("on") == null) {
            throw new StorageException(
                    StorageException.Trouble.DAMAGED, "entry " + header.version() + " has no body, actor or day");
        }
        E entry = CanonicalJson.convert(
                format.upcasters().lift(header.type(), header.typeVersion(), body), format.entryType());
        return new Written<>(
                header.version(),
                header.recordedAt(),
                CanonicalJson.convert(tree.get("on"), LocalDate.class),
                CanonicalJson.convert(tree.get("actor"), Actor.class),
                entry);
    }

    /** The plaintext of an entry, form 1, final: property names in order, each part canonical. */
    private static <S, E> byte[] plaintext(JournalFormat<S, E> format, Actor actor, Instant at, LocalDate on, E entry) {
        String json = "{\"actor\":" + CanonicalJson.text(actor, Actor.class)
                + ",\"at\":" + CanonicalJson.text(at, Instant.class)
                + ",\"entry\":" + CanonicalJson.text(entry, format.entryType())
                + ",\"on\":" + CanonicalJson.text(on, LocalDate.class) + "}";
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
