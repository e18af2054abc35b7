package org.lowbao.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowbao.casework.internal.CanonicalJson;
import org.lowbao.casework.internal.JournalFormat;
import org.lowbao.casework.internal.SealedJournals.Loaded;
import org.lowbao.casework.internal.SealedJournals.Prepared;
import org.lowbao.casework.internal.Written;
import org.lowbao.core.office.Actor;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;

/** What sealed journals would be without their seals: the same folding and the same JSON, in clear, without a chain. */
final class ClearJournals {

    private static final Bytes NO_DIGEST = Bytes.of(new byte[32]);

    private final JournalStore store;

    ClearJournals(JournalStore store) {
        this.store = store;
    }

    <S> Loaded<S> load(JournalFormat<S, ?> format, JournalKey key) {
        Head head = store.head(key).orElseThrow();
        return new Loaded<>(head, CanonicalJson.read(head.state().snapshot().toByteArray(), format.stateType()));
    }

    <S, E> Prepared<S> prepare(
            JournalFormat<S, E> format,
            JournalKey key,
            Optional<Loaded<S>> current,
            Actor actor,
            Instant at,
            LocalDate on,
            E entry) {
        long expected = current.map(loaded -> loaded.head().version()).orElse(0L);
        var written = new Written<>(expected + 1, at, on, actor, entry);
        S state = current.isPresent()
                ? format.after().apply(current.get().state(), written)
                : format.opened().apply(key.id(), written);
        byte[] plaintext = CanonicalJson.write(Map.of("actor", actor, "at", at, "entry", entry, "on", on));
        var header = new EntryHeader(
                expected + 1, format.typeOf().apply(entry), 1, at, "a." + actor.id(), List.of(), NO_DIGEST);
        var head = new HeadState(
                NO_DIGEST,
                format.snapshotVersion(),
                Bytes.of(CanonicalJson.write(state)),
                format.index().apply(state));
        var append = new Append(
                key,
                format.kind(),
                expected,
                List.of(new Entry(header, Bytes.of(plaintext))),
                head,
                List.of(),
                List.of());
        return new Prepared<>(append, state);
    }
}
