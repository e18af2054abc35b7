package org.lowbao.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lowbao.benchmarks.Turns.Pair;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.casework.internal.JournalFormat;
import org.lowbao.casework.internal.KeyRing;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.SealedJournals.Loaded;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.storage.jdbc.JdbcKeyRegister;
import org.lowbao.storage.jdbc.SqliteKeyRegister;
import org.lowbao.storage.jdbc.SqliteStore;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;

/**
 * Dossiers sealed (cipher, commitment, chain, blinded tokens) against the same dossiers in clear, both in a SQLite file.
 * A step is what casework does: load the head and the state, fold, write.
 */
final class SealingComparisons implements AutoCloseable {

    private static final Target A_QUARTER_MORE = Target.timeAtMost(1.25);
    private static final int TURNS = 11;
    private static final int WARM_UP = 3;
    /** So few that their keys are all remembered: 14 turns of them are less than the key ring holds. */
    private static final int BATCH = 300;

    private final Sizes sizes;
    private final SqliteStore sealedStore;
    private final SqliteStore clearStore;
    private final JdbcKeyRegister register;
    private final KeyRing keys;
    private final SealedJournals sealed;
    private final ClearJournals clear;
    private final JournalFormat<CaseFile, CaseEntry> sealedFormat;
    private final JournalFormat<CaseFile, CaseEntry> clearFormat;

    SealingComparisons(Path folder, Sizes sizes) {
        this.sizes = sizes;
        sealedStore = SqliteStore.open(folder.resolve("sealed.sqlite"));
        clearStore = SqliteStore.open(folder.resolve("clear.sqlite"));
        register = SqliteKeyRegister.open(folder.resolve("keys.sqlite"));
        var office = PassphraseKeyFile.open(
                folder.resolve("office.key"), "a pass-phrase of a benchmark".toCharArray(), Entropy.secure());
        keys = new KeyRing(register, office, Sealing.aesGcm(), Entropy.secure());
        sealed = new SealedJournals(sealedStore.journals(), keys);
        clear = new ClearJournals(clearStore.journals());
        sealedFormat = SampleDossier.sealed(keys);
        clearFormat = SampleDossier.clear(keys);
    }

    List<Comparison> run() throws Exception {
        var batches = Turns.compare(
                "sealed batch of new dossiers, their keys made and registered",
                Target.NONE,
                WARM_UP,
                TURNS,
                BATCH,
                turn -> {
                    List<JournalKey> dossiers = dossiers(turn * BATCH, BATCH);
                    return new Pair(
                            () -> {
                                keys.prepare(dossiers);
                                commitAll(
                                        sealedStore.journals(),
                                        dossiers.stream().map(this::sealedFirst));
                            },
                            () -> commitAll(
                                    clearStore.journals(), dossiers.stream().map(this::clearFirst)));
                });
        var steps = Turns.compare("sealed batch of steps", A_QUARTER_MORE, WARM_UP, TURNS, BATCH, turn -> {
            List<JournalKey> dossiers = dossiers(turn * BATCH, BATCH);
            return new Pair(
                    () -> commitAll(sealedStore.journals(), dossiers.stream().map(this::sealedNext)),
                    () -> commitAll(clearStore.journals(), dossiers.stream().map(this::clearNext)));
        });
        return List.of(oneStep(), steps, batches);
    }

    private Comparison oneStep() throws Exception {
        int warmUp = sizes.commits() / 5;
        List<JournalKey> dossiers = dossiers((WARM_UP + TURNS) * BATCH, warmUp + sizes.commits());
        keys.prepare(dossiers);
        commitAll(sealedStore.journals(), dossiers.stream().map(this::sealedFirst));
        commitAll(clearStore.journals(), dossiers.stream().map(this::clearFirst));
        return Turns.compare("sealed one-step commit", A_QUARTER_MORE, warmUp, sizes.commits(), 1, turn -> {
            JournalKey dossier = dossiers.get(turn);
            return new Pair(
                    () -> requireCommitted(sealedStore.journals().commit(Commit.of(sealedNext(dossier)))),
                    () -> requireCommitted(clearStore.journals().commit(Commit.of(clearNext(dossier)))));
        });
    }

    @Override
    public void close() {
        sealedStore.close();
        clearStore.close();
        register.close();
    }

    private Append sealedFirst(JournalKey key) {
        return sealed(key, Optional.empty(), SampleDossier.FIRST);
    }

    private Append sealedNext(JournalKey key) {
        return sealed(key, sealed.load(sealedFormat, key).toOptional(), SampleDossier.NEXT);
    }

    private Append sealed(JournalKey key, Optional<Loaded<CaseFile>> current, CaseEntry entry) {
        return sealed.prepare(
                        sealedFormat, key, current, SampleDossier.CLERK, SampleDossier.NOW, SampleDossier.DAY, entry)
                .orElseThrow()
                .append();
    }

    private Append clearFirst(JournalKey key) {
        return clear(key, Optional.empty(), SampleDossier.FIRST);
    }

    private Append clearNext(JournalKey key) {
        return clear(key, Optional.of(clear.load(clearFormat, key)), SampleDossier.NEXT);
    }

    private Append clear(JournalKey key, Optional<Loaded<CaseFile>> current, CaseEntry entry) {
        return clear.prepare(
                        clearFormat, key, current, SampleDossier.CLERK, SampleDossier.NOW, SampleDossier.DAY, entry)
                .append();
    }

    private static List<JournalKey> dossiers(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Workload::key).toList();
    }

    private static void commitAll(JournalStore store, Stream<Append> appends) {
        store.commitAll(appends.map(Commit::of).toList()).forEach(SealingComparisons::requireCommitted);
    }

    private static void requireCommitted(Outcome outcome) {
        if (!outcome.committed()) {
            throw new IllegalStateException("a conflict in a benchmark that has none");
        }
    }
}
