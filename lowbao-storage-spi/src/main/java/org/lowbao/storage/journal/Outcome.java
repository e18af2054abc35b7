package org.lowbao.storage.journal;

import java.util.List;
import java.util.Optional;

/** What became of a commit; losing a race is an ordinary answer. */
public sealed interface Outcome {

    /** It is there, flushed, and will be there after a power cut. */
    record Committed() implements Outcome {}

    /**
     * Nothing was done.
     *
     * @param reasons at least one, all that were found
     */
    record Conflict(List<Reason> reasons) implements Outcome {
        public Conflict {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a conflict has a reason");
            }
        }
    }

    /** Why a commit could not be done. */
    sealed interface Reason {

        /** Another writer was first; load again and decide anew. Version 0 means that the journal is not there. */
        record Moved(JournalKey key, long expectedVersion, long actualVersion) implements Reason {}

        /** The head was refreshed in between; load again. */
        record Refreshed(JournalKey key, long expectedRevision, long actualRevision) implements Reason {}

        /** The claim, or a part of its interval, is held by {@code holder}. */
        record Held(JournalKey key, Claim claim, JournalKey holder) implements Reason {}

        /** The claim was to be given up, but this journal does not hold it so. */
        record NotHeld(JournalKey key, Claim claim) implements Reason {}

        /** The journal was written with another kind. */
        record OtherKind(JournalKey key, String expectedKind, String actualKind) implements Reason {}
    }

    default boolean committed() {
        return this instanceof Committed;
    }

    /** Returns the conflict, if it is one. */
    default Optional<Conflict> conflict() {
        return this instanceof Conflict conflict ? Optional.of(conflict) : Optional.empty();
    }
}
