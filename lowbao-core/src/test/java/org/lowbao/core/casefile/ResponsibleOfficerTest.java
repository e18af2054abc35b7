package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.FIRST_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;

import org.junit.jupiter.api.Test;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.RefusalCode;

/** Every case has an officer, and keeps one when officers change. */
class ResponsibleOfficerTest {

    @Test
    void is_who_filed_until_the_case_is_handed_over() {
        var confirmed = SampleCase.filed().confirmed();
        assertThat(confirmed.file().responsible()).isEqualTo(CLERK);

        confirmed.take(assign(CLERK, FIRST_INVESTIGATOR), REVIEWER, DECIDED);
        assertThat(confirmed.file().responsible()).isEqualTo(FIRST_INVESTIGATOR);
        assertThat(confirmed.file().stewardship().responsibility())
                .map(Responsibility::list)
                .contains("JJ-1");
    }

    @Test
    void hands_over_only_what_is_the_officers_own_and_to_somebody_else() {
        var filed = SampleCase.filed();

        assertThat(filed.refusals(assign(FIRST_INVESTIGATOR, CLERK), REVIEWER, DECIDED))
                .containsExactly(RefusalCode.PARTICULARS_INVALID);
        assertThat(filed.refusals(assign(CLERK, CLERK), REVIEWER, DECIDED))
                .containsExactly(RefusalCode.PARTICULARS_INVALID);
        assertThat(filed.refusals(assign(CLERK, FIRST_INVESTIGATOR), CLERK, DECIDED))
                .containsExactly(RefusalCode.ROLE_MAY_NOT);
    }

    private static CaseStep assign(Actor from, Actor to) {
        return new StewardshipSteps.AssignOfficer(from, to, "JJ-1");
    }
}
