package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lowbao.core.casefile.SampleCase.ACCEPTED;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.ARCHIVIST;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.ENDED;
import static org.lowbao.core.casefile.SampleCase.FIRST_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.PAYMENT_OFFICER;
import static org.lowbao.core.casefile.SampleCase.POSTED;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;
import static org.lowbao.core.casefile.SampleCase.VISITED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.household.Income;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.VerifiedValue;

/** What happens on the way to a decision besides the plain path, and to an entitlement afterwards. */
class FurtherStepsTest {

    private static final String WORDS = "隐私话语";

    @Nested
    class The_table {

        @ParameterizedTest
        @EnumSource
        void says_of_every_step_which_documents_it_leaves(StepCode step) {
            List<Recorded> all =
                    new ArrayList<>(SampleCase.filed().takenThroughEverything().entries());
            all.addAll(SampleCase.filed().archived().entries());
            all.addAll(SampleCase.filed()
                    .ordered()
                    .take(SampleCase.transferredOut(), CONFIRMER, SampleCase.STOPPED)
                    .entries());
            SampleCase.handovers().forEach(dossier -> all.addAll(dossier.entries()));
            for (Recorded recorded : all) {
                if (recorded.entry().step() == step && recorded.version() > 1) {
                    List<Recorded> until = entriesUntil(all, recorded);
                    List<DocumentType> left = CaseFile.of("D-1", until).items().stream()
                            .filter(item -> item.entry() == recorded.version()
                                    && item.contentId().isEmpty())
                            .map(DossierItem::type)
                            .toList();
                    assertThat(left).isEqualTo(Lifecycle.rule(step).documents());
                }
            }
            assertThat(Lifecycle.rule(step).step()).isEqualTo(step);
        }

        private List<Recorded> entriesUntil(List<Recorded> all, Recorded last) {
            int end = all.lastIndexOf(last);
            int start = end - (int) last.version() + 1;
            return all.subList(start, end + 1);
        }

        @Test
        void gives_each_guard_to_some_step() {
            var used = EnumSet.noneOf(Guard.class);
            for (StepCode step : StepCode.values()) {
                used.addAll(Lifecycle.rule(step).guards());
            }
            assertThat(used).containsExactly(Guard.values());
        }
    }

    @Nested
    class Before_acceptance {

        @Test
        void an_application_that_is_not_accepted_is_closed_with_its_reason_and_filed() {
            var refused = SampleCase.filed().take(new IntakeSteps.DoNotAccept(WORDS), CLERK, APPLIED);

            assertThat(refused.file().state()).isEqualTo(CaseState.NOT_ACCEPTED);
            assertThat(refused.file().closing().orElseThrow().words()).isEqualTo(WORDS);
            refused.take(new FilingSteps.FileIntoArchives("J023-1"), ARCHIVIST, ACCEPTED);
            assertThat(refused.file().filing().orElseThrow().clockFrom()).isEqualTo(clockAfter(APPLIED));
        }

        /** The fixture rule for closed cases starts with the first day of the next year, or the day itself. */
        private LocalDate clockAfter(LocalDate day) {
            return Procedure.national().retentionAfterNonConfirmation().value().startsOn(day);
        }

        @Test
        void a_privacy_notice_names_members_of_the_household() {
            assertThat(SampleCase.filed().refusals(new IntakeSteps.GivePrivacyNotice(List.of("9")), CLERK, APPLIED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }
    }

    @Nested
    class A_limit {

        @Test
        void is_extended_once_to_forty_five_working_days_from_acceptance() {
            // DOMAIN: 2026-04-28 + 30 working days = 2026-06-11, + 45 = 2026-07-03
            var extended = SampleCase.filed().accepted();
            assertThat(extended.file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 6, 11));

            extended.take(new IntakeSteps.ExtendLimit(WORDS), REVIEWER, VISITED);

            assertThat(extended.file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 7, 3));
            assertThat(extended.refusals(new IntakeSteps.ExtendLimit(WORDS), REVIEWER, VISITED))
                    .containsExactly(RefusalCode.LIMIT_ALREADY_EXTENDED);
        }
    }

