package org.lowbao.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Expression.Aggregate;
import org.lowbao.rules.language.Expression.Aggregation;
import org.lowbao.rules.language.Expression.Binary;
import org.lowbao.rules.language.Expression.Call;
import org.lowbao.rules.language.Expression.Choice;
import org.lowbao.rules.language.Expression.CodeLiteral;
import org.lowbao.rules.language.Expression.Function;
import org.lowbao.rules.language.Expression.Membership;
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Negation;
import org.lowbao.rules.language.Expression.Not;
import org.lowbao.rules.language.Expression.NumberLiteral;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Expression.TruthLiteral;
import org.lowbao.rules.slot.Filler;
import org.lowbao.rules.slot.FillerCompiler;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.slot.SlotReader;

class LanguageProperties {

    private static final Place NOWHERE = Place.NOWHERE;

    @Property(tries = 500)
    void what_was_printed_reads_back_as_the_same_expression(@ForAll("anyExpression") Expression expression) {
        assertThat(Expressions.parse(expression.toString()).expression()).contains(expression);
    }

    @Property(tries = 500)
    void a_well_typed_expression_always_has_a_value_or_is_unknown(
            @ForAll("truths") Expression expression, @ForAll("cases") List<@Nullable Object> values) {
        Program program = checked(expression);

        Object value = program.run(frame(values), 0);

        assertThat(value)
                .satisfiesAnyOf(v -> assertThat(v).isNull(), v -> assertThat(v).isInstanceOf(Boolean.class));
    }

    @Property(tries = 1000)
    void learning_what_was_unknown_never_unsettles_a_settled_answer(
            @ForAll("truths") Expression expression,
            @ForAll("cases") List<@Nullable Object> learned,
            @ForAll long hidden) {
        Program program = checked(expression);
        var before = new ArrayList<>(learned);
        for (int i = 0; i < before.size(); i++) {
            if ((hidden >> i & 1) == 1) {
                before.set(i, null);
            }
        }

        Object settled = program.run(frame(before), 0);

        if (settled != null) {
            assertThat(program.run(frame(learned), 0)).isEqualTo(settled);
        }
    }

    @Property(tries = 500)
    void what_is_unknown_says_why_and_what_is_known_does_not(
            @ForAll("truths") Expression expression, @ForAll("cases") List<@Nullable Object> values) {
        Program program = checked(expression);
        var reasons = new ArrayList<Integer>();
        boolean[] bounds = new boolean[1];
        Frame frame = frame(values);

        program.computation().whyUnknown(frame, 0, new SlotReader() {
            @Override
            public void read(int subject, int instance, int slot) {
                assertThat(frame.isKnown(subject, instance, slot)).isFalse();
                reasons.add(slot);
            }

            @Override
            public void outOfBounds() {
                bounds[0] = true;
            }
        });

        boolean unknown = program.run(frame, 0) == null;
        assertThat(!reasons.isEmpty() || bounds[0]).isEqualTo(unknown);
    }

    @Property(tries = 5000)
    void every_value_is_the_one_that_plain_decimals_give(
            @ForAll("numbers") Expression expression, @ForAll("wideCases") List<@Nullable Object> values) {
        Program program = checked(expression);
        Sample.Case at = at(values);

        Object expected = Reference.value(expression, at);
        assertThat(program.run(at.frame(), 0)).isEqualTo(expected);
        assertThat(compiled(program, at.frame())).isEqualTo(expected);
    }

    @Property(tries = 2000)
    void every_answer_is_the_one_that_plain_decimals_give(
            @ForAll("truths") Expression expression, @ForAll("wideCases") List<@Nullable Object> values) {
        Program program = checked(expression);
        Sample.Case at = at(values);

        Object expected = Reference.value(expression, at);
        assertThat(program.run(at.frame(), 0)).isEqualTo(expected);
        assertThat(compiled(program, at.frame())).isEqualTo(expected);
    }

    /** Runs it as instructions of the virtual machine. */
    private static @Nullable Object compiled(Program program, Frame frame) {
        int slot = Sample.LAYOUT.width(Sample.HOUSEHOLD) + Sample.ANSWER;
        Filler filler = FillerCompiler.compile(List.of(program.computation().into(slot)));
        assertThat(filler.getClass().isHidden()).isTrue();
        filler.fill(frame, 0, 0);
        return program.type().value(frame, frame.held(Sample.HOUSEHOLD, 0, slot));
    }

    private static Program checked(Expression expression) {
        Expressions.Checked checked = Expressions.check(expression, Sample.LAYOUT, Sample.HOUSEHOLD);
        assertThat(checked.faults()).isEmpty();
        return checked.program().orElseThrow();
    }

    /** Twelve values: seven of the household, two of one member, two of an income, one spare. */
    private static Sample.Case at(List<@Nullable Object> values) {
        return new Sample.Case(values.subList(0, 7))
                .member(values.subList(7, 9), List.of(values.subList(9, 11)))
                .member(Arrays.asList(true, null), List.of());
    }

    private static Frame frame(List<@Nullable Object> values) {
        return at(values).frame();
    }

