package org.lowbao.rules.slot;

final class Not extends Node {

    private final Operand operand;

    Not(Node operand) {
        super(operand);
        this.operand = Operand.of(operand);
    }

    @Override
    long run(Frame frame, int row) {
        long truth = operand.run(frame, row);
        return truth == Frame.UNKNOWN ? truth : truth ^ Frame.YES;
    }
}
