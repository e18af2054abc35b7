package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.PAYMENT_OFFICER;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;
import static org.lowbao.core.determination.IdentificationKind.LOW_INCOME_EDGE;
import static org.lowbao.core.determination.IdentificationKind.RIGID_EXPENDITURE_HARDSHIP;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.money.Money;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.procedure.RegisterRules;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** Identifications without monthly payment hold for a time, are renewed on fresh evidence, and end by nobody but a person. */
class RegistrationTest {

    private static final String WORDS = "words";
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    /** Twelve months from the decision of 2026-05-25. */
    private static final DayRange YEAR = new DayRange(DECIDED, LocalDate.of(2027, 5, 24));

    private static final LocalDate IN_APRIL = LocalDate.of(2027, 4, 12);

    private static SampleCase edge() {
        return SampleCase.filed().registered(LOW_INCOME_EDGE);
    }

    private static DayRange running(SampleCase file) {
        return file.file().registration().running().orElseThrow().days();
    }

    @Nested
    class Validity {

        @Test
        void runs_from_the_decision_for_as_long_as_the_place_says_and_is_what_falls_due() {
            var family =
                    SampleCase.filed().registered(RIGID_EXPENDITURE_HARDSHIP).file();

            assertThat(family.registration().running())
                    .contains(new Registration.Period(RIGID_EXPENDITURE_HARDSHIP, YEAR));
            assertThat(family.due(SampleCase.CALENDAR)).contains(YEAR.last());
            // a class says how often a payment is reviewed
            assertThat(family.duties().nextReview()).isEmpty();
        }

        @Test
        void is_found_by_a_day_also_when_it_is_over_and_nobody_ended_it() {
            Registration before = edge().file().registration();
            var again = new Registration.Period(
                    RIGID_EXPENDITURE_HARDSHIP, new DayRange(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30)));
            Registration both = before.with(again);
            var first = new Registration.Period(LOW_INCOME_EDGE, new DayRange(DECIDED, LocalDate.of(2026, 12, 31)));

            assertThat(before.on(DECIDED.minusDays(1))).isEmpty();
            assertThat(before.on(YEAR.last().plusDays(1))).contains(new Registration.Period(LOW_INCOME_EDGE, YEAR));
            assertThat(both.on(DECIDED)).contains(first);
            assertThat(both.on(LocalDate.of(2026, 12, 31))).contains(first);
            assertThat(both.on(LocalDate.of(2027, 1, 1))).contains(again);
            assertThat(both.on(LocalDate.of(2027, 7, 1))).contains(again);
        }

        @Test
        void is_shorter_where_the_place_says_so_and_of_each_kind_its_own() {
            Procedure county = Procedure.national()
                    .changed()
                    .registers(RegisterRules.national()
                            .edge(new Provision<>(24, "fixture"))
                            .hardship(new Provision<>(6, "fixture")))
                    .build();

            assertThat(running(SampleCase.filed(SampleCase.application(), county)
                                    .registered(RIGID_EXPENDITURE_HARDSHIP))
                            .last())
                    .isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(running(SampleCase.filed(SampleCase.application(), county)
                                    .registered(LOW_INCOME_EDGE))
                            .last())
                    .isEqualTo(LocalDate.of(2028, 5, 24));
        }

