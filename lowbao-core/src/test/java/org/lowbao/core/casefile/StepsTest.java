package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.lowbao.core.casefile.SampleCase.SECOND_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.STOPPED;
import static org.lowbao.core.casefile.SampleCase.VISITED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Member;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.Reply;
import org.lowbao.core.verification.VerifiedValue;

class StepsTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final Money MONTHLY = Money.ofYuan("543.21");

    @Test
    void a_step_that_is_not_legal_in_the_state_is_refused_for_that_alone() {
        assertThat(SampleCase.filed().reasons(new ConfirmationSteps.Confirm("C"), CLERK, APPLIED))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.STEP_NOT_LEGAL_NOW);
                    assertThat(refusal.particulars()).isEqualTo(Map.of("state", "FILED", "step", "CONFIRM"));
                });
    }

    @Test
    void a_wrong_role_and_a_missing_paper_are_told_together() {
        var file = SampleCase.filed(SampleCase.without(SampleCase.application(), DocumentType.DISABILITY_CERTIFICATE));

        assertThat(file.refusals(new IntakeSteps.Accept(), REVIEWER, ACCEPTED))
                .containsExactly(RefusalCode.ROLE_MAY_NOT, RefusalCode.MATERIAL_MISSING);
    }

    @Nested
    class Acceptance {

        @Test
        void starts_three_and_thirty_working_days_as_the_calendar_counts_them() {
            // DOMAIN vectors for an event on 2026-04-28, over the Labour Day holiday
            var acceptance = SampleCase.filed().accepted().file().acceptance().orElseThrow();

            assertThat(acceptance.investigateBy()).isEqualTo("2026-05-06");
            assertThat(acceptance.decideBy()).isEqualTo("2026-06-11");
            assertThat(acceptance.receipt()).isEqualTo("A-A-1");
        }

        @Test
        void is_refused_once_for_each_paper_that_is_missing() {
            var file = SampleCase.filed(SampleCase.without(SampleCase.application(), DocumentType.CHECK_AUTHORISATION));

            assertThat(file.reasons(new IntakeSteps.Accept(), CLERK, ACCEPTED))
                    .extracting(refusal -> refusal.particulars().get("member"))
                    .containsExactly("1", "2");
        }

        @Test
        void is_possible_once_the_missing_paper_came() {
            var file = SampleCase.filed(
                            SampleCase.without(SampleCase.application(), DocumentType.DISABILITY_CERTIFICATE))
                    .take(new IntakeSteps.NotifyMissing(), CLERK, APPLIED)
                    .take(
                            new IntakeSteps.SupplyMaterial(List.of(
                                    Material.copyOnPaper(DocumentType.DISABILITY_CERTIFICATE, Optional.of("2")))),
                            CLERK,
                            ACCEPTED)
                    .accepted()
                    .file();

            assertThat(file.state()).isEqualTo(CaseState.ACCEPTED);
            assertThat(file.notified().orElseThrow().missing())
                    .extracting(missing -> missing.type())
                    .containsExactly(DocumentType.DISABILITY_CERTIFICATE);
        }

        @Test
        void a_paper_about_nobody_in_the_household_is_refused() {
            var stray = new IntakeSteps.SupplyMaterial(
                    List.of(Material.copyOnPaper(DocumentType.DIAGNOSIS, Optional.of("9"))));

            assertThat(SampleCase.filed().refusals(stray, CLERK, APPLIED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }

        @Test
        void nothing_missing_leaves_nothing_to_notify() {
            assertThat(SampleCase.filed().refusals(new IntakeSteps.NotifyMissing(), CLERK, APPLIED))
                    .containsExactly(RefusalCode.NOTHING_MISSING);
        }

        @Test
        void what_is_missing_is_told_once_and_not_again() {
            var told = SampleCase.filed(SampleCase.without(SampleCase.application(), DocumentType.INTEGRITY_PLEDGE))
                    .take(new IntakeSteps.NotifyMissing(), CLERK, APPLIED);

            assertThat(told.refusals(new IntakeSteps.NotifyMissing(), CLERK, ACCEPTED))
                    .containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
        }
    }

    @Nested
    class HomeVisits {

        private final SampleCase accepted = SampleCase.filed().accepted();

        private List<RefusalCode> refusals(
                LocalDate on, List<Actor> investigators, Optional<String> signedBy, LocalDate today) {
            return accepted.refusals(
                    new InvestigationSteps.RecordHomeVisit(SampleCase.visit(on, investigators, signedBy, List.of())),
                    FIRST_INVESTIGATOR,
                    today);
        }

        @Test
        void need_two_investigators() {
            assertThat(refusals(VISITED, List.of(FIRST_INVESTIGATOR), Optional.of("1"), VISITED))
                    .containsExactly(RefusalCode.TWO_INVESTIGATORS_NEEDED);
        }

        @Test
        void are_not_made_by_one_person_in_two_roles() {
            var sameInAnotherRole = new Actor(
                    FIRST_INVESTIGATOR.id(), FIRST_INVESTIGATOR.name(), Role.WINDOW_CLERK, FIRST_INVESTIGATOR.office());

            assertThat(refusals(VISITED, List.of(FIRST_INVESTIGATOR, sameInAnotherRole), Optional.of("1"), VISITED))
                    .containsExactly(RefusalCode.TWO_INVESTIGATORS_NEEDED);
        }

        @Test
        void need_the_signature_of_a_member() {
            var two = List.of(FIRST_INVESTIGATOR, SECOND_INVESTIGATOR);

            assertThat(refusals(VISITED, two, Optional.empty(), VISITED))
                    .containsExactly(RefusalCode.HOUSEHOLD_SIGNATURE_MISSING);
            assertThat(refusals(VISITED, two, Optional.of("3"), VISITED))
                    .containsExactly(RefusalCode.HOUSEHOLD_SIGNATURE_MISSING);
            assertThat(refusals(VISITED, two, Optional.of("2"), VISITED)).isEmpty();
        }

        @Test
        void lie_between_the_application_and_today() {
            var two = List.of(FIRST_INVESTIGATOR, SECOND_INVESTIGATOR);

            assertThat(refusals(VISITED.plusDays(1), two, Optional.of("1"), VISITED))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
            assertThat(refusals(APPLIED.minusDays(1), two, Optional.of("1"), VISITED))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
            assertThat(refusals(APPLIED, two, Optional.of("1"), VISITED)).isEmpty();
        }

        @Test
        void find_nothing_about_strangers() {
            var stray = SampleCase.visit(
                    VISITED,
                    List.of(FIRST_INVESTIGATOR, SECOND_INVESTIGATOR),
                    Optional.of("1"),
                    List.of(SampleCase.finding(new VerifiedValue.Alive("7", false), VISITED)));

            assertThat(accepted.refusals(new InvestigationSteps.RecordHomeVisit(stray), FIRST_INVESTIGATOR, VISITED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }

        @Test
        void tell_every_fault_at_once() {
            assertThat(refusals(VISITED.plusDays(1), List.of(FIRST_INVESTIGATOR), Optional.empty(), VISITED))
                    .containsExactly(
                            RefusalCode.TWO_INVESTIGATORS_NEEDED,
                            RefusalCode.HOUSEHOLD_SIGNATURE_MISSING,
                            RefusalCode.DATE_OUT_OF_ORDER);
        }
    }

    @Nested
    class Authorisations {

        private static List<AgencyAnswer> answers() {
            return SampleCase.allClear(VISITED);
        }

        @Test
        void are_needed_of_every_adult() {
            var file = SampleCase.filed()
                    .accepted()
                    .take(
                            new InvestigationSteps.Authorise(List.of(new Authorisation("1", APPLIED, VISITED))),
                            CLERK,
                            ACCEPTED);

            assertThat(file.reasons(new InvestigationSteps.RecordAnswers(answers()), CLERK, VISITED))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo(RefusalCode.AUTHORISATION_MISSING);
                        assertThat(refusal.particulars()).isEqualTo(Map.of("member", "2"));
                    });
        }

        @Test
        void hold_on_their_last_day_and_not_on_the_next() {
            var file = SampleCase.filed()
                    .accepted()
                    .take(new InvestigationSteps.Authorise(SampleCase.authorisations(VISITED)), CLERK, ACCEPTED);

            assertThat(file.refusals(new InvestigationSteps.RecordAnswers(answers()), CLERK, VISITED))
                    .isEmpty();
            assertThat(file.refusals(new InvestigationSteps.RecordAnswers(answers()), CLERK, VISITED.plusDays(1)))
                    .containsExactly(RefusalCode.AUTHORISATION_EXPIRED, RefusalCode.AUTHORISATION_EXPIRED);
        }

        @Test
        void are_needed_from_the_eighteenth_birthday_on() {
            assertThat(refusalsWithThird(LocalDate.of(2008, 4, 27))).containsExactly(RefusalCode.AUTHORISATION_MISSING);
            assertThat(refusalsWithThird(LocalDate.of(2008, 4, 28))).isEmpty();
        }

        private List<RefusalCode> refusalsWithThird(LocalDate birthDate) {
            List<Member> members = List.of(SampleCase.husband(), SampleCase.wife(), SampleCase.bornOn("3", birthDate));
            return SampleCase.filed(SampleCase.application(members, false))
                    .accepted()
                    .authorised()
                    .refusals(new InvestigationSteps.RecordAnswers(answers()), CLERK, VISITED);
        }

        @Test
        void of_strangers_and_answers_about_strangers_are_refused() {
            var accepted = SampleCase.filed().accepted();

            assertThat(accepted.refusals(
                            new InvestigationSteps.Authorise(List.of(new Authorisation("3", APPLIED, VISITED))),
                            CLERK,
                            ACCEPTED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
            assertThat(accepted.authorised()
                            .refusals(
                                    new InvestigationSteps.RecordAnswers(List.of(
                                            SampleCase.answer("3", LookupItem.DEATH, new Reply.NoRecord(), VISITED))),
                                    CLERK,
                                    VISITED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }
    }

    @Nested
    class Check {

        @Test
        void is_not_reported_before_an_agency_answered() {
            assertThat(SampleCase.filed()
                            .accepted()
                            .authorised()
                            .refusals(new InvestigationSteps.IssueCheckReport(), CLERK, VISITED))
                    .containsExactly(RefusalCode.LOOKUP_PENDING);
        }

        @Test
        void reports_what_nobody_answered_and_not_what_was_answered_later() {
            var file = SampleCase.filed()
                    .accepted()
                    .authorised()
                    .take(
                            new InvestigationSteps.RecordAnswers(List.of(
                                    SampleCase.answer("1", LookupItem.DEATH, new Reply.NoReply(), VISITED),
                                    SampleCase.answer("1", LookupItem.VEHICLES, new Reply.NoReply(), VISITED))),
                            CLERK,
                            VISITED)
                    .take(
                            new InvestigationSteps.RecordAnswers(
                                    List.of(SampleCase.answer("1", LookupItem.DEATH, new Reply.NoRecord(), VISITED))),
                            CLERK,
                            VISITED)
                    .take(new InvestigationSteps.IssueCheckReport(), CLERK, VISITED)
                    .file();

            assertThat(file.checkReport().orElseThrow().unanswered())
                    .containsExactly(
                            "1/HOUSEHOLD_REGISTER", "1/VEHICLES", "2/HOUSEHOLD_REGISTER", "2/DEATH", "2/VEHICLES");
        }

        @Test
        void a_finding_lies_not_in_the_future_and_is_about_a_member() {
            var investigated = SampleCase.filed().investigated();

            assertThat(investigated.refusals(
                            new InvestigationSteps.RecordFinding(
                                    List.of(SampleCase.finding(new VerifiedValue.SeriousIllness("5", true), POSTED))),
                            FIRST_INVESTIGATOR,
                            POSTED.minusDays(1)))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID, RefusalCode.DATE_OUT_OF_ORDER);
        }
    }

    @Nested
    class Proposal {

        @Test
        void needs_visit_and_check_report() {
            assertThat(SampleCase.filed()
                            .accepted()
                            .refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, VISITED))
                    .containsExactly(RefusalCode.HOME_VISIT_MISSING, RefusalCode.CHECK_REPORT_MISSING);
        }

        @Test
        void after_a_new_finding_is_made_anew_before_the_opinion() {
            var file = SampleCase.filed()
                    .determined(SampleCase.eligible())
                    .take(
                            new InvestigationSteps.RecordFinding(
                                    List.of(SampleCase.finding(new VerifiedValue.Dwellings(1), POSTED))),
                            FIRST_INVESTIGATOR,
                            POSTED);

            assertThat(file.file().isProposalCurrent()).isFalse();
            assertThat(file.refusals(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, POSTED))
                    .containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
            assertThat(file.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED))
                    .isEmpty();
        }
    }

    @Nested
    class Opinion {

        @Test
        void against_needs_a_reason() {
            var determined = SampleCase.filed().determined(SampleCase.eligible());

            assertThat(determined.refusals(new ReviewSteps.GiveOpinion(false, " "), REVIEWER, POSTED))
                    .containsExactly(RefusalCode.REASON_MISSING);
            assertThat(determined.refusals(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, POSTED))
                    .isEmpty();
        }

        @Test
        void on_what_is_unknown_waits_and_names_every_open_fact() {
            Determination open = SampleCase.determination(
                    IdentificationKind.UNDETERMINED,
                    List.of(),
                    Money.ZERO,
                    List.of(
                            new OpenFact("household", "financialAssets", "NOT_DECLARED"),
                            new OpenFact("1", "alive", "DISPUTED")));

            assertThat(SampleCase.filed()
                            .determined(open)
                            .reasons(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, POSTED))
                    .extracting(refusal -> refusal.particulars().get("fact"))
                    .containsExactly("financialAssets", "alive");
        }

        @Test
        void on_what_is_unknown_waits_even_if_nothing_is_named() {
            Determination open =
                    SampleCase.determination(IdentificationKind.UNDETERMINED, List.of(), Money.ZERO, List.of());

            assertThat(SampleCase.filed()
                            .determined(open)
                            .refusals(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, POSTED))
                    .containsExactly(RefusalCode.NOT_YET_DETERMINED);
        }

        @Test
        void is_not_given_by_who_visited() {
            var visitorAsReviewer = new Actor(
                    SECOND_INVESTIGATOR.id(), SECOND_INVESTIGATOR.name(), Role.TOWNSHIP_REVIEWER, REVIEWER.office());

            assertThat(SampleCase.filed()
                            .determined(SampleCase.eligible())
                            .reasons(new ReviewSteps.GiveOpinion(true, ""), visitorAsReviewer, POSTED))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo(RefusalCode.DUTIES_NOT_SEPARATED);
                        assertThat(refusal.particulars()).isEqualTo(Map.of("duty", "investigation"));
                    });
        }
    }

    @Nested
    class Notice {

        @Test
        void is_for_a_household_with_a_favourable_opinion() {
            var against = SampleCase.filed()
                    .determined(SampleCase.eligible())
                    .take(new ReviewSteps.GiveOpinion(false, "reason"), REVIEWER, POSTED);

            assertThat(against.refusals(new ReviewSteps.PostNotice("N-1", "place"), CLERK, POSTED))
                    .containsExactly(RefusalCode.OPINION_IS_NEGATIVE);
        }

        @Test
        void hangs_seven_days_the_day_of_posting_not_counted() {
            // 民发〔2021〕57号 art. 19: posted on the 12th, the seventh day is the 19th
            var posted = SampleCase.filed().onNotice();

            assertThat(posted.file().notice().orElseThrow().lastDay()).isEqualTo("2026-05-19");
            assertThat(posted.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 5, 19));
            assertThat(posted.reasons(new ReviewSteps.EndNotice(), CLERK, LocalDate.of(2026, 5, 19)))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo(RefusalCode.NOTICE_TOO_SHORT);
                        assertThat(refusal.particulars()).isEqualTo(Map.of("lastDay", "2026-05-19"));
                    });
            assertThat(posted.refusals(new ReviewSteps.EndNotice(), CLERK, ENDED))
                    .isEmpty();
        }

        @Test
        void counts_toward_the_limit_unless_the_place_says_otherwise() {
            assertThat(SampleCase.filed().onNotice().file().due(SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 5, 19));
            assertThat(SampleCase.filed().noticeEnded().file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 6, 11));

            // from 2026-05-13 to 05-19 lie five working days, so the thirtieth is five working days later; of these
            // 06-12 to 06-18, none is off: the Dragon Boat holiday begins on 06-19
            var excluding = SampleCase.filed(SampleCase.application(), noticeNotCounted());
            assertThat(excluding.noticeEnded().file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 6, 18));
        }

        private static Procedure noticeNotCounted() {
            return Procedure.national()
                    .changed()
                    .noticeLimit(new Provision<>(TimeLimit.calendarDays(7), "fixture"))
                    .noticeCountsTowardLimit(new Provision<>(false, "fixture"))
                    .build();
        }

        @Test
        void that_met_an_objection_sends_the_case_back_to_be_investigated_again() {
            // 民发〔2021〕57号 art. 19: objection → re-investigate, then a new opinion
            var objected = SampleCase.filed()
                    .onNotice()
                    .take(new ReviewSteps.RaiseObjection("隐私话语"), CLERK, LocalDate.of(2026, 5, 14));

            assertThat(objected.file().state()).isEqualTo(CaseState.ACCEPTED);
            assertThat(objected.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, ENDED))
                    .containsExactly(RefusalCode.OBJECTION_OPEN);

            objected.take(
                    new InvestigationSteps.RecordHomeVisit(SampleCase.visit(LocalDate.of(2026, 5, 15))),
                    FIRST_INVESTIGATOR,
                    ENDED);
            assertThat(objected.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, ENDED))
                    .isEmpty();
        }
    }

    @Nested
    class Decision {

        @Test
        void confirms_amount_members_and_the_month_after() {
            // 民发〔2021〕57号 art. 21: paid from the month after the decision of 2026-05-25
            assertThat(SampleCase.filed().confirmed().file().ledger().entitlements())
                    .containsExactly(new Entitlement(
                            IdentificationKind.DIBAO,
                            JUNE,
                            Optional.empty(),
                            MONTHLY,
                            List.of("1", "2"),
                            SampleCase.noon(DECIDED)));
        }

        @Test
        void confirms_only_the_member_enrolled_alone() {
            var entitlement = SampleCase.filed()
                    .determined(SampleCase.enrolledAlone())
                    .take(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, POSTED)
                    .take(new ReviewSteps.PostNotice("N-1", "place"), CLERK, POSTED)
                    .take(new ReviewSteps.EndNotice(), CLERK, ENDED)
                    .take(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, DECIDED)
                    .file()
                    .ledger()
                    .entitlements()
                    .get(0);

            assertThat(entitlement.kind()).isEqualTo(IdentificationKind.SINGLE_PERSON_ENROLMENT);
            assertThat(entitlement.covered()).containsExactly("2");
            assertThat(entitlement.monthly()).isEqualTo(MONTHLY);
        }

        @Test
        void pays_an_edge_family_nothing_a_month() {
            var edge = SampleCase.determination(IdentificationKind.LOW_INCOME_EDGE, List.of(), Money.ZERO, List.of());

            var entitlement = SampleCase.filed()
                    .determined(edge)
                    .take(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, POSTED)
                    .take(new ReviewSteps.PostNotice("N-1", "place"), CLERK, POSTED)
                    .take(new ReviewSteps.EndNotice(), CLERK, ENDED)
                    .take(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, DECIDED)
                    .file()
                    .ledger()
                    .entitlements()
                    .get(0);

            assertThat(entitlement.kind()).isEqualTo(IdentificationKind.LOW_INCOME_EDGE);
            assertThat(entitlement.monthly()).isEqualTo(Money.ZERO);
        }

        @Test
        void does_not_confirm_what_is_not_eligible() {
            var ineligible =
                    SampleCase.determination(IdentificationKind.NOT_ELIGIBLE, List.of(), Money.ZERO, List.of());
            var ended = SampleCase.filed()
                    .determined(ineligible)
                    .take(new ReviewSteps.GiveOpinion(true, ""), REVIEWER, POSTED)
                    .take(new ReviewSteps.PostNotice("N-1", "place"), CLERK, POSTED)
                    .take(new ReviewSteps.EndNotice(), CLERK, ENDED);

            assertThat(ended.refusals(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, DECIDED))
                    .containsExactly(RefusalCode.NOT_ELIGIBLE);
        }

        @Test
        void is_not_made_by_who_visited_or_gave_the_opinion() {
            var ended = SampleCase.filed().noticeEnded();

            assertThat(ended.reasons(new ConfirmationSteps.Confirm("C-1"), inRole(FIRST_INVESTIGATOR), DECIDED))
                    .extracting(refusal -> refusal.particulars().get("duty"))
                    .containsExactly("investigation");
            assertThat(ended.reasons(new ConfirmationSteps.DoNotConfirm("reason"), inRole(REVIEWER), DECIDED))
                    .extracting(refusal -> refusal.particulars().get("duty"))
                    .containsExactly("opinion");
        }

        private static Actor inRole(Actor actor) {
            return new Actor(actor.id(), actor.name(), Role.COUNTY_CONFIRMER, actor.office());
        }

        @Test
        void on_a_near_relative_needs_the_countys_own_visit() {
            var ended = SampleCase.filed(SampleCase.application(List.of(SampleCase.husband(), SampleCase.wife()), true))
                    .noticeEnded();

            assertThat(ended.refusals(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, DECIDED))
                    .containsExactly(RefusalCode.COUNTY_VISIT_MISSING);
            ended.take(new ConfirmationSteps.RecordCountyVisit(SampleCase.visit(ENDED)), CONFIRMER, ENDED);
            assertThat(ended.refusals(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, DECIDED))
                    .isEmpty();
        }

        @Test
        void waits_for_a_new_determination_if_the_county_found_something_else() {
            var ended = SampleCase.filed().noticeEnded();
            assertThat(ended.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, ENDED))
                    .containsExactly(RefusalCode.DETERMINATION_STANDS);

            ended.take(
                    new ConfirmationSteps.RecordCountyVisit(SampleCase.visit(
                            ENDED,
                            List.of(FIRST_INVESTIGATOR, SECOND_INVESTIGATOR),
                            Optional.of("1"),
                            List.of(SampleCase.finding(new VerifiedValue.Vehicles(List.of("ordinary")), ENDED)))),
                    CONFIRMER,
                    ENDED);

            assertThat(ended.refusals(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, DECIDED))
                    .containsExactly(RefusalCode.DETERMINATION_STALE);
            ended.take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, DECIDED);
            assertThat(ended.file().state()).isEqualTo(CaseState.DETERMINED);
            assertThat(ended.file().opinion()).isEmpty();
            assertThat(ended.file().notice()).isEmpty();
        }

        @Test
        void not_to_confirm_rests_on_the_findings_or_on_words() {
            var ended = SampleCase.filed().noticeEnded();

            assertThat(ended.refusals(new ConfirmationSteps.DoNotConfirm(""), CONFIRMER, DECIDED))
                    .containsExactly(RefusalCode.REASON_MISSING);

            var decision = SampleCase.filed()
                    .determined(
                            SampleCase.determination(IdentificationKind.NOT_ELIGIBLE, List.of(), Money.ZERO, List.of()))
                    .take(new ReviewSteps.GiveOpinion(false, "reason"), REVIEWER, POSTED)
                    .take(
                            new ConfirmationSteps.DoNotConfirm(""),
                            CONFIRMER,
                            LocalDate.of(2026, 4, 28).plusMonths(1))
                    .file()
                    .decision()
                    .orElseThrow();
            assertThat(decision.confirmed()).isFalse();
            assertThat(decision.reasons()).containsExactly("income.below-standard");
        }

        @Test
        void not_to_confirm_is_told_within_three_working_days() {
            // DOMAIN vector: three working days after 2026-04-28 end on 2026-05-06
            var file = SampleCase.filed().noticeEnded();
            var entry = (ConfirmationEntry.NotConfirmed) new ConfirmationSteps.DoNotConfirm("reason")
                    .entry(file.file(), CONFIRMER, file.situation(LocalDate.of(2026, 4, 28)));

            assertThat(entry.tellBy()).isEqualTo("2026-05-06");
        }

        @Test
        void not_to_confirm_after_a_favourable_opinion_waits_for_the_notice() {
            assertThat(SampleCase.filed()
                            .reviewed()
                            .refusals(new ConfirmationSteps.DoNotConfirm("reason"), CONFIRMER, DECIDED))
                    .containsExactly(RefusalCode.NOTICE_MISSING);
        }
    }

    @Nested
    class Payment {

        private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

        private List<RefusalCode> refusals(SampleCase file, YearMonth month, Money amount) {
            return file.refusals(new PaymentSteps.OrderPayment("L-2", month, amount), PAYMENT_OFFICER, DAY);
        }

        @Test
        void is_ordered_once_and_to_the_fen() {
            assertThat(refusals(SampleCase.filed().confirmed(), JUNE, MONTHLY)).isEmpty();
            assertThat(refusals(SampleCase.filed().confirmed(), JUNE, MONTHLY.plus(Money.ofFen(1))))
                    .containsExactly(RefusalCode.NOTHING_TO_ORDER);
            assertThat(refusals(SampleCase.filed().ordered(), JUNE, MONTHLY))
                    .containsExactly(RefusalCode.NOTHING_TO_ORDER);
        }

        @Test
        void needs_an_entitlement_in_the_month() {
            assertThat(refusals(SampleCase.filed().confirmed(), JUNE.minusMonths(1), MONTHLY))
                    .containsExactly(RefusalCode.NOT_ENTITLED);
            assertThat(refusals(SampleCase.filed().stopped(), JULY, MONTHLY)).containsExactly(RefusalCode.NOT_ENTITLED);
        }

        @Test
        void of_a_month_before_the_stop_can_still_be_ordered() {
            var stoppedLater = SampleCase.filed()
                    .ordered()
                    .take(
                            new AdjustmentSteps.Stop(StopReason.MOVED_AWAY, "words", JULY.plusMonths(1)),
                            CONFIRMER,
                            STOPPED);

            assertThat(refusals(stoppedLater, JULY, MONTHLY)).isEmpty();
        }
    }

    @Nested
    class Stops {

        private static AdjustmentSteps.Stop from(YearMonth month) {
            return new AdjustmentSteps.Stop(StopReason.INCOME_EXCEEDS, "words", month);
        }

        @Test
        void do_not_reach_into_a_month_that_was_ordered() {
            assertThat(SampleCase.filed().ordered().reasons(from(JUNE), CONFIRMER, STOPPED))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo(RefusalCode.STOP_REACHES_BACK);
                        assertThat(refusal.particulars()).isEqualTo(Map.of("from", "2026-06", "earliest", "2026-07"));
                    });
            assertThat(SampleCase.filed().ordered().refusals(from(JULY), CONFIRMER, STOPPED))
                    .isEmpty();
        }

        @Test
        void do_not_reach_behind_an_ordered_month_over_one_that_was_not() {
            var julyOnly = SampleCase.filed()
                    .confirmed()
                    .take(new PaymentSteps.OrderPayment("L-7", JULY, MONTHLY), PAYMENT_OFFICER, STOPPED);

            assertThat(julyOnly.reasons(from(JUNE), CONFIRMER, STOPPED))
                    .extracting(refusal -> refusal.particulars().get("earliest"))
                    .containsExactly("2026-08");
        }

        @Test
        void may_begin_with_a_month_that_nobody_ordered() {
            assertThat(SampleCase.filed().confirmed().refusals(from(JUNE), CONFIRMER, STOPPED))
                    .isEmpty();
        }

        @Test
        void do_not_begin_before_the_entitlement_did() {
            assertThat(SampleCase.filed().confirmed().refusals(from(JUNE.minusMonths(1)), CONFIRMER, STOPPED))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
        }
    }

    @Nested
    class Filing {

        @Test
        void counts_three_years_from_the_stop() {
            // national dossier notice: not less than 3 years after the household's stop
            var filing = SampleCase.filed().archived().file().filing().orElseThrow();

            assertThat(filing.clockFrom()).isEqualTo("2026-07-01");
            assertThat(filing.retainUntil()).isEqualTo("2029-07-01");
            assertThat(filing.retention()).isEqualTo("D3");
            assertThat(filing.packageDigest()).contains("ab".repeat(32));
        }

        @Test
        void of_a_household_not_confirmed_counts_from_the_decision() {
            var filing = SampleCase.filed()
                    .noticeEnded()
                    .take(new ConfirmationSteps.DoNotConfirm("reason"), CONFIRMER, DECIDED)
                    .take(new FilingSteps.FileIntoArchives("J023-1"), ARCHIVIST, DECIDED.plusDays(1))
                    .file()
                    .filing()
                    .orElseThrow();

            assertThat(filing.clockFrom()).isEqualTo(DECIDED);
        }
    }
}
