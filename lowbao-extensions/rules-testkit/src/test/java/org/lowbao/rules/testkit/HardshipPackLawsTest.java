package org.lowbao.rules.testkit;

import java.util.Set;
import org.lowbao.rules.dibao.ShippedPacks;

/** The nation's pack with that of the county that identifies rigid-expenditure hardship, which is paid nothing. */
class HardshipPackLawsTest extends PolicyLaws {

    @Override
    protected RulesUnderTest rules() {
        return withHardship();
    }

    static RulesUnderTest withHardship() {
        return ShippedPacksLawsTest.withCounty(ShippedPacks.fixtureCountyWithHardship())
                .eligible("RIGID_EXPENDITURE_HARDSHIP")
                .between("支出年额", "0", "60000")
                .atMost(2, "刚性支出", false)
                // a member enrolled alone is paid a fixed amount, where the family's difference had become small
                .except(new Exemption(
                        Law.MORE_INCOME,
                        "虚构丁县社会救助实施规定：单人保定额",
                        (before, after) -> after.outcome().equals("LOW_INCOME_EDGE")
                                && after.hasAny(Set.of("SINGLE_PERSON_ENROLMENT"))));
    }
}
