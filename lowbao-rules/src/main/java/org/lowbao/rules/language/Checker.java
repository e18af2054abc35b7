package org.lowbao.rules.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Checker.Typed;
import org.lowbao.rules.language.Expression.Aggregate;
import org.lowbao.rules.language.Expression.Aggregation;
import org.lowbao.rules.language.Expression.Binary;
import org.lowbao.rules.language.Expression.Call;
import org.lowbao.rules.language.Expression.Choice;
import org.lowbao.rules.language.Expression.CodeLiteral;
import org.lowbao.rules.language.Expression.DateLiteral;
import org.lowbao.rules.language.Expression.Function;
import org.lowbao.rules.language.Expression.Membership;
import org.lowbao.rules.language.Expression.Missing;
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Negation;
import org.lowbao.rules.language.Expression.Not;
import org.lowbao.rules.language.Expression.NumberLiteral;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Expression.TruthLiteral;
import org.lowbao.rules.slot.Computation;
import org.lowbao.rules.slot.Node;
import org.lowbao.rules.slot.Nodes;
import org.lowbao.rules.slot.Order;

/**
 * Checks names, types and units, and builds the program on the way. A piece that is wrong has no type, and what
 * contains it complains no further.
 */
final class Checker implements Expression.Visitor<Optional<Typed>> {

    record Typed(Type type, Node node) {}

    private static final Node ONE = Nodes.number(BigDecimal.ONE);
    private static final Node YES = Nodes.truth(true);

    private final Layout layout;
    private final int home;
    private int subject;
    private final List<ExpressionFault> faults = new ArrayList<>();

    Checker(Layout layout, int subject) {
        this.layout = layout;
        this.home = subject;
        this.subject = subject;
    }

    Optional<Program> check(Expression expression) {
        Optional<Typed> typed = expression.accept(this);
        return faults.isEmpty()
                ? typed.map(
                        checked -> new Program(checked.type(), new Computation(layout.shape(), home, checked.node())))
                : Optional.empty();
    }

    List<ExpressionFault> faults() {
        return Expressions.told(faults);
    }

    @Override
    public Optional<Typed> number(NumberLiteral literal) {
        return typed(Type.number(literal.unit()), Nodes.number(literal.value()));
    }

    @Override
    public Optional<Typed> code(CodeLiteral literal) {
        return typed(Type.code(List.of(literal.code())), Nodes.code(literal.code(), layout.codes()));
    }

    @Override
    public Optional<Typed> truth(TruthLiteral literal) {
        return typed(Type.TRUTH, Nodes.truth(literal.value()));
    }

    @Override
    public Optional<Typed> date(DateLiteral literal) {
        return typed(Type.DATE, Nodes.date(literal.value()));
    }

    @Override
    public Optional<Typed> name(Name name) {
        Optional<Layout.Symbol> symbol = layout.visible(subject, name.name());
        if (symbol.isEmpty()) {
            return layout.collectionsBelow(subject).contains(name.name())
                    ? fault(FaultCode.COLLECTION_AS_VALUE, name, name.name())
                    : fault(FaultCode.UNKNOWN_NAME, name, name.name(), hint(name.name(), layout.visibleNames(subject)));
        }
        Layout.Symbol found = symbol.get();
        return typed(found.type(), Nodes.slot(layout.shape(), subject, found.subject(), found.slot()));
    }

    @Override
    public Optional<Typed> negation(Negation negation) {
        return number(negation.operand()).map(operand -> new Typed(operand.type(), Nodes.negate(operand.node())));
    }

    @Override
    public Optional<Typed> not(Not not) {
        return truth(not.operand()).map(operand -> new Typed(Type.TRUTH, Nodes.not(operand.node())));
    }

    @Override
    public Optional<Typed> binary(Binary binary) {
        Operator operator = binary.operator();
        if (operator.isLogical()) {
            return both(truth(binary.left()), truth(binary.right()))
                    .map(pair -> new Typed(
                            Type.TRUTH,
                            logical(operator, pair.left().node(), pair.right().node())));
        }
        if (operator.isComparison()) {
            return comparison(binary);
        }
        Optional<Pair> pair = both(number(binary.left()), number(binary.right()));
        if (operator == Operator.OVER) {
            return fault(FaultCode.DIVISION_NOT_ROUNDED, binary);
        }
        return pair.flatMap(numbers -> arithmetic(binary, numbers));
    }

