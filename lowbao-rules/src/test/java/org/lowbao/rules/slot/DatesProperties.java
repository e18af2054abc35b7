package org.lowbao.rules.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DatesProperties {

    @Property(tries = 2000)
    void dates_keep_their_order_and_their_distance_in_years(@ForAll LocalDate a, @ForAll LocalDate b) {
        long first = Dates.of(a);
        long second = Dates.of(b);

        assertThat(Dates.date(first)).isEqualTo(a);
        assertThat(Long.compare(first, second)).isEqualTo(Integer.signum(a.compareTo(b)));
        assertThat(Dates.yearsBetween(first, second)).isEqualTo(ChronoUnit.YEARS.between(a, b));
    }

    @Property(tries = 500)
    void years_are_whole_on_the_very_day_and_not_before(@ForAll LocalDate from) {
        LocalDate birthday = from.plusYears(18);

        assertThat(Dates.yearsBetween(Dates.of(from), Dates.of(birthday)))
                .isEqualTo(ChronoUnit.YEARS.between(from, birthday));
        assertThat(Dates.yearsBetween(Dates.of(from), Dates.of(birthday.minusDays(1))))
                .isEqualTo(17);
    }
}
