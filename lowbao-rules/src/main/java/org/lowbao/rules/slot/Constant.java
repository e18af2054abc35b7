package org.lowbao.rules.slot;

/** A value that is written out, and fits into a slot. */
final class Constant extends Node {

    private final long value;

    Constant(long value) {
        this.value = value;
    }

    long value() {
        return value;
    }

    @Override
    long run(Frame frame, int row) {
        return value;
    }

    @Override
    void emit(Code code) {
        code.push(value);
    }
}
