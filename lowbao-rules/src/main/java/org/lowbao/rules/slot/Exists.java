package org.lowbao.rules.slot;

/** Tells whether any row that passes the filter has the value wanted. */
final class Exists extends Gather {

    private final long wanted;

    Exists(Shape shape, int above, int below, Node filter, Node value, long wanted) {
        super(shape, above, below, filter, value);
        this.wanted = wanted;
    }

    @Override
    long run(Frame frame, int from, int to, int width, Operand filter, Operand value) {
        long found = Frame.NO;
        for (int at = from; at < to; at += width) {
            long in = filter.run(frame, at);
            if (in == Frame.NO) {
                continue;
            }
            long truth = value.run(frame, at);
            if (truth == wanted && in == Frame.YES) {
                return Frame.YES;
            }
            if (truth == wanted || truth == Frame.UNKNOWN) {
                found = Frame.UNKNOWN;
            }
        }
        return found;
    }
}
