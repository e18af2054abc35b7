package org.lowbao.rules.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Expression.Aggregate;
import org.lowbao.rules.language.Expression.Aggregation;
import org.lowbao.rules.language.Expression.Binary;
import org.lowbao.rules.language.Expression.Call;
import org.lowbao.rules.language.Expression.Choice;
import org.lowbao.rules.language.Expression.CodeLiteral;
import org.lowbao.rules.language.Expression.DateLiteral;
import org.lowbao.rules.language.Expression.Function;
import org.lowbao.rules.language.Expression.Membership;
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Negation;
import org.lowbao.rules.language.Expression.Not;
import org.lowbao.rules.language.Expression.NumberLiteral;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Expression.TruthLiteral;

/**
 * What an expression means, told as plainly as can be: straight from what was written, with {@link BigDecimal} and
 * without slots. Slow; what is fast is held against it.
 */
final class Reference implements Expression.Visitor<Optional<Object>> {

    /** Beyond these a number is unknown. */
    private static final int MAX_DIGITS = 60;

    private static final int MAX_SCALE = 40;

    private final Sample.Case at;
    private int subject = Sample.HOUSEHOLD;
    /** The row of the case that stands for the instance at hand. */
    private int row;

    private Reference(Sample.Case at) {
        this.at = at;
    }

    static @Nullable Object value(Expression expression, Sample.Case at) {
        return expression.accept(new Reference(at)).orElse(null);
    }

    @Override
    public Optional<Object> number(NumberLiteral literal) {
        return Optional.of(literal.value());
    }

    @Override
    public Optional<Object> code(CodeLiteral literal) {
        return Optional.of(literal.code());
    }

    @Override
    public Optional<Object> truth(TruthLiteral literal) {
        return Optional.of(literal.value());
    }

    @Override
    public Optional<Object> date(DateLiteral literal) {
        return Optional.of(literal.value());
    }

    @Override
    public Optional<Object> missing(Expression.Missing missing) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> name(Name name) {
        Layout.Symbol symbol = Sample.LAYOUT.visible(subject, name.name()).orElseThrow();
        int owner = row;
        while (at.rows.get(owner).subject() != symbol.subject()) {
            owner--;
        }
        return Optional.ofNullable(at.rows.get(owner).values().get(symbol.slot()));
    }

    @Override
    public Optional<Object> negation(Negation negation) {
        return negation.operand().accept(this).map(value -> ((BigDecimal) value).negate());
    }

    @Override
    public Optional<Object> not(Not not) {
        return not.operand().accept(this).map(value -> !(Boolean) value);
    }

    @Override
    public Optional<Object> binary(Binary binary) {
        Optional<Object> left = binary.left().accept(this);
        Optional<Object> right = binary.right().accept(this);
        Operator operator = binary.operator();
        if (operator.isLogical()) {
            Optional<Object> settling = Optional.of(operator == Operator.OR);
            return left.equals(settling) || right.equals(settling)
                    ? settling
                    : left.flatMap(known -> right.map(other -> operator == Operator.AND));
        }
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return operator.isComparison()
                ? Optional.of(holds(operator, compared(left.get(), right.get())))
                : bounded(arithmetic(operator, (BigDecimal) left.get(), (BigDecimal) right.get()));
    }

