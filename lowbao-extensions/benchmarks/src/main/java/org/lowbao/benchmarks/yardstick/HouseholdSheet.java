package org.lowbao.benchmarks.yardstick;

import java.util.Iterator;
import java.util.Locale;
import org.lowbao.benchmarks.yardstick.Household.Income;
import org.lowbao.benchmarks.yardstick.Household.Member;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Unit;

/** A household under the names that the yardstick's pack declares: what a decision record takes its digest from. */
public final class HouseholdSheet {

    private final Iterator<String> ids = Lowbao.IDS.iterator();

    private HouseholdSheet() {}

    public static FactSheet of(Household household) {
        return new HouseholdSheet().sheet(household);
    }

    private FactSheet sheet(Household household) {
        FactSheet.Builder sheet = FactSheet.of("h")
                .fact("地区", code(household.area()))
                .fact("存款", FactValue.number(household.deposits(), Unit.YUAN))
                .fact("住房数", FactValue.number(household.houses(), Unit.NONE));
        household
                .vehicles()
                .forEach(vehicle -> sheet.add(
                        "车辆",
                        FactSheet.of(ids.next())
                                .fact("残疾人专用", FactValue.truth(vehicle.adapted()))
                                .build()));
        household.members().forEach(member -> sheet.add("成员", member(member)));
        return sheet.build();
    }

    private FactSheet member(Member member) {
        FactSheet.Builder sheet = FactSheet.of(ids.next())
                .fact("年龄", FactValue.number(member.age(), Unit.YEARS))
                .fact("残疾等级", FactValue.number(member.disability(), Unit.NONE))
                .fact("重病", FactValue.truth(member.ill()));
        member.incomes().forEach(income -> sheet.add("收入", income(income)));
        return sheet.build();
    }

    private FactSheet income(Income income) {
        return FactSheet.of(ids.next())
                .fact("类别", code(income.kind()))
                .fact("细类", code(income.subtype()))
                .fact("金额", FactValue.number(income.amount(), Unit.YUAN_PER_MONTH))
                .build();
    }

    private static FactValue code(Enum<?> constant) {
        return FactValue.code(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
