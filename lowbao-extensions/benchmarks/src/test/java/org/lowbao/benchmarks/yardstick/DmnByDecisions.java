package org.lowbao.benchmarks.yardstick;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.lowbao.benchmarks.yardstick.Household.Income;
import org.lowbao.benchmarks.yardstick.Household.Member;
import org.lowbao.benchmarks.yardstick.Household.Vehicle;
import org.lowbao.benchmarks.yardstick.Parameters.Period;
import org.lowbao.benchmarks.yardstick.Result.Status;

/**
 * The policy in DMN, evaluated by KIE: {@code yardstick.dmn}, with a decision for each figure of the household, a
 * decision table for what it comes to, business knowledge models for what is asked of each income and member, and
 * {@code for} over both. Everything has a type. One runtime serves all households. No trace beyond the result of each
 * decision.
 *
 * <p>Where there was a choice, the faster way was taken. What is asked of each income and member is an expression: as
 * decision tables it took twice as long. As for the other engines the period is looked up in Java, which spares this
 * one a table of eighteen dated rows. FEEL is walked as a tree: the engine has an option to compile it, but in this
 * version what is compiled only builds the same tree and walks it, and a structure with a list in it does not compile.
 */
final class DmnByDecisions {

    private static final DMNRuntime RUNTIME = DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource()))
            .getOrElseThrow(IllegalStateException::new);

    private static final DMNModel MODEL = RUNTIME.getModels().get(0);

    private DmnByDecisions() {}

    static Result determine(Household household) {
        DMNContext context = RUNTIME.newContext();
        context.set("Household", of(household));
        context.set("Period", of(Parameters.on(household.area(), household.date())));
        DMNResult result = RUNTIME.evaluateAll(MODEL, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return read(result.getContext());
    }

    private static Result read(DMNContext decided) {
        var conclusion = (Map<?, ?>) decided.get("Conclusion");
        var reasons = new ArrayList<String>(4);
        addCodes(decided.get("Failures"), reasons);
        addCodes(conclusion.get("codes"), reasons);
        return new Result(
                (BigDecimal) decided.get("Countable Income"),
                (BigDecimal) decided.get("Per Capita Income"),
                Status.valueOf(String.valueOf(conclusion.get("status"))),
                number(conclusion, "grant"),
                number(conclusion, "addOn"),
                reasons);
    }

    private static BigDecimal number(Map<?, ?> context, String name) {
        return (BigDecimal) requireNonNull(context.get(name));
    }

    private static void addCodes(@Nullable Object codes, List<String> reasons) {
        for (Object code : (List<?>) requireNonNull(codes)) {
            reasons.add((String) code);
        }
    }

    private static Map<String, Object> of(Household household) {
        var vehicles = new ArrayList<Map<String, Object>>(household.vehicles().size());
        for (Vehicle vehicle : household.vehicles()) {
            vehicles.add(Map.of("adapted", vehicle.adapted()));
        }
        var members = new ArrayList<Map<String, Object>>(household.members().size());
        for (Member member : household.members()) {
            members.add(of(member));
        }
        var map = new HashMap<String, Object>();
        map.put("deposits", household.deposits());
        map.put("houses", BigDecimal.valueOf(household.houses()));
        map.put("vehicles", vehicles);
        map.put("members", members);
        return map;
    }

    private static Map<String, Object> of(Member member) {
        var incomes = new ArrayList<Map<String, Object>>(member.incomes().size());
        for (Income income : member.incomes()) {
            var map = new HashMap<String, Object>();
            map.put("kind", income.kind().name().toLowerCase(Locale.ROOT));
            map.put("subtype", income.subtype().name().toLowerCase(Locale.ROOT));
            map.put("amount", income.amount());
            incomes.add(map);
        }
        var map = new HashMap<String, Object>();
        map.put("age", BigDecimal.valueOf(member.age()));
        map.put("disability", BigDecimal.valueOf(member.disability()));
        map.put("ill", member.ill());
        map.put("incomes", incomes);
        return map;
    }

    private static Map<String, Object> of(Period period) {
        var map = new HashMap<String, Object>();
        map.put("standard", period.standard());
        map.put("assetMultiple", period.assetMultiple());
        map.put("deductionRate", period.deductionRate());
        map.put("cap", period.cap());
        map.put("businessRate", period.businessRate());
        map.put("housesAllowed", BigDecimal.valueOf(period.housesAllowed()));
        map.put("edgeMultiple", period.edgeMultiple());
        map.put("severeRate", period.severeRate());
        map.put("illRate", period.illRate());
        map.put("minorRate", period.minorRate());
        map.put("elderRate", period.elderRate());
        return map;
    }

    private static Resource resource() {
        try (InputStream in = DmnByDecisions.class.getResourceAsStream("yardstick.dmn")) {
            if (in == null) {
                throw new IllegalStateException("yardstick.dmn is missing");
            }
            return ResourceFactory.newByteArrayResource(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
