package org.lowbao.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowbao.core.identifier.DivisionCode.Level;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

class DivisionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "230000, PROVINCE, 230000",
        "231200, CITY, 231200",
        "231202, COUNTY, 231202",
        "231202000000, COUNTY, 231202",
        "231202100, TOWNSHIP, 231202100",
        "231202100000, TOWNSHIP, 231202100",
        "231202100201, VILLAGE, 231202100201"
    })
    void a_code_reaches_as_deep_as_its_last_digit_that_is_not_zero(String text, Level level, String value) {
        DivisionCode code = DivisionCode.of(text);

        assertThat(code.level()).isEqualTo(level);
        assertThat(code.value()).isEqualTo(value);
        assertThat(code.padded()).hasSize(12).startsWith(value);
    }

    @Test
    void a_village_climbs_to_its_province() {
        DivisionCode village = DivisionCode.of("231202100201");

        assertThat(village.parent()).contains(DivisionCode.of("231202100"));
        assertThat(DivisionCode.of("231202100").parent()).contains(DivisionCode.of("231202"));
        assertThat(DivisionCode.of("231202").parent()).contains(DivisionCode.of("231200"));
        assertThat(DivisionCode.of("231200").parent()).contains(DivisionCode.of("230000"));
        assertThat(DivisionCode.of("230000").parent()).isEmpty();
        assertThat(village.county()).contains(DivisionCode.of("231202"));
        assertThat(DivisionCode.of("231200").county()).isEmpty();
    }

    @Test
    void a_city_without_counties_has_its_townships_right_below_it() {
        DivisionCode township = DivisionCode.of("441900003");

        assertThat(township.level()).isEqualTo(Level.TOWNSHIP);
        assertThat(township.parent()).contains(DivisionCode.of("441900"));
        assertThat(township.county()).contains(DivisionCode.of("441900"));
        assertThat(DivisionCode.of("441900").contains(township)).isTrue();
    }

    @Test
    void a_neighbour_is_not_contained() {
        assertThat(DivisionCode.of("231202"))
                .isNotEqualTo(DivisionCode.of("231200"))
                .hasToString("231202");
        assertThat(DivisionCode.of("231200").contains(DivisionCode.of("231202")))
                .isTrue();
        assertThat(DivisionCode.of("231200").contains(DivisionCode.of("231025")))
                .isFalse();
        assertThat(DivisionCode.of("231202").contains(DivisionCode.of("231221")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2312, LENGTH, 0",
        "23120210, LENGTH, 0",
        "23120X, CHARACTERS, 6",
        "000000, HIERARCHY, 0",
        "230002, HIERARCHY, 0",
        "230000100, HIERARCHY, 0",
        "231202000201, HIERARCHY, 0"
    })
    void a_wrong_code_is_refused_with_code_and_place(String text, Code code, int position) {
        assertThat(DivisionCode.parse(text).faults())
                .containsExactly(new IdentifierFault(Kind.DIVISION_CODE, code, text.length(), position));
    }

    @Test
    void json_is_a_string_that_keeps_leading_zeros_and_the_usual_spelling() throws Exception {
        var json = new ObjectMapper();

        assertThat(json.writeValueAsString(DivisionCode.of("231202000000"))).isEqualTo("\"231202\"");
        assertThat(json.readValue("\"231202000000\"", DivisionCode.class)).isEqualTo(DivisionCode.of("231202"));
    }
}
