package org.lowbao.rules.slot;

/** Compares dates; or codes or truths, which are equal or not. */
final class Compare extends Node {

    private final int accepted;
    private final Operand left;
    private final Operand right;

    Compare(Order order, Node left, Node right) {
        super(left, right);
        this.accepted = order.accepted();
        this.left = Operand.of(left);
        this.right = Operand.of(right);
    }

    @Override
    long run(Frame frame, int row) {
        long first = left.run(frame, row);
        long second = right.run(frame, row);
        return compared(first, second, accepted);
    }

    static long compared(long first, long second, int accepted) {
        if (first == Frame.UNKNOWN || second == Frame.UNKNOWN) {
            return Frame.UNKNOWN;
        }
        return accepted >> Long.compare(first, second) + 1 & 1;
    }

    @Override
    void emit(Code code) {
        left.node().emit(code);
        right.node().emit(code);
        code.push(accepted);
        code.call("Compare", "compared", "(JJI)J");
    }
}
