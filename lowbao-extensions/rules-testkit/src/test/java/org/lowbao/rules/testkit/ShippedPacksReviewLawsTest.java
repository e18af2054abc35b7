package org.lowbao.rules.testkit;

import java.util.Set;
import org.lowbao.rules.pack.Stage;

/** The same packs for households that already receive. */
class ShippedPacksReviewLawsTest extends PolicyLaws {

    /** Who takes a job keeps for some months what was approved, where the difference had become small. */
    static final Exemption GRADUAL_EXIT =
            new Exemption(Law.MORE_INCOME, "民发〔2021〕57号 第33条", (before, after) -> isMet(after, "exit.gradual"));

    @Override
    protected RulesUnderTest rules() {
        return ShippedPacksLawsTest.shipped()
                .at(Stage.STAYING)
                .between("渐退已过月数", "0", "12")
                .between("渐退核定金额", "0", "2000")
                .except(GRADUAL_EXIT)
                .except(new Exemption(
                        Law.MORE_INCOME,
                        "虚构县低保实施规定：单人保定额",
                        (before, after) -> after.outcome().equals("LOW_INCOME_EDGE")
                                && after.hasAny(Set.of("SINGLE_PERSON_ENROLMENT"))));
    }

    private static boolean isMet(Result result, String rule) {
        return result.findings().entrySet().stream()
                .anyMatch(finding -> finding.getKey().startsWith(rule + " of ")
                        && finding.getValue().equals("MET"));
    }
}
