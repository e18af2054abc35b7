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
        return years(from.run(frame, row), to.run(frame, row));
    }

    static long years(long first, long second) {
        return first == Frame.UNKNOWN || second == Frame.UNKNOWN
                ? Frame.UNKNOWN
                : Decimals.whole(Dates.yearsBetween(first, second));
    }

    @Override
    void emit(Code code) {
        from.node().emit(code);
        to.node().emit(code);
        code.call("YearsBetween", "years", "(JJ)J");
    }
}
