package org.lowbao.rules.language;

import org.jspecify.annotations.Nullable;

/**
 * The slots a program reads: one row of slots for every instance of every subject.
 *
 * <p>Instances of a subject lie side by side in the order of the instances they belong to, so that all instances below
 * one instance are a range. An implementation need not be safe for several threads.
 */
public interface Frame {

    /** Returns the value in a slot, or null if it is unknown. */
    @Nullable
    Object slot(int subject, int instance, int slot);

    /** Returns the instance of the parent subject to which an instance belongs. */
    int parent(int subject, int instance);

    /** Returns the first instance of {@code subject} below an instance of its parent; one past the end is the next's. */
    int first(int subject, int parentInstance);
}
