package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.FIRST_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.procedure.DutyRules;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.procedure.ReviewClasses;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** 民发〔2021〕57号 art. 31: every entitlement is reviewed by its class, on a visit and a check of the review's own. */
class ReviewsThatFallDueTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 9);

    @Test
    void a_household_that_nobody_called_stable_is_reviewed_within_half_a_year() {
        // decided on 2026-05-25
        assertThat(SampleCase.filed().confirmed().file().due(SampleCase.CALENDAR))
                .contains(LocalDate.of(2026, 11, 30));
    }

    @Test
    void the_class_is_decided_at_confirmation() {
        var stable = SampleCase.filed()
                .noticeEnded()
                .take(new ConfirmationSteps.Confirm("C-1", Optional.of("STABLE")), CONFIRMER, DECIDED);

        assertThat(stable.file().duties().nextReview()).contains(new NextReview("STABLE", YearMonth.of(2027, 5)));
        assertThat(stable.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2027, 5, 31));
    }

    @Test
    void a_class_that_the_place_does_not_have_is_refused() {
        assertThat(SampleCase.filed()
                        .noticeEnded()
                        .reasons(new ConfirmationSteps.Confirm("C-1", Optional.of("B")), CONFIRMER, DECIDED))
                .containsExactly(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "reviewClass")
                        .with("fault", "UNKNOWN_REVIEW_CLASS"));
    }

    @Test
    void a_review_keeps_the_class_or_changes_it_and_the_months_run_anew() {
        var continued = reviewing(SampleCase.filed().confirmed())
                .checkedAgain(NOVEMBER)
                .take(new AdjustmentSteps.Continue("words"), CONFIRMER, NOVEMBER);
        assertThat(continued.file().duties().nextReview()).contains(new NextReview("UNSTABLE", YearMonth.of(2027, 5)));

        reviewing(continued)
                .checkedAgain(NOVEMBER)
                .take(new AdjustmentSteps.Continue("words", Optional.of("STABLE")), CONFIRMER, NOVEMBER);
        assertThat(continued.file().duties().nextReview()).contains(new NextReview("STABLE", YearMonth.of(2027, 11)));
    }

    @Test
    void an_adjustment_concludes_a_review_and_may_change_the_class() {
        var adjusted = reviewing(SampleCase.filed().confirmed())
                .checkedAgain(NOVEMBER)
                .take(new ReviewSteps.Propose(SampleCase.determinationOf("600.00")), CLERK, NOVEMBER)
                .take(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, NOVEMBER)
                .take(
                        new AdjustmentSteps.Adjust(
                                YearMonth.of(2026, 12), "words", Optional.of("STABLE"), Optional.empty()),
                        CONFIRMER,
                        NOVEMBER);

        assertThat(adjusted.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2027, 11, 30));
    }

    @Test
    void an_open_review_is_due_as_before_and_an_entitlement_that_stopped_is_not() {
        assertThat(reviewing(SampleCase.filed().confirmed()).file().due(SampleCase.CALENDAR))
                .contains(LocalDate.of(2026, 11, 30));
        assertThat(SampleCase.filed().stopped().file().due(SampleCase.CALENDAR)).isEmpty();
        assertThat(SampleCase.filed().stopped().file().duties()).isEqualTo(Duties.NONE);
    }

    @Test
    void a_review_does_not_rest_on_the_visit_and_the_report_of_the_application() {
        var opened = reviewing(SampleCase.filed().confirmed());

        assertThat(opened.refusals(new AdjustmentSteps.Continue("words"), CONFIRMER, NOVEMBER))
                .containsExactly(RefusalCode.HOME_VISIT_MISSING, RefusalCode.CHECK_REPORT_MISSING);
        assertThat(opened.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, NOVEMBER))
                .containsExactly(RefusalCode.HOME_VISIT_MISSING, RefusalCode.CHECK_REPORT_MISSING);
        assertThat(opened.refusals(new InvestigationSteps.IssueCheckReport(), CLERK, NOVEMBER))
                .containsExactly(RefusalCode.LOOKUP_PENDING);
        opened.take(new InvestigationSteps.RecordHomeVisit(SampleCase.visit(NOVEMBER)), FIRST_INVESTIGATOR, NOVEMBER);
        assertThat(opened.refusals(new AdjustmentSteps.Continue("words"), CONFIRMER, NOVEMBER))
                .containsExactly(RefusalCode.CHECK_REPORT_MISSING);
    }

    @Test
    void a_place_reviews_by_its_own_classes() {
        // fixture: class C by the quarter
        var classes = new ReviewClasses(List.of(new ReviewClasses.Row("C", 3, LocalDate.of(2026, 1, 1))));
        Procedure procedure =
                Procedure.national().withDuties(DutyRules.national().reviewing(new Provision<>(classes, "fixture")));

        assertThat(SampleCase.filed(SampleCase.application(), procedure)
                        .confirmed()
                        .file()
                        .due(SampleCase.CALENDAR))
                .contains(LocalDate.of(2026, 8, 31));
    }

    @Test
    void an_entitlement_of_before_reviews_fell_due_waits_for_its_next_review() {
        var before = new AdjustmentEntry.Continued("words");
        var confirmed = SampleCase.filed().confirmed();
        Recorded next =
                new Recorded(confirmed.file().version() + 1, SampleCase.noon(NOVEMBER), NOVEMBER, CONFIRMER, before);

        assertThat(confirmed.file().after(next).due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 11, 30));
    }

    private static SampleCase reviewing(SampleCase confirmed) {
        return confirmed.take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, NOVEMBER);
    }
}
