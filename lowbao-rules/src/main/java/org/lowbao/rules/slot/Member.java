package org.lowbao.rules.slot;

import java.util.Arrays;

/** Tells whether a code is one of several. */
final class Member extends Node {

    private final Operand operand;
    private final long[] codes;

    /** @param codes their numbers */
    Member(Node operand, long[] codes) {
        super(operand);
        this.operand = Operand.of(operand);
        this.codes = codes.clone();
        Arrays.sort(this.codes);
    }

    @Override
    long run(Frame frame, int row) {
        return isMember(operand.run(frame, row));
    }

    long isMember(long code) {
        if (code == Frame.UNKNOWN) {
            return code;
        }
        return Arrays.binarySearch(codes, code) >= 0 ? Frame.YES : Frame.NO;
    }

    @Override
    void emit(Code code) {
        code.node(this);
        code.cast("Member");
        operand.node().emit(code);
        code.callOn("Member", "isMember", "(J)J");
    }
}
