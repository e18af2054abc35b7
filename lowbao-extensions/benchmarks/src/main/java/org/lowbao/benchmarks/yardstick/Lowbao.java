package org.lowbao.benchmarks.yardstick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lowbao.benchmarks.yardstick.Household.Income;
import org.lowbao.benchmarks.yardstick.Household.Member;
import org.lowbao.benchmarks.yardstick.Household.Vehicle;
import org.lowbao.benchmarks.yardstick.Result.Status;
import org.lowbao.rules.engine.BoundFacts;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.FactFilling;
import org.lowbao.rules.engine.FactForm;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;

/** The yardstick's policy as a pack, and its households as facts. */
public final class Lowbao {

    /** What instances are called in the order in which they are told; no two alike, as a host would have it. */
    static final List<String> IDS =
            IntStream.range(0, 64).mapToObj(Integer::toString).toList();

    private final FactForm form;
    private final FactForm.CodeFact area;
    private final FactForm.NumberFact deposits;
    private final FactForm.NumberFact houses;
    private final FactForm.Collection vehicles;
    private final FactForm.TruthFact adapted;
    private final FactForm.Collection members;
    private final FactForm.NumberFact age;
    private final FactForm.NumberFact disability;
    private final FactForm.TruthFact ill;
    private final FactForm.Collection incomes;
    private final FactForm.CodeFact kind;
    private final FactForm.CodeFact subtype;
    private final FactForm.NumberFact amount;

    public Lowbao() {
        form = FactForm.of(policy());
        area = form.code("家庭", "地区");
        deposits = form.number("家庭", "存款", Unit.YUAN);
        houses = form.number("家庭", "住房数", Unit.NONE);
        vehicles = form.collection("车辆");
        adapted = form.truth("车辆", "残疾人专用");
        members = form.collection("成员");
        age = form.number("成员", "年龄", Unit.YEARS);
        disability = form.number("成员", "残疾等级", Unit.NONE);
        ill = form.truth("成员", "重病");
        incomes = form.collection("收入");
        kind = form.code("收入", "类别");
        subtype = form.code("收入", "细类");
        amount = form.number("收入", "金额", Unit.YUAN_PER_MONTH);
    }

    private static CompiledPolicy policy() {
        try {
            PackSource pack = PackSource.ofClassPath(
                    Lowbao.class.getClassLoader(), "org/lowbao/benchmarks/yardstick", "pack.yaml");
            return PolicyCompiler.compile(List.of(pack)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A household as bound facts, and the month it is determined for. */
    public record Bound(BoundFacts facts, YearMonth month, LocalDate day) {
        /** Fills the slots: the compact trace. */
        public Evaluation determine() {
            return facts.determine(month, day);
        }
    }

    /** Writes a household's facts into slots, as a host does once for each household and a job that goes over a caseload. */
    public Bound bind(Household household) {
        FactFilling filling = form.fill("h");
        filling.put(area, code(household.area()));
        filling.put(deposits, household.deposits());
        filling.put(houses, household.houses());
        int count = 0;
        for (Vehicle vehicle : household.vehicles()) {
            filling.add(vehicles, IDS.get(count++));
            filling.put(adapted, vehicle.adapted());
        }
        for (Member member : household.members()) {
            filling.add(members, IDS.get(count++));
            filling.put(age, member.age());
            filling.put(disability, member.disability());
            filling.put(ill, member.ill());
            for (Income income : member.incomes()) {
                filling.add(incomes, IDS.get(count++));
                filling.put(kind, code(income.kind()));
                filling.put(subtype, code(income.subtype()));
                filling.put(amount, income.amount());
            }
        }
        return new Bound(filling.build(), YearMonth.from(household.date()), household.date());
    }

    /** Reads the result out of the slots. */
    public static Result result(Evaluation evaluation) {
        if (!(evaluation.conclusion() instanceof Conclusion.Determined determined)) {
            throw new IllegalStateException("a household of the yardstick is not determined");
        }
        return new Result(
                (BigDecimal) evaluation.value("家庭月收入").orElseThrow(),
                (BigDecimal) evaluation.value("人均月收入").orElseThrow(),
                Status.valueOf(determined.code()),
                determined.amounts().get(0),
                determined.amounts().get(1),
                evaluation.met());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
