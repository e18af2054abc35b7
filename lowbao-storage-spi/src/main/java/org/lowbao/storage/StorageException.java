package org.lowbao.storage;

import org.jspecify.annotations.Nullable;

/**
 * A store could not do its work: a broken machine, never a lost race.
 *
 * <p>Messages carry keys, versions and shapes, never payloads. What holds afterwards is said by each method of the
 * contracts; in general nothing was done, or, where the connection broke while the answer was under way, the caller
 * finds out by reading the head again.
 */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is, and so what a caller can do about it. */
    public enum Trouble {
        /** The store does not answer now; trying again later may help. */
        UNAVAILABLE,
        /** There is no room, or no right to write; an operator has to mend it before trying again. */
        REFUSED_BY_SYSTEM,
        /** Stored bytes are not what was written; restore from a backup. */
        DAMAGED,
        /** The store was written by something newer, or is no store of ours. */
        FOREIGN
    }

    private final Trouble trouble;

    public StorageException(Trouble trouble, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public StorageException(Trouble trouble, String message) {
        this(trouble, message, null);
    }

    public Trouble trouble() {
        return trouble;
    }
}
