package org.lowbao.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.identifier.IdentifierFault.Kind.DISABILITY_CERTIFICATE_NUMBER;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowbao.core.identifier.IdentifierFault.Code;

class DisabilityCertificateNumberTest {

    private static final String HOLDER = "231202188001010011";

    @Test
    void a_first_certificate_has_category_and_level_behind_the_holder() {
        DisabilityCertificateNumber number = DisabilityCertificateNumber.of(HOLDER + "42");

        assertThat(number.citizenId()).isEqualTo(CitizenId.of(HOLDER));
        assertThat(number.category()).isEqualTo(DisabilityCategory.LIMB);
        assertThat(number.level()).isEqualTo(DisabilityLevel.TWO);
        assertThat(number.reissues()).isZero();
    }

    @Test
    void a_certificate_issued_again_says_how_often() {
        assertThat(DisabilityCertificateNumber.of(HOLDER + "53b1").reissues()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH, 0",
        "8, LENGTH, 0",
        "42B100, LENGTH, 0",
        "82, CATEGORY, 19",
        "02, CATEGORY, 19",
        "45, LEVEL, 20",
        "40, LEVEL, 20",
        "42B, SUFFIX, 21",
        "42C1, SUFFIX, 21",
        "42B0, SUFFIX, 21"
    })
    void a_wrong_end_is_refused_with_code_and_place(String end, Code code, int position) {
        assertThat(DisabilityCertificateNumber.parse(HOLDER + end).faults())
                .containsExactly(new IdentifierFault(DISABILITY_CERTIFICATE_NUMBER, code, 18 + end.length(), position));
    }

    @Test
    void faults_of_the_holder_s_number_and_of_the_end_are_told_together() {
        assertThat(DisabilityCertificateNumber.parse("23120218800101001289x").faults())
                .extracting(IdentifierFault::code)
                .containsExactly(Code.CHECKSUM, Code.CATEGORY, Code.LEVEL, Code.SUFFIX);
    }

    @Test
    void levels_one_and_two_are_severe() {
        assertThat(DisabilityLevel.ONE.isSevere()).isTrue();
        assertThat(DisabilityLevel.TWO.isSevere()).isTrue();
        assertThat(DisabilityLevel.THREE.isSevere()).isFalse();
        assertThat(DisabilityLevel.FOUR.isSevere()).isFalse();
    }

    @Test
    void text_shows_neither_birth_date_nor_disability() {
        assertThat(DisabilityCertificateNumber.of(HOLDER + "42")).hasToString("231202********0011**");
    }

    @Test
    void json_is_the_number() throws Exception {
        var json = new ObjectMapper();
        DisabilityCertificateNumber number = DisabilityCertificateNumber.of(HOLDER + "42B1");

        assertThat(json.writeValueAsString(number)).isEqualTo("\"" + HOLDER + "42B1\"");
        assertThat(json.readValue("\"" + HOLDER + "42B1\"", DisabilityCertificateNumber.class))
                .isEqualTo(number);
    }
}
