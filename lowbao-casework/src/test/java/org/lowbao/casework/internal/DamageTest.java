package org.lowbao.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.Casework;
import org.lowbao.casework.FullPath;
import org.lowbao.casework.QuickKeys;
import org.lowbao.casework.Verification.Fault;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.core.casefile.FilingSteps;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.office.Role;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryJournalStore;

/** Stores that were changed behind our back are told from stores that a newer release wrote. */
class DamageTest {

    private static final JournalKey DOSSIER = new JournalKey("990101", FullPath.REFUSED);
    private static final Actor ARCHIVIST = new Actor("z1", "Archivist", Role.ARCHIVIST, "990101");

    private final FullPath path = new FullPath(Sealing.aesGcm(), (step, file) -> {});
    private Casework casework;
    private KeyRing ring;

    @BeforeEach
    void run() throws Exception {
        casework = path.run();
        ring = new KeyRing(path.keys, new QuickKeys(), Sealing.aesGcm(), Entropy.demonstration("full path"));
    }

    @Test
    void a_store_that_nobody_touched_is_sound() {
        assertThat(casework.verification().run(done -> {}).faults()).isEmpty();
    }

    @Test
    void an_entry_of_a_newer_release_makes_the_dossier_read_only_and_breaks_nothing() {
        Head before = path.journals.head(DOSSIER).orElseThrow();
        appendNewer("case.from-a-later-release", 1);
        Head newer = path.journals.head(DOSSIER).orElseThrow();

        for (var reasons : List.of(
                casework.read(DOSSIER.id(), ARCHIVIST, Purpose.ARCHIVES).reasons(),
                casework.export(DOSSIER.id(), ARCHIVIST, Purpose.ARCHIVES).reasons(),
                casework.take(DOSSIER.id(), new FilingSteps.RecordPackage("ab".repeat(32)), ARCHIVIST)
                        .reasons())) {
            assertThat(reasons)
                    .containsExactly(Refusal.of(RefusalCode.DOSSIER_IS_NEWER, "dossier", DOSSIER.id())
                            .with("entry", newer.version())
                            .with("type", "case.from-a-later-release"));
        }
        assertThat(newer.version()).isEqualTo(before.version() + 1);
        assertThat(path.journals.head(DOSSIER)).contains(newer);
        // it is still found, and others go on
        assertThat(casework.find(CitizenId.of("990101550505042"), ARCHIVIST, Purpose.ARCHIVES))
                .containsExactly(DOSSIER.id());
        assertThat(casework.read(FullPath.WHOLE, ARCHIVIST, Purpose.ARCHIVES).reasons())
                .isEmpty();
        assertThat(casework.verification().run(done -> {}).faults())
                .containsExactly(new Fault(DOSSIER, Fault.Kind.NEWER));
    }

    @Test
    void a_newer_form_of_a_known_type_is_newer_too() {
        appendNewer("case.package-made", 2);
        assertThat(casework.read(DOSSIER.id(), ARCHIVIST, Purpose.ARCHIVES).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DOSSIER_IS_NEWER);
        assertThat(casework.verification().run(done -> {}).faults())
                .containsExactly(new Fault(DOSSIER, Fault.Kind.NEWER));
    }

    @Test
    void a_changed_payload_is_damage() {
        tamper(
                entries -> replace(entries, 3, entry -> new Entry(entry.header(), flipped(entry.payload()))),
                head -> head);
        assertThat(faults()).containsExactly(new Fault(DOSSIER, Fault.Kind.COMMITMENT));
    }

    @Test
    void a_changed_header_breaks_the_chain() {
        tamper(
                entries -> replace(entries, 3, entry -> {
                    EntryHeader header = entry.header();
                    return new Entry(
                            new EntryHeader(
                                    header.version(),
                                    header.type(),
                                    header.typeVersion(),
                                    header.recordedAt().plusMillis(1),
                                    header.actor(),
                                    header.contents(),
                                    header.commitment()),
                            entry.payload());
                }),
                head -> head);
        assertThat(faults()).contains(new Fault(DOSSIER, Fault.Kind.CHAIN));
    }

