package org.lowbao.rules.language;

import org.jspecify.annotations.Nullable;
import org.lowbao.rules.slot.Computation;
import org.lowbao.rules.slot.Frame;

/**
 * A checked expression, ready to run. Immutable; safe for use by many threads.
 *
 * <p>Evaluation is total: it neither throws nor loops. What cannot be said is unknown: a fact nobody knows, a division
 * by zero, a number beyond 60 digits.
 */
public final class Program {

    private final Type type;
    private final Computation computation;

    Program(Type type, Computation computation) {
        this.type = type;
        this.computation = computation;
    }

    public Type type() {
        return type;
    }

    /** Returns the subject for whose instances it runs. */
    public int subject() {
        return computation.subject();
    }

    /** Returns what runs, for whoever fills slots with it. */
    public Computation computation() {
        return computation;
    }

    /**
     * Returns the value for one instance, or null if it is unknown; fills no slot. Cost grows with what it aggregates
     * over.
     */
    public @Nullable Object run(Frame frame, int instance) {
        Frame scratch = frame.scratch();
        return type.value(scratch, computation.run(scratch, instance));
    }
}
