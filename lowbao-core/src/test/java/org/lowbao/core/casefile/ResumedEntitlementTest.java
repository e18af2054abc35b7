package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.PAYMENT_OFFICER;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;
import static org.lowbao.core.casefile.SampleCase.STOPPED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.money.Money;
import org.lowbao.core.refusal.RefusalCode;

/** 民发〔2021〕57号 arts. 32 and 37: an entitlement that was stopped wrongly. */
class ResumedEntitlementTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final String WORDS = "隐私话语";

    @Test
    void goes_on_without_a_gap_where_the_stop_is_annulled_from_its_start() {
        // 543.21 in each of July and August, of which nothing was ordered
        var resumed = SampleCase.filed().stopped().resumed(JULY);

        assertThat(resumed.file().state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(resumed.file().stop()).isEmpty();
        assertThat(resumed.file().ledger().dues(AUGUST, AUGUST))
                .containsExactly(benefit(JULY, "543.21"), benefit(AUGUST, "543.21"));
        assertThat(resumed.file().ledger().entitlement(JULY))
                .map(Entitlement::covered)
                .contains(List.of("1", "2"));
    }

    @Test
    void goes_on_from_a_later_month_where_only_that_is_granted() {
        var resumed = SampleCase.filed().stopped().resumed(AUGUST);

        assertThat(resumed.file().ledger().dues(AUGUST, AUGUST)).containsExactly(benefit(AUGUST, "543.21"));
        assertThat(resumed.file().ledger().entitlement(JULY)).isEmpty();
    }

    @Test
    void is_granted_what_had_been_decided_for_later_months_too() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        var raised = SampleCase.filed()
                .ordered()
                .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, day)
                .checkedAgain(day)
                .take(new ReviewSteps.Propose(SampleCase.determinationOf("600.00")), CLERK, day)
                .take(new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER, day)
                .take(new AdjustmentSteps.Adjust(AUGUST, WORDS), CONFIRMER, day)
                .take(new AdjustmentSteps.Stop(StopReason.INCOME_EXCEEDS, WORDS, JULY), CONFIRMER, STOPPED);

        assertThat(raised.resumed(JULY).file().ledger().dues(AUGUST, AUGUST))
                .containsExactly(benefit(JULY, "543.21"), benefit(AUGUST, "600.00"));
    }

    @Test
    void has_what_was_paid_back_for_the_stop_ordered_again_and_nothing_to_recover() {
        // June was paid with 543.21 and stopped back; 200.00 of it came back before the stop was annulled
        LocalDate july = LocalDate.of(2026, 7, 1);
        var stopped = SampleCase.filed()
                .ordered()
                .take(SampleCase.paid("L-2026-06", JUNE, "543.21", LocalDate.of(2026, 6, 12)), PAYMENT_OFFICER, STOPPED)
                .take(
                        new AdjustmentSteps.Stop(StopReason.FALSE_DECLARATION, WORDS, JUNE, Optional.of(WORDS)),
                        CONFIRMER,
                        STOPPED)
                .take(
                        new RecoverySteps.DecideRecovery(
                                RecoveryGround.FRAUD,
                                "1",
                                Money.ofYuan("543.21"),
                                Money.ZERO,
                                Optional.empty(),
                                List.of(new Instalment(july, Money.ofYuan("543.21"))),
                                WORDS),
                        CONFIRMER,
                        STOPPED);
        stopped.take(
                new RecoverySteps.RecordRepayment(stopped.file().version(), STOPPED, Money.ofYuan("200.00"), "R-1"),
                PAYMENT_OFFICER,
                STOPPED);
        assertThat(stopped.file().ledger().recoverable()).isEqualTo(Money.ofYuan("343.21"));

        stopped.resumed(JUNE);
        assertThat(stopped.file().ledger().recoverable()).isEqualTo(Money.ZERO);
        assertThat(stopped.file().ledger().dues(JULY, AUGUST))
                .containsExactly(benefit(JUNE, "200.00"), benefit(JULY, "543.21"));
    }

    @Test
    void owes_again_what_it_owed_before_the_stop() {
        var running = SampleCase.filed().ordered();
        Duties before = running.file().duties();

        var stopped =
                running.take(new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, WORDS, JULY), CONFIRMER, STOPPED);
        assertThat(stopped.file().duties().nextReview()).isEmpty();
        assertThat(stopped.resumed(JULY).file().duties()).isEqualTo(before);
        assertThat(stopped.file().remedies().ended()).isEmpty();
    }

    @Test
    void may_be_looked_at_in_a_review_for_the_remedy() {
        var resumed = SampleCase.filed().stopped().resumed(JULY);
        LocalDate day = LocalDate.of(2026, 8, 20);

        resumed.take(new AdjustmentSteps.OpenReview(ReviewOccasion.REMEDY), CLERK, day);
        assertThat(resumed.file().review()).map(CaseFile.Review::occasion).contains(ReviewOccasion.REMEDY);
    }

    @Test
    void is_not_resumed_before_it_stopped_nor_beyond_what_would_have_been_granted() {
        LocalDate day = LocalDate.of(2026, 7, 6);
        // an exit of one month: July is over as it was decided, August the last month, September the first without
        var exit = SampleCase.filed()
                .ordered()
                .jobTaken("1", day)
                .take(new DutySteps.GrantGradualExit("1", 1, WORDS), CONFIRMER, day)
                .take(new AdjustmentSteps.Stop(StopReason.INCOME_EXCEEDS, WORDS, AUGUST), CONFIRMER, day);

        assertThat(exit.refusals(resume(JULY), CONFIRMER, day)).containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(exit.refusals(resume(YearMonth.of(2026, 9)), CONFIRMER, day))
                .containsExactly(RefusalCode.NOT_ENTITLED);
        exit.take(resume(AUGUST), CONFIRMER, day);
        assertThat(exit.file().ledger().entitlement(AUGUST)).isPresent();
        assertThat(exit.file().ledger().entitlement(YearMonth.of(2026, 9))).isEmpty();
        assertThat(exit.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 8, 31));
    }

    @Test
    void is_not_resumed_where_it_goes_on_in_another_dossier() {
        var handedOver = SampleCase.handovers().get(1);

        assertThat(handedOver.file().state()).isEqualTo(CaseState.STOPPED);
        assertThat(handedOver.refusals(resume(JULY), CONFIRMER, STOPPED))
                .containsExactly(RefusalCode.ENTITLEMENT_HANDED_OVER);
    }

    @Test
    void is_not_resumed_on_a_remedy_that_was_not_decided_so() {
        var stopped = SampleCase.filed()
                .stopped()
                .take(new RemedySteps.OpenMatter(Matter.Kind.LITIGATION, "R-1", STOPPED, WORDS), CLERK, STOPPED);

        assertThat(stopped.refusals(
                        new RemedySteps.ResumeEntitlement(Optional.of("R-1"), JULY, WORDS), CONFIRMER, STOPPED))
                .containsExactly(RefusalCode.NO_GROUND_TO_REOPEN);
    }

    private static CaseStep resume(YearMonth from) {
        return new RemedySteps.ResumeEntitlement(Optional.empty(), from, WORDS);
    }

    private static MonthAmount benefit(YearMonth month, String yuan) {
        return new MonthAmount(PaymentItem.BENEFIT, month, Money.ofYuan(yuan));
    }
}
