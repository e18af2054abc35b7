package org.lowbao.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

class IdentifierFaultTest {

    @Test
    void every_fault_of_every_kind_has_words_in_both_languages() {
        for (Kind kind : Kind.values()) {
            for (Code code : Code.values()) {
                var fault = new IdentifierFault(kind, code, 18, 7);

                assertThat(fault.message(Locale.ENGLISH))
                        .doesNotContain("{", "}")
                        .matches("\\p{ASCII}+\\.");
                assertThat(fault.message(Locale.SIMPLIFIED_CHINESE))
                        .doesNotContain("{", "}")
                        .contains("。");
            }
        }
    }

    @Test
    void words_name_the_shape_and_the_place() {
        var fault = new IdentifierFault(Kind.CITIZEN_ID, Code.CHARACTERS, 18, 5);

        assertThat(fault.message(Locale.CHINA))
                .isEqualTo("公民身份号码的第5个字符不能出现在这里。应为18位（前17位为数字，末位为数字或X），旧号为15位数字。请对照原件更正，并去掉空格和标点。");
    }

    @Test
    void every_other_language_reads_the_chinese_words_whatever_the_default_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            var fault = IdentifierFault.of(Kind.CITIZEN_ID, Code.LENGTH, 1234);

            assertThat(fault.message(Locale.FRENCH))
                    .isEqualTo(fault.message(Locale.CHINA))
                    .contains("1234");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void an_answer_is_folded_by_what_it_is() {
        Parsed<CitizenId> good = CitizenId.parse("11010519491231002X");
        Parsed<CitizenId> bad = CitizenId.parse("1");

        assertThat(good.<String>fold(CitizenId::divisionPrefix, faults -> "refused"))
                .isEqualTo("110105");
        assertThat(bad.<String>fold(CitizenId::divisionPrefix, faults -> "refused"))
                .isEqualTo("refused");
        assertThat(good.toString()).doesNotContain("19491231");
    }

    @Test
    void a_refusal_without_a_fault_is_misuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> Parsed.invalid(List.of()));
    }
}
