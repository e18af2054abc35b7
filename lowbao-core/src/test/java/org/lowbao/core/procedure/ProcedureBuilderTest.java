package org.lowbao.core.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.lowbao.core.archive.RetentionRule;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.office.Role;

class ProcedureBuilderTest {

    private static final String DOCUMENT = "fixture: a county's implementing rules";

    @Test
    void a_locality_changes_what_it_has_a_document_for_and_everything_else_stays() {
        Procedure national = Procedure.national();
        var workingDays = new Provision<>(TimeLimit.workingDays(7), DOCUMENT);
        var apart = new Provision<>(false, DOCUMENT);

        Procedure county = national.changed()
                .noticeLimit(workingDays)
                .noticeCountsTowardLimit(apart)
                .build();

        assertThat(county.noticeLimit()).isEqualTo(workingDays);
        assertThat(county.noticeCountsTowardLimit()).isEqualTo(apart);
        assertThat(county.changed()
                        .noticeLimit(national.noticeLimit())
                        .noticeCountsTowardLimit(national.noticeCountsTowardLimit())
                        .build())
                .isEqualTo(national);
    }

    @Test
    void nothing_changed_is_the_same_procedure() {
        assertThat(Procedure.national().changed().build()).isEqualTo(Procedure.national());
    }

    @Test
    void the_shorthands_change_just_what_they_say() {
        Procedure national = Procedure.national();
        var yes = new Provision<>(true, DOCUMENT);
        var two = new Provision<>(2, DOCUMENT);
        var every = new Provision<>(Procedure.Appraisals.EVERY_CASE, DOCUMENT);

        assertThat(national.confirmedBy(Role.TOWNSHIP_REVIEWER, DOCUMENT))
                .isEqualTo(national.changed()
                        .confirmingRole(new Provision<>(Role.TOWNSHIP_REVIEWER, DOCUMENT))
                        .build());
        assertThat(national.deliberating(every, two, yes))
                .isEqualTo(national.changed()
                        .appraisal(every)
                        .noticePhotographs(two)
                        .collectiveDecision(yes)
                        .build());
        assertThat(national.paying(yes, yes, two))
                .isEqualTo(national.changed()
                        .addOnsPaidApart(yes)
                        .setOff(yes)
                        .paymentDeviation(two)
                        .build());
        assertThat(national.succeeding(Procedure.Succession.SUCCESSOR_DOSSIER, DOCUMENT))
                .isEqualTo(national.changed()
                        .succession(new Provision<>(Procedure.Succession.SUCCESSOR_DOSSIER, DOCUMENT))
                        .build());
    }

    @Test
    void what_no_locality_may_choose_is_refused() {
        ProcedureBuilder builder = Procedure.national().changed().investigators(new Provision<>(0, DOCUMENT));
        ProcedureBuilder anchor = Procedure.national()
                .changed()
                .retentionAfterStop(new Provision<>(RetentionRule.notConfirmed(), DOCUMENT));

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("investigators");
        assertThatIllegalArgumentException().isThrownBy(anchor::build);
    }
}
