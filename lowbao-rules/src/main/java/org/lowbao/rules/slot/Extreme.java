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
            long value = operands[i].run(frame, row);
            if (value == Frame.UNKNOWN || Decimals.compare(frame, value, best) * sign > 0) {
                best = value;
            }
        }
        return best;
    }
}
