package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.ARCHIVIST;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.ENDED;
import static org.lowbao.core.casefile.SampleCase.STOPPED;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.refusal.RefusalCode;

/** What is brought against a case, and where else a household is sent: reports, petitions, remedies and referrals. */
class RemediesTest {

    private static final String WORDS = "隐私话语";

    @Test
    void a_complaint_makes_the_county_visit_the_case() {
        // 民发〔2021〕57号 art. 20: the county must visit cases with complaints
        var reported = SampleCase.filed().noticeEnded().take(open(Matter.Kind.REPORT, "R-1", ENDED), CLERK, ENDED);
        var confirm = new ConfirmationSteps.Confirm("C-1");
        assertThat(reported.refusals(confirm, CONFIRMER, DECIDED)).containsExactly(RefusalCode.COUNTY_VISIT_MISSING);

        reported.take(new ConfirmationSteps.RecordCountyVisit(SampleCase.visit(DECIDED)), CONFIRMER, DECIDED)
                .take(confirm, CONFIRMER, DECIDED);
        assertThat(reported.file().state()).isEqualTo(CaseState.CONFIRMED);
    }

    @Test
    void a_visit_of_before_the_complaint_does_not_answer_it() {
        var visited = SampleCase.filed()
                .noticeEnded()
                .take(new ConfirmationSteps.RecordCountyVisit(SampleCase.visit(ENDED)), CONFIRMER, ENDED)
                .take(open(Matter.Kind.REPORT, "R-1", ENDED), CLERK, ENDED);

        assertThat(visited.refusals(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, DECIDED))
                .containsExactly(RefusalCode.COUNTY_VISIT_MISSING);
    }

    @Test
    void a_petition_is_answered_within_sixty_days() {
        // 60 days after 2026-05-26 end on 07-25, a Saturday, so on Monday 07-27
        LocalDate received = LocalDate.of(2026, 5, 26);
        var petitioned =
                SampleCase.filed().confirmed().take(open(Matter.Kind.PETITION, "P-1", received), CLERK, received);
        assertThat(petitioned.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 7, 27));

