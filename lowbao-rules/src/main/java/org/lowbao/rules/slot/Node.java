package org.lowbao.rules.slot;

import java.util.List;

/** An operation, which gives a value for the row it is run for. Made by {@link Nodes}; immutable. */
public abstract class Node {

    private final List<Node> parts;

    Node(Node... parts) {
        this.parts = List.of(parts);
    }

    abstract long run(Frame frame, int row);

    /** Emits what leaves the value on the stack; called as it is unless an operation knows better. */
    void emit(Code code) {
        code.node(this);
        code.frame();
        code.loadInt(code.row());
        code.callOn("Node", "run", "(" + Code.FRAME + "I)J");
    }

    /** Adds where it reads slots, itself or by its parts. */
    void sources(Sources sources) {
        for (Node part : parts) {
            part.sources(sources);
        }
    }

    void whyUnknown(Frame frame, int row, SlotReader reader) {
        if (run(frame, row) != Frame.UNKNOWN) {
            return;
        }
        boolean blamed = false;
        for (Node part : parts) {
            if (part.run(frame, row) == Frame.UNKNOWN) {
                part.whyUnknown(frame, row, reader);
                blamed = true;
            }
        }
        if (!blamed) {
            reader.outOfBounds();
        }
    }

    void dependencies(Dependency dependency) {
        for (Node part : parts) {
            part.dependencies(dependency);
        }
    }
}
