package org.lowbao.rules.slot;

final class Not extends Node {

    private final Operand operand;

    Not(Node operand) {
        super(operand);
        this.operand = Operand.of(operand);
    }

    @Override
    long run(Frame frame, int row) {
        return not(operand.run(frame, row));
    }

    static long not(long truth) {
        return truth == Frame.UNKNOWN ? truth : truth ^ Frame.YES;
    }

    @Override
    void emit(Code code) {
        operand.node().emit(code);
        code.call("Not", "not", "(J)J");
    }
}
