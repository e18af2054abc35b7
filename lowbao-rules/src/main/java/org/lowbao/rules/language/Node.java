package org.lowbao.rules.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Expression.Aggregation;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Program.Dependency;
import org.lowbao.rules.language.Program.Reader;

/** A piece of a program. Null is unknown, everywhere. */
abstract class Node {

    private final List<Node> parts;

    Node(Node... parts) {
        this.parts = List.of(parts);
    }

    abstract @Nullable Object run(Frame frame, int at);

    void inputs(Frame frame, int at, Reader reader) {
        for (Node part : parts) {
            part.inputs(frame, at, reader);
        }
    }

    void whyUnknown(Frame frame, int at, Reader reader) {
        if (run(frame, at) != null) {
            return;
        }
        boolean blamed = false;
        for (Node part : parts) {
            if (part.run(frame, at) == null) {
                part.whyUnknown(frame, at, reader);
                blamed = true;
            }
        }
        if (!blamed) {
            reader.outOfBounds();
        }
    }

    void dependencies(Dependency reader) {
        for (Node part : parts) {
            part.dependencies(reader);
        }
    }

    static final class Constant extends Node {
        private final Object value;

        Constant(Object value) {
            this.value = value;
        }

        @Override
        Object run(Frame frame, int at) {
            return value;
        }
    }

    /** Reads a slot of this instance's subject or of one above. */
    static final class Slot extends Node {
        private final int subject;
        private final int slot;
        /** The subjects to climb from, nearest first; empty if the slot is the instance's own. */
        private final int[] climb;

        Slot(int subject, int slot, int[] climb) {
            this.subject = subject;
            this.slot = slot;
            this.climb = climb;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            return frame.slot(subject, owner(frame, at), slot);
        }

        @Override
        void inputs(Frame frame, int at, Reader reader) {
            reader.read(subject, owner(frame, at), slot);
        }

        @Override
        void whyUnknown(Frame frame, int at, Reader reader) {
            int owner = owner(frame, at);
            if (frame.slot(subject, owner, slot) == null) {
                reader.read(subject, owner, slot);
            }
        }

        @Override
        void dependencies(Dependency reader) {
            reader.on(subject, slot);
        }

        private int owner(Frame frame, int at) {
            int owner = at;
            for (int from : climb) {
                owner = frame.parent(from, owner);
            }
            return owner;
        }
    }

    static final class Negate extends Node {
        private final Node operand;

        Negate(Node operand) {
            super(operand);
            this.operand = operand;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            Object value = operand.run(frame, at);
            return value == null ? null : ((BigDecimal) value).negate();
        }
    }

    static final class Not extends Node {
        private final Node operand;

        Not(Node operand) {
            super(operand);
            this.operand = operand;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            Object value = operand.run(frame, at);
            return value == null ? null : !((Boolean) value);
        }
    }

    /** {@code and}, {@code or}: one settled side can settle both. */
    static final class Logical extends Node {
        private final Boolean settling;
        private final Node left;
        private final Node right;

        Logical(Operator operator, Node left, Node right) {
            super(left, right);
            this.settling = operator == Operator.OR;
            this.left = left;
            this.right = right;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            Object first = left.run(frame, at);
            if (settling.equals(first)) {
                return settling;
            }
            Object second = right.run(frame, at);
            if (settling.equals(second)) {
                return settling;
            }
            return first == null || second == null ? null : !settling;
        }
    }

    static final class Arithmetic extends Node {
        private final Operator operator;
        private final Node left;
        private final Node right;

        Arithmetic(Operator operator, Node left, Node right) {
            super(left, right);
            this.operator = operator;
            this.left = left;
            this.right = right;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            var first = (BigDecimal) left.run(frame, at);
            var second = (BigDecimal) right.run(frame, at);
            if (first == null || second == null) {
                return null;
            }
            return Numbers.bounded(
                    operator == Operator.PLUS
                            ? first.add(second)
                            : operator == Operator.MINUS ? first.subtract(second) : first.multiply(second));
        }
    }

