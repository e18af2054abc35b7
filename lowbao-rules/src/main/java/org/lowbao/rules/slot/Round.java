package org.lowbao.rules.slot;

import java.math.RoundingMode;

/** Divides and rounds in one go, to a multiple of a step. */
final class Round extends Node {

    private final Operand dividend;
    private final Operand divisor;
    private final Operand step;
    private final RoundingMode rounding;

    Round(Node dividend, Node divisor, Node step, RoundingMode rounding) {
        super(dividend, divisor, step);
        this.dividend = Operand.of(dividend);
        this.divisor = Operand.of(divisor);
        this.step = Operand.of(step);
        this.rounding = rounding;
    }

    @Override
    long run(Frame frame, int row) {
        return Decimals.round(frame, dividend.run(frame, row), divisor.run(frame, row), step.run(frame, row), rounding);
    }
}
