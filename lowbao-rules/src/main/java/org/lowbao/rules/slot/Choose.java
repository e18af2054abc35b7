package org.lowbao.rules.slot;

import org.objectweb.asm.Label;

/** An unknown condition does not matter where both branches agree. */
final class Choose extends Node {

    private final boolean numbers;
    private final Operand condition;
    private final Operand yes;
    private final Operand no;

    /** @param numbers whether the branches are numbers, which can be equal without being held alike */
    Choose(boolean numbers, Node condition, Node yes, Node no) {
        super(condition, yes, no);
        this.numbers = numbers;
        this.condition = Operand.of(condition);
        this.yes = Operand.of(yes);
        this.no = Operand.of(no);
    }

    @Override
    long run(Frame frame, int row) {
        long chosen = condition.run(frame, row);
        if (chosen == Frame.UNKNOWN) {
            return agreed(frame, row);
        }
        return (chosen == Frame.YES ? yes : no).run(frame, row);
    }

    private long agreed(Frame frame, int row) {
        long first = yes.run(frame, row);
        long second = first == Frame.UNKNOWN ? first : no.run(frame, row);
        if (second == Frame.UNKNOWN) {
            return second;
        }
        boolean alike = numbers ? Decimals.compare(frame, first, second) == 0 : first == second;
        return alike ? first : Frame.UNKNOWN;
    }

    @Override
    void whyUnknown(Frame frame, int row, SlotReader reader) {
        long chosen = condition.run(frame, row);
        if (chosen != Frame.UNKNOWN) {
            (chosen == Frame.YES ? yes : no).node().whyUnknown(frame, row, reader);
        } else if (run(frame, row) == Frame.UNKNOWN) {
            condition.node().whyUnknown(frame, row, reader);
            yes.node().whyUnknown(frame, row, reader);
            no.node().whyUnknown(frame, row, reader);
        }
    }

    @Override
    void emit(Code code) {
        var open = new Label();
        var otherwise = new Label();
        var end = new Label();
        int chosen = code.variable(2);
        condition.node().emit(code);
        code.storeLong(chosen);
        code.loadLong(chosen);
        code.push(Frame.YES);
        code.jumpIfUnequal(otherwise);
        yes.node().emit(code);
        code.jump(end);
        code.place(otherwise);
        code.loadLong(chosen);
        code.push(Frame.UNKNOWN);
        code.jumpIfEqual(open);
        no.node().emit(code);
        code.jump(end);
        code.place(open);
        // rare, and writing both branches out again would double the instructions with every choice in a choice
        super.emit(code);
        code.place(end);
        code.release(chosen);
    }
}
