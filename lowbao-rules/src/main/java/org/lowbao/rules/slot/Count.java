package org.lowbao.rules.slot;

final class Count extends Gather {

    Count(Shape shape, int above, int below, Node filter) {
        super(shape, above, below, filter, new Constant(Frame.YES));
    }

    @Override
    long run(Frame frame, int from, int to, int width, Operand filter, Operand value) {
        int count = 0;
        for (int at = from; at < to; at += width) {
            long in = filter.run(frame, at);
            if (in == Frame.UNKNOWN) {
                return in;
            }
            count += (int) in;
        }
        return Decimals.whole(count);
    }
}
