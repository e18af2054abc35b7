package org.lowbao.rules.language;

import java.util.stream.Collectors;
import org.lowbao.rules.language.Expression.Aggregate;
import org.lowbao.rules.language.Expression.Binary;
import org.lowbao.rules.language.Expression.Call;
import org.lowbao.rules.language.Expression.Choice;
import org.lowbao.rules.language.Expression.CodeLiteral;
import org.lowbao.rules.language.Expression.DateLiteral;
import org.lowbao.rules.language.Expression.Membership;
import org.lowbao.rules.language.Expression.Missing;
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Negation;
import org.lowbao.rules.language.Expression.Not;
import org.lowbao.rules.language.Expression.NumberLiteral;
import org.lowbao.rules.language.Expression.TruthLiteral;

/** Prints an expression with no more parentheses than reading it back needs. */
final class Printer implements Expression.Visitor<String> {

    private static final Printer INSTANCE = new Printer();
    private static final int CHOICE = 0;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SIGN = 7;
    private static final int ATOM = 8;

    private Printer() {}

    static String print(Expression expression) {
        return expression.accept(INSTANCE);
    }

    @Override
    public String number(NumberLiteral literal) {
        String value = literal.value().toPlainString();
        return literal.unit().equals(Unit.NONE) ? value : value + " " + literal.unit();
    }

    @Override
    public String code(CodeLiteral literal) {
        return '"' + literal.code() + '"';
    }

    @Override
    public String truth(TruthLiteral literal) {
        return Boolean.toString(literal.value());
    }

    @Override
    public String date(DateLiteral literal) {
        return "date(\"" + literal.value() + "\")";
    }

    @Override
    public String name(Name name) {
        return name.name();
    }

    @Override
    public String negation(Negation negation) {
        return "-" + inside(negation.operand(), ATOM);
    }

    @Override
    public String not(Not not) {
        return "not " + inside(not.operand(), NOT);
    }

    @Override
    public String binary(Binary binary) {
        int binding = binary.operator().binding();
        boolean comparison = binary.operator().isComparison();
        return inside(binary.left(), comparison ? binding + 1 : binding)
                + " " + binary.operator().symbol() + " "
                + inside(binary.right(), binding + 1);
    }

    @Override
    public String membership(Membership membership) {
        return inside(membership.operand(), COMPARISON + 1) + " in "
                + membership.codes().stream().map(this::code).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String choice(Choice choice) {
        return "if " + print(choice.condition()) + " then " + print(choice.yes()) + " else " + print(choice.no());
    }

    @Override
    public String call(Call call) {
        return call.arguments().stream()
                .map(Printer::print)
                .collect(Collectors.joining(", ", call.function().word() + "(", ")"));
    }

    @Override
    public String aggregate(Aggregate aggregate) {
        return aggregate.aggregation().word() + "(" + aggregate.collection()
                + aggregate.filter().map(filter -> "[" + print(filter) + "]").orElse("")
                + aggregate.value().map(value -> "." + inside(value, ATOM)).orElse("") + ")";
    }

    @Override
    public String missing(Missing missing) {
        return "…";
    }

    private String inside(Expression expression, int needed) {
        String printed = expression.accept(this);
        return binding(expression) < needed ? "(" + printed + ")" : printed;
    }

    private static int binding(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.operator().binding();
        }
        if (expression instanceof Membership) {
            return COMPARISON;
        }
        if (expression instanceof Choice) {
            return CHOICE;
        }
        if (expression instanceof Not) {
            return NOT;
        }
        return expression instanceof Negation ? SIGN : ATOM;
    }
}
