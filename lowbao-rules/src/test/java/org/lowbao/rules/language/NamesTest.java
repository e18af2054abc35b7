package org.lowbao.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final List<String> NAMES = List.of("家庭人口", "家庭月收入", "存款", "wageA");

    @ParameterizedTest
    @CsvSource({"家庭月收人, 家庭月收入", "家庭收入, 家庭月收入", "存欵, 存款", "家庭月收入額, 家庭月收入", "ｗａｇｅＡ, wageA", "WAGEA, wageA"})
    void the_name_with_the_fewest_edits_was_meant(String wrong, String meant) {
        assertThat(Names.nearest(wrong, NAMES)).contains(meant);
    }

    @Test
    void traditional_characters_are_no_edit_at_all() {
        assertThat(Names.nearest("殘疾類別", List.of("残疾级别", "残疾类别"))).contains("残疾类别");
    }

    @ParameterizedTest
    @ValueSource(strings = {"住房", "xyz", "月"})
    void nothing_like_it_gives_no_suggestion(String wrong) {
        assertThat(Names.nearest(wrong, NAMES)).isEmpty();
    }

    @Test
    void too_many_or_too_long_names_are_not_searched() {
        List<String> many = IntStream.range(0, 1_001).mapToObj(i -> "a" + i).toList();

        assertThat(Names.nearest("a0", many)).isEmpty();
        assertThat(Names.nearest("a".repeat(61), List.of("a".repeat(60)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"收入", "_a1", "𠮷", "month"})
    void letters_of_any_script_make_names(String name) {
        assertThat(Names.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "元", "if", "sum", "month_start", "😀", "a\u202eb", "a-b"})
    void reserved_words_signs_and_what_nobody_sees_do_not(String name) {
        assertThat(Names.isName(name)).isFalse();
    }
}
