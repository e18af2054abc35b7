package org.lowbao.storage.testkit.internal.process;

import java.util.List;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;

/**
 * Writes until it is killed: one thread commits step by step, one in batches, each in a partition of its own. Says the
 * partition and the version of whatever was acknowledged.
 */
public final class WritingTrails implements Job<JournalStore> {

    static final String STEPS = "steps-";
    static final String BATCHES = "batches-";

    private static final int BATCH = 25;

    /** What one thread does over and over. */
    private interface Writing {
        List<Outcome> write(Trail trail);
    }

    @Override
    public void run(JournalStore store, List<String> arguments, Talk talk) throws Exception {
        String number = arguments.get(0);
        var batches = new Thread(() -> write(BATCHES + number, talk, trail -> store.commitAll(trail.next(BATCH))));
        batches.start();
        write(STEPS + number, talk, trail -> List.of(commit(store, trail.next())));
        batches.join();
        // the server is gone: wait to be killed
        talk.hear();
    }

    private static Outcome commit(JournalStore store, Commit commit) {
        return store.commit(commit);
    }

    private static void write(String partition, Talk talk, Writing writing) {
        var trail = new Trail(partition);
        try {
            while (true) {
                if (!writing.write(trail).stream().allMatch(Outcome::committed)) {
                    talk.say(JournalKills.UNEXPECTED + " a writer alone in its partition met a conflict");
                    return;
                }
                talk.say(partition + " " + trail.version());
            }
        } catch (StorageException serverIsGone) {
            // J5: the last commit is there or not; whatever was acknowledged before has been said
        } catch (RuntimeException e) {
            talk.say(JournalKills.UNEXPECTED + " " + e);
        }
    }
}
