package org.lowbao.rules.slot;

/** Gives its operands to a function in Java, if all of them are known. */
final class Applied extends Node {

    private final Foreign function;
    private final Operand[] operands;

    Applied(Foreign function, Node... operands) {
        super(operands);
        this.function = function;
        this.operands = Operand.of(operands);
    }

    @Override
    long run(Frame frame, int row) {
        long[] arguments = new long[operands.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = operands[i].run(frame, row);
            if (arguments[i] == Frame.UNKNOWN) {
                return Frame.UNKNOWN;
            }
        }
        return function.apply(frame, arguments);
    }
}