    private static Node logical(Operator operator, Node left, Node right) {
        return operator == Operator.AND ? Nodes.and(left, right) : Nodes.or(left, right);
    }

    private Optional<Typed> arithmetic(Binary binary, Pair pair) {
        Type left = pair.left().type();
        Type right = pair.right().type();
        Type type = left;
        if (binary.operator() == Operator.TIMES) {
            type = Type.number(left.unit().times(right.unit()));
            if (!type.unit().isSensible()) {
                return fault(FaultCode.SENSELESS_UNIT, binary);
            }
        } else if (!left.matches(right)) {
            return mismatch(binary, left, right);
        }
        return typed(
                type,
                arithmetic(binary.operator(), pair.left().node(), pair.right().node()));
    }

    private static Node arithmetic(Operator operator, Node left, Node right) {
        if (operator == Operator.PLUS) {
            return Nodes.plus(left, right);
        }
        return operator == Operator.MINUS ? Nodes.minus(left, right) : Nodes.times(left, right);
    }

    private Optional<Typed> comparison(Binary binary) {
        Optional<Pair> pair = both(binary.left().accept(this), binary.right().accept(this));
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        Typed left = pair.get().left();
        Typed right = pair.get().right();
        if (!left.type().matches(right.type())) {
            return mismatch(binary, left.type(), right.type());
        }
        boolean ordered = binary.operator() != Operator.EQUAL && binary.operator() != Operator.UNEQUAL;
        if (ordered && !left.type().isNumber() && left.type().kind() != Type.Kind.DATE) {
            return fault(
                    FaultCode.WRONG_TYPE,
                    binary,
                    "a number or a date",
                    left.type().toString());
        }
        boolean spelt = knownCode(binary.left(), right.type()) & knownCode(binary.right(), left.type());
        return spelt ? typed(Type.TRUTH, compared(binary.operator(), left, right)) : Optional.empty();
    }

    private static Node compared(Operator operator, Typed left, Typed right) {
        Order order = Order.valueOf(operator.name());
        return left.type().isNumber()
                ? Nodes.compareNumbers(order, left.node(), right.node())
                : Nodes.compare(order, left.node(), right.node());
    }

    /** Tells whether a code that was written out is one that the other side can have at all. */
    private boolean knownCode(Expression written, Type other) {
        if (!(written instanceof CodeLiteral literal)
                || other.codes().isEmpty()
                || other.codes().contains(literal.code())) {
            return true;
        }
        fault(FaultCode.UNKNOWN_CODE, literal, literal.code(), hint(literal.code(), other.codes()));
        return false;
    }

    @Override
    public Optional<Typed> membership(Membership membership) {
        Optional<Typed> operand = membership.operand().accept(this);
        if (operand.isEmpty()) {
            return Optional.empty();
        }
        Type type = operand.get().type();
        if (type.kind() != Type.Kind.CODE) {
            return fault(FaultCode.WRONG_TYPE, membership.operand(), "code", type.toString());
        }
        boolean spelt = true;
        for (CodeLiteral code : membership.codes()) {
            spelt &= knownCode(code, type);
        }
        List<String> codes =
                membership.codes().stream().map(CodeLiteral::code).distinct().toList();
        return spelt ? typed(Type.TRUTH, Nodes.isOneOf(operand.get().node(), codes, layout.codes())) : Optional.empty();
    }

    @Override
    public Optional<Typed> choice(Choice choice) {
        Optional<Typed> condition = truth(choice.condition());
        Optional<Pair> branches = both(choice.yes().accept(this), choice.no().accept(this));
        if (condition.isEmpty() || branches.isEmpty()) {
            return Optional.empty();
        }
        Typed yes = branches.get().left();
        Typed no = branches.get().right();
        if (!yes.type().matches(no.type())) {
            return mismatch(choice.no(), yes.type(), no.type());
        }
        return typed(
                joined(yes.type(), no.type()),
                Nodes.choose(yes.type().isNumber(), condition.get().node(), yes.node(), no.node()));
    }

    /** The codes of a choice are those of both branches. */
    private static Type joined(Type yes, Type no) {
        if (yes.kind() != Type.Kind.CODE) {
            return yes;
        }
        if (yes.codes().isEmpty() || no.codes().isEmpty()) {
            return Type.CODE;
        }
        var codes = new ArrayList<>(yes.codes());
        no.codes().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return Type.code(codes);
    }

