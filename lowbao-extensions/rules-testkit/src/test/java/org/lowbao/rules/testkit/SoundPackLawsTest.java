package org.lowbao.rules.testkit;

/** A sound pack keeps every law. */
class SoundPackLawsTest extends PolicyLaws {

    @Override
    protected RulesUnderTest rules() {
        return Pack.rules(Pack.SOUND);
    }
}
