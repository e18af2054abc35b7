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

    static long up(Frame frame, long dividend, long divisor, long step) {
        return Decimals.round(frame, dividend, divisor, step, RoundingMode.CEILING);
    }

    static long down(Frame frame, long dividend, long divisor, long step) {
        return Decimals.round(frame, dividend, divisor, step, RoundingMode.FLOOR);
    }

    static long halfUp(Frame frame, long dividend, long divisor, long step) {
        return Decimals.round(frame, dividend, divisor, step, RoundingMode.HALF_UP);
    }

    @Override
    void emit(Code code) {
        code.frame();
        dividend.node().emit(code);
        divisor.node().emit(code);
        step.node().emit(code);
        String called = rounding == RoundingMode.CEILING ? "up" : rounding == RoundingMode.FLOOR ? "down" : "halfUp";
        code.call("Round", called, "(" + Code.FRAME + "JJJ)J");
    }
}
