package org.lowbao.benchmarks.national;

import java.util.Locale;
import org.lowbao.benchmarks.national.Family.Expenditure;
import org.lowbao.benchmarks.national.Family.Income;
import org.lowbao.benchmarks.national.Family.Person;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Unit;

/** Puts a family under the names that the nation's pack declares; a member is called by its place, from 0. */
final class FamilySheet {

    private FamilySheet() {}

    static FactSheet of(Family family) {
        FactSheet.Builder sheet = FactSheet.of("family")
                .fact("地区", code(family.area()))
                .fact("金融资产", FactValue.number(family.financialAssets(), Unit.YUAN))
                .fact("住房数", pieces(family.dwellings()))
                .fact("非居住房数", pieces(family.nonResidential()))
                .fact("船舶农机数", pieces(family.vesselsOrMachinery()))
                .fact("市场主体数", pieces(family.marketEntities()))
                .fact("有赡养能力人", FactValue.truth(family.supporterAble()));
        for (String use : family.vehicles()) {
            sheet.add("机动车", FactSheet.of("v").fact("车辆用途", FactValue.code(use)).build());
        }
        for (int i = 0; i < family.members().size(); i++) {
            sheet.add("成员", person(i, family.members().get(i)));
        }
        return sheet.build();
    }

    private static FactSheet person(int place, Person person) {
        FactSheet.Builder sheet = FactSheet.of(String.valueOf(place))
                .fact("出生日期", FactValue.date(person.birthDate()))
                .fact("健在", FactValue.truth(person.alive()))
                .fact("残疾类别", code(person.disability()))
                .fact("残疾等级", pieces(person.level()))
                .fact("重大疾病", FactValue.truth(person.seriouslyIll()));
        person.incomes().forEach(each -> sheet.add("收入", income(each)));
        person.expenditures().forEach(each -> sheet.add("刚性支出", expenditure(each)));
        return sheet.build();
    }

    private static FactSheet income(Income income) {
        return FactSheet.of("i")
                .fact("收入类别", code(income.category()))
                .fact("收入细类", FactValue.code(income.kind()))
                .fact("收入年额", FactValue.number(income.yearly(), Unit.YUAN_PER_YEAR))
                .build();
    }

    private static FactSheet expenditure(Expenditure expenditure) {
        return FactSheet.of("e")
                .fact("支出类别", code(expenditure.purpose()))
                .fact("支出年额", FactValue.number(expenditure.yearly(), Unit.YUAN_PER_YEAR))
                .build();
    }

    private static FactValue pieces(int count) {
        return FactValue.number(count, Unit.NONE);
    }

    private static FactValue code(Enum<?> constant) {
        return FactValue.code(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