    @Nested
    class A_procedure_without_cooperation {

        @ParameterizedTest
        @EnumSource
        void ends_without_a_decision_and_takes_no_more_steps(TerminationReason reason) {
            var ended = SampleCase.filed().accepted().take(new IntakeSteps.Terminate(reason, WORDS), REVIEWER, VISITED);

            assertThat(ended.file().state()).isEqualTo(CaseState.TERMINATED);
            assertThat(ended.file().closing().orElseThrow().reason()).contains(reason);
            assertThat(ended.file().decision()).isEmpty();
            assertThat(ended.refusals(
                            new InvestigationSteps.RecordHomeVisit(SampleCase.visit(VISITED)),
                            FIRST_INVESTIGATOR,
                            VISITED))
                    .containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
        }
    }

    @Nested
    class A_supporter {

        @Test
        void who_refuses_does_not_block_the_family_but_the_officer_says_why() {
            var surveyed = SampleCase.filed().investigated();
            assertThat(surveyed.refusals(survey(1, SupporterSurvey.Outcome.REFUSED, ""), FIRST_INVESTIGATOR, VISITED))
                    .containsExactly(RefusalCode.REASON_MISSING);

            surveyed.take(survey(1, SupporterSurvey.Outcome.NOT_FOUND, WORDS), FIRST_INVESTIGATOR, POSTED);

            assertThat(surveyed.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED))
                    .isEmpty();
        }

        @Test
        void who_takes_no_part_is_an_officers_finding_from_which_maintenance_is_determined() {
            // 8,765.43 of wages were declared and no maintenance; the officer determines 300.00 a month
            var maintenance = new VerifiedValue.MaintenanceOf("1", Flow.monthly(Money.ofYuan("300.00")));
            var surveyed = SampleCase.filed()
                    .investigated()
                    .take(
                            new InvestigationSteps.SurveySupporter(
                                    new SupporterSurvey(1, VISITED, SupporterSurvey.Outcome.REFUSED, WORDS),
                                    List.of(maintenance)),
                            FIRST_INVESTIGATOR,
                            POSTED);

            assertThat(surveyed.file().evidence().findings())
                    .extracting(OfficerFinding::value, OfficerFinding::ground)
                    .containsExactly(
                            tuple(
                                    new VerifiedValue.SupporterUnavailable(
                                            1, VerifiedValue.SupporterUnavailable.Cause.REFUSED),
                                    WORDS),
                            tuple(maintenance, WORDS));
            assertThat(surveyed.file().evidence().facts(POSTED).members().get(0).incomes())
                    .extracting(Income::kind, Income::amount)
                    .containsExactly(
                            tuple("pay", Flow.monthly(Money.ofYuan("8765.43"))),
                            tuple("maintenance", Flow.monthly(Money.ofYuan("300.00"))));
            assertThat(surveyed.file().factsVersion()).isEqualTo(surveyed.file().version());
        }

        @Test
        void who_answered_is_no_finding_unless_maintenance_is_determined_and_then_with_a_reason() {
            var investigated = SampleCase.filed().investigated();
            var answered = new SupporterSurvey(1, VISITED, SupporterSurvey.Outcome.ANSWERED, "");
            var nothing = new VerifiedValue.MaintenanceOf("1", Flow.monthly(Money.ZERO));
            assertThat(investigated.refusals(
                            new InvestigationSteps.SurveySupporter(answered, List.of(nothing)),
                            FIRST_INVESTIGATOR,
                            POSTED))
                    .containsExactly(RefusalCode.REASON_MISSING);

            investigated.take(new InvestigationSteps.SurveySupporter(answered), FIRST_INVESTIGATOR, POSTED);
            assertThat(investigated.file().evidence().findings()).isEmpty();
        }

