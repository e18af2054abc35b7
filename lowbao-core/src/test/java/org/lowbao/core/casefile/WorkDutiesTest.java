package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.PAYMENT_OFFICER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.money.Money;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.procedure.DutyRules;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** 社会救助暂行办法 art. 45, 民发〔2021〕57号 arts. 33 and 34: work that is offered, refused and taken. */
class WorkDutiesTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 6);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final String WORDS = "隐私话语";

    @Nested
    class Work_that_is_refused {

        @Test
        void three_times_in_a_row_takes_the_share_of_that_member_and_of_nobody_else() {
            // 543.21 of two: 271.60 each, and the odd fen stays with the household
            var reduced = reviewing(SampleCase.filed().ordered().workRefused("2", JULY))
                    .take(reduce(Optional.empty()), CONFIRMER, JULY);

            Entitlement now = reduced.file().ledger().entitlement(AUGUST).orElseThrow();
            assertThat(now.monthly()).isEqualTo(Money.ofYuan("271.61"));
            assertThat(now.covered()).containsExactly("1");
            assertThat(reduced.file().ledger().entitlement(YearMonth.of(2026, 7)))
                    .map(Entitlement::monthly)
                    .contains(Money.ofYuan("543.21"));
            assertThat(reduced.file().review()).isEmpty();
        }

        @Test
        void may_lower_the_share_instead_and_the_member_stays_in() {
            var reduced = reviewing(SampleCase.filed().ordered().workRefused("2", JULY))
                    .take(reduce(Optional.of(Money.ofYuan("100.00"))), CONFIRMER, JULY);

            Entitlement now = reduced.file().ledger().entitlement(AUGUST).orElseThrow();
            assertThat(now.monthly()).isEqualTo(Money.ofYuan("443.21"));
            assertThat(now.covered()).containsExactly("1", "2");
        }

        @Test
        void has_no_consequence_by_itself_and_none_outside_a_review() {
            var refused = SampleCase.filed().ordered().workRefused("2", JULY);

            assertThat(refused.file().ledger().entitlement(AUGUST))
                    .map(Entitlement::monthly)
                    .contains(Money.ofYuan("543.21"));
            assertThat(refused.refusals(reduce(Optional.empty()), CONFIRMER, JULY))
                    .containsExactly(RefusalCode.REVIEW_NOT_OPEN);
        }

        @Test
        void twice_has_no_consequence() {
            var twice = reviewing(offered(offered(SampleCase.filed().ordered(), false), false));

            assertThat(twice.reasons(reduce(Optional.empty()), CONFIRMER, JULY))
                    .containsExactly(
                            Refusal.of(RefusalCode.REFUSALS_TOO_FEW, "member", "2")
                                    .with("were", 2)
                                    .with("needed", 3),
                            Refusal.of(RefusalCode.REFUSAL_NOT_SERVED, "member", "2")
                                    .with("untold", 2));
        }

        @Test
        void has_its_consequence_only_after_each_notice_was_served() {
            var untold = reviewing(offered(SampleCase.filed().ordered().workRefused("2", JULY), false));
            assertThat(untold.reasons(reduce(Optional.empty()), CONFIRMER, JULY))
                    .containsExactly(Refusal.of(RefusalCode.REFUSAL_NOT_SERVED, "member", "2")
                            .with("untold", 1));

            untold.take(SampleCase.refusalServed("2", JULY), CLERK, JULY)
                    .take(reduce(Optional.empty()), CONFIRMER, JULY);
        }

        @Test
        void is_told_of_by_one_notice_for_each_whoever_signed() {
            var twice = offered(offered(SampleCase.filed().ordered(), false), false);
            assertThat(twice.file().duties().untold("2")).isEqualTo(2);

            // a relative signed for the first; the second is served on the member
            twice.take(SampleCase.refusalServed("1", JULY), CLERK, JULY);
            assertThat(twice.file().duties().untold("2")).isEqualTo(1);
            twice.take(SampleCase.refusalServed("2", JULY), CLERK, JULY);
            assertThat(twice.file().duties().untold("2")).isZero();
        }

        @Test
        void with_good_reason_does_not_count_and_breaks_the_row() {
            var justified = offered(offered(offered(SampleCase.filed().ordered(), false), true), false);

            assertThat(justified.file().duties().refusals("2")).isEqualTo(1);
        }

        @Test
        void is_recorded_with_how_often_it_happened_and_as_none_with_good_reason() {
            var thrice = offered(offered(offered(SampleCase.filed().ordered(), false), false), true);

            assertThat(thrice.entries().stream()
                            .map(Recorded::entry)
                            .filter(DutyEntry.WorkRefused.class::isInstance)
                            .map(DutyEntry.WorkRefused.class::cast)
                            .map(DutyEntry.WorkRefused::refusals))
                    .containsExactly(1, 2, 0);
        }

        @Test
        void is_forgotten_once_the_member_takes_a_job() {
            var taken = SampleCase.filed()
                    .ordered()
                    .workRefused("2", JULY)
                    .take(
                            new AdjustmentSteps.ReportChange(
                                    new ChangeReport(ChangeReport.Kind.JOB_TAKEN, JULY, Optional.of("2"), WORDS)),
                            CLERK,
                            JULY);

            assertThat(taken.file().duties().refusals("2")).isZero();
        }

        @Test
        void is_not_offered_to_somebody_who_joined_later_and_cannot_work_either() {
            Member child = SampleCase.bornOn("3", JULY);
            var newborn = new Member(
                    child.id(),
                    child.name(),
                    child.citizenId(),
                    child.sex(),
                    child.birthDate(),
                    child.relation(),
                    child.maritalStatus(),
                    child.disability(),
                    child.seriouslyIll(),
                    WorkCapacity.NONE,
                    child.fullTimeStudent());
            var joined = SampleCase.filed()
                    .ordered()
                    .take(
                            new MemberSteps.Join(
                                    newborn, Joining.withNothing(JULY, JoiningCause.BIRTH), WORDS, List.of()),
                            CLERK,
                            JULY);

            assertThat(joined.refusals(new DutySteps.OfferWork("3", JULY, WORDS), CLERK, JULY))
                    .containsExactly(RefusalCode.NOT_ABLE_TO_WORK);
        }

        @Test
        void was_offered_before_and_to_somebody_who_can_work() {
            var ordered = SampleCase.filed().ordered();
            assertThat(ordered.refusals(new DutySteps.RecordWorkRefusal("2", false, WORDS), CLERK, JULY))
                    .containsExactly(RefusalCode.NO_WORK_OFFERED);
            assertThat(ordered.refusals(new DutySteps.OfferWork("1", JULY, WORDS), CLERK, JULY))
                    .containsExactly(RefusalCode.NOT_ABLE_TO_WORK);
            assertThat(ordered.refusals(new DutySteps.OfferWork("9", JULY.plusDays(1), WORDS), CLERK, JULY))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID, RefusalCode.DATE_OUT_OF_ORDER);
        }

        @Test
        void takes_no_more_than_the_share_and_reaches_no_month_that_was_ordered() {
            var refused = reviewing(SampleCase.filed().ordered().workRefused("2", JULY));

            assertThat(refused.refusals(reduce(Optional.of(Money.ofYuan("271.61"))), CONFIRMER, JULY))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            assertThat(refused.refusals(reduce(Optional.of(Money.ZERO)), CONFIRMER, JULY))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            assertThat(refused.refusals(
                            new DutySteps.ReduceShare("2", YearMonth.of(2026, 6), Optional.empty(), WORDS),
                            CONFIRMER,
                            JULY))
                    .containsExactly(RefusalCode.STOP_REACHES_BACK);
        }

        @Test
        void stops_the_entitlement_only_where_everybody_refused() {
            var stop = new AdjustmentSteps.Stop(StopReason.WORK_REFUSED, WORDS, AUGUST);

            assertThat(SampleCase.filed().ordered().workRefused("2", JULY).reasons(stop, CONFIRMER, JULY))
                    .containsExactly(Refusal.of(RefusalCode.REFUSALS_TOO_FEW, "member", "1")
                            .with("were", 0)
                            .with("needed", 3));
        }

        private SampleCase offered(SampleCase file, boolean justified) {
            return file.take(new DutySteps.OfferWork("2", JULY, WORDS), CLERK, JULY)
                    .take(new DutySteps.RecordWorkRefusal("2", justified, WORDS), CLERK, JULY);
        }

        private CaseStep reduce(Optional<Money> by) {
            return new DutySteps.ReduceShare("2", AUGUST, by, WORDS);
        }

        private SampleCase reviewing(SampleCase file) {
            return file.take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, JULY)
                    .checkedAgain(JULY);
        }
    }

    @Nested
    class A_household_that_found_work {

        @Test
        void is_paid_for_the_months_granted_and_then_no_more() {
            // granted in July for six months: August to January
            var leaving = SampleCase.filed()
                    .ordered()
                    .jobTaken("2", JULY)
                    .take(new DutySteps.GrantGradualExit("2", 6, WORDS), CONFIRMER, JULY);

            assertThat(leaving.file().ledger().due(YearMonth.of(2027, 1))).isEqualTo(Money.ofYuan("543.21"));
            assertThat(leaving.file().ledger().due(YearMonth.of(2027, 2))).isEqualTo(Money.ZERO);
            assertThat(leaving.file().state()).isEqualTo(CaseState.CONFIRMED);
            leaving.take(new PaymentSteps.OrderPayment("L-8", AUGUST, Money.ofYuan("543.21")), PAYMENT_OFFICER, JULY);
        }

        @Test
        void is_to_be_stopped_when_the_months_are_over() {
            var leaving = SampleCase.filed()
                    .ordered()
                    .jobTaken("2", JULY)
                    .take(new DutySteps.GrantGradualExit("2", 2, WORDS), CONFIRMER, JULY);
            assertThat(leaving.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 9, 30));

            leaving.take(
                    new AdjustmentSteps.Stop(StopReason.INCOME_EXCEEDS, WORDS, YearMonth.of(2026, 10)),
                    CONFIRMER,
                    LocalDate.of(2026, 9, 30));
            assertThat(leaving.file().due(SampleCase.CALENDAR)).isEmpty();
        }

        @Test
        void goes_on_without_an_exit_if_a_review_says_so() {
            LocalDate september = LocalDate.of(2026, 9, 7);
            var lost = SampleCase.filed()
                    .ordered()
                    .jobTaken("2", JULY)
                    .take(new DutySteps.GrantGradualExit("2", 6, WORDS), CONFIRMER, JULY)
                    .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, september)
                    .checkedAgain(september)
                    .take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, september)
                    .take(new ReviewSteps.GiveOpinion(true, ""), SampleCase.REVIEWER, september)
                    .take(new AdjustmentSteps.Adjust(YearMonth.of(2027, 2), WORDS), CONFIRMER, september);

            assertThat(lost.file().duties().gradualExit()).isEmpty();
            assertThat(lost.file().ledger().due(YearMonth.of(2027, 2))).isEqualTo(Money.ofYuan("543.21"));
        }

        @Test
        void leaves_without_an_exit_where_something_else_than_its_work_is_over() {
            var reported = SampleCase.filed()
                    .ordered()
                    .take(
                            new AdjustmentSteps.ReportChange(
                                    new ChangeReport(ChangeReport.Kind.JOB_TAKEN, JULY, Optional.of("2"), WORDS)),
                            CLERK,
                            JULY)
                    .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, JULY)
                    .checkedAgain(JULY);
            var exit = new DutySteps.GrantGradualExit("2", 2, WORDS);

            // still below the standard
            reported.take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, JULY)
                    .take(new ReviewSteps.GiveOpinion(true, ""), SampleCase.REVIEWER, JULY);
            assertThat(reported.refusals(exit, CONFIRMER, JULY)).containsExactly(RefusalCode.NOT_OVER_BY_WORK);

            // over the standard, but nothing is known that the wife earns
            reported.take(new ReviewSteps.Propose(over()), CLERK, JULY)
                    .take(new ReviewSteps.GiveOpinion(true, ""), SampleCase.REVIEWER, JULY);
            assertThat(reported.refusals(exit, CONFIRMER, JULY)).containsExactly(RefusalCode.NOT_OVER_BY_WORK);

            reported.take(SampleCase.earning("2", JULY), SampleCase.FIRST_INVESTIGATOR, JULY)
                    .take(new ReviewSteps.Propose(over()), CLERK, JULY)
                    .take(new ReviewSteps.GiveOpinion(true, ""), SampleCase.REVIEWER, JULY);
            assertThat(reported.refusals(exit, CONFIRMER, JULY)).isEmpty();
        }

        private Determination over() {
            return SampleCase.determination(IdentificationKind.NOT_ELIGIBLE, List.of(), Money.ZERO, List.of());
        }

        @Test
        void has_its_exit_by_the_job_of_the_member_who_took_one() {
            var taken = SampleCase.filed().ordered().jobTaken("2", JULY);

            assertThat(taken.refusals(new DutySteps.GrantGradualExit("1", 2, WORDS), CONFIRMER, JULY))
                    .containsExactly(RefusalCode.NO_JOB_TAKEN);
        }

        @Test
        void is_told_every_reason_why_there_is_no_exit() {
            var unreported = SampleCase.filed().ordered();
            assertThat(unreported.refusals(new DutySteps.GrantGradualExit("2", 7, WORDS), CONFIRMER, JULY))
                    .containsExactly(
                            RefusalCode.REVIEW_NOT_OPEN,
                            RefusalCode.NO_JOB_TAKEN,
                            RefusalCode.NOT_OVER_BY_WORK,
                            RefusalCode.GRADUAL_EXIT_TOO_LONG);

            var granted = unreported
                    .jobTaken("2", JULY)
                    .take(new DutySteps.GrantGradualExit("2", 2, WORDS), CONFIRMER, JULY)
                    .jobTaken("2", JULY);
            assertThat(granted.refusals(new DutySteps.GrantGradualExit("2", 6, WORDS), CONFIRMER, JULY))
                    .containsExactly(RefusalCode.GRADUAL_EXIT_GRANTED, RefusalCode.NOT_ENTITLED);
        }
    }

    @Test
    void no_place_lets_a_consequence_follow_nothing() {
        DutyRules national = DutyRules.national();

        assertThat(national.workRefusals().value()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DutyRules(
                        national.reviewClasses(),
                        new Provision<>(0, "fixture"),
                        national.gradualExitMonths(),
                        national.residencePermits(),
                        national.petitionLimit()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DutyRules(
                        national.reviewClasses(),
                        national.workRefusals(),
                        new Provision<>(-1, "fixture"),
                        national.residencePermits(),
                        national.petitionLimit()));
    }

    @Test
    void an_offer_that_nobody_answered_is_no_refusal() {
        var duties = Duties.NONE.offered(new WorkOffer("2", JULY, "work"));

        assertThat(duties.refusals("2")).isZero();
        assertThat(duties.hasOpenOffer("2")).isTrue();
        assertThat(duties.refused("2", 7).offers())
                .isEqualTo(List.of(new WorkOffer("2", JULY, "work", true, 7, false)));
    }
}
