package org.lowbao.rules.slot;

final class YearsBetween extends Node {

    private final Operand from;
    private final Operand to;

    YearsBetween(Node from, Node to) {
        super(from, to);
        this.from = Operand.of(from);
        this.to = Operand.of(to);
    }

    @Override
    long run(Frame frame, int row) {
        long first = from.run(frame, row);
        long second = to.run(frame, row);
        return first == Frame.UNKNOWN || second == Frame.UNKNOWN
                ? Frame.UNKNOWN
                : Decimals.whole(Dates.yearsBetween(first, second));
    }
}