        @Test
        void pays_maintenance_only_to_somebody_of_the_household() {
            var stranger = new VerifiedValue.MaintenanceOf("9", Flow.monthly(Money.ofYuan("300.00")));

            assertThat(SampleCase.filed()
                            .investigated()
                            .refusals(
                                    new InvestigationSteps.SurveySupporter(
                                            new SupporterSurvey(1, VISITED, SupporterSurvey.Outcome.REFUSED, WORDS),
                                            List.of(stranger)),
                                    FIRST_INVESTIGATOR,
                                    POSTED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }

        @Test
        void who_takes_no_part_may_also_be_found_by_another_finding_of_a_supporter_there_is() {
            var unknown = new VerifiedValue.SupporterUnavailable(2, VerifiedValue.SupporterUnavailable.Cause.NOT_FOUND);

            assertThat(SampleCase.filed()
                            .investigated()
                            .refusals(
                                    new InvestigationSteps.RecordFinding(List.of(SampleCase.finding(unknown, VISITED))),
                                    FIRST_INVESTIGATOR,
                                    POSTED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }

        @Test
        void has_a_place_in_the_application() {
            assertThat(SampleCase.filed()
                            .investigated()
                            .refusals(survey(2, SupporterSurvey.Outcome.ANSWERED, ""), FIRST_INVESTIGATOR, POSTED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }

        private CaseStep survey(int supporter, SupporterSurvey.Outcome outcome, String words) {
            return new InvestigationSteps.SurveySupporter(new SupporterSurvey(supporter, VISITED, outcome, words));
        }
    }

    @Nested
    class An_objection_to_the_check {

        @Test
        void needs_a_new_report_before_anything_is_proposed() {
            // 民发〔2021〕57号 art. 18: the applicant may object with evidence, the township re-checks
            var objected = SampleCase.filed()
                    .determined(SampleCase.eligible())
                    .take(
                            new InvestigationSteps.ObjectToCheck(
                                    WORDS, List.of(Material.copyOnPaper(DocumentType.OTHER, Optional.empty()))),
                            CLERK,
                            POSTED);

            assertThat(objected.file().state()).isEqualTo(CaseState.ACCEPTED);
            assertThat(objected.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED))
                    .containsExactly(RefusalCode.CHECK_OBJECTION_OPEN);
            objected.take(new InvestigationSteps.IssueCheckReport(), CLERK, POSTED);
            assertThat(objected.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED))
                    .isEmpty();
        }
    }

    @Nested
    class A_place_that_deliberates {

        private final Procedure procedure = Procedure.national()
                .deliberating(
                        new Provision<>(Procedure.Appraisals.EVERY_CASE, "fixture"),
                        new Provision<>(2, "fixture"),
                        new Provision<>(true, "fixture"));

        @Test
        void has_every_case_appraised_before_the_opinion() {
            var determined =
                    SampleCase.filed(SampleCase.application(), procedure).determined(SampleCase.eligible());
            assertThat(determined.refusals(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, POSTED))
                    .containsExactly(RefusalCode.APPRAISAL_MISSING);
        }

        @Test
        void confirms_after_photographs_and_a_meeting_that_agreed() {
            var ended = appraised()
                    .take(new ReviewSteps.PostNotice("N-1", "村公示栏"), CLERK, POSTED)
                    .take(photograph(), CLERK, POSTED)
                    .take(new ReviewSteps.EndNotice(), CLERK, ENDED);
            var confirm = new ConfirmationSteps.Confirm("C-1");
            assertThat(ended.refusals(confirm, CONFIRMER, DECIDED))
                    .containsExactly(RefusalCode.NOTICE_PHOTOGRAPH_MISSING, RefusalCode.COLLECTIVE_DECISION_MISSING);

            ended.take(photograph(), CLERK, ENDED).take(meeting(1, 1), CONFIRMER, ENDED);
            assertThat(ended.refusals(confirm, CONFIRMER, DECIDED)).containsExactly(RefusalCode.MEETING_DISAGREES);

            ended.take(meeting(2, 0), CONFIRMER, DECIDED).take(confirm, CONFIRMER, DECIDED);
            assertThat(ended.file().state()).isEqualTo(CaseState.CONFIRMED);
        }

        @Test
        void decides_again_on_what_is_proposed_anew() {
            var decided = SampleCase.filed().noticeEnded().take(meeting(2, 0), CONFIRMER, DECIDED);
            assertThat(decided.file().deliberations().collective()).isPresent();

            decided.take(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, DECIDED)
                    .take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, DECIDED)
                    .checkedAgain(DECIDED)
                    .take(new ReviewSteps.Propose(SampleCase.determinationOf("600.00")), CLERK, DECIDED);

            assertThat(decided.file().deliberations().collective()).isEmpty();
        }

        @Test
        void lets_nobody_vote_who_was_recused_and_no_more_vote_than_attended() {
            var ended = SampleCase.filed().noticeEnded();
            assertThat(ended.refusals(meeting(2, 1), CONFIRMER, DECIDED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            assertThat(ended.refusals(
                            new ConfirmationSteps.RecordCollectiveDecision(
                                    new CollectiveDecision(DECIDED, "M-1", List.of(REVIEWER), List.of(REVIEWER), 1, 0)),
                            CONFIRMER,
                            DECIDED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }

        @Test
        void counts_no_more_neighbours_than_came_and_no_more_voices_than_neighbours() {
            var investigated =
                    SampleCase.filed(SampleCase.application(), procedure).investigated();

            assertThat(investigated.refusals(appraisal(9, 10, 5, 1), CLERK, POSTED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            assertThat(investigated.refusals(appraisal(9, 7, 5, 3), CLERK, POSTED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            assertThat(investigated.refusals(appraisal(9, 9, 5, 4), CLERK, POSTED))
                    .isEmpty();
        }

        private CaseStep appraisal(int due, int attended, int agreed, int disagreed) {
            return new ReviewSteps.RecordAppraisal(new Appraisal(VISITED, due, attended, agreed, disagreed, WORDS));
        }

        private SampleCase appraised() {
            return SampleCase.filed(SampleCase.application(), procedure)
                    .investigated()
                    .take(
                            new ReviewSteps.RecordAppraisal(new Appraisal(VISITED, 9, 7, 5, 1, WORDS)),
                            CLERK,
                            LocalDate.of(2026, 5, 11))
                    .take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, LocalDate.of(2026, 5, 11))
                    .take(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, POSTED);
        }

        private CaseStep photograph() {
            return new IntakeSteps.SupplyMaterial(
                    List.of(Material.copyOnPaper(DocumentType.NOTICE_PHOTOGRAPH, Optional.empty())));
        }

        private CaseStep meeting(int inFavour, int against) {
            return new ConfirmationSteps.RecordCollectiveDecision(
                    new CollectiveDecision(ENDED, "M-1", List.of(REVIEWER, CONFIRMER), List.of(), inFavour, against));
        }
    }

    @Nested
    class A_paper {

        @Test
        void does_not_stand_for_a_step_that_nobody_took() {
            var objected = SampleCase.filed().onNotice().take(new ReviewSteps.RaiseObjection(WORDS), CLERK, POSTED);
            for (DocumentType type :
                    List.of(DocumentType.HOME_VISIT_FORM, DocumentType.APPRAISAL_RECORD, DocumentType.CHECK_REPORT)) {
                var paper = new IntakeSteps.SupplyMaterial(List.of(Material.copyOnPaper(type, Optional.empty())));
                assertThat(objected.refusals(paper, CLERK, POSTED)).containsExactly(RefusalCode.PARTICULARS_INVALID);
            }
            assertThat(objected.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED))
                    .containsExactly(RefusalCode.OBJECTION_OPEN);
        }
    }

    @Nested
    class A_notice_that_came_down_early {

        @Test
        void hangs_all_its_days_again() {
            // posted on 05-12 for seven days, and again on the 15th: 05-16 to 05-22, a Friday
            var again = SampleCase.filed()
                    .onNotice()
                    .take(new ReviewSteps.RestartNotice("村公示栏", WORDS), CLERK, LocalDate.of(2026, 5, 15));

            assertThat(again.file().notice().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 5, 22));
            assertThat(again.refusals(new ReviewSteps.EndNotice(), CLERK, ENDED))
                    .containsExactly(RefusalCode.NOTICE_TOO_SHORT);
        }

        @Test
        void and_met_an_objection_may_be_appraised_instead_of_investigated_again() {
            // 民发〔2021〕57号 art. 19: re-investigate or hold a democratic appraisal
            var objected = SampleCase.filed()
                    .onNotice()
                    .take(new ReviewSteps.RaiseObjection(WORDS), CLERK, POSTED)
                    .take(new ReviewSteps.RecordAppraisal(new Appraisal(POSTED, 9, 7, 7, 0, WORDS)), CLERK, POSTED);

            assertThat(objected.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED))
                    .isEmpty();
        }
    }

    @Nested
    class A_notice_that_is_served {

        @Test
        void starts_the_limits_of_the_remedies() {
            // 60 days after 2026-05-26 end on 07-25, a Saturday, so on Monday 07-27; six months end on 11-26, a
            // Thursday
            var served = SampleCase.filed()
                    .confirmed()
                    .take(serve(Service.Way.IN_PERSON, Optional.empty()), CLERK, LocalDate.of(2026, 5, 26));

            CaseFile.Served kept = served.file().served().get(0);
            assertThat(kept.reconsiderationBy()).isEqualTo(LocalDate.of(2026, 7, 27));
            assertThat(kept.litigationBy()).isEqualTo(LocalDate.of(2026, 11, 26));
        }

        @Test
        void is_in_the_dossier_and_left_only_before_a_witness() {
            assertThat(SampleCase.filed()
                            .confirmed()
                            .refusals(serve(Service.Way.LEFT, Optional.empty()), CLERK, LocalDate.of(2026, 5, 26)))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            assertThat(SampleCase.filed()
                            .take(new IntakeSteps.DoNotAccept(WORDS), CLERK, APPLIED)
                            .refusals(serve(Service.Way.IN_PERSON, Optional.empty()), CLERK, LocalDate.of(2026, 5, 26)))
                    .containsExactly(RefusalCode.MATERIAL_MISSING);
        }

        private CaseStep serve(Service.Way way, Optional<String> witness) {
            return new ConfirmationSteps.Serve(
                    new Service(DocumentType.CONFIRMATION_NOTICE, LocalDate.of(2026, 5, 26), way, "1", witness));
        }
    }

    @Nested
    class An_entitlement_under_review {

        private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);

        @Test
        void is_investigated_only_while_a_review_is_open() {
            assertThat(SampleCase.filed()
                            .confirmed()
                            .refusals(
                                    new InvestigationSteps.RecordHomeVisit(SampleCase.visit(JUNE)),
                                    FIRST_INVESTIGATOR,
                                    JUNE))
                    .containsExactly(RefusalCode.REVIEW_NOT_OPEN);
        }

        @Test
        void is_paid_while_it_is_reviewed() {
            var reviewed = SampleCase.filed().confirmed().take(open(), CLERK, JUNE);
            reviewed.take(
                    new PaymentSteps.OrderPayment("L-6", YearMonth.of(2026, 6), Money.ofYuan("543.21")),
                    PAYMENT_OFFICER,
                    JUNE);
            assertThat(reviewed.refusals(open(), CLERK, JUNE)).containsExactly(RefusalCode.REVIEW_ALREADY_OPEN);
        }

        @Test
        void is_not_changed_by_a_proposal_that_is_older_than_the_review() {
            assertThat(SampleCase.filed().confirmed().take(open(), CLERK, JUNE).refusals(adjust(7), CONFIRMER, JUNE))
                    .containsExactly(RefusalCode.DETERMINATION_STALE, RefusalCode.NOTHING_CHANGES);
            var unheard = SampleCase.filed()
                    .confirmed()
                    .take(open(), CLERK, JUNE)
                    .checkedAgain(JUNE)
                    .take(new ReviewSteps.Propose(SampleCase.determinationOf("600.00")), CLERK, JUNE);
            assertThat(unheard.refusals(adjust(7), CONFIRMER, JUNE)).containsExactly(RefusalCode.OPINION_MISSING);
        }

        @Test
        void becomes_more_from_a_month_on_and_what_was_ordered_is_made_up() {
            // 543.21 was ordered for June; 600.00 from June on leaves 56.79
            var raised = SampleCase.filed().ordered().take(open(), CLERK, JUNE);
            raised = proposed(raised, "600.00").take(adjust(6), CONFIRMER, JUNE);

            assertThat(raised.file().ledger().due(YearMonth.of(2026, 6))).isEqualTo(Money.ofYuan("56.79"));
            assertThat(raised.file().ledger().due(YearMonth.of(2026, 7))).isEqualTo(Money.ofYuan("600.00"));
            assertThat(raised.file().review()).isEmpty();
            assertThat(raised.file().state()).isEqualTo(CaseState.CONFIRMED);
        }

        @Test
        void becomes_less_only_from_a_month_that_was_not_ordered() {
            var lowered = proposed(SampleCase.filed().ordered().take(open(), CLERK, JUNE), "500.00");

            List<Refusal> reasons = lowered.reasons(adjust(6), CONFIRMER, JUNE);
            assertThat(reasons).extracting(Refusal::code).containsExactly(RefusalCode.STOP_REACHES_BACK);
            lowered.take(adjust(7), CONFIRMER, JUNE);
            assertThat(lowered.file().ledger().due(YearMonth.of(2026, 6))).isEqualTo(Money.ZERO);
            assertThat(lowered.file().ledger().due(YearMonth.of(2026, 7))).isEqualTo(Money.ofYuan("500.00"));
        }

        @Test
        void is_changed_by_a_named_person_who_neither_investigated_nor_gave_the_opinion() {
            var proposed = proposed(SampleCase.filed().confirmed().take(open(), CLERK, JUNE), "600.00");
            Actor reviewerAsConfirmer = new Actor(REVIEWER.id(), REVIEWER.name(), CONFIRMER.role(), CONFIRMER.office());

            assertThat(proposed.refusals(adjust(7), reviewerAsConfirmer, JUNE))
                    .containsExactly(RefusalCode.DUTIES_NOT_SEPARATED);
        }

        @Test
        void stays_as_it_is_when_the_review_says_so_and_reports_are_settled() {
            var continued = SampleCase.filed()
                    .confirmed()
                    .take(
                            new AdjustmentSteps.ReportChange(
                                    new ChangeReport(ChangeReport.Kind.INCOME, JUNE, Optional.empty(), WORDS)),
                            CLERK,
                            JUNE)
                    .take(open(), CLERK, JUNE)
                    .checkedAgain(JUNE);
            assertThat(continued.file().changes()).hasSize(1);

            continued.take(new AdjustmentSteps.Continue(WORDS), CONFIRMER, JUNE);

            assertThat(continued.file().changes()).isEmpty();
            assertThat(continued.file().review()).isEmpty();
            assertThat(continued.file().ledger().due(YearMonth.of(2026, 7))).isEqualTo(Money.ofYuan("543.21"));
        }

        private CaseStep open() {
            return new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC);
        }

        private CaseStep adjust(int month) {
            return new AdjustmentSteps.Adjust(YearMonth.of(2026, month), WORDS);
        }

        private SampleCase proposed(SampleCase reviewed, String yuan) {
            return reviewed.checkedAgain(JUNE)
                    .take(new ReviewSteps.Propose(SampleCase.determinationOf(yuan)), CLERK, JUNE)
                    .take(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, JUNE);
        }
    }

    @Nested
    class A_recalculation {

        private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 21);
        private static final YearMonth JUNE = YearMonth.of(2026, 6);

        @Test
        void raises_months_that_are_over_and_leaves_the_difference_to_be_ordered_once() {
            // 543.21 was ordered for June; 600.00 leaves 56.79, and a second correction to 610.50 another 10.50
            var raised = SampleCase.filed().ordered().take(recalculate("600.00", "600.00"), CONFIRMER, OCTOBER);
            assertThat(raised.file().ledger().due(JUNE)).isEqualTo(Money.ofYuan("56.79"));
            assertThat(raised.file().ledger().dues(JUNE.plusMonths(1), JUNE.plusMonths(4)))
                    .extracting(MonthAmount::month)
                    .containsExactly(JUNE, JUNE.plusMonths(1));

            raised.take(new PaymentSteps.OrderPayment("L-10", JUNE, Money.ofYuan("56.79")), PAYMENT_OFFICER, OCTOBER)
                    .take(recalculate("610.50", "610.50"), CONFIRMER, OCTOBER);
            assertThat(raised.file().ledger().due(JUNE)).isEqualTo(Money.ofYuan("10.50"));
            assertThat(raised.file().ledger().due(JUNE.plusMonths(1))).isEqualTo(Money.ofYuan("610.50"));
        }

        @Test
        void lets_the_last_amount_go_on_and_keeps_what_each_month_rests_on() {
            var raised = SampleCase.filed().confirmed().take(recalculate("560.00", "600.00"), CONFIRMER, OCTOBER);

            assertThat(raised.file().ledger().due(JUNE)).isEqualTo(Money.ofYuan("560.00"));
            assertThat(raised.file().ledger().due(YearMonth.of(2027, 1))).isEqualTo(Money.ofYuan("600.00"));
            Recorded last = raised.entries().get(raised.entries().size() - 1);
            assertThat(((AdjustmentEntry.Recalculated) last.entry()).months())
                    .extracting(determination -> determination.month())
                    .containsExactly(JUNE, JUNE.plusMonths(1));
        }

        @Test
        void lowers_nothing_and_ends_nothing_for_that_needs_a_review() {
            var confirmed = SampleCase.filed().confirmed();

            assertThat(confirmed.reasons(recalculate("543.20", "600.00"), CONFIRMER, OCTOBER))
                    .containsExactly(Refusal.of(RefusalCode.CHANGE_NEEDS_REVIEW, "month", JUNE));
            assertThat(confirmed.refusals(recalculate("543.21", "543.21"), CONFIRMER, OCTOBER))
                    .containsExactly(RefusalCode.NOTHING_CHANGES);
            assertThat(confirmed.refusals(
                            new AdjustmentSteps.Recalculate(
                                    List.of(SampleCase.determinationOf("600.00", JUNE.minusMonths(1))), WORDS),
                            CONFIRMER,
                            OCTOBER))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
            assertThat(confirmed.refusals(
                            new AdjustmentSteps.Recalculate(
                                    List.of(
                                            SampleCase.determinationOf("600.00", JUNE.plusMonths(1)),
                                            SampleCase.determinationOf("600.00", JUNE)),
                                    WORDS),
                            CONFIRMER,
                            OCTOBER))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }

        @Test
        void reaches_a_household_that_was_stopped_since_for_its_months() {
            // ordered for June, stopped from July
            var stopped = SampleCase.filed()
                    .stopped()
                    .take(
                            new AdjustmentSteps.Recalculate(List.of(SampleCase.determinationOf("600.00", JUNE)), WORDS),
                            CONFIRMER,
                            OCTOBER);

            assertThat(stopped.file().ledger().dues(YearMonth.of(2026, 10), YearMonth.of(2026, 10)))
                    .containsExactly(new MonthAmount(PaymentItem.BENEFIT, JUNE, Money.ofYuan("56.79")));
        }

        private CaseStep recalculate(String june, String july) {
            return new AdjustmentSteps.Recalculate(
                    List.of(
                            SampleCase.determinationOf(june, JUNE),
                            SampleCase.determinationOf(july, JUNE.plusMonths(1))),
                    WORDS);
        }
    }
}
