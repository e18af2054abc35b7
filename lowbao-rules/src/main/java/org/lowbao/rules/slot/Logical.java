package org.lowbao.rules.slot;

import org.objectweb.asm.Label;

/** {@code and}, {@code or}: one settled side can settle both. */
final class Logical extends Node {

    private final long settling;
    private final Operand left;
    private final Operand right;

    /** @param settling what settles both sides: yes for {@code or}, no for {@code and} */
    Logical(long settling, Node left, Node right) {
        super(left, right);
        this.settling = settling;
        this.left = Operand.of(left);
        this.right = Operand.of(right);
    }

    @Override
    long run(Frame frame, int row) {
        long first = left.run(frame, row);
        if (first == settling) {
            return first;
        }
        return joined(first, right.run(frame, row), settling);
    }

    static long joined(long first, long second, long settling) {
        // what does not settle leaves it to the other side, and two that do not settle are equal or unknown
        return second == settling || first != Frame.UNKNOWN ? second : first;
    }

    @Override
    void emit(Code code) {
        var open = new Label();
        var end = new Label();
        int first = code.variable(2);
        left.node().emit(code);
        code.storeLong(first);
        code.loadLong(first);
        code.push(settling);
        code.jumpIfUnequal(open);
        code.loadLong(first);
        code.jump(end);
        code.place(open);
        code.loadLong(first);
        right.node().emit(code);
        code.push(settling);
        code.call("Logical", "joined", "(JJJ)J");
        code.place(end);
        code.release(first);
    }
}
