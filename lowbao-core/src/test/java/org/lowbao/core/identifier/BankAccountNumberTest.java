package org.lowbao.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

class BankAccountNumberTest {

    @Test
    void a_card_with_its_check_digit_raises_no_warning() {
        // the sum by hand: 4 and fifteen ones, every second doubled from the right: 8+1+2+1+2+1+2+1+2+1+2+1+2+1+2+1 =
        // 30
        assertThat(BankAccountNumber.of("4111111111111111").luhnValid()).isTrue();
        assertThat(BankAccountNumber.of("4111111111111111").warnings()).isEmpty();
    }

    @Test
    void a_passbook_number_is_taken_with_a_warning() {
        BankAccountNumber passbook = BankAccountNumber.of("4111111111111112");

        assertThat(passbook.luhnValid()).isFalse();
        assertThat(passbook.warnings())
                .containsExactly(new IdentifierFault(Kind.BANK_ACCOUNT_NUMBER, Code.CHECKSUM, 16, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "12345678901234567890123456789012"})
    void eight_to_thirty_two_digits_are_a_number(String digits) {
        assertThat(BankAccountNumber.of(digits).value()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567, LENGTH, 0",
        "123456789012345678901234567890123, LENGTH, 0",
        "1234 5678, CHARACTERS, 5",
        "6.2e17000, CHARACTERS, 2"
    })
    void a_text_that_is_no_number_is_refused_with_code_and_place(String text, Code code, int position) {
        assertThat(BankAccountNumber.parse(text).faults())
                .containsExactly(new IdentifierFault(Kind.BANK_ACCOUNT_NUMBER, code, text.length(), position));
    }

    @Test
    void text_shows_the_last_four_digits_and_json_all() throws Exception {
        BankAccountNumber account = BankAccountNumber.of("0000000012345678");

        assertThat(account).hasToString("****5678");
        assertThat(new ObjectMapper().writeValueAsString(account)).isEqualTo("\"0000000012345678\"");
    }
}
