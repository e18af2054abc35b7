package org.lowbao.rules.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static Fault at(int line, int column) {
        return new Fault(FaultCode.UNKNOWN_NAME, "pack.yaml", line, column, List.of("x", ""));
    }

    @Test
    void a_chinese_character_before_the_place_counts_as_two_columns_and_a_latin_one_as_one() {
        assertThat(at(2, 6).excerpt("first\n限a额b x\n")).isEqualTo("""
                2 | 限a额b x
                  |        ^""");
    }

    @Test
    void characters_outside_the_basic_plane_count_once_and_are_wide_and_accents_take_no_column() {
        assertThat(at(1, 4).excerpt("𠮷e\u0301x")).isEqualTo("1 | 𠮷e\u0301x\n  |    ^");
    }

    @Test
    void a_tab_is_one_blank_and_what_nobody_sees_is_a_point() {
        assertThat(at(1, 4).excerpt("\ta\u202ex")).isEqualTo("""
                1 |  a.x
                  |    ^""");
    }

    @Test
    void a_long_line_is_cut_on_both_sides() {
        String excerpt = at(1, 201).excerpt("a".repeat(200) + "X" + "b".repeat(200));

        // 60 before the place, 100 in all
        assertThat(excerpt)
                .isEqualTo("1 | ..." + "a".repeat(60) + "X" + "b".repeat(39) + "...\n  | " + " ".repeat(63) + "^");
    }

    @Test
    void a_place_behind_the_end_of_the_line_is_shown_there() {
        assertThat(at(1, 9).excerpt("ab")).isEqualTo("1 | ab\n  |   ^");
    }

    @Test
    void an_empty_file_has_one_empty_line() {
        assertThat(at(1, 1).excerpt("")).isEqualTo("1 | \n  | ^");
    }

    @Test
    void lines_end_where_yaml_ends_them() {
        assertThat(at(5, 1).excerpt("a\r\nb\u0085c\u2028d\re")).isEqualTo("5 | e\n  | ^");
    }

    @Test
    void there_is_no_excerpt_of_a_line_that_is_not_there() {
        assertThat(at(3, 1).excerpt("a\nb")).isEmpty();
        assertThat(at(0, 0).excerpt("a\nb")).isEmpty();
    }

    @Test
    void a_name_cannot_turn_the_direction_of_the_message_or_fill_another_place_in_it() {
        var fault = new Fault(FaultCode.UNKNOWN_NAME, "f", 1, 1, List.of("a\u202eb{1}", "c"));

        assertThat(fault.message(Locale.ENGLISH)).isEqualTo("There is no name \"aU+202Eb{1}\". Did you mean \"c\"?");
    }

    @Test
    void without_a_suggestion_there_is_no_question() {
        assertThat(at(1, 1).message(Locale.ENGLISH)).isEqualTo("There is no name \"x\".");
        assertThat(at(1, 1).message(Locale.CHINESE)).isEqualTo("没有名称“x”。");
    }
}
