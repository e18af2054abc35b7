package org.lowbao.casework;

import org.lowbao.casework.internal.Aftermath;

/**
 * Casework inside one transaction of the host's, so that a step and the host's own rows stand or fall together.
 *
 * <pre>
 * JoinedCasework joined = casework.join(store.joined(connection));
 * StepResult result = joined.casework().take(dossier, step, clerk);
 * // the host's own statements on the same connection
 * connection.commit();
 * joined.committed();
 * </pre>
 *
 * <p>What is answered in between is provisional: it stands if and when the host commits. If the host rolls back, this
 * object is dropped. For the one thread and the one transaction.
 */
public final class JoinedCasework {

    private final Casework casework;
    private final Aftermath.Waiting aftermath;

    JoinedCasework(Casework casework, Aftermath.Waiting aftermath) {
        this.casework = casework;
        this.aftermath = aftermath;
    }

    /**
     * Returns the casework of the transaction. Its answers and refusals are those of any casework; only that a read is on
     * record does not wait for the host, and is not undone with it. A database that lets one write at a time (SQLite)
     * therefore cannot be read through this while the host's transaction writes: read first.
     */
    public Casework casework() {
        return casework;
    }

    /**
     * Makes contents visible and tells listeners, after the host has committed. Nothing is left to do when it is called
     * again. If the process ends before, {@link Casework#recover} does what concerns contents, and listeners are not
     * told.
     *
     * @throws org.lowbao.storage.StorageException if contents could not be made visible; {@link Casework#recover} does it
     *     later, and everything else was done
     */
    public void committed() {
        aftermath.release();
    }
}
