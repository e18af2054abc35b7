package org.lowbao.core.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lowbao.core.casefile.SampleCase;
import org.lowbao.core.identifier.DivisionCode;

/** 民发〔2021〕57号 arts. 4 and 5; all divisions are of the reserved 99. The household files in 990101100. */
class PlacesOfApplicationTest {

    private static final DivisionCode HERE = DivisionCode.of("990101100201");
    private static final DivisionCode OTHER_TOWNSHIP = DivisionCode.of("990101200201");
    private static final DivisionCode OTHER_COUNTY = DivisionCode.of("990201300201");

    @Test
    void a_household_registered_in_one_place_applies_there() {
        assertThat(places(false)).containsExactly("990101100");
    }

    @Test
    void members_of_one_county_apply_where_any_of_them_is_registered() {
        assertThat(places(false, lives("2", OTHER_TOWNSHIP, OTHER_TOWNSHIP))).containsExactly("990101100", "990101200");
    }

    @Test
    void of_two_places_the_one_counts_in_which_a_member_is_registered_and_lives() {
        // the husband lives where he is registered; the wife is registered in another county and lives with him
        assertThat(places(false, lives("2", OTHER_COUNTY, HERE))).containsExactly("990101100");
        // and the other way round
        assertThat(places(false, lives("1", HERE, OTHER_COUNTY), lives("2", OTHER_COUNTY, OTHER_COUNTY)))
                .containsExactly("990201300");
    }

    @Test
    void if_nobody_lives_where_registered_each_may_apply_where_he_or_she_is() {
        assertThat(places(false, lives("1", HERE, OTHER_COUNTY), lives("2", OTHER_COUNTY, HERE)))
                .containsExactly("990101100", "990201300");
    }

    @Test
    void a_residence_permit_helps_where_the_area_allows_it() {
        var permit = new Registration("1", OTHER_COUNTY, HERE, true);
        var wife = new Registration("2", OTHER_COUNTY, HERE, true);

        assertThat(places(false, permit, wife)).containsExactly("990201300");
        assertThat(places(true, permit, wife)).containsExactly("990201300", "990101100");
    }

    @Test
    void a_village_is_included_with_its_township() {
        var places = PlacesOfApplication.of(SampleCase.application(), false);

        assertThat(places.include(HERE)).isTrue();
        assertThat(places.include(DivisionCode.of("990101100"))).isTrue();
        assertThat(places.include(OTHER_TOWNSHIP)).isFalse();
    }

    private static Registration lives(String memberId, DivisionCode registered, DivisionCode lives) {
        return new Registration(memberId, registered, lives, false);
    }

    private static List<String> places(boolean permits, Registration... registrations) {
        return PlacesOfApplication.of(SampleCase.registered(SampleCase.application(), registrations), permits)
                .townships()
                .stream()
                .map(DivisionCode::value)
                .toList();
    }
}
