package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.ACCEPTED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.ENDED;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;
import static org.lowbao.core.casefile.SampleCase.VISITED;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.casefile.StepRule.Owner;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.procedure.ConductRules;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.refusal.RefusalCode;

/** 民发〔2021〕57号 arts. 17 and 20: what the county owes the township, and by when. Days were counted on the calendar of 2026. */
class LimitsBetweenOfficesTest {

    private static final String WORDS = "隐私话语";

    @Nested
    class The_check {

        @Test
        void is_started_within_three_working_days_of_the_request() {
            // requested on Tuesday 04-28; 04-29, 04-30 are worked, Labour Day is off from 05-01 to 05-05
            var requested = requested();

            assertThat(requested.file().lastDay(Limit.START_CHECK, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 5, 6));
            assertThat(requested.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 5, 6));
            assertThat(Limit.START_CHECK.owner()).isEqualTo(Owner.COUNTY);
            assertThat(requested.file().items()).anyMatch(item -> item.type() == DocumentType.CHECK_REQUEST);
        }

        @Test
        void is_a_beginning_of_the_investigation() {
            assertThat(SampleCase.filed().accepted().file().lastDay(Limit.START_INVESTIGATION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 5, 6));
            assertThat(requested().file().lastDay(Limit.START_INVESTIGATION, SampleCase.CALENDAR))
                    .isEmpty();
        }

        @Test
        void has_begun_when_the_county_says_so_or_an_agency_answers() {
            assertThat(requested()
                            .take(new ConductSteps.StartCheck(), CONFIRMER, VISITED)
                            .file()
                            .lastDay(Limit.START_CHECK, SampleCase.CALENDAR))
                    .isEmpty();
            assertThat(requested()
                            .take(new InvestigationSteps.RecordAnswers(SampleCase.allClear(VISITED)), CLERK, VISITED)
                            .file()
                            .lastDay(Limit.START_CHECK, SampleCase.CALENDAR))
                    .isEmpty();
        }

        @Test
        void that_is_late_is_shown_and_refuses_nothing() {
            LocalDate late = LocalDate.of(2026, 5, 7);
            var requested = requested();

            assertThat(requested.file().limits(SampleCase.CALENDAR))
                    .filteredOn(running -> running.isOverdueOn(late))
                    .extracting(RunningLimit::limit)
                    .containsExactly(Limit.START_CHECK);
            assertThat(requested.file().limits(SampleCase.CALENDAR)).noneMatch(running -> running.isOverdueOn(VISITED));
            assertThat(requested.refusals(new ConductSteps.StartCheck(), CONFIRMER, late))
                    .isEmpty();
            assertThat(requested.refusals(new InvestigationSteps.RecordAnswers(SampleCase.allClear(late)), CLERK, late))
                    .isEmpty();
        }

        @Test
        void is_requested_with_everybodys_authorisation_and_once_at_a_time() {
            assertThat(SampleCase.filed().accepted().refusals(new ConductSteps.RequestCheck(), CLERK, ACCEPTED))
                    .containsOnly(RefusalCode.AUTHORISATION_MISSING);
            assertThat(requested().refusals(new ConductSteps.RequestCheck(), CLERK, ACCEPTED))
                    .containsExactly(RefusalCode.CHECK_ALREADY_REQUESTED);
            assertThat(SampleCase.filed().accepted().refusals(new ConductSteps.StartCheck(), CONFIRMER, ACCEPTED))
                    .containsExactly(RefusalCode.NO_CHECK_REQUESTED);
            assertThat(requested().refusals(new ConductSteps.StartCheck(), CLERK, ACCEPTED))
                    .containsExactly(RefusalCode.ROLE_MAY_NOT);
        }

