package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.determination.IdentificationKind.LOW_INCOME_EDGE;
import static org.lowbao.core.determination.IdentificationKind.SINGLE_PERSON_ENROLMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.MemberIdentification;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.money.Money;
import org.lowbao.core.person.Disability;

/** A woman of an edge family in a village, severely disabled: 8 000 yuan a year are above 6 204 and below 9 306. */
class EnrolledAloneTest {

    private final HardshipCounty county = new HardshipCounty();

    @Test
    void is_determined_anew_without_anybody_asking_about_a_job_for_the_family_has_nothing_to_exit_from() {
        String id = county.investigated(
                LocalDate.of(2026, 3, 2),
                "8000",
                Optional.of(new Disability(DisabilityCategory.LIMB, DisabilityLevel.ONE)));
        Determination first = county.proposed(id, YearMonth.of(2026, 4));
        assertThat(first.household()).isEqualTo(LOW_INCOME_EDGE);
        // 300 yuan in villages, 80 for severe disability
        assertThat(first.members())
                .containsExactly(new MemberIdentification("1", SINGLE_PERSON_ENROLMENT, Money.ofYuan("380")));
        county.confirmed(id, LocalDate.of(2026, 3, 10));
        assertThat(county.register(LOW_INCOME_EDGE, LocalDate.of(2026, 4, 1)))
                .extracting(RegisterLine::dossierId)
                .containsExactly(id);

        county.reviewed(id, LocalDate.of(2026, 9, 7), "9000");
        Determination review = county.proposed(id, YearMonth.of(2026, 9));

        assertThat(review.household()).isEqualTo(LOW_INCOME_EDGE);
        assertThat(review.members()).isEqualTo(first.members());
        assertThat(review.open()).isEmpty();
        assertThat(review.finding("exit.gradual")).isEmpty();
    }
}
