package org.lowbao.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

class CitizenIdTest {

    /** The first two are the examples of GB 11643; the others have birth dates that nobody alive can have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "231202188001010011",
                "23120218800101002X",
                "232301188001010011"
            })
    void a_number_of_the_standard_is_read(String number) {
        assertThat(CitizenId.of(number).value()).isEqualTo(number);
    }

    @Test
    void a_number_tells_division_birth_date_and_sex() {
        CitizenId female = CitizenId.of("11010519491231002X");

        assertThat(female.divisionPrefix()).isEqualTo("110105");
        assertThat(female.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(female.isMale()).isFalse();
        assertThat(CitizenId.of("440524188001010014").isMale()).isTrue();
    }

    @Test
    void a_lower_case_x_is_kept_as_a_capital() {
        assertThat(CitizenId.of("11010519491231002x")).isEqualTo(CitizenId.of("11010519491231002X"));
        assertThat(CitizenId.of("11010519491231002x").value()).endsWith("X");
    }

    @Test
    void an_old_number_is_kept_as_written_and_upgraded_to_its_century_and_check() {
        CitizenId old = CitizenId.of("110105491231002");

        assertThat(old.value()).isEqualTo("110105491231002");
        assertThat(old.isOld()).isTrue();
        assertThat(old.upgraded()).isEqualTo("11010519491231002X");
        assertThat(old.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(old.isMale()).isFalse();
        assertThat(old).isNotEqualTo(CitizenId.of("11010519491231002X"));
        assertThat(old.sameAs(CitizenId.of("11010519491231002X"))).isTrue();
        assertThat(old.sameAs(CitizenId.of("440524188001010014"))).isFalse();
        assertThat(CitizenId.of("11010519491231002X").isOld()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH, 0",
        "1101051949123100, LENGTH, 0",
        "11010519491231002X0, LENGTH, 0",
        "X10105194912310020, CHARACTERS, 1",
        "1101O519491231002X, CHARACTERS, 5",
        "' 10105194912310020', CHARACTERS, 1",
        "11010519491231002Y, CHARACTERS, 18",
        "１10105194912310020, CHARACTERS, 1",
        "11010549123100X, CHARACTERS, 15",
        "110105194912310021, CHECKSUM, 0",
        "110105491331002, BIRTH_DATE, 7"
    })
    void a_wrong_number_is_refused_with_code_and_place(String text, Code code, int position) {
        assertThat(CitizenId.parse(text).faults())
                .containsExactly(new IdentifierFault(Kind.CITIZEN_ID, code, text.length(), position));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19490230", "19000229", "19491301", "19490001", "19490100", "00000101"})
    void a_day_that_no_calendar_has_is_refused(String birthDate) {
        String seventeen = "990000" + birthDate + "001";
        String number = seventeen + CitizenId.checkCharacter(seventeen);

        assertThat(CitizenId.parse(number).faults())
                .extracting(IdentifierFault::code)
                .containsExactly(Code.BIRTH_DATE);
    }

    @Test
    void every_fault_is_told_at_once() {
        String seventeen = "99000019490230001";
        char wrong = CitizenId.checkCharacter(seventeen) == '0' ? '1' : '0';

        assertThat(CitizenId.parse(seventeen + wrong).faults())
                .extracting(IdentifierFault::code)
                .containsExactly(Code.BIRTH_DATE, Code.CHECKSUM);
    }

    @Test
    void a_refusal_does_not_repeat_the_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CitizenId.of("110105194912310021"))
                .withMessage("CITIZEN_ID.CHECKSUM (18 characters)");
    }

    @Test
    void a_birth_date_is_compared_with_a_day_that_the_caller_names() {
        CitizenId id = CitizenId.of("11010519491231002X");

        assertThat(id.isBornAfter(LocalDate.of(1949, 12, 30))).isTrue();
        assertThat(id.isBornAfter(LocalDate.of(1949, 12, 31))).isFalse();
    }

    @Test
    void text_is_masked() {
        assertThat(CitizenId.of("231202188001010011"))
                .hasToString("231202********0011")
                .extracting(CitizenId::masked)
                .isEqualTo("231202********0011");
    }

    @Test
    void json_is_the_number_as_written() throws Exception {
        var json = new ObjectMapper();

        assertThat(json.writeValueAsString(CitizenId.of("110105491231002"))).isEqualTo("\"110105491231002\"");
        assertThat(json.readValue("\"11010519491231002x\"", CitizenId.class))
                .isEqualTo(CitizenId.of("11010519491231002X"));
    }

    @Test
    void a_wrong_number_in_json_is_not_repeated() {
        Assertions.assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> new ObjectMapper().readValue("\"110105194912310021\"", CitizenId.class))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .contains("CITIZEN_ID.CHECKSUM")
                        .doesNotContain("110105194912310021"));
    }

    @Test
    void a_check_character_belongs_to_seventeen_digits() {
        assertThatIllegalArgumentException().isThrownBy(() -> CitizenId.checkCharacter("1234567890123456"));
        assertThatIllegalArgumentException().isThrownBy(() -> CitizenId.checkCharacter("1234567890123456X"));
    }
}
