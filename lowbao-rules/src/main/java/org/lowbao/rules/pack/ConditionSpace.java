package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.language.Expression.Binary;
import org.lowbao.rules.language.Expression.CodeLiteral;
import org.lowbao.rules.language.Expression.DateLiteral;
import org.lowbao.rules.language.Expression.Membership;
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Negation;
import org.lowbao.rules.language.Expression.Not;
import org.lowbao.rules.language.Expression.NumberLiteral;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Expression.TruthLiteral;
import org.lowbao.rules.language.Type;

/**
 * Every combination of values that the conditions of a table tell apart.
 *
 * <p>Names compared with figures, codes and dates are looked into. Any other condition is taken as a question of its own
 * that may be yes or no whatever the rest is; so what is found here to be impossible is, and what is found to be possible
 * may not be.
 */
final class ConditionSpace {

    /** More looks at conditions than this, and nothing is said about a table. */
    private static final int MAX_LOOKS = 1_000_000;

    private final List<Expression> conditions;
    private final Function<String, Optional<Type>> types;
    private final Map<String, Set<Object>> mentioned = new LinkedHashMap<>();
    private final Map<Expression, Dimension> questions = new LinkedHashMap<>();
    private final Map<Object, Integer> places = new LinkedHashMap<>();
    private final List<Dimension> dimensions = new ArrayList<>();
    private int[] at = {};

    ConditionSpace(List<Expression> conditions, Function<String, Optional<Type>> types) {
        this.conditions = conditions;
        this.types = types;
        conditions.forEach(this::collect);
        mentioned.forEach((name, values) -> place(name, dimension(name, values)));
        questions.forEach(this::place);
    }

    private void place(Object key, Dimension dimension) {
        places.put(key, dimensions.size());
        dimensions.add(dimension);
    }

    private Dimension dimension(String name, Set<Object> values) {
        Type type = types.apply(name).orElse(Type.TRUTH);
        if (type.kind() == Type.Kind.NUMBER) {
            return Dimension.numbers(name, type, values);
        }
        if (type.kind() == Type.Kind.DATE) {
            return Dimension.days(name, values);
        }
        return type.kind() == Type.Kind.CODE ? Dimension.codes(name, type, values) : Dimension.truth(name);
    }

    private void collect(Expression expression) {
        if (expression instanceof Binary binary && isLogical(binary)) {
            collect(binary.left());
            collect(binary.right());
        } else if (expression instanceof Not not) {
            collect(not.operand());
        } else if (expression instanceof Name name && is(name, Type.Kind.TRUTH)) {
            mention(name.name());
        } else if (expression instanceof Binary binary && isLookedInto(binary)) {
            mention(((Name) binary.left()).name()).add(literal(binary.right()).orElseThrow());
        } else if (isLookedInto(expression) && expression instanceof Membership member) {
            String name = ((Name) member.operand()).name();
            member.codes().forEach(code -> mention(name).add(code.code()));
        } else if (!(expression instanceof TruthLiteral)) {
            questions.put(expression, Dimension.truth(expression.toString()));
        }
    }

    private Set<Object> mention(String name) {
        return mentioned.computeIfAbsent(name, any -> new TreeSet<>());
    }

    private static boolean isLogical(Binary binary) {
        return binary.operator() == Operator.AND || binary.operator() == Operator.OR;
    }

    private boolean isLookedInto(Binary binary) {
        return binary.left() instanceof Name name
                && literal(binary.right())
                        .flatMap(value -> types.apply(name.name()).filter(type -> fits(value, type)))
                        .isPresent();
    }

    private boolean isLookedInto(Expression expression) {
        return expression instanceof Membership member
                && member.operand() instanceof Name name
                && is(name, Type.Kind.CODE);
    }

    private boolean is(Name name, Type.Kind kind) {
        return types.apply(name.name()).filter(type -> type.kind() == kind).isPresent();
    }

    private static boolean fits(Object value, Type type) {
        return type.kind() == Type.Kind.NUMBER && value instanceof BigDecimal
                || type.kind() == Type.Kind.DATE && value instanceof LocalDate
                || type.kind() == Type.Kind.CODE && value instanceof String;
    }

    private static Optional<Object> literal(Expression expression) {
        if (expression instanceof NumberLiteral number) {
            return Optional.of(number.value());
        }
        if (expression instanceof Negation negation) {
            return literal(negation.operand())
                    .filter(BigDecimal.class::isInstance)
                    .map(number -> ((BigDecimal) number).negate());
        }
        if (expression instanceof CodeLiteral code) {
            return Optional.of(code.code());
        }
        return expression instanceof DateLiteral date ? Optional.of(date.value()) : Optional.empty();
    }

    /** Tells whether there are few enough combinations to go through. */
    boolean isSmall() {
        long looks = Math.max(1, conditions.size());
        for (Dimension dimension : dimensions) {
            looks *= dimension.values().size();
            if (looks > MAX_LOOKS) {
                return false;
            }
        }
        return true;
    }

    /** Goes through every combination, telling which conditions are met in it. */
    void each(Consumer<List<Integer>> visitor) {
        at = new int[dimensions.size()];
        boolean more = true;
        while (more) {
            var met = new ArrayList<Integer>();
            for (int i = 0; i < conditions.size(); i++) {
                if (holds(conditions.get(i))) {
                    met.add(i);
                }
            }
            visitor.accept(met);
            more = next();
        }
    }

    private boolean next() {
        for (int i = at.length - 1; i >= 0; i--) {
            if (++at[i] < dimensions.get(i).values().size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }

    /** Describes the combination that is being visited. */
    String shown() {
        var shown = new ArrayList<String>();
        for (int i = 0; i < at.length; i++) {
            Object value = dimensions.get(i).values().get(at[i]);
            shown.add(dimensions.get(i).shown() + " = " + shown(value));
        }
        return String.join(", ", shown);
    }

    private static String shown(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Long day) {
            return LocalDate.ofEpochDay(day).toString();
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private boolean holds(Expression expression) {
        if (expression instanceof TruthLiteral truth) {
            return truth.value();
        }
        if (expression instanceof Not not) {
            return !holds(not.operand());
        }
        if (expression instanceof Binary binary && isLogical(binary)) {
            boolean left = holds(binary.left());
            return binary.operator() == Operator.AND ? left && holds(binary.right()) : left || holds(binary.right());
        }
        if (expression instanceof Name name && is(name, Type.Kind.TRUTH)) {
            return Boolean.TRUE.equals(value(name.name()));
        }
        if (isLookedInto(expression) && expression instanceof Membership member) {
            Object value = value(((Name) member.operand()).name());
            return member.codes().stream().anyMatch(code -> code.code().equals(value));
        }
        if (expression instanceof Binary binary && isLookedInto(binary)) {
            return compared(
                    binary.operator(),
                    value(((Name) binary.left()).name()),
                    literal(binary.right()).orElseThrow());
        }
        return Boolean.TRUE.equals(value(expression));
    }

    private Object value(Object key) {
        int place = places.getOrDefault(key, 0);
        return dimensions.get(place).values().get(at[place]);
    }

    private static boolean compared(Operator operator, Object value, Object literal) {
        int order = value instanceof BigDecimal number
                ? number.compareTo((BigDecimal) literal)
                : value instanceof Long day
                        ? Long.compare(day, ((LocalDate) literal).toEpochDay())
                        : value.toString().compareTo(literal.toString());
        return switch (operator) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
            default -> false;
        };
    }
}