        @Test
        void of_hardship_is_twelve_months_at_most_and_of_any_kind_one_at_least() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RegisterRules.national().hardship(new Provision<>(13, "fixture")))
                    .withMessageContaining("13");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RegisterRules.national().hardship(new Provision<>(0, "fixture")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RegisterRules.national().edge(new Provision<>(0, "fixture")));
        }

        @Test
        void leaves_no_class_to_decide() {
            assertThat(SampleCase.filed()
                            .determined(SampleCase.unpaid(LOW_INCOME_EDGE))
                            .take(new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER, SampleCase.POSTED)
                            .take(new ReviewSteps.PostNotice("N-1", "place"), CLERK, SampleCase.POSTED)
                            .take(new ReviewSteps.EndNotice(), CLERK, SampleCase.ENDED)
                            .reasons(new ConfirmationSteps.Confirm("C-1", Optional.of("STABLE")), CONFIRMER, DECIDED))
                    .containsExactly(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "reviewClass")
                            .with("fault", "NOT_PAID_MONTHLY"));
        }

        @Test
        void is_over_the_day_after_its_last_one_and_ends_nothing_by_itself() {
            var family = edge().file();

            assertThat(family.registration().isExpired(YEAR.last())).isFalse();
            assertThat(family.registration().isExpired(YEAR.last().plusDays(1))).isTrue();
            assertThat(family.state()).isEqualTo(CaseState.CONFIRMED);
        }
    }

    @Nested
    class Renewal {

        @Test
        void rests_on_a_determination_and_an_opinion_of_its_own() {
            var reviewed = edge().take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, IN_APRIL)
                    .checkedAgain(IN_APRIL);

            assertThat(reviewed.refusals(new AdjustmentSteps.Continue(WORDS), CONFIRMER, IN_APRIL))
                    .containsExactly(RefusalCode.DETERMINATION_STALE);
            reviewed.take(new ReviewSteps.Propose(SampleCase.unpaid(LOW_INCOME_EDGE)), CLERK, IN_APRIL);
            assertThat(reviewed.refusals(new AdjustmentSteps.Continue(WORDS), CONFIRMER, IN_APRIL))
                    .containsExactly(RefusalCode.OPINION_MISSING);
        }

        @Test
        void counts_from_the_day_of_the_decision_for_it_rests_on_what_was_found_then() {
            var renewed = edge().foundToBe(SampleCase.unpaid(LOW_INCOME_EDGE), IN_APRIL)
                    .take(new AdjustmentSteps.Continue(WORDS), CONFIRMER, IN_APRIL);

            assertThat(running(renewed)).isEqualTo(new DayRange(IN_APRIL, LocalDate.of(2028, 4, 11)));
            assertThat(renewed.file().registration().earlier())
                    .containsExactly(
                            new Registration.Period(LOW_INCOME_EDGE, new DayRange(DECIDED, LocalDate.of(2027, 4, 11))));
            assertThat(renewed.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2028, 4, 11));
        }

        @Test
        void after_the_last_day_leaves_the_days_between_without_an_identification() {
            // fixture: identified for half a year, to 2026-11-24
            Procedure county = Procedure.national()
                    .changed()
                    .registers(RegisterRules.national().edge(new Provision<>(6, "fixture")))
                    .build();
            LocalDate late = LocalDate.of(2026, 12, 7);
            var renewed = SampleCase.filed(SampleCase.application(), county)
                    .registered(LOW_INCOME_EDGE)
                    .foundToBe(SampleCase.unpaid(LOW_INCOME_EDGE), late)
                    .take(new AdjustmentSteps.Continue(WORDS), CONFIRMER, late);

            assertThat(renewed.file().registration().earlier())
                    .containsExactly(new Registration.Period(
                            LOW_INCOME_EDGE, new DayRange(DECIDED, LocalDate.of(2026, 11, 24))));
            assertThat(running(renewed).first()).isEqualTo(late);
        }

        @Test
        void is_refused_where_the_review_found_something_else() {
            assertThat(edge().foundToBe(SampleCase.eligible(), IN_APRIL)
                            .reasons(new AdjustmentSteps.Continue(WORDS), CONFIRMER, IN_APRIL))
                    .containsExactly(Refusal.of(RefusalCode.IDENTIFIED_OTHERWISE, "identification", "DIBAO"));
        }
    }

    @Nested
    class Expiry {

        private static final LocalDate AFTER = LocalDate.of(2027, 5, 25);

        @Test
        void is_a_decision_with_a_notice_and_stands_from_the_month_after() {
            var stopped = edge().take(
                            new AdjustmentSteps.Stop(StopReason.EXPIRED, WORDS, JUNE.plusYears(1)), CONFIRMER, AFTER)
                    .file();

            assertThat(stopped.state()).isEqualTo(CaseState.STOPPED);
            assertThat(stopped.registration())
                    .isEqualTo(new Registration(
                            Optional.empty(), List.of(new Registration.Period(LOW_INCOME_EDGE, YEAR))));
            assertThat(stopped.items()).extracting(DossierItem::type).contains(DocumentType.TERMINATION_NOTICE);
            assertThat(stopped.due(SampleCase.CALENDAR)).isEmpty();
        }

        @Test
        void is_no_reason_while_the_identification_holds_nor_for_a_month_in_which_it_held() {
            var stop = new AdjustmentSteps.Stop(StopReason.EXPIRED, WORDS, JUNE.plusYears(1));
            var stillValid = Refusal.of(RefusalCode.STILL_VALID, "last", YEAR.last());

            assertThat(edge().reasons(stop, CONFIRMER, YEAR.last())).containsExactly(stillValid);
            assertThat(edge().reasons(
                                    new AdjustmentSteps.Stop(StopReason.EXPIRED, WORDS, YearMonth.of(2027, 5)),
                                    CONFIRMER,
                                    AFTER))
                    .containsExactly(stillValid);
        }

        @Test
        void is_no_reason_to_stop_what_is_paid() {
            assertThat(SampleCase.filed()
                            .confirmed()
                            .reasons(
                                    new AdjustmentSteps.Stop(StopReason.EXPIRED, WORDS, JUNE.plusYears(1)),
                                    CONFIRMER,
                                    AFTER))
                    .containsExactly(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "reason")
                            .with("fault", "PAID_MONTHLY"));
        }

        @Test
        void ends_the_days_early_where_it_is_stopped_for_another_reason() {
            var stopped = edge().take(
                            new AdjustmentSteps.Stop(StopReason.INCOME_EXCEEDS, WORDS, JUNE.plusMonths(1)),
                            CONFIRMER,
                            DECIDED.plusDays(7))
                    .file();

            assertThat(stopped.registration().earlier())
                    .containsExactly(
                            new Registration.Period(LOW_INCOME_EDGE, new DayRange(DECIDED, LocalDate.of(2026, 6, 30))));
        }
    }

    @Nested
    class Payment {

        private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

        @Test
        void is_neither_ordered_nor_granted_nor_withheld() {
            assertThat(edge().refusals(
                                    new PaymentSteps.OrderPayment("L-6", JUNE, Money.ofYuan("543.21")),
                                    PAYMENT_OFFICER,
                                    DAY))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
            assertThat(edge().refusals(new PaymentSteps.OrderPayment("L-6", JUNE, Money.ZERO), PAYMENT_OFFICER, DAY))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
            assertThat(edge().refusals(
                                    new PaymentSteps.GrantPriceSubsidy(
                                            new PriceSubsidy(JUNE, Money.ofYuan("20"), "document")),
                                    CONFIRMER,
                                    DAY))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
            assertThat(edge().refusals(
                                    new WithholdingSteps.WithholdPayment(JUNE, JUNE, "basis", WORDS), CONFIRMER, DAY))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
            assertThat(edge().file().ledger().dues(JUNE.plusMonths(6), JUNE)).isEmpty();
        }

        @Test
        void has_no_gradual_exit_and_no_share_to_reduce() {
            assertThat(edge().jobTaken("1", DAY)
                            .refusals(new DutySteps.GrantGradualExit("1", 3, WORDS), CONFIRMER, DAY))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
            assertThat(edge().workRefused("2", DAY)
                            .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, DAY)
                            .checkedAgain(DAY)
                            .refusals(
                                    new DutySteps.ReduceShare("2", JUNE.plusMonths(1), Optional.empty(), WORDS),
                                    CONFIRMER,
                                    DAY))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
        }
    }

    @Nested
    class Handovers {

        private static final YearMonth JULY = YearMonth.of(2026, 7);
        private static final LocalDate DAY = LocalDate.of(2026, 6, 22);

        @Test
        void takes_the_days_along_that_are_left() {
            var family = edge();
            Handover whole = Handover.into(
                    SampleCase.application(),
                    family.file(),
                    List.of(new Place("1", "1", Kinship.HEAD), new Place("2", "2", Kinship.SPOUSE)),
                    JULY,
                    SampleCase.noon(DAY));
            var opened = CaseFile.opened(
                    "D-2",
                    new Recorded(
                            1,
                            SampleCase.noon(DAY),
                            DAY,
                            CONFIRMER,
                            new HandoverEntry.DossierOpened(SampleCase.application(), whole, "C-2", WORDS)));
            family.take(new HandoverSteps.HandOverHousehold("D-2", JULY, WORDS), CONFIRMER, DAY);

            assertThat(family.file().registration().earlier())
                    .containsExactly(
                            new Registration.Period(LOW_INCOME_EDGE, new DayRange(DECIDED, LocalDate.of(2026, 6, 30))));
            assertThat(opened.registration().running())
                    .contains(new Registration.Period(LOW_INCOME_EDGE, new DayRange(JULY.atDay(1), YEAR.last())));
        }

        @Test
        void is_refused_once_none_is_left() {
            assertThat(edge().refusals(
                                    new HandoverSteps.HandOverHousehold("D-2", JUNE.plusYears(1), WORDS),
                                    CONFIRMER,
                                    LocalDate.of(2027, 5, 20)))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
        }
    }

    @Test
    void another_household_member_who_is_covered_renews_an_identification_too() {
        LocalDate july = LocalDate.of(2026, 7, 6);
        var adjusted = edge().take(SampleCase.born("3", july), CLERK, july)
                .foundToBe(SampleCase.unpaid(LOW_INCOME_EDGE), july)
                .take(new AdjustmentSteps.Adjust(YearMonth.of(2026, 8), WORDS), CONFIRMER, july);

        assertThat(running(adjusted)).isEqualTo(new DayRange(july, LocalDate.of(2027, 7, 5)));
        assertThat(adjusted.file()
                        .ledger()
                        .entitlement(YearMonth.of(2026, 8))
                        .orElseThrow()
                        .covered())
                .containsExactly("1", "2", "3");
    }

    @Nested
    class An_end_that_does_not_stand {

        private SampleCase stopped() {
            return edge().take(
                            new AdjustmentSteps.Stop(StopReason.MOVED_AWAY, WORDS, JUNE.plusMonths(2)),
                            CONFIRMER,
                            LocalDate.of(2026, 7, 20));
        }

        @Test
        void gives_back_the_days_that_it_took() {
            var family = stopped();
            assertThat(family.file().registration().running()).isEmpty();

            family.take(
                    new RemedySteps.ResumeEntitlement(Optional.empty(), JUNE.plusMonths(2), WORDS),
                    CONFIRMER,
                    LocalDate.of(2026, 7, 27));

            assertThat(running(family)).isEqualTo(new DayRange(LocalDate.of(2026, 8, 1), YEAR.last()));
            assertThat(family.file().registration().earlier())
                    .extracting(Registration.Period::days)
                    .containsExactly(new DayRange(YEAR.first(), LocalDate.of(2026, 7, 31)));
        }

        @Test
        void leaves_what_had_run_out_as_run_out() {
            var ended = new Registration.Period(LOW_INCOME_EDGE, YEAR);
            var registration = Registration.NONE.with(ended).endedBefore(LocalDate.of(2027, 6, 1));

            assertThat(registration.resumed(ended, LocalDate.of(2027, 6, 1))).isEqualTo(Registration.NONE.with(ended));
        }
    }
}
