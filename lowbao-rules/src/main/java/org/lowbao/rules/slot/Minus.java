package org.lowbao.rules.slot;

final class Minus extends Node {

    private final Operand left;
    private final Operand right;

    Minus(Node left, Node right) {
        super(left, right);
        this.left = Operand.of(left);
        this.right = Operand.of(right);
    }

    @Override
    long run(Frame frame, int row) {
        return Decimals.subtract(frame, left.run(frame, row), right.run(frame, row));
    }

    @Override
    void emit(Code code) {
        code.frame();
        left.node().emit(code);
        right.node().emit(code);
        code.call("Decimals", "subtract", "(" + Code.FRAME + "JJ)J");
    }
}
