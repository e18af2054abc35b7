package org.lowbao.rules.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.OutcomeDeclaration;
import org.lowbao.rules.pack.VariableDeclaration;
import org.lowbao.rules.pack.Written;

/** Collects the numbers, codes and days that expressions are written with: what facts are compared with. */
final class Literals implements Expression.Visitor<Boolean> {

    private final Set<Expression.NumberLiteral> numbers = new LinkedHashSet<>();
    private final Set<Object> others = new LinkedHashSet<>();

    private Literals() {}

    /** Collects those of every variable, rule and outcome. */
    static Literals of(Declarations declarations) {
        var literals = new Literals();
        Stream.of(
                        declarations.variables().stream().map(VariableDeclaration::expression),
                        declarations.outcomes().stream().map(OutcomeDeclaration::condition))
                .flatMap(written -> written)
                .map(Written::expression)
                .flatMap(Optional::stream)
                .forEach(expression -> expression.accept(literals));
        return literals;
    }

    List<Expression.NumberLiteral> numbers() {
        return List.copyOf(numbers);
    }

    /** Returns the literals of one sort: {@link String} or {@link java.time.LocalDate}. */
    <T> List<T> of(Class<T> sort) {
        return others.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    @Override
    public Boolean number(Expression.NumberLiteral literal) {
        return numbers.add(literal);
    }

    @Override
    public Boolean code(Expression.CodeLiteral literal) {
        return others.add(literal.code());
    }

    @Override
    public Boolean truth(Expression.TruthLiteral literal) {
        return true;
    }

    @Override
    public Boolean date(Expression.DateLiteral literal) {
        return others.add(literal.value());
    }

    @Override
    public Boolean name(Expression.Name name) {
        return true;
    }

    @Override
    public Boolean negation(Expression.Negation negation) {
        return negation.operand().accept(this);
    }

    @Override
    public Boolean not(Expression.Not not) {
        return not.operand().accept(this);
    }

    @Override
    public Boolean binary(Expression.Binary binary) {
        return all(List.of(binary.left(), binary.right()));
    }

    @Override
    public Boolean membership(Expression.Membership membership) {
        membership.operand().accept(this);
        return all(membership.codes());
    }

    @Override
    public Boolean choice(Expression.Choice choice) {
        return all(List.of(choice.condition(), choice.yes(), choice.no()));
    }

    @Override
    public Boolean call(Expression.Call call) {
        return all(call.arguments());
    }

    @Override
    public Boolean aggregate(Expression.Aggregate aggregate) {
        var parts = new ArrayList<Expression>();
        aggregate.filter().ifPresent(parts::add);
        aggregate.value().ifPresent(parts::add);
        return all(parts);
    }

    @Override
    public Boolean missing(Expression.Missing missing) {
        return all(missing.pieces());
    }

    private boolean all(List<? extends Expression> parts) {
        parts.forEach(part -> part.accept(this));
        return true;
    }
}
