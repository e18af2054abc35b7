package org.lowbao.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.form.Scalar;

class CsvFormatTest {

    private final List<List<Scalar>> rows = new ArrayList<>();

    private Optional<Fault> read(String text) {
        return new CsvFormat()
                .read(new TableFile("t.csv", text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), rows::add);
    }

    private List<List<String>> texts() {
        return rows.stream().map(row -> row.stream().map(Scalar::text).toList()).toList();
    }

    @Test
    void the_examples_of_the_standard_are_read_as_it_says() {
        assertThat(read("aaa,bbb,ccc\r\nzzz,yyy,xxx")).isEmpty();
        assertThat(read("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx\r\n")).isEmpty();
        assertThat(read("\"aaa\",\"b\"\"bb\",\"ccc\"\n")).isEmpty();

        assertThat(texts())
                .containsExactly(
                        List.of("aaa", "bbb", "ccc"),
                        List.of("zzz", "yyy", "xxx"),
                        List.of("aaa", "b\r\nbb", "ccc"),
                        List.of("zzz", "yyy", "xxx"),
                        List.of("aaa", "b\"bb", "ccc"));
    }

    @Test
    void blanks_around_a_cell_and_empty_lines_do_not_count_but_lines_do() {
        assertThat(read(" a , b\n\n,\n  c,d")).isEmpty();

        assertThat(texts()).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(rows.get(0).get(0).at()).hasToString("t.csv:1:2");
        assertThat(rows.get(1).get(0).at()).hasToString("t.csv:4:3");
    }

    @Test
    void a_place_inside_a_quoted_cell_is_that_of_the_character() {
        assertThat(read("x,\"in (\"\"a\"\", b)\"\n")).isEmpty();
        Scalar cell = rows.get(0).get(1);

        assertThat(cell.text()).isEqualTo("in (\"a\", b)");
        // the b is the tenth character of the cell, and each doubled quote before it takes one more
        assertThat(cell.at(cell.text().indexOf('b'))).hasToString("t.csv:1:15");
    }

    @Test
    void quotes_that_do_not_fit_are_refused_where_they_stand() {
        assertThat(read("a,b\nc,\"d").map(Fault::toString).orElseThrow()).startsWith("t.csv:2:3: CSV_QUOTES");
        assertThat(read("a,\"b\"c").map(Fault::toString).orElseThrow()).startsWith("t.csv:1:6: CSV_QUOTES");
        assertThat(read("a,b\"c").map(Fault::toString).orElseThrow()).startsWith("t.csv:1:4: CSV_QUOTES");
    }

    @Test
    void too_many_columns_and_too_long_cells_are_refused() {
        assertThat(read(",".repeat(64)).map(Fault::code).orElseThrow().name()).isEqualTo("TABLE_TOO_LARGE");
        assertThat(read("x".repeat(4_001)).map(Fault::code).orElseThrow().name())
                .isEqualTo("TABLE_TOO_LARGE");
    }

    @Property
    void what_was_quoted_comes_back_as_it_was(
            @ForAll @NotEmpty @Size(max = 5)
                    List<@Chars({'a', ',', '"', '\n', '表', ' '}) @StringLength(max = 8) String> cells) {
        String line = String.join(
                ",",
                cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .toList());

        rows.clear();
        assertThat(read(line)).isEmpty();
        boolean blank = cells.stream().allMatch(String::isEmpty);
        assertThat(texts()).isEqualTo(blank ? List.of() : List.of(cells));
    }
}
