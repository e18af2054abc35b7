package org.lowbao.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lowbao.casework.collective.AccessLog;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;

/** Puts every read on record, before what is read is handed out. */
public final class AccessRecorder {

    private static final int TRIES = 50;
    private static final int MOST_IDS = 1_000;

    private final Office office;
    private final Object[] turns =
            IntStream.range(0, 16).mapToObj(turn -> new Object()).toArray();

    public AccessRecorder(Office office) {
        this.office = office;
    }

    /** Records that {@code actor} reads dossiers for a purpose; answers once that is flushed. */
    public void record(Actor actor, Purpose purpose, List<String> dossierIds) {
        for (int from = 0; from < dossierIds.size(); from += MOST_IDS) {
            recordSome(actor, purpose, dossierIds.subList(from, Math.min(dossierIds.size(), from + MOST_IDS)));
        }
    }

    /** Records that {@code actor} looked for somebody, and what was found, if anything. */
    public void recordSearch(Actor actor, Purpose purpose, List<String> found) {
        if (found.isEmpty()) {
            recordSome(actor, purpose, found);
        } else {
            record(actor, purpose, found);
        }
    }

    private void recordSome(Actor actor, Purpose purpose, List<String> dossierIds) {
        Instant now = office.now();
        LocalDate today = Office.day(now);
        JournalKey key = office.key("access-" + actor.office() + "-" + today);
        var entry = new AccessLog.Read(purpose, dossierIds);
        // all who read for an office on a day write one journal: here they queue, only other processes are raced
        synchronized (turns[Math.floorMod(key.hashCode(), turns.length)]) {
            for (int i = 0; i < TRIES; i++) {
                if (append(key, actor, now, today, entry)) {
                    return;
                }
            }
        }
        throw new StorageException(
                StorageException.Trouble.UNAVAILABLE, "the access log " + key + " could not be written");
    }

    private boolean append(JournalKey key, Actor actor, Instant now, LocalDate today, AccessLog.Read read) {
        Optional<SealedJournals.Loaded<AccessLog>> current =
                office.journals().load(CollectiveFormats.ACCESS_LOGS, key).toOptional();
        return office.journals()
                .prepare(CollectiveFormats.ACCESS_LOGS, key, current, actor, now, today, (AccessLog.Entry) read)
                .map(prepared ->
                        office.store().commit(Commit.of(prepared.append())).committed())
                .orElse(false);
    }
}
