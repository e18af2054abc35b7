package org.lowbao.rules.slot;

import org.objectweb.asm.Label;

/** An operation for the rows of one subject. Immutable; safe for use by many threads. */
public final class Computation {

    private final Shape shape;
    private final int subject;
    private final Operand root;
    private final Source[] sources;

    public Computation(Shape shape, int subject, Node root) {
        this.shape = shape;
        this.subject = subject;
        this.root = Operand.of(root);
        this.sources = Sources.of(root);
    }

    /** Returns the subject for whose instances it runs. */
    public int subject() {
        return subject;
    }

    /** Returns what a slot of one instance would hold; the frame is for one thread, a {@link Frame#scratch} perhaps. */
    public long run(Frame frame, int instance) {
        return root.run(frame, frame.row(subject, instance));
    }

    /** Computes a slot of every instance, in a frame that is still for one thread. */
    public void fill(Frame frame, int slot) {
        int place = shape.place(subject, slot);
        int end = frame.start(subject + 1);
        for (int row = frame.start(subject); row < end; row += shape.width(subject)) {
            frame.values[row + place] = root.run(frame, row);
        }
    }

    /** Computes a slot of one instance, in a frame that is still for one thread. */
    public void fill(Frame frame, int instance, int slot) {
        frame.put(subject, instance, slot, run(frame, instance));
    }

    /** Makes a filler of it, for a slot of every instance. */
    public Filler into(int slot) {
        return new ComputedSlot(this, slot);
    }

    /** Emits what fills a slot of every instance. */
    void emit(Code code, int slot) {
        int place = shape.place(subject, slot);
        if (subject == Shape.ROOT) {
            code.push(Shape.ROOT);
            code.storeInt(code.row());
            store(code, place);
        } else {
            loop(code, place);
        }
    }

    private void loop(Code code, int place) {
        var again = new Label();
        var end = new Label();
        int to = code.row() + 1;
        for (int edge = 0; edge <= 1; edge++) {
            code.frame();
            code.push(subject + edge);
            code.callOn("Frame", "start", "(I)I");
            code.storeInt(edge == 0 ? code.row() : to);
        }
        code.place(again);
        code.loadInt(code.row());
        code.loadInt(to);
        code.jumpIfNotBelow(end);
        store(code, place);
        code.loadInt(code.row());
        code.push(shape.width(subject));
        code.addInts();
        code.storeInt(code.row());
        code.jump(again);
        code.place(end);
    }

    private void store(Code code, int place) {
        code.values();
        code.loadInt(code.row());
        code.push(place);
        code.addInts();
        root.node().emit(code);
        code.storeElement();
    }

    /**
     * Names every slot that is read for one instance, some more than once.
     *
     * @param scratch a {@link Frame#scratch} of the slots: to leave out what no row is gathered from, filters are run
     */
    public void inputs(Frame scratch, int instance, PlaceReader reader) {
        int row = scratch.row(subject, instance);
        for (Source source : sources) {
            source.read(scratch, row, reader);
        }
    }

    /**
     * Names the unknown slots that keep the value unknown; a slot that would change nothing is left out where the
     * expression alone shows it. Does nothing if the value is known.
     */
    public void whyUnknown(Frame frame, int instance, SlotReader reader) {
        root.node().whyUnknown(frame.scratch(), frame.row(subject, instance), reader);
    }

    /** Names every slot it may read, in all instances; used to order computations and to find circles. */
    public void dependencies(Dependency dependency) {
        root.node().dependencies(dependency);
    }
}
