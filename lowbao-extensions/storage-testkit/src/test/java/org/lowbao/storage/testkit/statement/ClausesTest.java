package org.lowbao.storage.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClausesTest {

    @Test
    void clauses_are_read_from_the_beginning_of_a_name() {
        assertThat(Clauses.inName("J2, J16: a batch")).containsExactly("J2", "J16");
        assertThat(Clauses.inName("C13: trouble")).containsExactly("C13");
        assertThat(Clauses.inName("closing twice is no misuse")).isEmpty();
        assertThat(Clauses.inName("note: not a clause")).isEmpty();
    }

    @Test
    void every_contract_is_numbered_without_a_gap() {
        assertThat(Clauses.of("journals"))
                .hasSize(22)
                .first()
                .extracting(Clause::number)
                .isEqualTo("J1");
        assertThat(Clauses.of("contents"))
                .hasSize(14)
                .last()
                .extracting(Clause::number)
                .isEqualTo("C14");
        assertThat(Clauses.of("keys"))
                .hasSize(6)
                .last()
                .extracting(Clause::number)
                .isEqualTo("K6");
        assertThatThrownBy(() -> Clauses.of("letters")).isInstanceOf(IllegalArgumentException.class);
    }
}
