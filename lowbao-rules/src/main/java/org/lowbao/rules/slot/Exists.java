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
        for (int at = from; at < to && found != Frame.YES; at += width) {
            long in = filter.run(frame, at);
            if (in != Frame.NO) {
                found = found(found, in, value.run(frame, at), wanted);
            }
        }
        return found;
    }

    /** @param in yes, or unknown */
    static long found(long found, long in, long truth, long wanted) {
        if (found == Frame.YES || truth == wanted && in == Frame.YES) {
            return Frame.YES;
        }
        return truth == wanted || truth == Frame.UNKNOWN ? Frame.UNKNOWN : found;
    }

    @Override
    void emit(Code code, int result, int in, Operand value) {
        code.loadLong(result);
        code.loadLong(in);
        value.node().emit(code);
        code.push(wanted);
        code.call("Exists", "found", "(JJJJ)J");
        code.storeLong(result);
    }
}
