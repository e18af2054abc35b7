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
            if (in == Frame.NO) {
                continue;
            }
            long amount = value.run(frame, at);
            boolean open = in == Frame.UNKNOWN && amount != Frame.UNKNOWN && !Decimals.isZero(frame, amount);
            sum = open ? Frame.UNKNOWN : Decimals.add(frame, sum, amount);
        }
        return sum;
    }
}