        petitioned.take(answer("P-1", Matter.Outcome.UNFOUNDED), CONFIRMER, received);
        assertThat(petitioned.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 11, 30));
        assertThat(petitioned.refusals(answer("P-1", Matter.Outcome.UNFOUNDED), CONFIRMER, received))
                .containsExactly(RefusalCode.MATTER_NOT_OPEN);
    }

    @Test
    void the_limit_of_a_petition_is_put_off_once_before_it_is_over_and_never_beyond_ninety_days() {
        // 60 days and 30 more: 90 days after 2026-05-26 are 2026-08-24, a Monday
        LocalDate received = LocalDate.of(2026, 5, 26);
        var petitioned =
                SampleCase.filed().confirmed().take(open(Matter.Kind.PETITION, "P-1", received), CLERK, received);
        var extension = new RemedySteps.ExtendAnswer("P-1", WORDS);
        assertThat(petitioned.refusals(extension, CONFIRMER, LocalDate.of(2026, 7, 28)))
                .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);

        petitioned.take(extension, CONFIRMER, LocalDate.of(2026, 7, 27));
        assertThat(petitioned.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 8, 24));
        assertThat(petitioned.file().items())
                .extracting(DossierItem::type)
                .endsWith(DocumentType.ANSWER_EXTENSION_NOTICE);
        assertThat(petitioned.refusals(extension, CONFIRMER, LocalDate.of(2026, 7, 28)))
                .containsExactly(RefusalCode.ANSWER_EXTENDED_ALREADY);
    }

    @Test
    void only_the_limit_of_an_open_petition_is_put_off() {
        var sued = SampleCase.filed().confirmed().take(open(Matter.Kind.LITIGATION, "R-1", DECIDED), CLERK, DECIDED);

        assertThat(sued.refusals(new RemedySteps.ExtendAnswer("R-1", WORDS), CONFIRMER, DECIDED))
                .containsExactly(RefusalCode.MATTER_NOT_OPEN);
        assertThat(sued.refusals(new RemedySteps.ExtendAnswer("P-9", WORDS), CONFIRMER, DECIDED))
                .containsExactly(RefusalCode.MATTER_NOT_OPEN);
    }

    @Test
    void a_terminated_case_goes_back_to_the_investigation_it_had_come_to() {
        var terminated = SampleCase.filed()
                .noticeEnded()
                .take(new IntakeSteps.Terminate(TerminationReason.NO_COOPERATION, WORDS), SampleCase.REVIEWER, DECIDED);
        assertThat(terminated.refusals(reopenApplication(), CONFIRMER, DECIDED))
                .containsExactly(RefusalCode.ACCEPTED_ALREADY);

        terminated.take(new RemedySteps.Reopen(Optional.empty(), WORDS), CONFIRMER, DECIDED);
        assertThat(terminated.file().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(terminated.file().closing()).isEmpty();
        assertThat(terminated.file().visits()).isNotEmpty();
        assertThat(terminated.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 7, 7));
        terminated.take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, DECIDED);
    }

    @Test
    void an_application_that_was_not_accepted_is_accepted_after_all() {
        var reopened = SampleCase.filed().applicationReopened();
        assertThat(reopened.file().state()).isEqualTo(CaseState.FILED);
        assertThat(reopened.file().closing()).isEmpty();

        assertThat(reopened.accepted().file().state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void a_case_terminated_before_its_acceptance_goes_back_to_its_application() {
        var terminated = SampleCase.filed()
                .take(
                        new IntakeSteps.Terminate(TerminationReason.WITHDRAWN, WORDS),
                        SampleCase.REVIEWER,
                        SampleCase.APPLIED);
        assertThat(terminated.refusals(new RemedySteps.Reopen(Optional.empty(), WORDS), CONFIRMER, SampleCase.APPLIED))
                .containsExactly(RefusalCode.NEVER_ACCEPTED);

        terminated.take(reopenApplication(), CONFIRMER, SampleCase.APPLIED);
        assertThat(terminated.file().state()).isEqualTo(CaseState.FILED);
    }

    @Test
    void a_remedy_of_before_the_decision_undoes_nothing() {
        var sued = SampleCase.filed()
                .noticeEnded()
                .take(open(Matter.Kind.LITIGATION, "R-1", ENDED), CLERK, ENDED)
                .take(answer("R-1", Matter.Outcome.WELL_FOUNDED), CLERK, ENDED)
                .take(new IntakeSteps.Terminate(TerminationReason.NO_COOPERATION, WORDS), SampleCase.REVIEWER, DECIDED);

        assertThat(sued.refusals(reopen("R-1"), CONFIRMER, DECIDED)).containsExactly(RefusalCode.NO_GROUND_TO_REOPEN);
    }

    @Test
    void a_number_that_the_register_does_not_know_lets_no_application_stand_again() {
        var refused = SampleCase.filed().take(new IntakeSteps.DoNotAccept(WORDS), CLERK, SampleCase.APPLIED);

        assertThat(refused.refusals(
                        new RemedySteps.ReopenApplication(Optional.of("R-1"), WORDS), CONFIRMER, SampleCase.APPLIED))
                .containsExactly(RefusalCode.NO_GROUND_TO_REOPEN);
    }

    @Test
    void one_number_of_the_register_stands_for_one_matter() {
        var reported = SampleCase.filed().confirmed().take(open(Matter.Kind.REPORT, "R-1", DECIDED), CLERK, DECIDED);

        assertThat(reported.refusals(open(Matter.Kind.PETITION, "R-1", DECIDED.plusDays(1)), CLERK, DECIDED))
                .containsExactly(RefusalCode.DATE_OUT_OF_ORDER, RefusalCode.PARTICULARS_INVALID);
    }

    @Test
    void a_remedy_decided_against_the_office_sends_the_case_back_to_be_investigated() {
        // reopened on 2026-05-25: 30 working days later is 2026-07-07, 06-19 being off
        var reopened = SampleCase.filed().reopened();

        assertThat(reopened.file().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(reopened.file().decision()).isEmpty();
        assertThat(reopened.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 7, 7));
        reopened.take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, DECIDED);
    }

    @Test
    void a_case_is_not_reopened_without_such_a_decision_nor_twice_on_one() {
        var refused = SampleCase.filed()
                .noticeEnded()
                .take(new ConfirmationSteps.DoNotConfirm(WORDS), CONFIRMER, DECIDED)
                .take(open(Matter.Kind.RECONSIDERATION, "R-1", DECIDED), CLERK, DECIDED);
        assertThat(refused.refusals(reopen("R-1"), CONFIRMER, DECIDED))
                .containsExactly(RefusalCode.NO_GROUND_TO_REOPEN);
        refused.take(answer("R-1", Matter.Outcome.UNFOUNDED), CLERK, DECIDED);
        assertThat(refused.refusals(reopen("R-1"), CONFIRMER, DECIDED))
                .containsExactly(RefusalCode.NO_GROUND_TO_REOPEN);
    }

    @Test
    void nothing_is_filed_into_archives_while_a_matter_is_open() {
        var stopped = SampleCase.filed().stopped().take(open(Matter.Kind.LITIGATION, "R-1", STOPPED), CLERK, STOPPED);

        assertThat(stopped.refusals(new FilingSteps.FileIntoArchives("J023-1"), ARCHIVIST, STOPPED))
                .containsExactly(RefusalCode.MATTER_OPEN);
    }

    @Test
    void a_notice_is_not_served_before_it_was_made() {
        var early = new ConfirmationSteps.Serve(new Service(
                DocumentType.CONFIRMATION_NOTICE, DECIDED.minusDays(1), Service.Way.IN_PERSON, "1", Optional.empty()));

        assertThat(SampleCase.filed().confirmed().refusals(early, CLERK, DECIDED))
                .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
    }

    @Test
    void a_referral_is_tracked_until_the_scheme_answers() {
        var referred = SampleCase.filed().take(new DutySteps.Refer(Referral.Scheme.MEDICAL, WORDS), CLERK, DECIDED);
        assertThat(referred.refusals(new DutySteps.Refer(Referral.Scheme.MEDICAL, WORDS), CLERK, DECIDED))
                .containsExactly(RefusalCode.REFERRAL_OPEN);
        var housing = new DutySteps.AnswerReferral(Referral.Scheme.HOUSING, Referral.Answer.HELPED, WORDS);
        assertThat(referred.refusals(housing, CLERK, DECIDED)).containsExactly(RefusalCode.NOT_REFERRED);

        referred.take(
                new DutySteps.AnswerReferral(Referral.Scheme.MEDICAL, Referral.Answer.DECLINED, WORDS), CLERK, DECIDED);
        assertThat(referred.file().duties().referrals())
                .singleElement()
                .satisfies(referral -> assertThat(referral.answer()).contains(Referral.Answer.DECLINED));
    }

    private static CaseStep open(Matter.Kind kind, String reference, LocalDate day) {
        return new RemedySteps.OpenMatter(kind, reference, day, WORDS);
    }

    private static CaseStep reopen(String reference) {
        return new RemedySteps.Reopen(Optional.of(reference), WORDS);
    }

    private static CaseStep reopenApplication() {
        return new RemedySteps.ReopenApplication(Optional.empty(), WORDS);
    }

    private static CaseStep answer(String reference, Matter.Outcome outcome) {
        return new RemedySteps.AnswerMatter(reference, outcome, WORDS);
    }
}
