package org.lowbao.core.household;

import java.time.Instant;

/**
 * By what a person was known before.
 *
 * @param identity what stood in the dossier
 * @param ended whether it was wrong or was right in its time
 * @param until when the office learnt better
 */
public record FormerIdentity(Identity identity, End ended, Instant until) {

    /** Why it no longer stands. Names are stored and never renamed. */
    public enum End {
        /** We were wrong (更正): it never was this person's. */
        CORRECTED,
        /** Life changed (变更): it was this person's until then. */
        CHANGED
    }

    @Override
    public String toString() {
        return "identity " + ended;
    }
}
