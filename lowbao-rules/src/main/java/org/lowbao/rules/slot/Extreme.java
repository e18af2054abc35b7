package org.lowbao.rules.slot;

/** The greatest or the least of several numbers; of equal ones the first. */
final class Extreme extends Node {

    private final int sign;
    private final Operand[] operands;

    Extreme(boolean greatest, Node... operands) {
        super(operands);
        this.sign = greatest ? 1 : -1;
        this.operands = Operand.of(operands);
    }

    @Override
    long run(Frame frame, int row) {
        long best = operands[0].run(frame, row);
        for (int i = 1; i < operands.length && best != Frame.UNKNOWN; i++) {
            best = better(frame, best, operands[i].run(frame, row), sign);
        }
        return best;
    }

    static long better(Frame frame, long best, long value, int sign) {
        if (best == Frame.UNKNOWN || value == Frame.UNKNOWN) {
            return Frame.UNKNOWN;
        }
        return Decimals.compare(frame, value, best) * sign > 0 ? value : best;
    }

    @Override
    void emit(Code code) {
        for (int i = 1; i < operands.length; i++) {
            code.frame();
        }
        operands[0].node().emit(code);
        for (int i = 1; i < operands.length; i++) {
            operands[i].node().emit(code);
            code.push(sign);
            code.call("Extreme", "better", "(" + Code.FRAME + "JJI)J");
        }
    }
}
