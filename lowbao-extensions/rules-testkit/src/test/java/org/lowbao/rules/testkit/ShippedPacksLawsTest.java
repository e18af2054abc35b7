package org.lowbao.rules.testkit;

import java.time.YearMonth;
import java.util.Set;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.pack.PackSource;

/** The nation's pack with that of the county that does not exist. */
class ShippedPacksLawsTest extends PolicyLaws {

    @Override
    protected RulesUnderTest rules() {
        // a member enrolled alone is paid a fixed amount, where the family's difference had become small
        return shipped()
                .except(new Exemption(
                        Law.MORE_INCOME,
                        "虚构县低保实施规定：单人保定额",
                        (before, after) -> after.outcome().equals("LOW_INCOME_EDGE")
                                && after.hasAny(Set.of("SINGLE_PERSON_ENROLMENT"))));
    }

    static RulesUnderTest shipped() {
        return withCounty(ShippedPacks.fixtureCounty());
    }

    static RulesUnderTest withCounty(PackSource county) {
        return RulesUnderTest.of(ShippedPacks.national(), county)
                .during(YearMonth.of(2025, 10), YearMonth.of(2026, 6))
                .eligible("DESTITUTE", "DIBAO", "SINGLE_PERSON_ENROLMENT")
                .benefit("特困供养金", "低保金", "增发合计", "单人保金", "增发额")
                .countableIncome("家庭年收入")
                .between("家庭年收入", "0", "60000")
                .between("收入年额", "0", "60000")
                .between("金融资产", "0", "120000")
                .between("残疾等级", "0", "4")
                .between("住房数", "0", "2")
                .between("非居住房数", "0", "1")
                .between("船舶农机数", "0", "1")
                .between("市场主体数", "0", "1")
                .atMost(3, "成员", true)
                .atMost(2, "收入", false)
                .atMost(1, "刚性支出", false)
                .atMost(1, "机动车", false);
    }
}
