package org.lowbao.casework.internal;

import java.time.Instant;
import java.util.Optional;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.destruction.DestructionRegister;
import org.lowbao.storage.destruction.Erasure;
import org.lowbao.storage.destruction.Replay;
import org.lowbao.storage.journal.JournalKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Destroys journals through all stores and out of this process's memory. Safe for many threads. */
public final class Destruction {

    private static final Logger LOG = LoggerFactory.getLogger(Destruction.class);

    private final DestructionRegister register;
    private final Erasure erasure;
    private final KeyRing keys;

    public Destruction(DestructionRegister register, Erasure erasure, KeyRing keys) {
        this.register = register;
        this.erasure = erasure;
        this.keys = keys;
    }

    /** Does again what is on record, before anything is read. */
    public Replay replay(String partition) {
        Replay replay = erasure.replay(partition);
        if (replay.learned() > 0 || !replay.removed().isEmpty()) {
            LOG.warn(
                    "destroyed again on opening {}: {} journals of {} on record, {} of them known by the key register alone",
                    partition,
                    replay.removed().size(),
                    replay.records(),
                    replay.learned());
        }
        return replay;
    }

    /** Returns the record of a journal, or empty if it was never destroyed. */
    public Optional<DestructionRecord> find(JournalKey journal) {
        return register.find(journal);
    }

    /** Destroys a journal for ever; returns the record that counts. */
    public DestructionRecord destroy(JournalKey journal, Instant at) {
        DestructionRecord counts = register.record(journal, at);
        // on record it is destroyed, even if a store fails now and the rest is done on the next opening
        keys.forget(journal);
        return erasure.destroy(journal, counts.at());
    }

    /**
     * Tells whether a journal that was just appended to had been destroyed meanwhile; what the append brought back is gone
     * then, too.
     */
    public boolean overtook(JournalKey journal, Instant now) {
        if (!keys.isDestroyed(journal)) {
            return false;
        }
        destroy(journal, now);
        return true;
    }
}
