package org.lowbao.rules.slot;

/** {@code and}, {@code or}: one settled side can settle both. */
final class Logical extends Node {

    private final long settling;
    private final Operand left;
    private final Operand right;

    /** @param settling what settles both sides: yes for {@code or}, no for {@code and} */
    Logical(long settling, Node left, Node right) {
        super(left, right);
        this.settling = settling;
        this.left = Operand.of(left);
        this.right = Operand.of(right);
    }

    @Override
    long run(Frame frame, int row) {
        long first = left.run(frame, row);
        if (first == settling) {
            return first;
        }
        long second = right.run(frame, row);
        // what does not settle leaves it to the other side, and two that do not settle are equal or unknown
        return second == settling || first != Frame.UNKNOWN ? second : first;
    }
}
