package org.lowbao.rules.slot;

final class CompareNumbers extends Node {

    private final int accepted;
    private final Operand left;
    private final Operand right;

    CompareNumbers(Order order, Node left, Node right) {
        super(left, right);
        this.accepted = order.accepted();
        this.left = Operand.of(left);
        this.right = Operand.of(right);
    }

    @Override
    long run(Frame frame, int row) {
        long first = left.run(frame, row);
        long second = right.run(frame, row);
        return compared(frame, first, second, accepted);
    }

    static long compared(Frame frame, long first, long second, int accepted) {
        if (first == Frame.UNKNOWN || second == Frame.UNKNOWN) {
            return Frame.UNKNOWN;
        }
        return accepted >> Decimals.compare(frame, first, second) + 1 & 1;
    }

    @Override
    void emit(Code code) {
        code.frame();
        left.node().emit(code);
        right.node().emit(code);
        code.push(accepted);
        code.call("CompareNumbers", "compared", "(" + Code.FRAME + "JJI)J");
    }
}