    static final class Compare extends Node {
        private final Operator operator;
        private final Node left;
        private final Node right;

        Compare(Operator operator, Node left, Node right) {
            super(left, right);
            this.operator = operator;
            this.left = left;
            this.right = right;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            Object first = left.run(frame, at);
            Object second = right.run(frame, at);
            if (first == null || second == null) {
                return null;
            }
            int order = order(first, second);
            switch (operator) {
                case EQUAL:
                    return order == 0;
                case UNEQUAL:
                    return order != 0;
                case BELOW:
                    return order < 0;
                case AT_MOST:
                    return order <= 0;
                case ABOVE:
                    return order > 0;
                default:
                    return order >= 0;
            }
        }
    }

    @SuppressWarnings("unchecked") // the checker let only values of one comparable kind meet
    static int order(Object first, Object second) {
        return ((Comparable<Object>) first).compareTo(second);
    }

    static final class Member extends Node {
        private final Node operand;
        private final Set<String> codes;

        Member(Node operand, Set<String> codes) {
            super(operand);
            this.operand = operand;
            this.codes = Set.copyOf(codes);
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            Object value = operand.run(frame, at);
            return value == null ? null : codes.contains(value);
        }
    }

    /** An unknown condition does not matter where both branches agree. */
    static final class Choose extends Node {
        private final Node condition;
        private final Node yes;
        private final Node no;

        Choose(Node condition, Node yes, Node no) {
            super(condition, yes, no);
            this.condition = condition;
            this.yes = yes;
            this.no = no;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            Object chosen = condition.run(frame, at);
            if (chosen != null) {
                return ((Boolean) chosen ? yes : no).run(frame, at);
            }
            Object first = yes.run(frame, at);
            Object second = first == null ? null : no.run(frame, at);
            return first != null && second != null && order(first, second) == 0 ? first : null;
        }

        @Override
        void whyUnknown(Frame frame, int at, Reader reader) {
            Object chosen = condition.run(frame, at);
            if (chosen != null) {
                ((Boolean) chosen ? yes : no).whyUnknown(frame, at, reader);
            } else if (run(frame, at) == null) {
                condition.whyUnknown(frame, at, reader);
                yes.whyUnknown(frame, at, reader);
                no.whyUnknown(frame, at, reader);
            }
        }
    }

    static final class Extreme extends Node {
        private final int sign;
        private final Node[] operands;

        Extreme(boolean greatest, Node... operands) {
            super(operands);
            this.sign = greatest ? 1 : -1;
            this.operands = operands;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            Object best = null;
            for (Node operand : operands) {
                Object value = operand.run(frame, at);
                if (value == null) {
                    return null;
                }
                best = best == null || order(value, best) * sign > 0 ? value : best;
            }
            return best;
        }
    }

    static final class Round extends Node {
        private final Node dividend;
        private final Node divisor;
        private final Node step;
        private final RoundingMode rounding;

        Round(Node dividend, Node divisor, Node step, RoundingMode rounding) {
            super(dividend, divisor, step);
            this.dividend = dividend;
            this.divisor = divisor;
            this.step = step;
            this.rounding = rounding;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            var above = (BigDecimal) dividend.run(frame, at);
            var below = (BigDecimal) divisor.run(frame, at);
            var unit = (BigDecimal) step.run(frame, at);
            return above == null || below == null || unit == null ? null : Numbers.round(above, below, unit, rounding);
        }
    }

    static final class YearsBetween extends Node {
        private final Node from;
        private final Node to;

        YearsBetween(Node from, Node to) {
            super(from, to);
            this.from = from;
            this.to = to;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            var first = (LocalDate) from.run(frame, at);
            var second = (LocalDate) to.run(frame, at);
            return first == null || second == null ? null : BigDecimal.valueOf(ChronoUnit.YEARS.between(first, second));
        }
    }

