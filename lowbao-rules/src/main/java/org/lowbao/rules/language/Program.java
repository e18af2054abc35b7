package org.lowbao.rules.language;

import org.jspecify.annotations.Nullable;

/**
 * A checked expression, ready to run. Immutable; safe for use by many threads, each with a frame of its own.
 *
 * <p>Evaluation is total: it neither throws nor loops. What cannot be said is unknown: a fact nobody knows, a division
 * by zero, a number beyond {@value Numbers#MAX_DIGITS} digits.
 */
public final class Program {

    private final Type type;
    private final int subject;
    private final Node root;

    Program(Type type, int subject, Node root) {
        this.type = type;
        this.subject = subject;
        this.root = root;
    }

    public Type type() {
        return type;
    }

    /** Returns the subject for whose instances it runs. */
    public int subject() {
        return subject;
    }

    /** Returns the value for one instance, or null if it is unknown. Cost grows with what it aggregates over. */
    public @Nullable Object run(Frame frame, int instance) {
        return root.run(frame, instance);
    }

    /** Names every slot that was read for one instance, some more than once. */
    public void inputs(Frame frame, int instance, Reader reader) {
        root.inputs(frame, instance, reader);
    }

    /**
     * Names the unknown slots that keep the value unknown; a slot that would change nothing is left out where the
     * expression alone shows it. Does nothing if the value is known.
     */
    public void whyUnknown(Frame frame, int instance, Reader reader) {
        root.whyUnknown(frame, instance, reader);
    }

    /** Names every slot it may read, in all instances; used to order programs and to find circles. */
    public void dependencies(Dependency reader) {
        root.dependencies(reader);
    }

    /** Told of a slot of one instance. */
    @FunctionalInterface
    public interface Reader {
        void read(int subject, int instance, int slot);

        /** Told that a value is unknown though every input is known: arithmetic left its bounds. */
        default void outOfBounds() {}
    }

    /** Told of a slot. */
    @FunctionalInterface
    public interface Dependency {
        void on(int subject, int slot);
    }
}
