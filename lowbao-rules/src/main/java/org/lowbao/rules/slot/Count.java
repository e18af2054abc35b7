package org.lowbao.rules.slot;

final class Count extends Gather {

    Count(Shape shape, int above, int below, Node filter) {
        super(shape, above, below, filter, new Constant(Frame.YES));
    }

    @Override
    long run(Frame frame, int from, int to, int width, Operand filter, Operand value) {
        long count = Decimals.ZERO;
        for (int at = from; at < to && count != Frame.UNKNOWN; at += width) {
            long in = filter.run(frame, at);
            if (in != Frame.NO) {
                count = counted(count, in);
            }
        }
        return count;
    }

    static long counted(long count, long in) {
        return count == Frame.UNKNOWN || in == Frame.UNKNOWN ? Frame.UNKNOWN : count + Decimals.whole(1);
    }

    @Override
    void emit(Code code, int result, int in, Operand value) {
        code.loadLong(result);
        code.loadLong(in);
        code.call("Count", "counted", "(JJ)J");
        code.storeLong(result);
    }
}