        @Test
        void is_asked_for_in_a_review_too_and_forgotten_with_it() {
            LocalDate june = LocalDate.of(2026, 6, 15);
            var reviewing = SampleCase.filed().ordered();
            assertThat(reviewing.refusals(new ConductSteps.RequestCheck(), CLERK, june))
                    .containsExactly(RefusalCode.REVIEW_NOT_OPEN);
            reviewing
                    .take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, june)
                    .checkedAgain(june)
                    .take(new ConductSteps.RequestCheck(), CLERK, june);
            // 06-16 to 06-18; the Dragon Boat holiday begins on 06-19
            assertThat(reviewing.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 6, 18));

            reviewing.take(new AdjustmentSteps.Continue(WORDS), CONFIRMER, june);

            assertThat(reviewing.file().lastDay(Limit.START_CHECK, SampleCase.CALENDAR))
                    .isEmpty();
        }

        private SampleCase requested() {
            return SampleCase.filed().accepted().authorised().take(new ConductSteps.RequestCheck(), CLERK, ACCEPTED);
        }
    }

    @Nested
    class The_countys_opinion {

        @Test
        void is_given_within_ten_working_days_of_the_end_of_the_notice_if_nobody_records_the_receipt() {
            // 05-20 ended; 21, 22, 25 to 29 of May are seven, 1 to 3 of June ten
            var ended = SampleCase.filed().noticeEnded();

            assertThat(ended.file().lastDay(Limit.COUNTY_OPINION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 6, 3));
            assertThat(ended.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 6, 3));
            assertThat(Limit.COUNTY_OPINION.owner()).isEqualTo(Owner.COUNTY);
        }

        @Test
        void is_counted_from_the_day_on_which_the_county_received_the_papers() {
            // received on Friday 05-22; 25 to 29 of May are five, 1 to 5 of June ten
            var sent = SampleCase.filed()
                    .noticeEnded()
                    .take(new ConductSteps.SendToCounty(LocalDate.of(2026, 5, 22)), CLERK, DECIDED);

            assertThat(sent.file().lastDay(Limit.COUNTY_OPINION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 6, 5));
            assertThat(sent.file().items()).anyMatch(item -> item.type() == DocumentType.PAPERS_SENT);
        }

        @Test
        void is_counted_for_an_opinion_against_once_the_papers_were_received() {
            var against = SampleCase.filed()
                    .determined(SampleCase.eligible())
                    .take(new ReviewSteps.GiveOpinion(false, WORDS), REVIEWER, ENDED);
            assertThat(against.file().lastDay(Limit.COUNTY_OPINION, SampleCase.CALENDAR))
                    .isEmpty();

            against.take(new ConductSteps.SendToCounty(ENDED), CLERK, ENDED);

            assertThat(against.file().lastDay(Limit.COUNTY_OPINION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 6, 3));
        }

        @Test
        void waits_for_the_notice_and_for_a_day_that_has_come() {
            assertThat(SampleCase.filed().reviewed().refusals(new ConductSteps.SendToCounty(ENDED), CLERK, ENDED))
                    .containsExactly(RefusalCode.NOTICE_MISSING);
            assertThat(SampleCase.filed()
                            .noticeEnded()
                            .refusals(new ConductSteps.SendToCounty(ENDED.minusDays(1)), CLERK, ENDED))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
            assertThat(SampleCase.filed()
                            .noticeEnded()
                            .refusals(new ConductSteps.SendToCounty(ENDED.plusDays(1)), CLERK, ENDED))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
        }

        @Test
        void is_owed_no_more_once_it_is_given_or_the_case_goes_back() {
            assertThat(SampleCase.filed().confirmed().file().lastDay(Limit.COUNTY_OPINION, SampleCase.CALENDAR))
                    .isEmpty();
            assertThat(SampleCase.filed()
                            .noticeEnded()
                            .take(new ConfirmationSteps.DoNotConfirm(WORDS), CONFIRMER, DECIDED)
                            .file()
                            .lastDay(Limit.COUNTY_OPINION, SampleCase.CALENDAR))
                    .isEmpty();
            assertThat(SampleCase.filed()
                            .noticeEnded()
                            .take(SampleCase.born("3", ENDED), CLERK, ENDED)
                            .file()
                            .lastDay(Limit.COUNTY_OPINION, SampleCase.CALENDAR))
                    .isEmpty();
        }

        @Test
        void that_is_late_may_still_be_given() {
            assertThat(SampleCase.filed()
                            .noticeEnded()
                            .refusals(new ConfirmationSteps.Confirm("C-1"), CONFIRMER, LocalDate.of(2026, 6, 4)))
                    .isEmpty();
        }

        @Test
        void is_unknown_of_a_notice_that_ended_before_it_was_counted() {
            var before = new ReviewEntry.NoticeEnded(Optional.empty());
            CaseFile hanging = SampleCase.filed().onNotice().file();
            CaseFile ended =
                    hanging.after(new Recorded(hanging.version() + 1, SampleCase.noon(ENDED), ENDED, CLERK, before));

            assertThat(ended.lastDay(Limit.COUNTY_OPINION, SampleCase.CALENDAR)).isEmpty();
            assertThat(ended.due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 6, 11));
        }
    }

    @Test
    void a_place_with_shorter_limits_has_them_by_its_document() {
        String document = "fixture: a city's implementing rules";
        Procedure city = Procedure.national()
                .changed()
                .conduct(ConductRules.national()
                        .startingChecksWithin(new Provision<>(TimeLimit.workingDays(1), document))
                        .givingOpinionsWithin(new Provision<>(TimeLimit.workingDays(3), document)))
                .build();

        assertThat(SampleCase.filed(SampleCase.application(), city)
                        .accepted()
                        .authorised()
                        .take(new ConductSteps.RequestCheck(), CLERK, ACCEPTED)
                        .file()
                        .lastDay(Limit.START_CHECK, SampleCase.CALENDAR))
                .contains(LocalDate.of(2026, 4, 29));
        // 05-21, 22, 25
        assertThat(SampleCase.filed(SampleCase.application(), city)
                        .noticeEnded()
                        .file()
                        .lastDay(Limit.COUNTY_OPINION, SampleCase.CALENDAR))
                .contains(LocalDate.of(2026, 5, 25));
    }

    @Test
    void a_refusal_is_told_within_three_working_days_and_then_owed_no_more() {
        // 民发〔2021〕57号 art. 21: refused on Monday 05-25, told by Thursday 05-28
        var refused =
                SampleCase.filed().noticeEnded().take(new ConfirmationSteps.DoNotConfirm(WORDS), CONFIRMER, DECIDED);
        assertThat(refused.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 5, 28));

        refused.take(served(DocumentType.ACCEPTANCE_NOTICE), CLERK, DECIDED);
        assertThat(refused.file().lastDay(Limit.TELL_REFUSAL, SampleCase.CALENDAR))
                .contains(LocalDate.of(2026, 5, 28));

        refused.take(served(DocumentType.NON_CONFIRMATION_NOTICE), CLERK, DECIDED);
        assertThat(refused.file().lastDay(Limit.TELL_REFUSAL, SampleCase.CALENDAR))
                .isEmpty();
        // what is left is the household's own
        assertThat(refused.file().due(SampleCase.CALENDAR)).isEmpty();
        assertThat(refused.file().limits(SampleCase.CALENDAR))
                .extracting(running -> running.limit().owner())
                .containsOnly(Owner.HOUSEHOLD);
    }

    private static ConfirmationSteps.Serve served(DocumentType document) {
        return new ConfirmationSteps.Serve(
                new Service(document, DECIDED, Service.Way.IN_PERSON, "1", Optional.empty()));
    }
}
