package org.lowbao.rules.strategy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/**
 * What a supporter's household is held to pay in a month, by one of the formulas that are met in practice: half of what its
 * income exceeds the standard by, shared among those it supports, cut to the fen.
 */
public final class Maintenance implements Strategy {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public String name() {
        return "maintenance";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Type> takes() {
        return List.of(
                Type.number(Unit.YUAN_PER_MONTH),
                Type.number(Unit.YUAN_PER_MONTH.over(Unit.PERSONS)),
                Type.number(Unit.PERSONS),
                Type.number(Unit.PERSONS));
    }

    @Override
    public Type gives() {
        return Type.number(Unit.YUAN_PER_MONTH);
    }

    @Override
    public Object apply(List<Object> arguments) {
        BigDecimal income = (BigDecimal) arguments.get(0);
        BigDecimal standard = (BigDecimal) arguments.get(1);
        BigDecimal excess = income.subtract(standard.multiply((BigDecimal) arguments.get(2)));
        return excess.max(BigDecimal.ZERO).multiply(HALF).divide((BigDecimal) arguments.get(3), 2, RoundingMode.FLOOR);
    }
}
