package org.lowbao.rules.testkit;

import java.util.Set;
import org.lowbao.rules.dibao.ShippedPacks;

/** The nation's pack with that of the county that pays by tiers: a tier that is left is no law broken. */
class TieredPackLawsTest extends PolicyLaws {

    @Override
    protected RulesUnderTest rules() {
        // a member enrolled alone is paid a fixed amount, which may be more than the lowest tier of the whole family
        return ShippedPacksLawsTest.withCounty(ShippedPacks.fixtureCountyByTiers())
                .except(new Exemption(
                        Law.MORE_INCOME,
                        "虚构丙县低保实施规定：单人保定额",
                        (before, after) -> after.outcome().equals("LOW_INCOME_EDGE")
                                && after.hasAny(Set.of("SINGLE_PERSON_ENROLMENT"))));
    }
}
