package org.lowbao.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.collective.CodeSeries;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.internal.CaseFormat;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.core.archive.ReferenceCodeScheme;
import org.lowbao.core.archive.RetentionRule;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.FilingSteps;
import org.lowbao.core.casefile.Lifecycle;
import org.lowbao.core.casefile.StepCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.Outcome;

/**
 * Files closed dossiers into archives (归档): each takes the next number of its series in one commit with its entry. Destroys
 * what need not be kept any more.
 */
public final class Archives {

    private static final int TRIES = 50;

    private final Office office;
    private final StepRunner steps;

    Archives(Office office, StepRunner steps) {
        this.office = office;
        this.steps = steps;
    }

    /**
     * Files a dossier: takes the next reference code and starts the retention clock. Two archivists at once never get
     * one code, and no code is skipped.
     */
    public StepResult file(String dossierId, ReferenceCodeScheme scheme, Actor actor) {
        StepResult last = new StepResult.Overtaken(dossierId, 0);
        for (int i = 0; i < TRIES; i++) {
            SealedJournals.Found<CaseFile> found = office.journals().load(office.cases(), office.key(dossierId));
            Optional<Refusal> unreadable = StepRunner.unreadable(found, dossierId);
            if (unreadable.isPresent()) {
                return new StepResult.Refused(dossierId, List.of(unreadable.get()));
            }
            CaseFile file = found.toOptional().orElseThrow().state();
            if (Lifecycle.move(file.state(), StepCode.FILE_INTO_ARCHIVES).isEmpty()) {
                return new StepResult.Refused(
                        dossierId,
                        Lifecycle.refusals(
                                file.state(), StepCode.FILE_INTO_ARCHIVES, actor.role(), office.procedure()));
            }
            Optional<StepResult> answer = tryOnce(file, scheme, actor);
            if (answer.isPresent()) {
                last = answer.get();
                if (!(last instanceof StepResult.Overtaken)) {
                    return last;
                }
            }
        }
        return last;
    }

    /** Empty if the number was taken by somebody else in between. */
    private Optional<StepResult> tryOnce(CaseFile file, ReferenceCodeScheme scheme, Actor actor) {
        Instant now = office.now();
        RetentionRule retention = FilingSteps.FileIntoArchives.retention(file, office.procedure());
        int year = Office.day(now).getYear();
        String series = scheme.series(year, retention);
        JournalKey seriesKey = office.key("code-series-" + hex(series));
        Optional<SealedJournals.Loaded<CodeSeries>> current =
                office.journals().load(CollectiveFormats.CODE_SERIES, seriesKey).toOptional();
        long number = current.map(loaded -> loaded.state().last()).orElse(0L) + 1;
        StepRunner.Beat beat = steps.prepare(
                Task.of(file.id(), new FilingSteps.FileIntoArchives(scheme.code(year, retention, number)), actor));
        if (beat instanceof StepRunner.Beat.Answer answer) {
            return Optional.of(answer.result());
        }
        StepRunner.Ready ready = ((StepRunner.Beat.Go) beat).ready();
        SealedJournals.Prepared<CodeSeries> taken = office.journals()
                .prepare(
                        CollectiveFormats.CODE_SERIES,
                        seriesKey,
                        current,
                        actor,
                        now,
                        Office.day(now),
                        (CodeSeries.Entry) new CodeSeries.NumberTaken(series, number, file.id()))
                .orElseThrow(() -> new IllegalStateException("the key of a code series was destroyed"));
        Outcome outcome = office.store().commit(Commit.of(taken.append(), ready.append()));
        boolean seriesMoved = outcome.conflict()
                .map(conflict -> conflict.reasons().stream()
                        .anyMatch(reason -> reason instanceof Outcome.Reason.Moved moved
                                && moved.key().equals(seriesKey)))
                .orElse(false);
        return seriesMoved ? Optional.empty() : Optional.of(steps.concluded(ready, outcome));
    }

    /**
     * Destroys a dossier for ever, whatever its state: key, snapshot, tokens, claims and contents go, from the running
     * process, too, and no restore brings them back. Its sealed entries stay for the chain. Doing it again does nothing.
     *
     * <p>This is the bare operation. Appraisal, approval and destruction list (鉴定、审批、销毁清册) come with a later
     * release; until then it is the host that makes sure of them, and of who may call this. It is no part of a transaction
     * that the host has begun.
     *
     * @return when the dossier was destroyed, or refused if it is unknown
     */
    public Ruling<Instant> destroy(String dossierId) {
        JournalKey key = office.key(dossierId);
        boolean known = office.destruction().find(key).isPresent()
                || office.store()
                        .head(key)
                        .filter(head -> head.kind().equals(CaseFormat.KIND))
                        .isPresent();
        return known
                ? Ruling.permitted(
                        office.destruction().destroy(key, office.now()).at())
                : Ruling.refused(Refusal.of(RefusalCode.DOSSIER_UNKNOWN, "dossier", dossierId));
    }

    /** Tells whether a case can be filed. */
    public static boolean isClosed(CaseFile file) {
        return file.state() == CaseState.STOPPED || file.state() == CaseState.NOT_CONFIRMED;
    }

    /** Reference codes hold signs that not every store can keep in a key. */
    private static String hex(String series) {
        return HexFormat.of().formatHex(series.getBytes(StandardCharsets.UTF_8));
    }
}
