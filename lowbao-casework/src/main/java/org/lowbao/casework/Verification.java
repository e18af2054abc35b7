package org.lowbao.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.lowbao.casework.collective.AccessLog;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.confidentiality.KeyException;
import org.lowbao.casework.internal.JournalFormat;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;

/**
 * Reads everything that a county keeps and checks that it is what was written: chains, commitments, snapshots against
 * entries, claims against entitlements, contents against their ids. Of a destroyed dossier only the chain can be checked.
 * Changes nothing; grows with all there is.
 */
public final class Verification {

    private static final int PAGE = 500;

    private final Office office;
    private final StepRunner steps;

    Verification(Office office, StepRunner steps) {
        this.office = office;
        this.steps = steps;
    }

    /**
     * One thing that is not as it should be.
     *
     * @param journal the journal
     * @param fault what is wrong
     */
    public record Fault(JournalKey journal, Kind fault) {

        /** What can be wrong. */
        public enum Kind {
            /** The entries do not give the chain digest of the head. */
            CHAIN,
            /** An entry cannot be opened or folded, or is not the one that was committed to. */
            COMMITMENT,
            /** The snapshot is not what the entries fold to. */
            SNAPSHOT,
            /** The claims held are not those that the entitlements ask for. */
            CLAIMS,
            /** A content is missing or is not the one that its entry names. */
            CONTENT,
            /** An entry is newer than this release; it was not checked further. */
            NEWER
        }
    }

    /**
     * What was checked and what was found.
     *
     * @param journals how many journals
     * @param entries how many entries, those of access journals not counted
     * @param accesses how many entries of access journals
     * @param contents how many contents
     * @param faults everything that is wrong; empty if all is well
     */
    public record Report(long journals, long entries, long accesses, long contents, List<Fault> faults) {
        public Report {
            faults = List.copyOf(faults);
        }

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    /** Checks everything; {@code progress} is told the number of journals done, now and then. */
    public Report run(LongConsumer progress) {
        var run = new Run(progress);
        run.all(office.cases(), Optional.of(this::hasItsClaims));
        for (JournalFormat<?, ?> format : CollectiveFormats.all()) {
            run.all(format, Optional.empty());
        }
        return new Report(run.journals, run.entries, run.accesses, run.contents, run.faults);
    }

    private boolean hasItsClaims(Head head, CaseFile file) {
        var held = new TreeSet<String>();
        office.store().claims(head.key()).forEach(claim -> held.add(claim.toString()));
        var wanted = new TreeSet<String>();
        steps.claims(file).forEach(claim -> wanted.add(claim.toString()));
        wanted.add(steps.applicationClaim(file.application().number()).toString());
        return held.equals(wanted);
    }

    /** A check of the state beyond what every journal has. */
    private interface StateCheck<S> {
        boolean holds(Head head, S state);
    }

    private final class Run {
        private final LongConsumer progress;
        private final List<Fault> faults = new ArrayList<>();
        private long journals;
        private long entries;
        private long accesses;
        private long contents;

        private Run(LongConsumer progress) {
            this.progress = progress;
        }

        private <S, E> void all(JournalFormat<S, E> format, Optional<StateCheck<S>> check) {
            Optional<String> after = Optional.empty();
            do {
                HeadPage page = office.store().find(HeadQuery.all(office.partition(), format.kind()), after, PAGE);
                for (Head head : page.heads()) {
                    one(format, head, check);
                    journals++;
                    progress.accept(journals);
                }
                after = page.next();
            } while (after.isPresent());
        }

        private <S, E> void one(JournalFormat<S, E> format, Head head, Optional<StateCheck<S>> check) {
            List<Entry> stored;
            try {
                stored = office.journals().entries(head);
            } catch (StorageException e) {
                // a head without its entries is what this check is for
                fault(head, Fault.Kind.CHAIN);
                return;
            }
            if (format.kind().equals(AccessLog.KIND)) {
                accesses += stored.size();
            } else {
                entries += stored.size();
            }
            Bytes chain = Chain.next(Chain.genesis(head.key(), format.kind()), stored);
            if (!chain.equals(head.state().chain())) {
                fault(head, Fault.Kind.CHAIN);
            }
            if (office.keys().isDestroyed(head.key())) {
                return; // nothing but the chain is left of it, and is meant to be
            }
            try {
                folded(format, head).ifPresent(folded -> state(format, head, folded, check));
            } catch (KeyException | StorageException e) {
                // what cannot be opened was changed, or its key was
                fault(head, Fault.Kind.COMMITMENT);
            }
            for (Entry entry : stored) {
                for (String content : entry.header().contents()) {
                    contents++;
                    content(head, content);
                }
            }
        }

        /** Empty if there is nothing to compare the state with, because an entry is newer. */
        private <S, E> Optional<S> folded(JournalFormat<S, E> format, Head head) {
            Optional<SealedJournals.Opened<E>> opened = office.journals().open(format, head);
            if (opened.isEmpty()) {
                fault(head, Fault.Kind.NEWER);
                return Optional.empty();
            }
            if (!opened.get().entries().stream().allMatch(SealedJournals::isCommittedTo)) {
                fault(head, Fault.Kind.COMMITMENT);
            }
            return office.journals().refold(format, head).toOptional().map(SealedJournals.Loaded::state);
        }

        private <S, E> void state(JournalFormat<S, E> format, Head head, S folded, Optional<StateCheck<S>> check) {
            if (!isSnapshot(format, head, folded)) {
                fault(head, Fault.Kind.SNAPSHOT);
            }
            if (!check.map(c -> c.holds(head, folded)).orElse(true)) {
                fault(head, Fault.Kind.CLAIMS);
            }
        }

        private <S, E> boolean isSnapshot(JournalFormat<S, E> format, Head head, S folded) {
            try {
                return office.journals()
                        .load(format, head)
                        .toOptional()
                        .map(loaded -> loaded.state().equals(folded))
                        .orElse(false);
            } catch (KeyException | StorageException e) {
                // the entries opened, so it is the snapshot that was changed
                return false;
            }
        }

        private void content(Head head, String id) {
            try (InputStream plaintext = office.contents().open(head.key(), id)) {
                plaintext.transferTo(OutputStream.nullOutputStream());
            } catch (IOException | KeyException | StorageException e) {
                // the reason is in the store's hands; here it only counts that the content is not what it was
                fault(head, Fault.Kind.CONTENT);
            }
        }

        private void fault(Head head, Fault.Kind kind) {
            faults.add(new Fault(head.key(), kind));
        }
    }
}
