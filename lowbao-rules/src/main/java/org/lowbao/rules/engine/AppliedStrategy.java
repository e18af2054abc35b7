package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.slot.Codes;
import org.lowbao.rules.slot.Dates;
import org.lowbao.rules.slot.Foreign;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.strategy.Strategy;

/** A strategy over slots. Whatever it does but give a value of its type is no value. */
final class AppliedStrategy implements Foreign {

    private final Strategy strategy;
    private final List<Type> takes;
    private final Type.Kind gives;
    /** What the codes that it may give are held as. */
    private final Map<String, Long> codes = new TreeMap<>();

    /** @param target the type of the variable that it computes */
    AppliedStrategy(Strategy strategy, Type target, Codes all) {
        this.strategy = strategy;
        this.takes = List.copyOf(strategy.takes());
        this.gives = target.kind();
        target.codes().forEach(code -> codes.put(code, (long) all.number(code)));
    }

    @Override
    public long apply(Frame frame, long[] held) {
        var arguments = new ArrayList<Object>(held.length);
        for (int i = 0; i < held.length; i++) {
            arguments.add(Objects.requireNonNull(takes.get(i).value(frame, held[i])));
        }
        try {
            return held(frame, strategy.apply(List.copyOf(arguments)));
        } catch (RuntimeException failed) {
            // somebody else's program: the determination goes on, and says that this value is missing
            return Frame.UNKNOWN;
        }
    }

    private long held(Frame frame, @Nullable Object value) {
        if (gives == Type.Kind.TRUTH && value instanceof Boolean truth) {
            return truth ? Frame.YES : Frame.NO;
        }
        if (gives == Type.Kind.DATE && value instanceof LocalDate date) {
            return Dates.of(date);
        }
        if (gives == Type.Kind.NUMBER && value instanceof BigDecimal number) {
            return frame.keep(number);
        }
        return gives == Type.Kind.CODE && value instanceof String code
                ? codes.getOrDefault(code, Frame.UNKNOWN)
                : Frame.UNKNOWN;
    }
}
