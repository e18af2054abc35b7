package org.lowbao.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.core.identifier.IdentifierFault;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

class PersonNameTest {

    /** U+20BB7 and U+30EDE lie in supplementary planes; U+31350 is unknown to JDK 17. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "欧阳测试",
                "\uD842\uDFB7测",
                "\uD883\uDEDE",
                "\uD884\uDF50",
                "买买提·测试",
                "㐂",
                "〇",
                "John Test",
                " 张  三 "
            })
    void a_name_is_kept_exactly_as_given(String text) {
        assertThat(PersonName.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00B7", ".", "\uFF0E", "\u02D9", "\u0387", "\u2022", "\u2024", "\u2027", "\u2219", "\u22C5", "\u25CF",
                "\u2E31", "\u2E33", "\u30FB", "\u318D", "\uA78F", "\uFE52", "\uFF65", " \u00B7 ", "\u3000\u2022",
                        "\u1427", "\u16EB"
            })
    void every_form_of_the_dot_is_one_dot(String dot) {
        assertThat(PersonName.of("买买提" + dot + "测试").matchKey()).isEqualTo("买买提\u00B7测试");
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 张 三",
        "张三, 张\u3000三",
        "张三, '\u00A0张三\u3000'",
        "张三, 张\uFEFF三",
        "John Test, Ｊｏｈｎ　Ｔｅｓｔ",
        "John Test, 'John   Test '",
        "Jos\u00E9, Jose\u0301",
        "葛三, 葛\uDB40\uDD00三",
        "葛三, 葛\uFE00三"
    })
    void spellings_of_one_name_match(String one, String other) {
        assertThat(PersonName.of(one).sameAs(PersonName.of(other))).isTrue();
        assertThat(PersonName.of(one)).isNotEqualTo(PersonName.of(other));
    }

    /** U+90CE and its compatibility twin U+F92C; U+8C48 and U+F900; a swap; a capital. */
    @ParameterizedTest
    @CsvSource({"\u90CE三, \uF92C三", "\u8C48三, \uF900三", "张三, 三张", "Test, TEST", "张三, 张三·"})
    void names_that_only_look_alike_do_not_match(String one, String other) {
        assertThat(PersonName.of(one).sameAs(PersonName.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH, 0",
        "'   ', LENGTH, 0",
        "\u3000, LENGTH, 0",
        "\uFE00, LENGTH, 0",
        "张\u0000三, CHARACTERS, 2",
        "'张\t三', CHARACTERS, 2",
        "'张三\n', CHARACTERS, 3",
        "张\u0085, CHARACTERS, 2",
        "\u202E三张, CHARACTERS, 1",
        "张\uFFFD, CHARACTERS, 2",
        "张\uFFFF, CHARACTERS, 2",
        "\uD842\uDFB7张\uD842, CHARACTERS, 3"
    })
    void a_text_that_is_no_name_is_refused_with_code_and_place(String text, Code code, int position) {
        assertThat(PersonName.parse(text).faults())
                .containsExactly(
                        new IdentifierFault(Kind.PERSON_NAME, code, text.codePointCount(0, text.length()), position));
    }

    @Test
    void a_hundred_rare_characters_are_a_name_and_one_more_is_not() {
        String rare = "\uD842\uDFB7";

        assertThat(PersonName.parse(rare.repeat(100)).toOptional()).isPresent();
        assertThat(PersonName.parse(rare.repeat(101)).faults())
                .containsExactly(IdentifierFault.of(Kind.PERSON_NAME, Code.LENGTH, 101));
    }

    @Test
    void a_character_made_up_by_an_old_system_is_kept_with_a_warning() {
        PersonName name = PersonName.of("\uD842\uDFB7张\uE863");

        assertThat(name.text()).isEqualTo("\uD842\uDFB7张\uE863");
        assertThat(name.warnings()).containsExactly(new IdentifierFault(Kind.PERSON_NAME, Code.PRIVATE_USE, 3, 3));
        assertThat(PersonName.of("张三").warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "张小三, 张*三",
        "欧阳小三, 欧**三",
        "张, *",
        "张 三, 张*",
        "买买提·测试, 买**·**",
        "买买提.测试, 买**·**",
        "John Test, J*** ****",
        "\uD842\uDFB7小三, \uD842\uDFB7*三"
    })
    void a_mask_shows_little(String text, String masked) {
        assertThat(PersonName.of(text)).hasToString(masked);
        assertThat(PersonName.of(text).masked()).isEqualTo(masked);
    }

    @Test
    void names_are_equal_when_their_texts_are() {
        assertThat(PersonName.of("张三")).isEqualTo(PersonName.of("张三")).hasSameHashCodeAs("张三");
        assertThat(PersonName.of("张三")).isNotEqualTo(PersonName.of("张四"));
    }

    @Test
    void a_refusal_does_not_repeat_the_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of("张\t三"))
                .withMessage("PERSON_NAME.CHARACTERS (3 characters, at 2)");
    }

    @Test
    void json_is_the_name_as_given() throws Exception {
        var json = new ObjectMapper();
        PersonName name = PersonName.of("\uD842\uDFB7・测 ");

        assertThat(json.readValue(json.writeValueAsString(name), PersonName.class))
                .isEqualTo(name);
        assertThat(json.writeValueAsString(PersonName.of("张三"))).isEqualTo("\"张三\"");
    }
}
