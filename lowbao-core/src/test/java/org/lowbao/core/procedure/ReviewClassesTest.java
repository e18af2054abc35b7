package org.lowbao.core.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.core.procedure.ReviewClasses.Row;

class ReviewClassesTest {

    private static final LocalDate IN_FORCE = LocalDate.of(2021, 7, 1);

    @Test
    void the_national_measures_review_every_year_or_every_half_year() {
        ReviewClasses national = ReviewClasses.national();

        assertThat(national.on(IN_FORCE, "STABLE")).map(Row::months).contains(12);
        assertThat(national.on(IN_FORCE, "UNSTABLE")).map(Row::months).contains(6);
        assertThat(national.mostOften(IN_FORCE)).map(Row::reviewClass).contains("UNSTABLE");
        assertThat(national.mostOften(IN_FORCE.minusDays(1))).isEmpty();
    }

    @Test
    void a_later_row_replaces_an_earlier_one_from_its_day_on() {
        // fixture: class C by the half-year, from 2026 on by the quarter
        LocalDate later = LocalDate.of(2026, 1, 1);
        var classes = new ReviewClasses(
                List.of(new Row("C", 3, later), new Row("A", 12, IN_FORCE), new Row("C", 6, IN_FORCE)));

        assertThat(classes.on(later.minusDays(1), "C")).map(Row::months).contains(6);
        assertThat(classes.on(later, "C")).map(Row::months).contains(3);
        assertThat(classes.mostOften(later)).map(Row::months).contains(3);
        assertThat(classes.on(later, "B")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void a_place_may_review_every_month_or_once_a_year(int months) {
        assertThat(new Row("A", months, IN_FORCE).months()).isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13})
    void no_place_reviews_less_than_once_a_year(int months) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Row("A", months, IN_FORCE));
    }
}
