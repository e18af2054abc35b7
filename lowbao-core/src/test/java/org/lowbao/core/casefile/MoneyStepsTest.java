package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.PAYMENT_OFFICER;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.Ledger;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.MonthBalance;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.entitlement.ReturnReason;
import org.lowbao.core.money.Money;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** What is paid, withheld, overpaid, paid back and paid apart; the couple of {@link SampleCase} gets 543.21 from June on. */
class MoneyStepsTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final LocalDate IN_JUNE = LocalDate.of(2026, 6, 20);
    private static final LocalDate IN_JULY = LocalDate.of(2026, 7, 10);
    private static final LocalDate IN_AUGUST = LocalDate.of(2026, 8, 10);
    private static final Money MONTHLY = Money.ofYuan("543.21");
    private static final String WORDS = "words";

    private static List<MonthAmount> dues(SampleCase file, YearMonth last, LocalDate day) {
        return file.file().ledger().dues(last, YearMonth.from(day));
    }

    private static MonthAmount benefit(YearMonth month, String yuan) {
        return new MonthAmount(PaymentItem.BENEFIT, month, Money.ofYuan(yuan));
    }

    private static PaymentSteps.OrderPayment order(String list, YearMonth month, String yuan) {
        return new PaymentSteps.OrderPayment(list, month, Money.ofYuan(yuan));
    }

    @Nested
    class A_result {

        private static PaymentSteps.RecordPaymentResult returned(String list, String yuan) {
            return new PaymentSteps.RecordPaymentResult(
                    list,
                    PaymentItem.BENEFIT,
                    JUNE,
                    Money.ofYuan(yuan),
                    IN_JUNE,
                    Optional.of(ReturnReason.ACCOUNT_CLOSED));
        }

        @Test
        void of_a_payment_leaves_nothing_under_way_and_nothing_due() {
            var paid = SampleCase.filed().ordered();
            assertThat(paid.file().ledger().balance(PaymentItem.BENEFIT, JUNE).underWay())
                    .isEqualTo(MONTHLY);

            paid.take(SampleCase.paid("L-2026-06", JUNE, "543.21", IN_JUNE), PAYMENT_OFFICER, IN_JUNE);

            MonthBalance june = paid.file().ledger().balance(PaymentItem.BENEFIT, JUNE);
            assertThat(june.paid()).isEqualTo(MONTHLY);
            assertThat(june.underWay()).isEqualTo(Money.ZERO);
            assertThat(dues(paid, JUNE, IN_JUNE)).isEmpty();
        }

        @Test
        void of_a_return_makes_the_month_due_again_on_a_later_list_once() {
            var returned = SampleCase.filed().ordered().take(returned("L-2026-06", "543.21"), PAYMENT_OFFICER, IN_JUNE);

            assertThat(dues(returned, JUNE, IN_JUNE)).containsExactly(benefit(JUNE, "543.21"));
            assertThat(returned.refusals(order("L-2026-06", JUNE, "543.21"), PAYMENT_OFFICER, IN_JULY))
                    .containsExactly(RefusalCode.NOTHING_TO_ORDER);
            returned.take(order("L-2026-07", JUNE, "543.21"), PAYMENT_OFFICER, IN_JULY);
            assertThat(dues(returned, JUNE, IN_JULY)).isEmpty();
            assertThat(returned.file()
                            .ledger()
                            .balance(PaymentItem.BENEFIT, JUNE)
                            .returned())
                    .isEqualTo(MONTHLY);
        }

        @Test
        void is_of_an_order_that_was_made_for_that_amount_and_was_not_answered() {
            var ordered = SampleCase.filed().ordered();

            assertThat(ordered.refusals(returned("L-other", "543.21"), PAYMENT_OFFICER, IN_JUNE))
                    .containsExactly(RefusalCode.NOT_ORDERED);
            assertThat(ordered.reasons(returned("L-2026-06", "543.20"), PAYMENT_OFFICER, IN_JUNE))
                    .containsExactly(Refusal.of(RefusalCode.AMOUNT_DIFFERS, "list", "L-2026-06")
                            .with("month", JUNE)
                            .with("item", PaymentItem.BENEFIT));
            assertThat(ordered.refusals(
                            SampleCase.paid("L-2026-06", JUNE, "543.21", IN_JULY), PAYMENT_OFFICER, IN_JUNE))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
            ordered.take(returned("L-2026-06", "543.21"), PAYMENT_OFFICER, IN_JUNE);
            assertThat(ordered.refusals(
                            SampleCase.paid("L-2026-06", JUNE, "543.21", IN_JUNE), PAYMENT_OFFICER, IN_JUNE))
                    .containsExactly(RefusalCode.RESULT_ALREADY_RECORDED);
        }
    }

    @Nested
    class A_withholding {

        private static WithholdingSteps.WithholdPayment withhold(YearMonth from, YearMonth last) {
            return new WithholdingSteps.WithholdPayment(from, last, "fixture", WORDS);
        }

        @Test
        void keeps_its_months_from_being_ordered_and_leaves_them_owed_until_its_limit_has_run_out() {
            var withheld = SampleCase.filed().confirmed().take(withhold(JUNE, JULY), CONFIRMER, IN_JUNE);

            assertThat(dues(withheld, AUGUST, IN_JULY)).containsExactly(benefit(AUGUST, "543.21"));
            assertThat(withheld.reasons(order("L-7", JULY, "543.21"), PAYMENT_OFFICER, IN_JULY))
                    .containsExactly(Refusal.of(RefusalCode.PAYMENT_WITHHELD, "from", JUNE)
                            .with("last", JULY));
            assertThat(dues(withheld, AUGUST, IN_AUGUST))
                    .containsExactly(benefit(JUNE, "543.21"), benefit(JULY, "543.21"), benefit(AUGUST, "543.21"));
            assertThat(withheld.refusals(order("L-8", JUNE, "543.21"), PAYMENT_OFFICER, IN_AUGUST))
                    .isEmpty();
        }

        @Test
        void is_lifted_by_a_named_person_and_then_everything_is_due_again() {
            var withheld = SampleCase.filed().confirmed().take(withhold(JUNE, AUGUST), CONFIRMER, IN_JUNE);
            assertThat(withheld.refusals(new WithholdingSteps.LiftWithholding(WORDS), PAYMENT_OFFICER, IN_JULY))
                    .containsExactly(RefusalCode.ROLE_MAY_NOT);

            withheld.take(new WithholdingSteps.LiftWithholding(WORDS), CONFIRMER, IN_JULY);

            assertThat(dues(withheld, JULY, IN_JULY)).containsExactly(benefit(JUNE, "543.21"), benefit(JULY, "543.21"));
            assertThat(withheld.refusals(new WithholdingSteps.LiftWithholding(WORDS), CONFIRMER, IN_JULY))
                    .containsExactly(RefusalCode.PAYMENT_NOT_WITHHELD);
        }

        @Test
        void has_a_limit_that_has_not_passed_and_lies_in_the_entitlement() {
            var confirmed = SampleCase.filed().confirmed();

            assertThat(confirmed.refusals(withhold(JULY, JUNE), CONFIRMER, IN_JUNE))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
            assertThat(confirmed.refusals(withhold(JUNE, JUNE), CONFIRMER, IN_JULY))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
            assertThat(confirmed.refusals(withhold(JUNE.minusMonths(1), JULY), CONFIRMER, IN_JUNE))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
            assertThat(confirmed
                            .take(withhold(JUNE, JULY), CONFIRMER, IN_JUNE)
                            .refusals(withhold(AUGUST, AUGUST), CONFIRMER, IN_JUNE))
                    .containsExactly(RefusalCode.PAYMENT_WITHHELD);
        }

        @Test
        void is_told_to_the_household_in_a_notice_that_can_be_served() {
            var withheld = SampleCase.filed().confirmed().take(withhold(JUNE, JULY), CONFIRMER, IN_JUNE);

            withheld.take(
                    new ConfirmationSteps.Serve(new Service(
                            DocumentType.WITHHOLDING_NOTICE, IN_JUNE, Service.Way.IN_PERSON, "1", Optional.empty())),
                    CLERK,
                    IN_JUNE);

            // 60 days after 2026-06-20
            assertThat(withheld.file().served().get(0).reconsiderationBy()).isEqualTo("2026-08-19");
        }
    }

    @Nested
    class An_overpayment {

        @Test
        void arises_only_by_a_decision_that_says_why_it_reaches_back() {
            var ordered = SampleCase.filed().ordered();
            var plain = new AdjustmentSteps.Stop(StopReason.DIED, WORDS, JUNE);
            var explicit = new AdjustmentSteps.Stop(StopReason.DIED, WORDS, JUNE, Optional.of("died in May"));

            assertThat(ordered.refusals(plain, CONFIRMER, IN_JULY)).containsExactly(RefusalCode.STOP_REACHES_BACK);
            ordered.take(explicit, CONFIRMER, IN_JULY);

            assertThat(ordered.file().ledger().overpayments()).containsExactly(benefit(JUNE, "543.21"));
            assertThat(ordered.file().ledger().recoverable()).isEqualTo(Money.ZERO);
        }

        @Test
        void is_gone_when_the_bank_returns_the_money() {
            var stopped = SampleCase.filed()
                    .ordered()
                    .take(
                            new AdjustmentSteps.Stop(StopReason.DIED, WORDS, JUNE, Optional.of("died in May")),
                            CONFIRMER,
                            IN_JULY)
                    .take(A_result.returned("L-2026-06", "543.21"), PAYMENT_OFFICER, IN_JULY);

            assertThat(stopped.file().ledger().overpayments()).isEmpty();
            assertThat(dues(stopped, JULY, IN_JULY)).isEmpty();
        }

        @Test
        void keeps_the_dossier_out_of_the_archives_until_it_is_settled() {
            var file = new FilingSteps.FileIntoArchives("J023-1");
            var stopped = SampleCase.filed()
                    .ordered()
                    .take(
                            new AdjustmentSteps.Stop(StopReason.DIED, WORDS, JUNE, Optional.of("died in May")),
                            CONFIRMER,
                            IN_JULY);
            assertThat(stopped.refusals(file, SampleCase.ARCHIVIST, IN_JULY))
                    .containsExactly(RefusalCode.RECOVERY_OPEN);

            stopped.take(A_recovery.decided("543.21", "0"), CONFIRMER, IN_JULY);
            long recovery = stopped.file().version();
            assertThat(stopped.refusals(file, SampleCase.ARCHIVIST, IN_JULY))
                    .containsExactly(RefusalCode.RECOVERY_OPEN);

            stopped.take(new RecoverySteps.WaiveRecovery(recovery, MONTHLY, "nobody inherited"), CONFIRMER, IN_JULY);
            assertThat(stopped.refusals(file, SampleCase.ARCHIVIST, IN_JULY)).isEmpty();
        }
    }

    @Nested
    class A_recovery {

        static RecoverySteps.DecideRecovery decided(String amount, String waived) {
            return new RecoverySteps.DecideRecovery(
                    RecoveryGround.CHANGE_NOT_REPORTED,
                    "1",
                    Money.ofYuan(amount),
                    Money.ofYuan(waived),
                    Optional.of(WORDS),
                    amount.equals("0") ? List.of() : List.of(new Instalment(IN_AUGUST, Money.ofYuan(amount))),
                    WORDS);
        }

        /** June was ordered with 543.21 and lowered to 500.00, so that 43.21 are overpaid. */
        private static SampleCase overpaid() {
            return SampleCase.filed().ordered().lowered(JUNE, "500.00", IN_JULY);
        }

        @Test
        void is_decided_up_to_what_was_overpaid_and_adds_up() {
            var overpaid = overpaid();

            assertThat(overpaid.refusals(decided("43.21", "0.01"), CONFIRMER, IN_JULY))
                    .containsExactly(RefusalCode.MORE_THAN_OVERPAID);
            assertThat(overpaid.refusals(decided("0", "0"), CONFIRMER, IN_JULY))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            var unevenly = new RecoverySteps.DecideRecovery(
                    RecoveryGround.OFFICE_ERROR,
                    "1",
                    Money.ofYuan("40"),
                    Money.ofYuan("1"),
                    Optional.empty(),
                    List.of(new Instalment(IN_AUGUST, Money.ofYuan("39.99"))),
                    WORDS);
            assertThat(overpaid.reasons(unevenly, CONFIRMER, IN_JULY))
                    .containsExactly(
                            Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "instalments")
                                    .with("fault", "DOES_NOT_ADD_UP"),
                            Refusal.of(RefusalCode.REASON_MISSING));
            var withNothing = new RecoverySteps.DecideRecovery(
                    RecoveryGround.OFFICE_ERROR,
                    "1",
                    Money.ofYuan("40"),
                    Money.ZERO,
                    Optional.empty(),
                    List.of(new Instalment(IN_AUGUST, Money.ofYuan("40")), new Instalment(IN_AUGUST, Money.ZERO)),
                    WORDS);
            assertThat(overpaid.refusals(withNothing, CONFIRMER, IN_JULY))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            overpaid.take(decided("33.21", "10.00"), CONFIRMER, IN_JULY);
            assertThat(overpaid.refusals(decided("0.01", "0"), CONFIRMER, IN_JULY))
                    .containsExactly(RefusalCode.NOTHING_OVERPAID, RefusalCode.MORE_THAN_OVERPAID);
        }

        @Test
        void is_open_until_it_is_paid_back_kept_back_or_waived() {
            // 43.21 overpaid − 10.00 waived − 20.00 paid − 3.00 kept back − 5.21 waived later
            Ledger ledger = SampleCase.keepingBack().recovered().file().ledger();
            long recovery = ledger.recoveries().get(0).number();

            assertThat(ledger.open(recovery)).containsExactly(benefit(JUNE, "5.00"));
            assertThat(ledger.recoverable()).isEqualTo(Money.ofYuan("5.00"));
            assertThat(ledger.overpayments()).isEmpty();
            // 500.00 − 3.00 that were kept back
            assertThat(ledger.balance(PaymentItem.BENEFIT, JULY).due()).isEqualTo(Money.ofYuan("497.00"));
        }

        @Test
        void takes_no_more_than_is_open_and_no_unknown_number() {
            var decided = overpaid().take(decided("43.21", "0"), CONFIRMER, IN_JULY);
            long recovery = decided.file().version();

            assertThat(decided.refusals(repayment(recovery, "43.22"), PAYMENT_OFFICER, IN_JULY))
                    .containsExactly(RefusalCode.MORE_THAN_OPEN);
            assertThat(decided.refusals(repayment(recovery, "0"), PAYMENT_OFFICER, IN_JULY))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            assertThat(decided.refusals(repayment(recovery + 1, "1"), PAYMENT_OFFICER, IN_JULY))
                    .containsExactly(RefusalCode.RECOVERY_UNKNOWN);
            assertThat(decided.refusals(
                            new RecoverySteps.WaiveRecovery(recovery, Money.ofYuan("43.22"), WORDS),
                            CONFIRMER,
                            IN_JULY))
                    .containsExactly(RefusalCode.MORE_THAN_OPEN);
        }

        @Test
        void is_lowered_by_a_later_increase_and_what_was_paid_back_is_due_again() {
            // of 43.21 to be paid back 40.00 came; June becomes 530.00, so that only 13.21 were overpaid
            var decided = overpaid().take(decided("43.21", "0"), CONFIRMER, IN_JULY);
            long recovery = decided.file().version();
            decided.take(repayment(recovery, "40.00"), PAYMENT_OFFICER, IN_JULY).lowered(JUNE, "530.00", IN_JULY);

            assertThat(decided.file().ledger().open(recovery)).isEmpty();
            assertThat(dues(decided, JUNE, IN_JULY)).containsExactly(benefit(JUNE, "26.79"));
        }

        @Test
        void keeps_nothing_back_from_running_benefit_where_the_place_does_not_allow_it() {
            var decided = overpaid().take(decided("43.21", "0"), CONFIRMER, IN_JULY);

            assertThat(decided.refusals(
                            new RecoverySteps.SetOff(decided.file().version(), JULY, Money.ofYuan("1"), WORDS),
                            CONFIRMER,
                            IN_JULY))
                    .containsExactly(RefusalCode.SET_OFF_NOT_ALLOWED);
        }

        @Test
        void keeps_nothing_back_from_a_month_that_is_withheld() {
            var withheld = SampleCase.keepingBack()
                    .ordered()
                    .lowered(JUNE, "500.00", IN_JULY)
                    .take(decided("43.21", "0"), CONFIRMER, IN_JULY);
            long recovery = withheld.file().version();
            withheld.take(A_withholding.withhold(JULY, AUGUST), CONFIRMER, IN_JULY);

            assertThat(withheld.refusals(
                            new RecoverySteps.SetOff(recovery, JULY, Money.ofYuan("1"), WORDS), CONFIRMER, IN_JULY))
                    .containsExactly(RefusalCode.PAYMENT_WITHHELD);
        }

        @Test
        void keeps_back_no_more_than_is_still_to_be_ordered() {
            var decided = SampleCase.keepingBack()
                    .ordered()
                    .lowered(JUNE, "20.00", IN_JULY)
                    .take(decided("523.21", "0"), CONFIRMER, IN_JULY);

            assertThat(decided.refusals(
                            new RecoverySteps.SetOff(decided.file().version(), JULY, Money.ofYuan("20.01"), WORDS),
                            CONFIRMER,
                            IN_JULY))
                    .containsExactly(RefusalCode.NOTHING_TO_ORDER);
        }

        @Test
        void is_decided_by_whoever_confirms_and_leaves_a_decision_to_be_served() {
            var overpaid = overpaid();

            assertThat(overpaid.refusals(decided("43.21", "0"), REVIEWER, IN_JULY))
                    .containsExactly(RefusalCode.ROLE_MAY_NOT);
            overpaid.take(decided("43.21", "0"), CONFIRMER, IN_JULY);
            assertThat(overpaid.file().items()).extracting(DossierItem::type).endsWith(DocumentType.RECOVERY_DECISION);
        }

        private static RecoverySteps.RecordRepayment repayment(long recovery, String yuan) {
            return new RecoverySteps.RecordRepayment(recovery, IN_JULY, Money.ofYuan(yuan), "R-1");
        }
    }

    @Nested
    class A_price_subsidy {

        private static PaymentSteps.GrantPriceSubsidy granted(YearMonth month, String yuan, String document) {
            return new PaymentSteps.GrantPriceSubsidy(new PriceSubsidy(month, Money.ofYuan(yuan), document));
        }

        private static MonthAmount subsidy(YearMonth month, String yuan) {
            return new MonthAmount(PaymentItem.PRICE_SUBSIDY, month, Money.ofYuan(yuan));
        }

        @Test
        void is_due_once_for_every_person_covered_in_the_month_apart_from_the_benefit() {
            var granted = SampleCase.filed().confirmed().take(granted(JUNE, "20.50", "D-1"), CONFIRMER, IN_JUNE);

            assertThat(dues(granted, JUNE, IN_JUNE)).containsExactly(benefit(JUNE, "543.21"), subsidy(JUNE, "41.00"));
            granted.take(
                    new PaymentSteps.OrderPayment("L-S", JUNE, Money.ofYuan("41"), PaymentItem.PRICE_SUBSIDY),
                    PAYMENT_OFFICER,
                    IN_JUNE);
            assertThat(dues(granted, JUNE, IN_JUNE)).containsExactly(benefit(JUNE, "543.21"));
        }

        @Test
        void is_granted_once_by_one_document_and_only_where_somebody_is_entitled() {
            var granted = SampleCase.filed().confirmed().take(granted(JUNE, "20", "D-1"), CONFIRMER, IN_JUNE);

            assertThat(granted.refusals(granted(JUNE, "25", "D-1"), CONFIRMER, IN_JUNE))
                    .containsExactly(RefusalCode.SUBSIDY_GRANTED_BEFORE);
            assertThat(granted.refusals(granted(JUNE, "25", "D-2"), CONFIRMER, IN_JUNE))
                    .isEmpty();
            assertThat(granted.refusals(granted(JUNE.minusMonths(1), "25", "D-1"), CONFIRMER, IN_JUNE))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
            assertThat(granted.refusals(granted(JULY, "0", "D-1"), CONFIRMER, IN_JUNE))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }

        @Test
        void is_overpaid_like_the_benefit_when_the_month_is_taken_back() {
            var stopped = SampleCase.filed()
                    .confirmed()
                    .take(granted(JUNE, "20", "D-1"), CONFIRMER, IN_JUNE)
                    .take(
                            new PaymentSteps.OrderPayment("L-S", JUNE, Money.ofYuan("40"), PaymentItem.PRICE_SUBSIDY),
                            PAYMENT_OFFICER,
                            IN_JUNE)
                    .take(
                            new AdjustmentSteps.Stop(StopReason.DIED, WORDS, JUNE, Optional.of(WORDS)),
                            CONFIRMER,
                            IN_JULY);

            assertThat(stopped.file().ledger().overpayments()).containsExactly(subsidy(JUNE, "40.00"));
        }
    }

    @Nested
    class Add_ons {

        private static final Money OF_THESE = Money.ofYuan("43.21");

        private static Determination with(String base) {
            Determination some = SampleCase.determinationOf(base);
            return new Determination(
                    some.month(),
                    some.knownOn(),
                    some.household(),
                    some.members(),
                    some.base(),
                    OF_THESE,
                    some.findings(),
                    some.open(),
                    some.declaredOnly(),
                    some.overridden(),
                    some.policies(),
                    some.languageLevel(),
                    some.trace());
        }

        private static SampleCase confirmed(boolean apart) {
            Procedure national = Procedure.national();
            return SampleCase.filed(
                            SampleCase.application(),
                            national.paying(
                                    new Provision<>(apart, "fixture"), national.setOff(), national.paymentDeviation()))
                    .determined(with("500.00"))
                    .take(new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER, SampleCase.POSTED)
                    .take(new ReviewSteps.PostNotice("N-1", "place"), CLERK, SampleCase.POSTED)
                    .take(new ReviewSteps.EndNotice(), CLERK, SampleCase.ENDED)
                    .take(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, SampleCase.DECIDED);
        }

        @Test
        void are_due_with_the_benefit_or_apart_as_the_place_has_it() {
            assertThat(dues(confirmed(false), JUNE, IN_JUNE)).containsExactly(benefit(JUNE, "543.21"));
            assertThat(dues(confirmed(true), JUNE, IN_JUNE))
                    .containsExactly(benefit(JUNE, "500.00"), new MonthAmount(PaymentItem.ADD_ON, JUNE, OF_THESE));
        }

        @Test
        void stay_apart_when_months_are_recalculated() {
            var raised = confirmed(true)
                    .take(new AdjustmentSteps.Recalculate(List.of(with("510.00")), WORDS), CONFIRMER, IN_JULY);

            assertThat(dues(raised, JUNE, IN_JULY))
                    .containsExactly(benefit(JUNE, "510.00"), new MonthAmount(PaymentItem.ADD_ON, JUNE, OF_THESE));
        }

        @Test
        void are_not_raised_in_bulk_at_the_cost_of_the_benefit() {
            assertThat(confirmed(true)
                            .reasons(
                                    new AdjustmentSteps.Recalculate(
                                            List.of(SampleCase.determinationOf("600.00")), WORDS),
                                    CONFIRMER,
                                    IN_JULY))
                    .extracting(Refusal::code, Refusal::particulars)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            RefusalCode.CHANGE_NEEDS_REVIEW, new java.util.TreeMap<>(Map.of("month", "2026-06"))));
        }
    }
}
