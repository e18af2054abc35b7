package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.PAYMENT_OFFICER;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;
import static org.lowbao.core.determination.IdentificationKind.DIBAO;
import static org.lowbao.core.determination.IdentificationKind.LOW_INCOME_EDGE;
import static org.lowbao.core.determination.IdentificationKind.NOT_ELIGIBLE;
import static org.lowbao.core.determination.IdentificationKind.RIGID_EXPENDITURE_HARDSHIP;
import static org.lowbao.core.determination.IdentificationKind.SINGLE_PERSON_ENROLMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.money.Money;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** One application, several identifications on one dossier: what a review finds turns one into the other, and no paper is brought again. */
class ConversionTest {

    private static final String WORDS = "words";
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 6);
    private static final RegistrationSteps.Convert CONVERT = new RegistrationSteps.Convert("C-2", WORDS);

    private static SampleCase foundToBe(SampleCase file, IdentificationKind kind) {
        return file.foundToBe(SampleCase.proposalOf(kind), DAY);
    }

    @Nested
    class IntoPayment {

        private final SampleCase edge = SampleCase.filed().registered(LOW_INCOME_EDGE);

        @Test
        void begins_with_the_first_month_of_a_confirmation_and_ends_the_register_the_day_before() {
            List<Material> papers = edge.file().materials();
            var converted = foundToBe(edge, DIBAO).take(CONVERT, CONFIRMER, DAY).file();

            assertThat(converted.ledger().paid(AUGUST))
                    .contains(new Entitlement(
                            DIBAO,
                            AUGUST,
                            Optional.empty(),
                            Money.ofYuan("543.21"),
                            List.of("1", "2"),
                            SampleCase.noon(DAY)));
            assertThat(converted.ledger().paid(JULY)).isEmpty();
            assertThat(converted.identifications())
                    .containsExactly(
                            new Identification(LOW_INCOME_EDGE, DECIDED, Optional.of(LocalDate.of(2026, 7, 31))),
                            new Identification(DIBAO, AUGUST.atDay(1), Optional.empty()));
            // the review brought a photograph of its own, and nobody anything else
            assertThat(converted.materials().subList(0, papers.size())).isEqualTo(papers);
            assertThat(converted
                            .materials()
                            .subList(papers.size(), converted.materials().size()))
                    .extracting(Material::type)
                    .containsExactly(DocumentType.HOME_VISIT_PHOTOGRAPH);
            assertThat(converted.state()).isEqualTo(CaseState.CONFIRMED);
            assertThat(converted.review()).isEmpty();
        }

        @Test
        void is_reviewed_by_class_from_then_on() {
            var stable = new RegistrationSteps.Convert(
                    "C-2", WORDS, Optional.of("STABLE"), Optional.empty(), Optional.empty());

            assertThat(foundToBe(edge, DIBAO)
                            .take(stable, CONFIRMER, DAY)
                            .file()
                            .due(SampleCase.CALENDAR))
                    // the 31st is a Saturday
                    .contains(LocalDate.of(2027, 7, 30));
        }

        @Test
        void begins_with_the_month_of_the_decision_where_the_place_pays_it() {
            Procedure county = Procedure.national()
                    .changed()
                    .firstPayment(new Provision<>(Procedure.FirstPayment.MONTH_OF_DECISION, "fixture"))
                    .build();
            var converted = foundToBe(
                            SampleCase.filed(SampleCase.application(), county).registered(LOW_INCOME_EDGE), DIBAO)
                    .take(CONVERT, CONFIRMER, DAY)
                    .file();

            assertThat(converted.ledger().paid(JULY)).isPresent();
            assertThat(converted.registration().earlier())
                    .containsExactly(
                            new Registration.Period(LOW_INCOME_EDGE, new DayRange(DECIDED, LocalDate.of(2026, 6, 30))));
        }

        @Test
        void takes_no_month_but_that_one() {
            var back = new RegistrationSteps.Convert(
                    "C-2", WORDS, Optional.empty(), Optional.of(JULY), Optional.of("reason"));

            assertThat(foundToBe(edge, DIBAO).refusals(back, CONFIRMER, DAY))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
        }
    }

    @Nested
    class OutOfPayment {

        private final SampleCase dibao = SampleCase.filed().confirmed();

        @Test
        void ends_the_benefit_with_the_month_and_begins_the_register_the_day_after() {
            var converted = foundToBe(dibao, LOW_INCOME_EDGE)
                    .take(CONVERT, CONFIRMER, DAY)
                    .file();

            assertThat(converted.identifications())
                    .containsExactly(
                            new Identification(DIBAO, JUNE.atDay(1), Optional.of(LocalDate.of(2026, 7, 31))),
                            new Identification(
                                    LOW_INCOME_EDGE, AUGUST.atDay(1), Optional.of(LocalDate.of(2027, 7, 31))));
            assertThat(converted.ledger().due(JULY)).isEqualTo(Money.ofYuan("543.21"));
            assertThat(converted.ledger().due(AUGUST)).isEqualTo(Money.ZERO);
            assertThat(converted.due(SampleCase.CALENDAR)).contains(LocalDate.of(2027, 7, 30));
            assertThat(converted.duties()).isEqualTo(Duties.NONE);
        }

        @Test
        void is_told_by_a_notice_against_which_the_remedies_run() {
            LocalDate june = LocalDate.of(2026, 6, 15);
            var served = dibao.foundToBe(SampleCase.unpaid(LOW_INCOME_EDGE), june)
                    .take(CONVERT, CONFIRMER, june)
                    .take(
                            new ConfirmationSteps.Serve(new Service(
                                    DocumentType.CONVERSION_NOTICE,
                                    june,
                                    Service.Way.IN_PERSON,
                                    "1",
                                    Optional.empty())),
                            CLERK,
                            june)
                    .file();

            assertThat(served.items())
                    .extracting(DossierItem::type)
                    .contains(DocumentType.CONVERSION_NOTICE, DocumentType.CERTIFICATE);
            // 行政复议法: sixty days from 2026-06-15
            assertThat(served.served().get(0).reconsiderationBy()).isEqualTo(LocalDate.of(2026, 8, 14));
        }

        @Test
        void leaves_months_alone_that_were_ordered_ahead() {
            dibao.take(new PaymentSteps.OrderPayment("L-8", AUGUST, Money.ofYuan("543.21")), PAYMENT_OFFICER, DAY);
            var converted = foundToBe(dibao, LOW_INCOME_EDGE)
                    .take(CONVERT, CONFIRMER, DAY)
                    .file();

            assertThat(converted.ledger().paid(AUGUST)).isPresent();
            assertThat(converted.registration().running().orElseThrow().days().first())
                    .isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(converted.ledger().overpayments()).isEmpty();
        }

        @Test
        void reaches_back_over_ordered_months_only_with_a_reason_and_never_registers_days_that_are_over() {
            dibao.take(new PaymentSteps.OrderPayment("L-6", JUNE, Money.ofYuan("543.21")), PAYMENT_OFFICER, DAY);
            foundToBe(dibao, LOW_INCOME_EDGE);
            var unreasoned =
                    new RegistrationSteps.Convert("C-2", WORDS, Optional.empty(), Optional.of(JUNE), Optional.empty());
            var reasoned = new RegistrationSteps.Convert(
                    "C-2", WORDS, Optional.empty(), Optional.of(JUNE), Optional.of("income not reported"));

            assertThat(dibao.refusals(unreasoned, CONFIRMER, DAY)).containsExactly(RefusalCode.STOP_REACHES_BACK);
            var converted = dibao.take(reasoned, CONFIRMER, DAY).file();
            assertThat(converted.ledger().overpayments()).hasSize(1);
            assertThat(converted.identifications())
                    .containsExactly(new Identification(LOW_INCOME_EDGE, DAY, Optional.of(LocalDate.of(2027, 7, 5))));
        }

        @Test
        void waits_for_a_gradual_exit_that_was_granted() {
            // six months from August on
            var exit = dibao.jobTaken("1", DAY).take(new DutySteps.GrantGradualExit("1", 6, WORDS), CONFIRMER, DAY);
            var converted = foundToBe(exit, LOW_INCOME_EDGE)
                    .take(CONVERT, CONFIRMER, DAY)
                    .file();

            assertThat(converted.identifications())
                    .containsExactly(
                            new Identification(DIBAO, JUNE.atDay(1), Optional.of(LocalDate.of(2027, 1, 31))),
                            new Identification(
                                    LOW_INCOME_EDGE, LocalDate.of(2027, 2, 1), Optional.of(LocalDate.of(2028, 1, 31))));
        }
    }

    @Nested
    class AfterNonConfirmation {

        private static final LocalDate JUNE_DAY = LocalDate.of(2026, 6, 8);

        private final SampleCase refused = SampleCase.filed()
                .determined(SampleCase.determination(NOT_ELIGIBLE, List.of(), Money.ZERO, List.of()))
                .take(new ReviewSteps.GiveOpinion(false, WORDS), REVIEWER, SampleCase.POSTED)
                .take(new ConfirmationSteps.DoNotConfirm(WORDS), CONFIRMER, DECIDED);

        @Test
        void another_kind_is_proposed_on_the_same_papers_and_decided_like_any() {
            var papers = refused.file().materials();
            refused.take(new ReviewSteps.Propose(SampleCase.unpaid(RIGID_EXPENDITURE_HARDSHIP)), CLERK, JUNE_DAY);

            assertThat(refused.file().state()).isEqualTo(CaseState.DETERMINED);
            assertThat(refused.file().decision()).isEmpty();
            // thirty working days from 2026-06-08, of which 06-19 is the dragon-boat festival
            assertThat(refused.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 7, 21));

            LocalDate ended = LocalDate.of(2026, 6, 22);
            var confirmed = refused.take(new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER, JUNE_DAY)
                    .take(new ReviewSteps.PostNotice("N-2", "place"), CLERK, JUNE_DAY)
                    .take(new ReviewSteps.EndNotice(), CLERK, ended)
                    .take(new ConfirmationSteps.Confirm("B-1"), CONFIRMER, ended)
                    .file();
            assertThat(confirmed.materials()).isEqualTo(papers);
            assertThat(confirmed.identifications())
                    .containsExactly(new Identification(
                            RIGID_EXPENDITURE_HARDSHIP, ended, Optional.of(LocalDate.of(2027, 6, 21))));
        }

        @Test
        void what_is_paid_needs_an_application_or_a_remedy() {
            assertThat(refused.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, JUNE_DAY))
                    .containsExactly(RefusalCode.NO_GROUND_TO_REOPEN);
            assertThat(refused.refusals(
                            new ReviewSteps.Propose(
                                    SampleCase.determination(NOT_ELIGIBLE, List.of(), Money.ZERO, List.of())),
                            CLERK,
                            JUNE_DAY))
                    .containsExactly(RefusalCode.NOT_ELIGIBLE);
        }

        @Test
        void a_kind_that_was_not_confirmed_is_not_proposed_again() {
            var edge = new ReviewSteps.Propose(SampleCase.unpaid(LOW_INCOME_EDGE));
            var refusedAgain = refused.take(edge, CLERK, JUNE_DAY)
                    .take(new ReviewSteps.GiveOpinion(false, WORDS), REVIEWER, JUNE_DAY)
                    .take(new ConfirmationSteps.DoNotConfirm(WORDS), CONFIRMER, JUNE_DAY);

            assertThat(refusedAgain.refusals(edge, CLERK, JUNE_DAY)).containsExactly(RefusalCode.DETERMINATION_STANDS);
        }

        @Test
        void evidence_of_half_a_year_ago_supports_nothing_else() {
            // the check report is of 2026-05-08
            var edge = new ReviewSteps.Propose(SampleCase.unpaid(LOW_INCOME_EDGE));

            assertThat(refused.reasons(edge, CLERK, LocalDate.of(2026, 11, 9)))
                    .containsExactly(Refusal.of(RefusalCode.EVIDENCE_TOO_OLD, "last", LocalDate.of(2026, 11, 8)));
            assertThat(refused.reasons(edge, CLERK, LocalDate.of(2026, 11, 8))).isEmpty();
        }
    }

    @Test
    void completeness_names_the_further_paper_of_the_new_kind_and_no_other() {
        var dibao = SampleCase.filed().confirmed();
        List<Completeness.Line> before =
                Completeness.of(dibao.file(), Checklist.national()).lines();
        var hardship = foundToBe(dibao, RIGID_EXPENDITURE_HARDSHIP).take(CONVERT, CONFIRMER, DAY);

        List<Completeness.Line> after = new ArrayList<>(
                Completeness.of(hardship.file(), Checklist.national()).lines());
        after.removeAll(before);
        assertThat(after)
                .singleElement()
                .satisfies(line -> assertThat(line.type()).isEqualTo(DocumentType.EXPENDITURE_PROOF))
                .satisfies(line -> assertThat(line.standing()).isEqualTo(Completeness.Standing.MISSING));

        hardship.take(
                new IntakeSteps.SupplyMaterial(
                        List.of(Material.copyOnPaper(DocumentType.EXPENDITURE_PROOF, Optional.empty()))),
                CLERK,
                DAY);
        assertThat(Completeness.of(hardship.file(), Checklist.national()).missing())
                .isEmpty();
    }

    @Test
    void from_one_register_to_the_other_is_a_conversion_of_the_day() {
        var converted = foundToBe(SampleCase.filed().registered(LOW_INCOME_EDGE), RIGID_EXPENDITURE_HARDSHIP)
                .take(CONVERT, CONFIRMER, DAY)
                .file();

        assertThat(converted.identifications())
                .containsExactly(
                        new Identification(LOW_INCOME_EDGE, DECIDED, Optional.of(LocalDate.of(2026, 7, 5))),
                        new Identification(RIGID_EXPENDITURE_HARDSHIP, DAY, Optional.of(LocalDate.of(2027, 7, 5))));
    }

    @Test
    void a_household_that_is_paid_again_has_three_identifications_on_one_dossier() {
        assertThat(SampleCase.filed().converted().file().identifications())
                .extracting(Identification::kind, Identification::from)
                .containsExactly(
                        tuple(DIBAO, LocalDate.of(2026, 6, 1)),
                        tuple(LOW_INCOME_EDGE, LocalDate.of(2026, 7, 1)),
                        tuple(DIBAO, LocalDate.of(2026, 8, 1)));
    }

    @Nested
    class OfAMemberAlone {

        private final SampleCase alone = foundToBe(
                        SampleCase.filed().registered(LOW_INCOME_EDGE), SINGLE_PERSON_ENROLMENT)
                .take(CONVERT, CONFIRMER, DAY);

        @Test
        void leaves_the_family_what_it_is_beside_its_member() {
            assertThat(alone.file().identifications())
                    .containsExactly(
                            new Identification(LOW_INCOME_EDGE, DECIDED, Optional.of(LocalDate.of(2026, 7, 31))),
                            new Identification(LOW_INCOME_EDGE, AUGUST.atDay(1), Optional.empty()),
                            new Identification(SINGLE_PERSON_ENROLMENT, AUGUST.atDay(1), Optional.empty()));
            assertThat(alone.file().ledger().paid(AUGUST).orElseThrow().covered())
                    .containsExactly("2");
        }

        @Test
        void keeps_the_family_in_its_register_until_the_member_is_paid_no_more() {
            assertThat(alone.file().registeredOn(DECIDED.minusDays(1))).isEmpty();
            assertThat(alone.file().registeredOn(LocalDate.of(2026, 7, 31)))
                    .contains(new Identification(LOW_INCOME_EDGE, DECIDED, Optional.of(LocalDate.of(2026, 7, 31))));
            // no last day: it is reviewed with the member's benefit
            assertThat(alone.file().registeredOn(LocalDate.of(2029, 1, 1)))
                    .contains(new Identification(LOW_INCOME_EDGE, AUGUST.atDay(1), Optional.empty()));

            LocalDate october = LocalDate.of(2026, 10, 8);
            alone.take(
                    new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, WORDS, YearMonth.of(2026, 11)),
                    CONFIRMER,
                    october);
            assertThat(alone.file().registeredOn(LocalDate.of(2026, 10, 31)))
                    .contains(new Identification(
                            LOW_INCOME_EDGE, AUGUST.atDay(1), Optional.of(LocalDate.of(2026, 10, 31))));
            assertThat(alone.file().registeredOn(LocalDate.of(2026, 11, 1))).isEmpty();
        }

        @Test
        void ends_with_dibao_of_the_whole_family() {
            LocalDate october = LocalDate.of(2026, 10, 8);
            var dibao = alone.foundToBe(SampleCase.eligible(), october)
                    .take(new AdjustmentSteps.Adjust(YearMonth.of(2026, 11), WORDS), CONFIRMER, october)
                    .file();

            assertThat(dibao.identifications())
                    .extracting(Identification::kind, Identification::from)
                    .containsExactly(
                            tuple(LOW_INCOME_EDGE, DECIDED),
                            tuple(LOW_INCOME_EDGE, LocalDate.of(2026, 8, 1)),
                            tuple(SINGLE_PERSON_ENROLMENT, LocalDate.of(2026, 8, 1)),
                            tuple(DIBAO, LocalDate.of(2026, 11, 1)));
            assertThat(dibao.registeredOn(LocalDate.of(2026, 11, 1))).isEmpty();
        }
    }

    @Test
    void an_amount_that_changes_is_no_other_identification() {
        assertThat(SampleCase.filed()
                        .confirmed()
                        .lowered(AUGUST, "500.00", DAY)
                        .file()
                        .identifications())
                .containsExactly(new Identification(DIBAO, JUNE.atDay(1), Optional.empty()));
    }

    @Test
    void an_adjustment_turns_no_kind_into_another_and_a_conversion_leaves_none_as_it_is() {
        var adjust = new AdjustmentSteps.Adjust(AUGUST, WORDS);

        assertThat(foundToBe(SampleCase.filed().confirmed(), LOW_INCOME_EDGE).reasons(adjust, CONFIRMER, DAY))
                .containsExactly(Refusal.of(RefusalCode.CONVERSION_NEEDED, "identification", LOW_INCOME_EDGE));
        assertThat(foundToBe(SampleCase.filed().registered(LOW_INCOME_EDGE), DIBAO)
                        .reasons(adjust, CONFIRMER, DAY))
                .containsExactly(Refusal.of(RefusalCode.CONVERSION_NEEDED, "identification", DIBAO));
        assertThat(foundToBe(SampleCase.filed().registered(LOW_INCOME_EDGE), LOW_INCOME_EDGE)
                        .reasons(CONVERT, CONFIRMER, DAY))
                .containsExactly(Refusal.of(RefusalCode.NOTHING_TO_CONVERT, "identification", LOW_INCOME_EDGE));
        assertThat(SampleCase.filed()
                        .confirmed()
                        .foundToBe(SampleCase.determinationOf("600.00"), DAY)
                        .reasons(CONVERT, CONFIRMER, DAY))
                .containsExactly(Refusal.of(RefusalCode.NOTHING_TO_CONVERT, "identification", DIBAO));
    }

    @Test
    void a_conversion_rests_on_what_an_adjustment_rests_on() {
        assertThat(SampleCase.filed().confirmed().refusals(CONVERT, CONFIRMER, DAY))
                .contains(RefusalCode.REVIEW_NOT_OPEN);
        assertThat(foundToBe(SampleCase.filed().confirmed(), NOT_ELIGIBLE).refusals(CONVERT, CONFIRMER, DAY))
                .containsExactly(RefusalCode.NOT_ELIGIBLE);
        assertThat(foundToBe(SampleCase.filed().confirmed(), LOW_INCOME_EDGE).refusals(CONVERT, REVIEWER, DAY))
                .contains(RefusalCode.ROLE_MAY_NOT);
    }
}