    private static BigDecimal arithmetic(Operator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            default -> left.multiply(right);
        };
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            default -> order >= 0;
        };
    }

    @SuppressWarnings("unchecked")
    private static int compared(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static Optional<Object> bounded(BigDecimal number) {
        boolean sensible = number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_SCALE;
        return sensible ? Optional.of(number) : Optional.empty();
    }

    @Override
    public Optional<Object> membership(Membership membership) {
        return membership
                .operand()
                .accept(this)
                .map(code ->
                        membership.codes().stream().anyMatch(one -> one.code().equals(code)));
    }

    @Override
    public Optional<Object> choice(Choice choice) {
        Optional<Object> condition = choice.condition().accept(this);
        Optional<Object> yes = choice.yes().accept(this);
        Optional<Object> no = choice.no().accept(this);
        if (condition.isPresent()) {
            return (Boolean) condition.get() ? yes : no;
        }
        return yes.isPresent() && no.isPresent() && compared(yes.get(), no.get()) == 0 ? yes : Optional.empty();
    }

    @Override
    public Optional<Object> call(Call call) {
        if (call.function().isRounding()) {
            return rounded(call);
        }
        List<Optional<Object>> values =
                call.arguments().stream().map(argument -> argument.accept(this)).toList();
        if (values.contains(Optional.empty())) {
            return Optional.empty();
        }
        if (call.function() == Function.YEARS_BETWEEN) {
            return Optional.of(BigDecimal.valueOf(ChronoUnit.YEARS.between(
                    (LocalDate) values.get(0).get(), (LocalDate) values.get(1).get())));
        }
        int sign = call.function() == Function.MAX ? 1 : -1;
        return values.stream()
                .map(Optional::get)
                .reduce((best, value) -> compared(value, best) * sign > 0 ? value : best);
    }

    private Optional<Object> rounded(Call call) {
        Expression argument = call.arguments().get(0);
        boolean divides = argument instanceof Binary binary && binary.operator() == Operator.OVER;
        Optional<Object> dividend = (divides ? ((Binary) argument).left() : argument).accept(this);
        Optional<Object> divisor = divides ? ((Binary) argument).right().accept(this) : Optional.of(BigDecimal.ONE);
        Optional<Object> step = call.arguments().get(1).accept(this);
        if (dividend.isEmpty() || divisor.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        var size = (BigDecimal) step.get();
        BigDecimal unit = ((BigDecimal) divisor.get()).multiply(size);
        if (size.signum() <= 0 || unit.signum() == 0) {
            return Optional.empty();
        }
        RoundingMode mode = call.function() == Function.ROUND_UP
                ? RoundingMode.CEILING
                : call.function() == Function.ROUND_DOWN ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
        return bounded(((BigDecimal) dividend.get()).divide(unit, 0, mode).multiply(size));
    }

    @Override
    public Optional<Object> aggregate(Aggregate aggregate) {
        int outerSubject = subject;
        int outerRow = row;
        var filters = new ArrayList<Optional<Object>>();
        var values = new ArrayList<Optional<Object>>();
        subject = Sample.LAYOUT
                .collectionBelow(outerSubject, aggregate.collection())
                .orElseThrow();
        for (int i = outerRow + 1; i < at.rows.size() && at.rows.get(i).subject() > outerSubject; i++) {
            if (at.rows.get(i).subject() == subject) {
                row = i;
                filters.add(aggregate.filter().map(one -> one.accept(this)).orElse(Optional.of(true)));
                values.add(aggregate.value().map(one -> one.accept(this)).orElse(Optional.of(true)));
            }
        }
        subject = outerSubject;
        row = outerRow;
        return gathered(aggregate.aggregation(), filters, values);
    }

    private static Optional<Object> gathered(
            Aggregation aggregation, List<Optional<Object>> filters, List<Optional<Object>> values) {
        return switch (aggregation) {
            case SUM -> sum(filters, values);
            case COUNT ->
                filters.contains(Optional.empty())
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(filters.stream()
                                .filter(Optional.of(true)::equals)
                                .count()));
            case ANY -> exists(filters, values, true);
            case EVERY -> exists(filters, values, false).map(found -> !(Boolean) found);
        };
    }

    private static Optional<Object> sum(List<Optional<Object>> filters, List<Optional<Object>> values) {
        Optional<Object> sum = Optional.of(BigDecimal.ZERO);
        for (int i = 0; i < values.size() && sum.isPresent(); i++) {
            if (filters.get(i).equals(Optional.of(false))) {
                continue;
            }
            var so = (BigDecimal) sum.get();
            boolean open = filters.get(i).isEmpty()
                    && values.get(i)
                            .filter(value -> ((BigDecimal) value).signum() != 0)
                            .isPresent();
            sum = open ? Optional.empty() : values.get(i).flatMap(value -> bounded(so.add((BigDecimal) value)));
        }
        return sum;
    }

    private static Optional<Object> exists(
            List<Optional<Object>> filters, List<Optional<Object>> values, boolean wanted) {
        boolean open = false;
        for (int i = 0; i < values.size(); i++) {
            boolean possible =
                    !filters.get(i).equals(Optional.of(false)) && !values.get(i).equals(Optional.of(!wanted));
            if (possible && filters.get(i).isPresent() && values.get(i).isPresent()) {
                return Optional.of(true);
            }
            open |= possible;
        }
        return open ? Optional.empty() : Optional.of(false);
    }
}
