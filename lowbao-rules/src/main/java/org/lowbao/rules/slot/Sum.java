package org.lowbao.rules.slot;

final class Sum extends Gather {

    Sum(Shape shape, int above, int below, Node filter, Node value) {
        super(shape, above, below, filter, value);
    }

    @Override
    long run(Frame frame, int from, int to, int width, Operand filter, Operand value) {
        long sum = Decimals.ZERO;
        for (int at = from; at < to && sum != Frame.UNKNOWN; at += width) {
            long in = filter.run(frame, at);
            if (in != Frame.NO) {
                sum = added(frame, sum, in, value.run(frame, at));
            }
        }
        return sum;
    }

    /** @param in yes, or unknown: then it does not matter only if there is nothing to add */
    static long added(Frame frame, long sum, long in, long amount) {
        boolean matters = in == Frame.UNKNOWN && amount != Frame.UNKNOWN && !Decimals.isZero(frame, amount);
        return matters ? Frame.UNKNOWN : Decimals.add(frame, sum, amount);
    }

    @Override
    void emit(Code code, int result, int in, Operand value) {
        code.frame();
        code.loadLong(result);
        code.loadLong(in);
        value.node().emit(code);
        code.call("Sum", "added", "(" + Code.FRAME + "JJJ)J");
        code.storeLong(result);
    }
}
