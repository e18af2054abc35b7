package org.lowbao.examples.countyyear.generator;

import java.util.Map;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.money.Period;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;

/** The Chinese words that a township writes into its workbook for our codes. */
final class Terms {

    private static final Map<IncomeCategory, String> CATEGORIES = Map.of(
            IncomeCategory.WAGE, "工资性",
            IncomeCategory.BUSINESS, "经营净",
            IncomeCategory.PROPERTY, "财产净",
            IncomeCategory.TRANSFER, "转移净",
            IncomeCategory.OTHER, "其他");
    private static final Map<String, String> INCOME_KINDS = Map.ofEntries(
            Map.entry("pay", "工资"),
            Map.entry("odd-jobs", "零工"),
            Map.entry("farming", "种植"),
            Map.entry("breeding", "养殖"),
            Map.entry("trade", "个体经营"),
            Map.entry("interest", "利息"),
            Map.entry("land-lease", "土地流转"),
            Map.entry("basic-pension", "基础养老金"),
            Map.entry("old-age-allowance", "高龄津贴"),
            Map.entry("maintenance", "赡养费"),
            Map.entry("disability-allowance", "残疾人两项补贴"),
            Map.entry("agricultural-subsidy", "农业补贴"));
    private static final Map<PropertyKind, String> PROPERTIES = Map.ofEntries(
            Map.entry(PropertyKind.DEPOSIT, "银行存款"),
            Map.entry(PropertyKind.SECURITIES, "有价证券"),
            Map.entry(PropertyKind.INSURANCE, "商业保险"),
            Map.entry(PropertyKind.CLAIM, "债权"),
            Map.entry(PropertyKind.INTERNET_FINANCE, "互联网金融"),
            Map.entry(PropertyKind.DWELLING, "住房"),
            Map.entry(PropertyKind.NON_RESIDENTIAL, "非居住类房屋"),
            Map.entry(PropertyKind.VEHICLE, "机动车辆"),
            Map.entry(PropertyKind.VESSEL_OR_MACHINERY, "船舶农机"),
            Map.entry(PropertyKind.MARKET_ENTITY, "市场主体"));
    private static final Map<String, String> USES = Map.of(
            "ordinary", "普通",
            "disability", "残疾人专用",
            "motorcycle", "摩托车",
            "e-bike", "电动自行车",
            "own", "自有",
            "homestead", "宅基地",
            "current", "活期",
            "fixed", "定期");
    private static final Map<ExpenditureKind, String> EXPENDITURES = Map.of(
            ExpenditureKind.DISABILITY, "残疾",
            ExpenditureKind.SERIOUS_ILLNESS, "重特大疾病",
            ExpenditureKind.EMPLOYMENT, "就业",
            ExpenditureKind.EDUCATION, "教育",
            ExpenditureKind.LIVING, "生活");
    private static final Map<DisabilityCategory, String> DISABILITIES = Map.of(
            DisabilityCategory.VISUAL, "视力",
            DisabilityCategory.HEARING, "听力",
            DisabilityCategory.SPEECH, "言语",
            DisabilityCategory.LIMB, "肢体",
            DisabilityCategory.INTELLECTUAL, "智力",
            DisabilityCategory.MENTAL, "精神",
            DisabilityCategory.MULTIPLE, "多重");
    private static final Map<DisabilityLevel, String> LEVELS = Map.of(
            DisabilityLevel.ONE, "一级",
            DisabilityLevel.TWO, "二级",
            DisabilityLevel.THREE, "三级",
            DisabilityLevel.FOUR, "四级");
    private static final Map<WorkCapacity, String> WORK = Map.of(
            WorkCapacity.FULL, "完全",
            WorkCapacity.PARTIAL, "部分",
            WorkCapacity.NONE, "丧失");
    private static final Map<MaritalStatus, String> MARITAL = Map.of(
            MaritalStatus.UNMARRIED, "未婚",
            MaritalStatus.MARRIED, "已婚",
            MaritalStatus.WIDOWED, "丧偶",
            MaritalStatus.DIVORCED, "离婚");

    private Terms() {}

    static String of(IncomeCategory category) {
        return known(CATEGORIES, category);
    }

    static String ofIncomeKind(String kind) {
        return known(INCOME_KINDS, kind);
    }

    static String of(PropertyKind kind) {
        return known(PROPERTIES, kind);
    }

    static String ofUse(String use) {
        return known(USES, use);
    }

    static String of(ExpenditureKind kind) {
        return known(EXPENDITURES, kind);
    }

    static String of(DisabilityCategory category) {
        return known(DISABILITIES, category);
    }

    static String of(DisabilityLevel level) {
        return known(LEVELS, level);
    }

    static String of(WorkCapacity capacity) {
        return known(WORK, capacity);
    }

    static String of(MaritalStatus status) {
        return known(MARITAL, status);
    }

    static String of(Sex sex) {
        return sex == Sex.MALE ? "男" : "女";
    }

    static String of(AreaClass area) {
        return area == AreaClass.URBAN ? "城市" : "农村";
    }

    static String of(Period period) {
        return period == Period.MONTH ? "月" : "年";
    }

    static String of(boolean yes) {
        return yes ? "是" : "否";
    }

    private static <K> String known(Map<K, String> terms, K code) {
        String term = terms.get(code);
        if (term == null) {
            throw new IllegalStateException("no term for " + code);
        }
        return term;
    }
}
