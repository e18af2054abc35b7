package org.lowbao.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowbao.core.archive.RetentionRule.Anchor;
import org.lowbao.core.archive.RetentionRule.Shift;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.ProcedureBuilder;

class RetentionRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2029-07-01",
        "2028-02-29, 2031-03-01", // three full years after a 29 February end on the last day of February
        "2028-02-28, 2031-02-28",
        "2025-02-28, 2028-02-28"
    })
    void the_approval_class_is_kept_three_full_years_from_the_stop(LocalDate stop, LocalDate until) {
        assertThat(RetentionRule.approvalClass().retainUntil(stop)).isEqualTo(until);
    }

    @Test
    void a_leap_day_to_a_leap_day_is_a_full_length() {
        var fourYears = new RetentionRule("D4", Anchor.STOP, Shift.NONE, Period.ofYears(4));

        assertThat(fourYears.retainUntil(LocalDate.of(2028, 2, 29))).isEqualTo("2032-02-29");
    }

    @Test
    void a_clock_that_waits_for_the_new_year_starts_on_its_first_day() {
        var rule = new RetentionRule("D10", Anchor.STOP, Shift.NEXT_JANUARY_FIRST, Period.ofYears(10));

        assertThat(rule.startsOn(LocalDate.of(2026, 1, 1))).isEqualTo("2027-01-01");
        assertThat(rule.startsOn(LocalDate.of(2026, 12, 31))).isEqualTo("2027-01-01");
        assertThat(rule.retainUntil(LocalDate.of(2026, 12, 31))).isEqualTo("2037-01-01");
    }

    @Test
    void months_are_full_too() {
        var sixMonths = new RetentionRule("M6", Anchor.STOP, Shift.NONE, Period.ofMonths(6));

        assertThat(sixMonths.retainUntil(LocalDate.of(2026, 8, 31))).isEqualTo("2027-03-01");
    }

    @Test
    void a_length_is_some_whole_months_or_years() {
        for (Period wrong : new Period[] {Period.ZERO, Period.ofYears(-1), Period.ofDays(30), Period.of(1, -1, 0)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RetentionRule("X", Anchor.STOP, Shift.NONE, wrong));
        }
    }

    @Test
    void a_procedure_takes_no_rule_that_counts_from_the_other_event() {
        Procedure national = Procedure.national();
        ProcedureBuilder ofTheOther = national.changed().retentionAfterStop(national.retentionAfterNonConfirmation());
        ProcedureBuilder ofAStop = national.changed().retentionAfterNonConfirmation(national.retentionAfterStop());

        assertThatIllegalArgumentException().isThrownBy(ofTheOther::build);
        assertThatIllegalArgumentException().isThrownBy(ofAStop::build);
    }
}