    /** Goes over all instances of a collection below this instance. */
    static final class Gather extends Node {
        private static final Node YES = new Constant(true);

        private final Aggregation aggregation;
        /** The subjects from just below this one down to the collection. */
        private final int[] path;

        private final Node filter;
        private final Node value;

        Gather(Aggregation aggregation, int[] path, @Nullable Node filter, @Nullable Node value) {
            this.aggregation = aggregation;
            this.path = path;
            this.filter = filter == null ? YES : filter;
            this.value = value == null ? YES : value;
        }

        @Override
        @Nullable
        Object run(Frame frame, int at) {
            int from = edge(frame, at);
            int to = edge(frame, at + 1);
            switch (aggregation) {
                case SUM:
                    return sum(frame, from, to);
                case COUNT:
                    return count(frame, from, to);
                case ANY:
                    return exists(frame, from, to, true);
                default:
                    Boolean exception = exists(frame, from, to, false);
                    return exception == null ? null : !exception;
            }
        }

        private @Nullable Object sum(Frame frame, int from, int to) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = from; i < to; i++) {
                Object in = filter.run(frame, i);
                if (Boolean.FALSE.equals(in)) {
                    continue;
                }
                var amount = (BigDecimal) value.run(frame, i);
                if (amount == null || in == null && amount.signum() != 0) {
                    return null;
                }
                sum = Numbers.bounded(sum.add(amount));
                if (sum == null) {
                    return null;
                }
            }
            return sum;
        }

        private @Nullable Object count(Frame frame, int from, int to) {
            int count = 0;
            for (int i = from; i < to; i++) {
                Object in = filter.run(frame, i);
                if (in == null) {
                    return null;
                }
                count += Boolean.TRUE.equals(in) ? 1 : 0;
            }
            return BigDecimal.valueOf(count);
        }

        /** Tells whether any instance that passes the filter has the value wanted. */
        private @Nullable Boolean exists(Frame frame, int from, int to, boolean wanted) {
            boolean open = false;
            for (int i = from; i < to; i++) {
                Object in = filter.run(frame, i);
                if (Boolean.FALSE.equals(in)) {
                    continue;
                }
                Object found = value.run(frame, i);
                if (found != null && (Boolean) found != wanted) {
                    continue;
                }
                if (in != null && found != null) {
                    return true;
                }
                open = true;
            }
            return open ? null : false;
        }

        @Override
        void inputs(Frame frame, int at, Reader reader) {
            for (int i = edge(frame, at); i < edge(frame, at + 1); i++) {
                filter.inputs(frame, i, reader);
                if (!Objects.equals(filter.run(frame, i), false)) {
                    value.inputs(frame, i, reader);
                }
            }
        }

        @Override
        void whyUnknown(Frame frame, int at, Reader reader) {
            if (run(frame, at) != null) {
                return;
            }
            var heard = new Hearing(reader);
            for (int i = edge(frame, at); i < edge(frame, at + 1); i++) {
                Object in = filter.run(frame, i);
                if (Boolean.FALSE.equals(in)) {
                    continue;
                }
                filter.whyUnknown(frame, i, heard);
                value.whyUnknown(frame, i, heard);
            }
            if (!heard.anything) {
                reader.outOfBounds();
            }
        }

        @Override
        void dependencies(Dependency reader) {
            filter.dependencies(reader);
            value.dependencies(reader);
        }

        private int edge(Frame frame, int at) {
            int edge = at;
            for (int subject : path) {
                edge = frame.first(subject, edge);
            }
            return edge;
        }
    }

    /** Passes on, and remembers whether there was anything to pass on. */
    private static final class Hearing implements Reader {
        private final Reader reader;
        private boolean anything;

        Hearing(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void read(int subject, int instance, int slot) {
            anything = true;
            reader.read(subject, instance, slot);
        }

        @Override
        public void outOfBounds() {
            anything = true;
            reader.outOfBounds();
        }
    }
}
