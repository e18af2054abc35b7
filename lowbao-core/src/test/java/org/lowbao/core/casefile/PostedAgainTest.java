package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.FIRST_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.POSTED;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;

/**
 * A notice that hangs again, where a notice's days do not count (民发〔2021〕57号 arts. 19, 22). Accepted on Tuesday 2026-04-28,
 * the thirtieth working day is Thursday 06-11; the Dragon Boat holiday is 06-19 to 06-21. Posted on Tuesday 05-12, the notice
 * is to hang until 05-19.
 */
class PostedAgainTest {

    private static final String WORDS = "隐私话语";
    private static final LocalDate THURSDAY = LocalDate.of(2026, 5, 14);
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);

    @Test
    void because_it_was_shortened_puts_the_decision_off_by_the_days_of_both_postings_none_twice() {
        // hung 05-13 and 05-14, hangs again until 05-21; of 05-13 to 05-21 seven are working days:
        // 06-12, 15, 16, 17, 18, 22, 23
        var restarted = notCounted().onNotice().take(again(), CLERK, THURSDAY);

        assertThat(restarted.file().notice().orElseThrow().lastDay()).isEqualTo("2026-05-21");
        assertThat(restarted.file().conduct().postings())
                .containsExactly(
                        new DayRange(LocalDate.of(2026, 5, 13), THURSDAY),
                        new DayRange(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 21)));
        assertThat(restarted.file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                .contains(LocalDate.of(2026, 6, 23));
    }

    @Test
    void on_the_day_on_which_it_was_posted_counts_no_day_of_the_first_posting() {
        // hangs 05-13 to 05-19, as if it had been posted once: five working days
        var restarted = notCounted().onNotice().take(again(), CLERK, POSTED);

        assertThat(restarted.file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                .contains(LocalDate.of(2026, 6, 18));
    }

    @Test
    void after_an_objection_the_days_in_between_count() {
        var objected = notCounted().onNotice().take(new ReviewSteps.RaiseObjection(WORDS), CLERK, THURSDAY);
        // it hung on 05-13 and 05-14 only: 06-12, 15
        assertThat(objected.file().lastDay(Limit.DECISION, SampleCase.CALENDAR)).contains(LocalDate.of(2026, 6, 15));

        // hangs again 05-19 to 05-25, of which five are working days: 06-16, 17, 18, 22, 23
        postedAnew(objected, MONDAY);

        assertThat(objected.file().notice().orElseThrow().lastDay()).isEqualTo("2026-05-25");
        assertThat(objected.file().lastDay(Limit.DECISION, SampleCase.CALENDAR)).contains(LocalDate.of(2026, 6, 23));
    }

    @Test
    void the_extended_limit_stands_still_on_the_same_days() {
        // the forty-fifth working day is Friday 07-03, and two more are 07-06, 07
        var extended = notCounted()
                .onNotice()
                .take(new ReviewSteps.RaiseObjection(WORDS), CLERK, THURSDAY)
                .take(new IntakeSteps.ExtendLimit(WORDS), REVIEWER, THURSDAY);

        assertThat(extended.file().lastDay(Limit.DECISION, SampleCase.CALENDAR)).contains(LocalDate.of(2026, 7, 7));
    }

    @Test
    void after_the_household_changed_the_notice_hung_until_that_day() {
        var changed = notCounted().onNotice().take(SampleCase.born("3", THURSDAY), CLERK, THURSDAY);

        assertThat(changed.file().conduct().postings())
                .containsExactly(new DayRange(LocalDate.of(2026, 5, 13), THURSDAY));
    }

    @Test
    void in_a_reopened_case_puts_off_the_day_that_runs_from_the_reopening() {
        var reopened = notCounted().reopened();
        // reopened on Monday 05-25, thirty working days later it is Tuesday 07-07
        assertThat(reopened.file().lastDay(Limit.DECISION, SampleCase.CALENDAR)).contains(LocalDate.of(2026, 7, 7));

        // hangs 06-02 to 06-08, of which five are working days: 07-08, 09, 10, 13, 14
        LocalDate june = LocalDate.of(2026, 6, 1);
        postedAnew(reopened, june);

        assertThat(reopened.file().lastDay(Limit.DECISION, SampleCase.CALENDAR)).contains(LocalDate.of(2026, 7, 14));
    }

    @Test
    void where_its_days_count_the_decision_is_put_off_by_none_of_them() {
        var counted = SampleCase.filed().onNotice().take(again(), CLERK, THURSDAY);
        assertThat(counted.file().lastDay(Limit.DECISION, SampleCase.CALENDAR)).contains(LocalDate.of(2026, 6, 11));

        counted.take(new ReviewSteps.RaiseObjection(WORDS), CLERK, MONDAY);
        assertThat(counted.file().lastDay(Limit.DECISION, SampleCase.CALENDAR)).contains(LocalDate.of(2026, 6, 11));
    }

    private static void postedAnew(SampleCase file, LocalDate day) {
        file.take(new InvestigationSteps.RecordHomeVisit(SampleCase.visit(day)), FIRST_INVESTIGATOR, day)
                .take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, day)
                .take(new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER, day)
                .take(new ReviewSteps.PostNotice("N-2", "村公示栏"), CLERK, day);
    }

    private static ReviewSteps.RestartNotice again() {
        return new ReviewSteps.RestartNotice("村公示栏", WORDS);
    }

    private static SampleCase notCounted() {
        return SampleCase.filed(
                SampleCase.application(),
                Procedure.national()
                        .changed()
                        .noticeCountsTowardLimit(new Provision<>(false, "fixture"))
                        .build());
    }
}
