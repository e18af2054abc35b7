package org.lowbao.rules.language;

import java.util.List;
import java.util.stream.Stream;
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

/** Measures how many levels lie in an expression: a long chain of one operator is deep too, though nobody nested it. */
final class Height implements Expression.Visitor<Height.Depth> {

    /** The levels of a piece, and where the lowest of them is. */
    record Depth(int levels, Place place) {
        Depth under(Place above) {
            return new Depth(levels + 1, levels == 0 ? above : place);
        }
    }

    private static final Height INSTANCE = new Height();

    private Height() {}

    static Depth of(Expression expression) {
        return expression.accept(INSTANCE);
    }

    private Depth over(Expression at, List<Expression> parts) {
        var deepest = new Depth(0, at.place());
        for (Expression part : parts) {
            Depth depth = part.accept(this);
            deepest = depth.levels() > deepest.levels() ? depth : deepest;
        }
        return deepest.under(at.place());
    }

    @Override
    public Depth number(NumberLiteral literal) {
        return over(literal, List.of());
    }

    @Override
    public Depth code(CodeLiteral literal) {
        return over(literal, List.of());
    }

    @Override
    public Depth truth(TruthLiteral literal) {
        return over(literal, List.of());
    }

    @Override
    public Depth date(DateLiteral literal) {
        return over(literal, List.of());
    }

    @Override
    public Depth name(Name name) {
        return over(name, List.of());
    }

    @Override
    public Depth missing(Missing missing) {
        return over(missing, missing.pieces());
    }

    @Override
    public Depth negation(Negation negation) {
        return over(negation, List.of(negation.operand()));
    }

    @Override
    public Depth not(Not not) {
        return over(not, List.of(not.operand()));
    }

    @Override
    public Depth binary(Binary binary) {
        return over(binary, List.of(binary.left(), binary.right()));
    }

    @Override
    public Depth membership(Membership membership) {
        return over(membership, List.of(membership.operand()));
    }

    @Override
    public Depth choice(Choice choice) {
        return over(choice, List.of(choice.condition(), choice.yes(), choice.no()));
    }

    @Override
    public Depth call(Call call) {
        return over(call, call.arguments());
    }

    @Override
    public Depth aggregate(Aggregate aggregate) {
        return over(
                aggregate,
                Stream.concat(aggregate.filter().stream(), aggregate.value().stream())
                        .toList());
    }
}
