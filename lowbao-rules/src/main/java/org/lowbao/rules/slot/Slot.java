package org.lowbao.rules.slot;

/** Reads a slot of this row, or of a row above. */
final class Slot extends Node implements Source {

    private final int subject;
    private final int slot;
    private final int place;
    private final int climb;

    /** @param climb how many rows to climb; 0 for a slot of this row */
    Slot(Shape shape, int subject, int slot, int climb) {
        this.subject = subject;
        this.slot = slot;
        this.place = shape.place(subject, slot);
        this.climb = climb;
    }

    boolean isOwn() {
        return climb == 0;
    }

    boolean isOfRoot() {
        return subject == Shape.ROOT;
    }

    int place() {
        return place;
    }

    @Override
    long run(Frame frame, int row) {
        return frame.values[owner(frame, row) + place];
    }

    @Override
    public void read(Frame frame, int row, PlaceReader reader) {
        reader.read(owner(frame, row) + place);
    }

    @Override
    void sources(Sources sources) {
        sources.add(this, subject, slot);
    }

    @Override
    void whyUnknown(Frame frame, int row, SlotReader reader) {
        if (run(frame, row) == Frame.UNKNOWN) {
            reader.read(subject, frame.instance(subject, owner(frame, row)), slot);
        }
    }

    @Override
    void dependencies(Dependency dependency) {
        dependency.on(subject, slot);
    }

    private int owner(Frame frame, int row) {
        int owner = row;
        for (int i = 0; i < climb; i++) {
            owner = (int) frame.values[owner + Shape.PARENT];
        }
        return owner;
    }

    @Override
    void emit(Code code) {
        for (int i = 0; i < (isOfRoot() ? 1 : climb + 1); i++) {
            code.values();
        }
        if (isOfRoot()) {
            code.push(place);
        } else {
            code.loadInt(code.row());
            for (int i = 0; i < climb; i++) {
                // the parent's row stands first
                code.loadElement();
                code.longToInt();
            }
            code.push(place);
            code.addInts();
        }
        code.loadElement();
    }
}
