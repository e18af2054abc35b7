package org.lowbao.rules.slot;

/** A slot that an expression fills. Run as it is, the expression is interpreted; {@link FillerCompiler} does better. */
record ComputedSlot(Computation computation, int slot) implements Filler {

    @Override
    public void fill(Frame frame, long day, long knownOn) {
        computation.fill(frame, slot);
    }
}