    @Provide
    Arbitrary<List<@Nullable Object>> cases() {
        return cases(Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-3), BigDecimal.valueOf(3))
                .ofScale(1));
    }

    /** With numbers that fit into a slot, that do not, and that leave every bound. */
    @Provide
    Arbitrary<List<@Nullable Object>> wideCases() {
        Arbitrary<BigDecimal> money = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-3000), BigDecimal.valueOf(3000))
                .ofScale(2);
        Arbitrary<BigDecimal> wide = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30)),
                        Arbitraries.integers().between(-30, 30))
                .as(BigDecimal::new);
        return cases(Arbitraries.oneOf(money, money, wide));
    }

    private static Arbitrary<List<@Nullable Object>> cases(Arbitrary<BigDecimal> numbers) {
        Arbitrary<Object> number = numbers.map(value -> value);
        Arbitrary<Object> truth = Arbitraries.of(true, false).map(value -> value);
        Arbitrary<Object> area = Arbitraries.of("urban", "rural").map(value -> value);
        Arbitrary<Object> kind = Arbitraries.of("wage", "land").map(value -> value);
        Arbitrary<Object> day =
                Arbitraries.integers().between(1, 20_000).map(value -> (Object) LocalDate.ofEpochDay(value));
        List<Arbitrary<Object>> slots = new ArrayList<>();
        for (Arbitrary<Object> slot :
                List.of(number, number, number, number, truth, area, day, truth, day, number, kind)) {
            slots.add(slot.injectNull(0.3));
        }
        return Combinators.combine(slots).as(values -> values);
    }

    /** Well-typed numbers about the sample's household. */
    @Provide
    Arbitrary<Expression> numbers() {
        return numbers(3);
    }

    /** Well-typed conditions about the sample's household. */
    @Provide
    Arbitrary<Expression> truths() {
        return truths(3);
    }

    private Arbitrary<Expression> truths(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.of(
                new TruthLiteral(true, NOWHERE),
                new Name("有车", NOWHERE),
                new Membership(new Name("地区", NOWHERE), List.of(new CodeLiteral("urban", NOWHERE)), NOWHERE),
                parsed("any(成员.患病)"),
                parsed("every(成员[years_between(出生日, 受理日) >= 18 年].患病)"),
                parsed("sum(收入[类别 = \"wage\" or 患病].年额) > 0 元/年"),
                parsed("count(成员[患病]) = 人口"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> below = truths(depth - 1);
        Arbitrary<Expression> numbers = numbers(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                below.map(operand -> new Not(operand, NOWHERE)),
                Combinators.combine(Arbitraries.of(Operator.AND, Operator.OR), below, below)
                        .as((operator, a, b) -> new Binary(operator, a, b, NOWHERE)),
                Combinators.combine(below, below, below).as((c, a, b) -> new Choice(c, a, b, NOWHERE)),
                Combinators.combine(Arbitraries.of(Operator.BELOW, Operator.EQUAL, Operator.AT_LEAST), numbers, numbers)
                        .as((operator, a, b) -> new Binary(operator, a, b, NOWHERE)));
    }

    private Arbitrary<Expression> numbers(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.of(
                new Name("系数", NOWHERE),
                parsed("0"),
                parsed("1.5"),
                parsed("1000000000000000000000000000"),
                parsed("99999999999999999"),
                parsed("round_half_up(系数, 0.05)"));
        if (depth <= 0) {
            return leaf;
        }
        Arbitrary<Expression> below = numbers(depth - 1);
        Expression step = parsed("0.01");
        Arbitrary<Expression> divisors =
                Arbitraries.of(new Name("系数", NOWHERE), parsed("0"), parsed("1.5"), parsed("7"));
        return Arbitraries.oneOf(
                leaf,
                below.map(operand -> new Negation(operand, NOWHERE)),
                Combinators.combine(Arbitraries.of(Operator.PLUS, Operator.MINUS, Operator.TIMES), below, below)
                        .as((operator, a, b) -> new Binary(operator, a, b, NOWHERE)),
                Combinators.combine(
                                Arbitraries.of(Function.ROUND_HALF_UP, Function.ROUND_UP, Function.ROUND_DOWN),
                                below,
                                divisors)
                        .as((function, a, b) ->
                                new Call(function, List.of(new Binary(Operator.OVER, a, b, NOWHERE), step), NOWHERE)),
                Combinators.combine(truths(depth - 1), below, below).as((c, a, b) -> new Choice(c, a, b, NOWHERE)),
                Combinators.combine(below, below).as((a, b) -> new Call(Function.MAX, List.of(a, b), NOWHERE)));
    }

    private static Expression parsed(String text) {
        return Expressions.parse(text).expression().orElseThrow();
    }

    /** Expressions of any shape, sense or no sense. */
    @Provide
    Arbitrary<Expression> anyExpression() {
        return any(3);
    }

    private Arbitrary<Expression> any(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.of(
                new NumberLiteral(
                        new BigDecimal("12.50"), Unit.YUAN.over(Unit.PERSONS).over(Unit.MONTHS), NOWHERE),
                new NumberLiteral(BigDecimal.ZERO, Unit.NONE, NOWHERE),
                new CodeLiteral("a b", NOWHERE),
                new TruthLiteral(false, NOWHERE),
                new Expression.DateLiteral(LocalDate.of(2026, 1, 31), NOWHERE),
                new Name("𠮷_1", NOWHERE));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> below = any(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                below.map(operand -> new Not(operand, NOWHERE)),
                below.map(operand -> new Negation(operand, NOWHERE)),
                Combinators.combine(Arbitraries.of(Operator.class), below, below)
                        .as((operator, a, b) -> new Binary(operator, a, b, NOWHERE)),
                below.map(operand -> new Membership(operand, List.of(new CodeLiteral("x", NOWHERE)), NOWHERE)),
                Combinators.combine(below, below, below).as((c, a, b) -> new Choice(c, a, b, NOWHERE)),
                Combinators.combine(Arbitraries.of(Function.class), below, below)
                        .as((function, a, b) -> new Call(function, List.of(a, b), NOWHERE)),
                Combinators.combine(Arbitraries.of(Aggregation.class), below.optional(), below.optional())
                        .as((aggregation, filter, value) -> new Aggregate(aggregation, "成员", filter, value, NOWHERE)));
    }
}