    @Test
    void a_plaintext_that_was_exchanged_by_somebody_with_the_key_is_not_the_one_committed_to() {
        DossierKeys keys = ring.find(DOSSIER).orElseThrow();
        tamper(
                entries -> replace(entries, 3, entry -> {
                    String plaintext = new String(keys.open("entry", 4, entry.payload()), StandardCharsets.UTF_8);
                    String forged = plaintext.replace("经办秘密人", "另一个人");
                    assertThat(forged).isNotEqualTo(plaintext);
                    return new Entry(entry.header(), keys.seal("entry", 4, forged.getBytes(StandardCharsets.UTF_8)));
                }),
                head -> head);
        assertThat(faults()).contains(new Fault(DOSSIER, Fault.Kind.COMMITMENT));
    }

    @Test
    void a_changed_snapshot_is_told_from_changed_entries() {
        tamper(
                entries -> entries,
                head -> new HeadState(head.chain(), head.snapshotVersion(), flipped(head.snapshot()), head.index()));
        assertThat(faults()).containsExactly(new Fault(DOSSIER, Fault.Kind.SNAPSHOT));
    }

    @Test
    void entries_that_do_not_follow_from_each_other_are_damage_and_stop_no_check() {
        // the second entry once more: sealed, committed and chained as it should be, but no case takes that step twice
        Head head = path.journals.head(DOSSIER).orElseThrow();
        DossierKeys keys = ring.find(DOSSIER).orElseThrow();
        Entry accepted = path.journals.entries(DOSSIER, 3, 1).get(0);
        appendSealed(head, accepted.header().type(), 1, keys.open("entry", 4, accepted.payload()), 99);
        assertThat(casework.verification().run(done -> {}).faults())
                .containsExactly(new Fault(DOSSIER, Fault.Kind.COMMITMENT));
    }

    @Test
    void a_content_that_is_gone_is_named() {
        JournalKey whole = new JournalKey("990101", FullPath.WHOLE);
        String photograph = path.journals.entries(whole, 0, 100).stream()
                .flatMap(entry -> entry.header().contents().stream())
                .findFirst()
                .orElseThrow();
        path.contents.purge(whole, photograph);
        assertThat(casework.verification().run(done -> {}).faults())
                .containsExactly(new Fault(whole, Fault.Kind.CONTENT));
    }

    private void appendNewer(String type, int typeVersion) {
        appendSealed(
                path.journals.head(DOSSIER).orElseThrow(),
                type,
                typeVersion,
                "{\"whatever\":1}".getBytes(StandardCharsets.UTF_8),
                99);
    }

    private void appendSealed(Head head, String type, int typeVersion, byte[] plaintext, int snapshotVersion) {
        DossierKeys keys = ring.find(DOSSIER).orElseThrow();
        long version = head.version() + 1;
        var header = new EntryHeader(
                version,
                type,
                typeVersion,
                Instant.parse("2026-05-04T01:00:00Z"),
                "a.later",
                List.of(),
                DossierKeys.commitment(keys.opening(version), plaintext));
        var append = new Append(
                DOSSIER,
                head.kind(),
                head.version(),
                List.of(new Entry(header, keys.seal("entry", version, plaintext))),
                new HeadState(
                        Chain.next(head.state().chain(), header),
                        snapshotVersion,
                        Bytes.of(new byte[] {9, 9, 9}),
                        head.state().index()),
                List.of(),
                List.of());
        assertThat(path.journals.commit(Commit.of(append)).committed()).isTrue();
    }

    /** Copies the dossier, changed, into a store of its own. */
    private void tamper(UnaryOperator<List<Entry>> entries, UnaryOperator<HeadState> state) {
        Head head = path.journals.head(DOSSIER).orElseThrow();
        var forged = new InMemoryJournalStore();
        var append = new Append(
                DOSSIER,
                head.kind(),
                0,
                entries.apply(path.journals.entries(DOSSIER, 0, 1_000)),
                state.apply(head.state()),
                List.of(),
                path.journals.claims(DOSSIER));
        assertThat(forged.commit(Commit.of(append)).committed()).isTrue();
        store = Optional.of(forged);
    }

    private Optional<InMemoryJournalStore> store = Optional.empty();

    private List<Fault> faults() {
        return path.over(store.orElseThrow()).verification().run(done -> {}).faults().stream()
                .filter(fault -> fault.fault() != Fault.Kind.CONTENT)
                .toList();
    }

    private static List<Entry> replace(List<Entry> entries, int index, UnaryOperator<Entry> change) {
        var changed = new ArrayList<>(entries);
        changed.set(index, change.apply(entries.get(index)));
        return changed;
    }

    private static Bytes flipped(Bytes sealed) {
        byte[] bytes = sealed.toByteArray();
        bytes[bytes.length / 2] ^= 1;
        return Bytes.of(bytes);
    }
}
