package org.lowbao.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

class UnifiedSocialCreditCodeTest {

    @Test
    void the_example_is_read_with_its_parts() {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of("91350100m000100y43");

        assertThat(code).hasToString("91350100M000100Y43");
        assertThat(code.department()).isEqualTo('9');
        assertThat(code.category()).isEqualTo('1');
        assertThat(code.divisionPrefix()).isEqualTo("350100");
        assertThat(code.organisationCode()).isEqualTo("M000100Y4");
        assertThat(code.isOrganisationCodeValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y44, CHECKSUM, 0",
        "91350100M000100Y4, LENGTH, 0",
        "I1350100M000100Y43, CHARACTERS, 1",
        "91A50100M000100Y43, CHARACTERS, 3",
        "91350100O000100Y43, CHARACTERS, 9"
    })
    void a_wrong_code_is_refused_with_code_and_place(String text, Code code, int position) {
        assertThat(UnifiedSocialCreditCode.parse(text).faults())
                .containsExactly(new IdentifierFault(Kind.UNIFIED_SOCIAL_CREDIT_CODE, code, text.length(), position));
    }

    @Test
    void an_odd_organisation_code_inside_a_good_code_is_no_refusal() {
        // organisation code M000100Y with the check 5 where the standard has 4
        String seventeen = "91350100M000100Y5";
        String code = seventeen + CheckCharacters.credit(seventeen);

        assertThat(UnifiedSocialCreditCode.of(code).isOrganisationCodeValid()).isFalse();
    }

    @Test
    void json_is_the_code() throws Exception {
        var json = new ObjectMapper();
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of("91350100M000100Y43");

        assertThat(json.readValue(json.writeValueAsString(code), UnifiedSocialCreditCode.class))
                .isEqualTo(code);
    }
}
