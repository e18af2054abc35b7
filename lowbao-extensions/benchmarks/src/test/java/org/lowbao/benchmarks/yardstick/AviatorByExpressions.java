package org.lowbao.benchmarks.yardstick;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import com.googlecode.aviator.runtime.function.AbstractFunction;
import com.googlecode.aviator.runtime.type.AviatorDecimal;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lowbao.benchmarks.yardstick.Household.Income;
import org.lowbao.benchmarks.yardstick.Household.Member;
import org.lowbao.benchmarks.yardstick.Household.Vehicle;
import org.lowbao.benchmarks.yardstick.Parameters.Period;
import org.lowbao.benchmarks.yardstick.Result.Status;

/**
 * The policy in Aviator: one compiled expression for each rule, and the loops over members and incomes in Java, as one
 * uses it. No trace.
 */
final class AviatorByExpressions {

    private static final AviatorEvaluatorInstance ENGINE = engine();

    private static final Expression COUNTED = ENGINE.compile("subtype != 'ordinary' ? 0M"
            + " : (kind == 'wage' ? amount - least(halfUp(amount * deductionRate), cap)"
            + " : (kind == 'business' ? halfUp(amount * businessRate) : amount))");
    private static final Expression SEVERE = ENGINE.compile("disability == 1 || disability == 2");
    private static final Expression ADD_ON = ENGINE.compile("halfUp(std * greatest(greatest(severe ? severeRate : 0M,"
            + " ill ? illRate : 0M), greatest(age < 18 ? minorRate : 0M, age >= 70 ? elderRate : 0M)))");
    private static final Expression DEPOSITS = ENGINE.compile("deposits > std * k * members");
    private static final Expression HOUSES = ENGINE.compile("houses > allowed");
    private static final Expression PER_CAPITA = ENGINE.compile("halfUpOf(countable, members)");
    private static final Expression ELIGIBLE = ENGINE.compile("!failed && perCapita <= std");
    private static final Expression EDGE = ENGINE.compile("!failed && perCapita <= std * edge");
    private static final Expression GRANT = ENGINE.compile("ceiling((std - perCapita) * members)");
    private static final Expression COVER = ENGINE.compile("ceiling(std * covered)");
    private static final Expression ADD_ONS = ENGINE.compile("ceiling(addOn)");

    private AviatorByExpressions() {}

    static Result determine(Household household) {
        Map<String, Object> env = environment(household);
        BigDecimal countable = BigDecimal.ZERO;
        BigDecimal addOn = BigDecimal.ZERO;
        int covered = 0;
        for (Member member : household.members()) {
            for (Income income : member.incomes()) {
                env.put("kind", income.kind().name().toLowerCase(Locale.ROOT));
                env.put("subtype", income.subtype().name().toLowerCase(Locale.ROOT));
                env.put("amount", income.amount());
                countable = countable.add((BigDecimal) COUNTED.execute(env));
            }
            env.put("disability", (long) member.disability());
            env.put("age", (long) member.age());
            env.put("ill", member.ill());
            boolean severe = (Boolean) SEVERE.execute(env);
            env.put("severe", severe);
            addOn = addOn.add((BigDecimal) ADD_ON.execute(env));
            covered += severe || member.ill() ? 1 : 0;
        }
        var reasons = new ArrayList<String>(4);
        if ((Boolean) DEPOSITS.execute(env)) {
            reasons.add("H1");
        }
        if (household.vehicles().stream().anyMatch(AviatorByExpressions::isForAnybody)) {
            reasons.add("H2");
        }
        if ((Boolean) HOUSES.execute(env)) {
            reasons.add("H3");
        }
        env.put("failed", !reasons.isEmpty());
        env.put("countable", countable);
        env.put("addOn", addOn);
        env.put("covered", BigDecimal.valueOf(covered));
        var perCapita = (BigDecimal) PER_CAPITA.execute(env);
        env.put("perCapita", perCapita);
        if ((Boolean) ELIGIBLE.execute(env)) {
            reasons.add("H5");
            return new Result(
                    countable,
                    perCapita,
                    Status.ELIGIBLE,
                    (BigDecimal) GRANT.execute(env),
                    (BigDecimal) ADD_ONS.execute(env),
                    reasons);
        }
        if ((Boolean) EDGE.execute(env)) {
            reasons.add("H6");
            if (covered > 0) {
                reasons.add("H7");
            }
            var grant = (BigDecimal) COVER.execute(env);
            return new Result(countable, perCapita, Status.EDGE, grant, BigDecimal.ZERO, reasons);
        }
        reasons.add("H0");
        return new Result(countable, perCapita, Status.NOT_ELIGIBLE, BigDecimal.ZERO, BigDecimal.ZERO, reasons);
    }

    private static boolean isForAnybody(Vehicle vehicle) {
        return !vehicle.adapted();
    }

    private static Map<String, Object> environment(Household household) {
        Period period = Parameters.on(household.area(), household.date());
        var env = new HashMap<String, Object>();
        env.put("std", period.standard());
        env.put("k", period.assetMultiple());
        env.put("deductionRate", period.deductionRate());
        env.put("cap", period.cap());
        env.put("businessRate", period.businessRate());
        env.put("allowed", (long) period.housesAllowed());
        env.put("edge", period.edgeMultiple());
        env.put("severeRate", period.severeRate());
        env.put("illRate", period.illRate());
        env.put("minorRate", period.minorRate());
        env.put("elderRate", period.elderRate());
        env.put("deposits", household.deposits());
        env.put("houses", (long) household.houses());
        env.put("members", BigDecimal.valueOf(household.members().size()));
        return env;
    }

    private static AviatorEvaluatorInstance engine() {
        AviatorEvaluatorInstance engine = AviatorEvaluator.newInstance();
        engine.addFunction(new Decimals("halfUp", (a, b) -> a.setScale(2, RoundingMode.HALF_UP)));
        engine.addFunction(new Decimals("ceiling", (a, b) -> a.setScale(0, RoundingMode.CEILING)));
        engine.addFunction(new Decimals("halfUpOf", (a, b) -> a.divide(b, 2, RoundingMode.HALF_UP)));
        engine.addFunction(new Decimals("least", BigDecimal::min));
        engine.addFunction(new Decimals("greatest", BigDecimal::max));
        return engine;
    }

    /** A function of one or two decimals. */
    private static final class Decimals extends AbstractFunction {

        private interface Operation {
            BigDecimal of(BigDecimal a, BigDecimal b);
        }

        private static final long serialVersionUID = 1;

        private final String name;
        private final transient Operation operation;

        Decimals(String name, Operation operation) {
            this.name = name;
            this.operation = operation;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public AviatorObject call(Map<String, Object> env, AviatorObject a) {
            var value = (BigDecimal) a.getValue(env);
            return AviatorDecimal.valueOf(operation.of(value, value));
        }

        @Override
        public AviatorObject call(Map<String, Object> env, AviatorObject a, AviatorObject b) {
            return AviatorDecimal.valueOf(operation.of((BigDecimal) a.getValue(env), (BigDecimal) b.getValue(env)));
        }
    }
}
