package org.lowbao.rules.dibao;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.fact.MemberFacts;
import org.lowbao.core.fact.SourceKind;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.money.Flow;
import org.lowbao.core.person.Disability;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Unit;

/** Puts the facts of a household under the names that the national pack declares. */
final class DibaoFacts {

    static final String HOUSEHOLD = "household";

    private final HouseholdFacts facts;
    private final TreeSet<String> declaredOnly = new TreeSet<>();

    private DibaoFacts(HouseholdFacts facts) {
        this.facts = facts;
    }

    /** A filled sheet, and the names of what rests on the household's word alone. */
    record Bound(FactSheet sheet, List<String> declaredOnly) {}

    static Bound bind(HouseholdFacts facts) {
        var binding = new DibaoFacts(facts);
        FactSheet sheet = binding.household();
        return new Bound(sheet, List.copyOf(binding.declaredOnly));
    }

    private FactSheet household() {
        var sheet = FactSheet.of(HOUSEHOLD);
        sheet.fact("地区", FactValue.code(code(facts.area())));
        put(
                sheet,
                "金融资产",
                facts.financialAssets(),
                stock -> FactValue.number(stock.amount().toYuan(), Unit.YUAN));
        put(sheet, "住房数", facts.dwellings(), DibaoFacts::pieces);
        put(sheet, "非居住房数", facts.nonResidential(), DibaoFacts::pieces);
        put(sheet, "船舶农机数", facts.vesselsOrMachinery(), DibaoFacts::pieces);
        put(sheet, "市场主体数", facts.marketEntities(), DibaoFacts::pieces);
        put(sheet, "有赡养能力人", facts.supporterAble(), FactValue::truth);
        vehicles(sheet);
        facts.members().forEach(member -> sheet.add("成员", member(member)));
        return sheet.build();
    }

    private void vehicles(FactSheet.Builder sheet) {
        Optional<List<String>> uses = facts.vehicles().value();
        if (uses.isPresent()) {
            noteSource("机动车", facts.vehicles());
            uses.get()
                    .forEach(use -> sheet.add(
                            "机动车",
                            FactSheet.of(HOUSEHOLD)
                                    .fact("车辆用途", FactValue.code(use))
                                    .build()));
            return;
        }
        // a list that nobody knows is one thing of which nothing is known: whatever asks about all of it stays open
        var unknown = FactSheet.of(HOUSEHOLD);
        put(unknown, "车辆用途", facts.vehicles(), any -> FactValue.disputed());
        sheet.add("机动车", unknown.build());
    }

    private FactSheet member(MemberFacts member) {
        var sheet = FactSheet.of(member.memberId());
        sheet.fact("出生日期", FactValue.date(member.birthDate()));
        put(sheet, "健在", member.alive(), FactValue::truth);
        put(sheet, "残疾类别", member.disability(), disability -> FactValue.code(category(disability)));
        put(sheet, "残疾等级", member.disability(), disability -> pieces(level(disability)));
        put(sheet, "重大疾病", member.seriouslyIll(), FactValue::truth);
        for (Income income : member.incomes()) {
            declaredOnly.add("收入");
            sheet.add(
                    "收入",
                    FactSheet.of(member.memberId())
                            .fact("收入类别", FactValue.code(code(income.category())))
                            .fact("收入细类", FactValue.code(income.kind()))
                            .fact("收入年额", yearly(income.amount()))
                            .build());
        }
        for (RigidExpenditure expenditure : facts.expenditures()) {
            if (expenditure.memberId().equals(member.memberId())) {
                declaredOnly.add("刚性支出");
                sheet.add(
                        "刚性支出",
                        FactSheet.of(member.memberId())
                                .fact("支出类别", FactValue.code(kind(expenditure.kind())))
                                .fact("支出年额", yearly(expenditure.amount()))
                                .build());
            }
        }
        return sheet.build();
    }

    private <T> void put(FactSheet.Builder sheet, String name, Fact<T> fact, Function<T, FactValue> bound) {
        if (fact instanceof Fact.Unknown<T> unknown) {
            sheet.fact(name, FactValue.unknown(unknown.reason()));
        } else if (fact instanceof Fact.Disputed<T>) {
            sheet.fact(name, FactValue.disputed());
        } else {
            sheet.fact(name, bound.apply(fact.value().orElseThrow()));
            noteSource(name, fact);
        }
    }

    private void noteSource(String name, Fact<?> fact) {
        if (fact.source().filter(SourceKind.DECLARED::equals).isPresent()) {
            declaredOnly.add(name);
        }
    }

    private static FactValue yearly(Flow flow) {
        return FactValue.number(flow.perYear().amount().toYuan(), Unit.YUAN_PER_YEAR);
    }

    private static FactValue pieces(int count) {
        return FactValue.number(count, Unit.NONE);
    }

    private static String category(Optional<Disability> disability) {
        return disability.map(known -> code(known.category())).orElse("none");
    }

    private static int level(Optional<Disability> disability) {
        return disability
                .map(Disability::level)
                .map(DisabilityLevel::digit)
                .map(digit -> digit - '0')
                .orElse(0);
    }

    private static String kind(ExpenditureKind kind) {
        return code(kind).replace('_', '-');
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
