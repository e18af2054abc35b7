package org.lowbao.rules.slot;

import java.math.BigDecimal;

/** A number that is written out, and does not fit into a slot. */
final class WideConstant extends Node {

    private final BigDecimal value;

    WideConstant(BigDecimal value) {
        this.value = value;
    }

    @Override
    long run(Frame frame, int row) {
        return frame.hold(value);
    }
}