    @Override
    public Optional<Typed> call(Call call) {
        if (call.function().isRounding()) {
            return rounding(call);
        }
        if (call.function() == Function.YEARS_BETWEEN) {
            return yearsBetween(call);
        }
        List<Typed> operands = new ArrayList<>();
        boolean complete = true;
        for (Expression argument : call.arguments()) {
            Optional<Typed> operand = number(argument);
            complete &= operand.isPresent();
            operand.ifPresent(operands::add);
        }
        if (call.arguments().size() < 2) {
            return arguments(call, "2 or more");
        }
        if (!complete) {
            return Optional.empty();
        }
        Type first = operands.get(0).type();
        for (int i = 1; i < operands.size(); i++) {
            if (!first.matches(operands.get(i).type())) {
                return mismatch(call.arguments().get(i), first, operands.get(i).type());
            }
        }
        Node[] nodes = operands.stream().map(Typed::node).toArray(Node[]::new);
        return typed(first, Nodes.extreme(call.function() == Function.MAX, nodes));
    }

    private Optional<Typed> rounding(Call call) {
        if (call.arguments().size() != 2) {
            return arguments(call, "2");
        }
        Expression rounded = call.arguments().get(0);
        if (rounded instanceof Call inner && inner.function().isRounding()) {
            return fault(FaultCode.ROUNDED_TWICE, inner);
        }
        Optional<Typed> dividend;
        Optional<Typed> divisor;
        if (rounded instanceof Binary division && division.operator() == Operator.OVER) {
            dividend = number(division.left());
            divisor = number(division.right());
        } else {
            dividend = number(rounded);
            divisor = typed(Type.number(Unit.NONE), ONE);
        }
        Optional<Typed> step = step(call.arguments().get(1));
        if (dividend.isEmpty() || divisor.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        Type type = Type.number(
                dividend.get().type().unit().over(divisor.get().type().unit()));
        if (!type.unit().isSensible()) {
            return fault(FaultCode.SENSELESS_UNIT, rounded);
        }
        Type stepType = step.get().type();
        if (!stepType.unit().equals(Unit.NONE) && !stepType.matches(type)) {
            return mismatch(call.arguments().get(1), type, stepType);
        }
        return typed(
                type,
                Nodes.round(
                        dividend.get().node(), divisor.get().node(), step.get().node(), mode(call.function())));
    }

    private Optional<Typed> step(Expression step) {
        boolean literal = step instanceof NumberLiteral number && number.value().signum() > 0;
        return literal || step instanceof Name ? number(step) : fault(FaultCode.BAD_STEP, step);
    }

    private static RoundingMode mode(Function function) {
        if (function == Function.ROUND_UP) {
            return RoundingMode.CEILING;
        }
        return function == Function.ROUND_DOWN ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
    }

    private Optional<Typed> yearsBetween(Call call) {
        if (call.arguments().size() != 2) {
            return arguments(call, "2");
        }
        return both(
                        wanted(call.arguments().get(0), Type.Kind.DATE),
                        wanted(call.arguments().get(1), Type.Kind.DATE))
                .map(pair -> new Typed(
                        Type.number(Unit.YEARS),
                        Nodes.yearsBetween(pair.left().node(), pair.right().node())));
    }

    @Override
    public Optional<Typed> aggregate(Aggregate aggregate) {
        Optional<Integer> collection = layout.collectionBelow(subject, aggregate.collection());
        if (collection.isEmpty()) {
            return fault(
                    FaultCode.UNKNOWN_COLLECTION,
                    aggregate,
                    aggregate.collection(),
                    hint(aggregate.collection(), layout.collectionsBelow(subject)));
        }
        Aggregation aggregation = aggregate.aggregation();
        boolean takesValue = aggregation != Aggregation.COUNT;
        boolean needsValue = aggregation == Aggregation.SUM || aggregation == Aggregation.EVERY;
        if (needsValue && aggregate.value().isEmpty()) {
            return fault(
                    FaultCode.SYNTAX, aggregate, "\"" + aggregate.collection() + "\"", "a value after a point", "");
        }
        if (!takesValue && aggregate.value().isPresent()) {
            return fault(FaultCode.SYNTAX, aggregate, "\".\"", "\")\": count takes no value, only a filter", "");
        }
        int outer = subject;
        subject = collection.get();
        Optional<Typed> filter = aggregate.filter().flatMap(this::truth);
        Optional<Typed> value = aggregate
                .value()
                .flatMap(inner -> wanted(inner, aggregation == Aggregation.SUM ? Type.Kind.NUMBER : Type.Kind.TRUTH));
        subject = outer;
        if (filter.isPresent() != aggregate.filter().isPresent()
                || value.isPresent() != aggregate.value().isPresent()) {
            return Optional.empty();
        }
        Node node = gathered(aggregation, collection.get(), node(filter), node(value));
        if (aggregation == Aggregation.COUNT) {
            return typed(Type.number(layout.countedIn(collection.get())), node);
        }
        return typed(aggregation == Aggregation.SUM ? value.orElseThrow().type() : Type.TRUTH, node);
    }

    private Node gathered(Aggregation aggregation, int collection, Node filter, Node value) {
        switch (aggregation) {
            case SUM:
                return Nodes.sum(layout.shape(), subject, collection, filter, value);
            case COUNT:
                return Nodes.count(layout.shape(), subject, collection, filter);
            case ANY:
                return Nodes.any(layout.shape(), subject, collection, filter, value);
            default:
                return Nodes.every(layout.shape(), subject, collection, filter, value);
        }
    }

    /** That it is missing was told already. */
    @Override
    public Optional<Typed> missing(Missing missing) {
        missing.pieces().forEach(piece -> piece.accept(this));
        return Optional.empty();
    }

    /** What is not written is yes: no filter lets everything pass, and no value asks whether there is anything. */
    private static Node node(Optional<Typed> typed) {
        return typed.map(Typed::node).orElse(YES);
    }

    private Optional<Typed> number(Expression expression) {
        return wanted(expression, Type.Kind.NUMBER);
    }

    private Optional<Typed> truth(Expression expression) {
        return wanted(expression, Type.Kind.TRUTH);
    }

    private Optional<Typed> wanted(Expression expression, Type.Kind kind) {
        Optional<Typed> typed = expression.accept(this);
        if (typed.isPresent() && typed.get().type().kind() != kind) {
            String wanted = kind == Type.Kind.NUMBER
                    ? "a number"
                    : kind == Type.Kind.TRUTH ? Type.TRUTH.toString() : Type.DATE.toString();
            return fault(
                    FaultCode.WRONG_TYPE, expression, wanted, typed.get().type().toString());
        }
        return typed;
    }

    private record Pair(Typed left, Typed right) {}

    private static Optional<Pair> both(Optional<Typed> left, Optional<Typed> right) {
        return left.isPresent() && right.isPresent()
                ? Optional.of(new Pair(left.get(), right.get()))
                : Optional.empty();
    }

    private static Optional<Typed> typed(Type type, Node node) {
        return Optional.of(new Typed(type, node));
    }

    private Optional<Typed> mismatch(Expression at, Type left, Type right) {
        return fault(mismatchCode(left, right), at, left.toString(), right.toString());
    }

    /** Says which of the usual mistakes it is. */
    static FaultCode mismatchCode(Type left, Type right) {
        if (!left.isNumber() || !right.isNumber()) {
            return FaultCode.UNLIKE_TYPES;
        }
        Unit a = left.unit();
        Unit b = right.unit();
        if (a.isStock() && b.isFlow() || a.isFlow() && b.isStock()) {
            return FaultCode.STOCK_WITH_FLOW;
        }
        if (a.yuan() == b.yuan() && (a.usesMonths() && b.usesYears() || a.usesYears() && b.usesMonths())) {
            return FaultCode.MONTH_WITH_YEAR;
        }
        boolean onlyPersonsDiffer =
                a.yuan() != 0 && a.yuan() == b.yuan() && a.months() == b.months() && a.years() == b.years();
        return onlyPersonsDiffer ? FaultCode.HEAD_WITH_HOUSEHOLD : FaultCode.UNLIKE_TYPES;
    }

    private Optional<Typed> arguments(Call call, String needed) {
        return fault(
                FaultCode.WRONG_ARGUMENTS,
                call,
                call.function().word(),
                needed,
                String.valueOf(call.arguments().size()));
    }

    /** The suggestion, marked so that the message shows it in the reader's language. */
    private static String hint(String wrong, Collection<String> names) {
        return Names.nearest(wrong, names).orElse("");
    }

    private Optional<Typed> fault(FaultCode code, Expression at, String... particulars) {
        faults.add(new ExpressionFault(code, at.place().offset(), List.of(particulars)));
        return Optional.empty();
    }
}
