package org.lowbao.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The codes of GB/T 4761 (kinship to the head), GB/T 2261.1 (sex) and GB/T 2261.2 (marital status). */
class CodesOfPersonsTest {

    @ParameterizedTest
    @CsvSource({
        "02, 户主, HEAD",
        "10, 配偶, SPOUSE",
        "20, 子, SON",
        "37, 养女或继女, ADOPTED_OR_STEP_DAUGHTER",
        "41, 孙子, SONS_SON",
        "51, 父亲, FATHER",
        "77, 妹妹, YOUNGER_SISTER"
    })
    void a_relation_has_the_code_and_the_term_of_the_standard(String code, String term, Kinship kinship) {
        assertThat(kinship.code()).isEqualTo(code);
        assertThat(kinship.term()).isEqualTo(term);
        assertThat(Kinship.ofCode(code)).contains(kinship);
        assertThat(Kinship.ofTerm(term)).contains(kinship);
    }

    @ParameterizedTest
    @EnumSource
    void every_relation_is_found_by_its_code_and_only_what_the_standard_knows(Kinship kinship) {
        assertThat(kinship.code()).matches("[0-9]{2}");
        assertThat(Kinship.ofCode(kinship.code())).contains(kinship);
        // of several relations with one term the first is found
        assertThat(Kinship.ofTerm(kinship.term())).map(Kinship::term).contains(kinship.term());
    }

    @Test
    void what_the_standard_does_not_know_is_nothing() {
        assertThat(Kinship.ofCode("00")).isEmpty();
        assertThat(Kinship.ofCode("2")).isEmpty();
        assertThat(Kinship.ofTerm("邻居")).isEmpty();
    }

    @Test
    void sex_and_marital_status_have_the_first_level_codes() {
        assertThat(Arrays.stream(Sex.values()).map(Sex::code)).containsExactly("0", "1", "2", "9");
        assertThat(Arrays.stream(MaritalStatus.values()).map(MaritalStatus::code))
                .containsExactly("10", "20", "30", "40", "90");
    }
}
