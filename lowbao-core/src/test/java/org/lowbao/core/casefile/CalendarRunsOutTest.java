package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.calendar.YearData;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;

/** What happens while nobody has announced the days off of 2027, and once they are announced. */
class CalendarRunsOutTest {

    private static final WorkingCalendar NATIONAL = WorkingCalendar.national();
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Nested
    class A_limit_in_working_days {

        private final SampleCase filed = SampleCase.filed();

        @Test
        void is_refused_with_the_year_that_is_missing() {
            assertThat(accept(NATIONAL).reasons())
                    .containsExactly(Refusal.of(RefusalCode.CALENDAR_YEAR_MISSING, "year", 2027));
        }

        @Test
        void is_counted_once_the_year_is_announced() {
            assertThat(accept(SampleCase.CALENDAR).toOptional()).isPresent();
        }

        @Test
        void does_not_concern_a_step_that_starts_none() {
            assertThat(new IntakeSteps.RegisterNearRelative("words")
                            .rule(filed.file(), CLERK, filed.situation(DECEMBER, NATIONAL))
                            .toOptional())
                    .isPresent();
        }

        private Ruling<CaseEntry> accept(WorkingCalendar calendar) {
            return new IntakeSteps.Accept().rule(filed.file(), CLERK, filed.situation(DECEMBER, calendar));
        }
    }

    @Nested
    class A_limit_in_days_or_months {

        /** Served on Tuesday 4 August 2026: six months end on Thursday 4 February 2027. */
        private final CaseFile served = served();

        @Test
        void runs_provisionally_to_its_plain_last_day() {
            LocalDate last = LocalDate.of(2027, 2, 4);

            assertThat(served.lastDay(Limit.LITIGATION, NATIONAL)).contains(last);
            assertThat(NATIONAL.knows(last)).isFalse();
        }

        @Test
        void is_put_off_once_the_day_turns_out_to_be_off() {
            // a fixture: Spring Festival, to Sunday the 7th
            var festival = YearData.of(
                    2027,
                    "fixture",
                    LocalDate.of(2027, 2, 3)
                            .datesUntil(LocalDate.of(2027, 2, 8))
                            .toList(),
                    List.of());

            assertThat(served.lastDay(Limit.LITIGATION, NATIONAL.withYear(festival)))
                    .contains(LocalDate.of(2027, 2, 8));
        }

        private static CaseFile served() {
            LocalDate day = LocalDate.of(2026, 8, 4);
            var confirmed = SampleCase.filed().confirmed();
            CaseEntry entry = new ConfirmationSteps.Serve(new Service(
                            DocumentType.CONFIRMATION_NOTICE, day, Service.Way.IN_PERSON, "1", Optional.empty()))
                    .rule(confirmed.file(), CLERK, confirmed.situation(day, NATIONAL))
                    .toOptional()
                    .orElseThrow();
            return confirmed
                    .file()
                    .after(new Recorded(confirmed.file().version() + 1, SampleCase.noon(day), day, CLERK, entry));
        }
    }

    @Nested
    class A_notice {

        @Test
        void hangs_to_the_day_to_which_its_last_day_is_put_off() {
            // posted on 2026-05-12, its last day was to be Tuesday the 19th; a fixture: that day and the next are off
            var reviewed = SampleCase.filed().onNotice();
            WorkingCalendar revised = NATIONAL.withYear(YearData.of(
                    2026, "fixture", List.of(LocalDate.of(2026, 5, 19), LocalDate.of(2026, 5, 20)), List.of()));

            assertThat(new ReviewSteps.EndNotice()
                            .rule(reviewed.file(), CLERK, reviewed.situation(LocalDate.of(2026, 5, 21), revised))
                            .reasons())
                    .containsExactly(Refusal.of(RefusalCode.NOTICE_TOO_SHORT, "lastDay", LocalDate.of(2026, 5, 21)));
        }
    }

    @Nested
    class A_month {

        /** Confirmed in May 2026 and stable: reviewed in May 2027. */
        private final CaseFile stable = SampleCase.filed()
                .noticeEnded()
                .take(new ConfirmationSteps.Confirm("C-1", Optional.of("STABLE")), CONFIRMER, SampleCase.DECIDED)
                .file();

        @Test
        void ends_provisionally_with_its_last_day() {
            assertThat(stable.due(NATIONAL)).contains(LocalDate.of(2027, 5, 31));
        }

        @Test
        void ends_with_its_last_working_day_once_that_is_known() {
            // a fixture: Monday the 31st is off, so Friday the 28th
            var off = YearData.of(2027, "fixture", List.of(LocalDate.of(2027, 5, 31)), List.of());

            assertThat(stable.due(NATIONAL.withYear(off))).contains(LocalDate.of(2027, 5, 28));
        }
    }
}
