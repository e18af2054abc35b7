package org.lowbao.rules.language;

import org.jspecify.annotations.Nullable;
import org.lowbao.rules.slot.Computation;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.slot.Node;

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

    /** Makes a program of what was checked elsewhere: {@code node} gives values of the type for rows of the subject. */
    public static Program of(Layout layout, int subject, Type type, Node node) {
        return new Program(type, new Computation(layout.shape(), subject, node));
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
