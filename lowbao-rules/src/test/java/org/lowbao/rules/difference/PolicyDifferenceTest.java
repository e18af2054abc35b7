package org.lowbao.rules.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.engine.TestPacks.STATE;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.engine.TestPacks;

class PolicyDifferenceTest {

    private static List<Change> changes(String from, String to) {
        assertThat(STATE).contains(from);
        return PolicyDifference.between(
                TestPacks.policy(STATE).declarations(),
                TestPacks.policy(STATE.replace(from, to)).declarations());
    }

    private static List<String> english(String from, String to) {
        return changes(from, to).stream()
                .map(change -> change.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void a_policy_and_itself_differ_in_nothing_and_neither_do_places_and_line_breaks() {
        assertThat(english("office", "office")).isEmpty();
        assertThat(english("    is: sum(成员.月收入)", "\n    is: |\n      sum(成员.月收入)"))
                .isEmpty();
    }

    @Test
    void a_raised_standard_is_told_as_a_row_that_ends_and_one_that_begins() {
        String old = "{key: urban, value: 700, from: 2020-01-01, document: law}";

        List<Change> changes = changes(
                old,
                "{key: urban, value: 700, from: 2020-01-01, to: 2026-08-31, document: law}\n"
                        + "      - {key: urban, value: 750, from: 2026-09-01, document: law2}");

        assertThat(changes)
                .extracting(change -> change.message(Locale.ENGLISH))
                .containsExactly(
                        "Parameter \"限额\" (urban): the value 700 元/人/月 from 2020-01-01 on held to … and now holds to"
                                + " 2026-08-31.",
                        "Parameter \"限额\" (urban) is 750 元/人/月 from 2026-09-01 to …, by No. 2; before it was 700 元/人/月.");
        assertThat(changes.get(1).message(Locale.CHINESE))
                .isEqualTo("参数“限额”(urban)自 2026-09-01 起为 750 元/人/月，至 …，依据 No. 2；此前为 700 元/人/月。");
    }

    @Test
    void a_value_changed_in_place_is_told_with_both_values_and_documents() {
        assertThat(english(
                        "value: 520, from: 2026-01-01, document: law}", "value: 530, from: 2026-01-01, document: law}"))
                .containsExactly("Parameter \"限额\" (rural) from 2026-01-01 on was 520 元/人/月 by No. 1 and becomes"
                        + " 530 元/人/月 by No. 1.");
        assertThat(english("      - {key: urban, value: 700, from: 2020-01-01, document: law}\n", ""))
                .containsExactly(
                        "Parameter \"限额\" (urban) loses its value 700 元/人/月 from 2020-01-01 on, which was by No. 1.");
    }

    @Test
    void what_is_computed_and_decided_is_told_as_it_was_and_as_it_is() {
        assertThat(english("is: sum(成员.月收入)", "is: sum(成员[在学].月收入)"))
                .containsExactly(
                        "Variable \"户月收入\" was \"元/月 = sum(成员.月收入)\" and becomes" + " \"元/月 = sum(成员[在学].月收入)\".");
        assertThat(english("    when: 差额 > 0 元/月\n    basis:", "    when: 差额 > 1 元/月\n    basis:"))
                .containsExactly(
                        "Rule \"below\" was \"差额 > 0 元/月 (No. 1 第3条)\" and becomes \"差额 > 1 元/月 (No. 1 第3条)\".");
        assertThat(english("no gap", "none"))
                .containsExactly("The words of \"below\" were \"没有差额 / no gap\" and become" + " \"没有差额 / none\".");
        assertThat(english("version: \"1\"", "version: \"2\""))
                .containsExactly("Pack \"state\" goes from version 1 (2020-01-01.., 2019-12-01) to 2 (2020-01-01..,"
                        + " 2019-12-01).");
    }

    @Test
    void what_is_new_and_what_is_gone_is_told() {
        String decisions = """
                decisions:
                  档:
                    of: 户
                    type: number
                    hit: first
                    words: {zh: 档, en: band}
                    rows: [{id: a, when: 户月收入 > 0 元/月, value: 1}]
                    otherwise: 2
                """;
        var plain = TestPacks.policy(STATE).declarations();
        var table = TestPacks.policy(STATE + decisions).declarations();
        var other = TestPacks.policy(STATE + decisions.replace("otherwise: 2", "otherwise: 3"))
                .declarations();

        assertThat(PolicyDifference.between(plain, table))
                .extracting(Change::toString)
                .containsExactly("DECISION_ADDED: New decision table \"档\": first {a: 户月收入 > 0 元/月 → 1} otherwise 2.");
        assertThat(PolicyDifference.between(table, plain))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.DECISION_REMOVED);
        assertThat(PolicyDifference.between(table, other))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.DECISION_CHANGED);
    }

    @Test
    void every_kind_of_change_has_words_in_both_languages() {
        for (Change.Kind kind : Change.Kind.values()) {
            var change = new Change(kind, "name", List.of("a", "b", "c", "d", "e", "f"));

            assertThat(change.message(Locale.ROOT)).contains("name").doesNotContain("{");
            assertThat(change.message(Locale.ENGLISH))
                    .contains("name")
                    .doesNotContain("{")
                    .isNotEqualTo(change.message(Locale.ROOT));
        }
    }
}
