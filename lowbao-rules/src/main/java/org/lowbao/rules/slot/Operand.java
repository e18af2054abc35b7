package org.lowbao.rules.slot;

/**
 * What an operation works on. Most operands are slots or constants: those are read here, by a final class that the
 * compiler can inline, and only what is computed costs a call that it cannot foresee.
 */
final class Operand {

    private enum Kind {
        OWN,
        ROOT,
        CONSTANT,
        COMPUTED
    }

    private static final Kind OWN = Kind.OWN;
    private static final Kind ROOT = Kind.ROOT;
    private static final Kind CONSTANT = Kind.CONSTANT;

    private final Kind kind;
    private final int place;
    private final long constant;
    private final Node node;

    private Operand(Kind kind, int place, long constant, Node node) {
        this.kind = kind;
        this.place = place;
        this.constant = constant;
        this.node = node;
    }

    static Operand of(Node node) {
        if (node instanceof Constant known) {
            return new Operand(CONSTANT, 0, known.value(), node);
        }
        if (node instanceof Slot slot && slot.isOwn()) {
            return new Operand(OWN, slot.place(), 0, node);
        }
        if (node instanceof Slot slot && slot.isOfRoot()) {
            return new Operand(ROOT, slot.place(), 0, node);
        }
        return new Operand(Kind.COMPUTED, 0, 0, node);
    }

    static Operand[] of(Node[] nodes) {
        var operands = new Operand[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            operands[i] = of(nodes[i]);
        }
        return operands;
    }

    long run(Frame frame, int row) {
        if (kind == OWN) {
            return frame.values[row + place];
        }
        if (kind == ROOT) {
            return frame.values[place];
        }
        return kind == CONSTANT ? constant : node.run(frame, row);
    }

    boolean isConstant() {
        return kind == CONSTANT;
    }

    Node node() {
        return node;
    }
}
