package org.lowbao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "A", "P/1", "0123456789abcdef"})
    void printable_ascii_without_blanks_is_a_name(String name) {
        assertThat(Names.require(name, "id", 16)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "a\tb", "\u0000", "\u007f", "é", "县", "0123456789abcdefg"})
    void anything_else_is_not_and_is_not_repeated(String name) {
        assertThatThrownBy(() -> Names.require(name, "journal id", 16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("journal id must be 1 to 16 printable ASCII characters without blanks; got " + name.length()
                        + " characters");
    }
}
