package org.lowbao.rules.slot;

final class Negate extends Node {

    private final Operand operand;

    Negate(Node operand) {
        super(operand);
        this.operand = Operand.of(operand);
    }

    @Override
    long run(Frame frame, int row) {
        return Decimals.negate(frame, operand.run(frame, row));
    }

    @Override
    void emit(Code code) {
        code.frame();
        operand.node().emit(code);
        code.call("Decimals", "negate", "(" + Code.FRAME + "J)J");
    }
}
