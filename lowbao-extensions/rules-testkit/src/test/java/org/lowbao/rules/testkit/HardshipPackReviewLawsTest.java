package org.lowbao.rules.testkit;

import org.lowbao.rules.pack.Stage;

/** The same packs for households that already receive: who is in gradual exit is in no hardship. */
class HardshipPackReviewLawsTest extends PolicyLaws {

    @Override
    protected RulesUnderTest rules() {
        return HardshipPackLawsTest.withHardship()
                .at(Stage.STAYING)
                .between("渐退已过月数", "0", "12")
                .between("渐退核定金额", "0", "2000")
                .except(ShippedPacksReviewLawsTest.GRADUAL_EXIT);
    }
}
