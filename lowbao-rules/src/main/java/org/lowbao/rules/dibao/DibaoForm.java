package org.lowbao.rules.dibao;

import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.FactFilling;
import org.lowbao.rules.engine.FactForm;
import org.lowbao.rules.engine.FactForm.CodeFact;
import org.lowbao.rules.engine.FactForm.Collection;
import org.lowbao.rules.engine.FactForm.DateFact;
import org.lowbao.rules.engine.FactForm.NumberFact;
import org.lowbao.rules.engine.FactForm.TruthFact;
import org.lowbao.rules.language.Unit;

/**
 * Where the facts of a household go in a policy, under the names that the national pack declares, or the pattern of a
 * county that counts by formulas. Immutable.
 */
final class DibaoForm {

    static final String HOUSEHOLD = "household";

    private static final String ROOT = "家庭";
    private static final String MEMBER = "成员";
    private static final String INCOME = "收入";
    private static final String EXPENDITURE = "刚性支出";
    private static final String VEHICLE = "机动车";
    private static final String SUPPORTER = "赡养义务人";
    private static final String SELF_CARE = "自理能力";

    final CodeFact area;
    final NumberFact financialAssets;
    final NumberFact dwellings;
    final NumberFact nonResidential;
    final NumberFact vesselsOrMachinery;
    final NumberFact marketEntities;
    final TruthFact supporterAble;
    final TruthFact tookJob;
    final NumberFact monthsOver;
    final NumberFact approvedForExit;

    final Collection supporters;
    final Collection selfCare;

    final Collection vehicles;
    final CodeFact vehicleUse;

    final Collection members;
    final DateFact birthDate;
    final TruthFact alive;
    final CodeFact disabilityCategory;
    final NumberFact disabilityLevel;
    final TruthFact seriouslyIll;

    final Collection incomes;
    final CodeFact incomeCategory;
    final CodeFact incomeKind;
    final NumberFact incomeOfYear;

    final Collection expenditures;
    final CodeFact expenditureKind;
    final NumberFact expenditureOfYear;

    private final FactForm form;

    /** @throws IllegalArgumentException if the policy declares a fact with another type */
    DibaoForm(CompiledPolicy policy) {
        form = FactForm.of(policy);
        area = form.code(ROOT, "地区");
        financialAssets = form.number(ROOT, "金融资产", Unit.YUAN);
        dwellings = form.number(ROOT, "住房数", Unit.NONE);
        nonResidential = form.number(ROOT, "非居住房数", Unit.NONE);
        vesselsOrMachinery = form.number(ROOT, "船舶农机数", Unit.NONE);
        marketEntities = form.number(ROOT, "市场主体数", Unit.NONE);
        supporterAble = form.truth(ROOT, "有赡养能力人");
        tookJob = form.truth(ROOT, "因就业增收");
        monthsOver = form.number(ROOT, "渐退已过月数", Unit.MONTHS);
        approvedForExit = form.number(ROOT, "渐退核定金额", Unit.YUAN_PER_MONTH);
        supporters = form.collection(SUPPORTER);
        selfCare = form.collection(SELF_CARE);
        vehicles = form.collection(VEHICLE);
        vehicleUse = form.code(VEHICLE, "车辆用途");
        members = form.collection(MEMBER);
        birthDate = form.date(MEMBER, "出生日期");
        alive = form.truth(MEMBER, "健在");
        disabilityCategory = form.code(MEMBER, "残疾类别");
        disabilityLevel = form.number(MEMBER, "残疾等级", Unit.NONE);
        seriouslyIll = form.truth(MEMBER, "重大疾病");
        incomes = form.collection(INCOME);
        incomeCategory = form.code(INCOME, "收入类别");
        incomeKind = form.code(INCOME, "收入细类");
        incomeOfYear = form.number(INCOME, "收入年额", Unit.YUAN_PER_YEAR);
        expenditures = form.collection(EXPENDITURE);
        expenditureKind = form.code(EXPENDITURE, "支出类别");
        expenditureOfYear = form.number(EXPENDITURE, "支出年额", Unit.YUAN_PER_YEAR);
    }

    FactFilling fill() {
        return form.fill(HOUSEHOLD);
    }
}
