package org.lowbao.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    @Property(tries = 300)
    void a_verified_statement_stands_and_the_last_of_several(
            @ForAll("statements") List<Statement<Integer>> statements) {
        List<Statement<Integer>> verified = statements.stream()
                .filter(statement -> statement.source() == SourceKind.VERIFIED)
                .toList();

        if (!verified.isEmpty()) {
            assertThat(Fact.weigh(statements, "WHY")).isEqualTo(Fact.known(verified.get(verified.size() - 1)));
        }
    }

    @Property(tries = 300)
    void without_verification_what_agrees_is_known_by_its_strongest_source_and_the_rest_disputed(
            @ForAll("unverified") List<Statement<Integer>> statements) {
        Fact<Integer> fact = Fact.weigh(statements, "WHY");
        long values = statements.stream().map(Statement::value).distinct().count();

        if (values == 0) {
            assertThat(fact).isEqualTo(Fact.unknown("WHY"));
        } else if (values == 1) {
            assertThat(fact.source())
                    .isEqualTo(statements.stream().map(Statement::source).max(SourceKind::compareTo));
        } else {
            assertThat(fact).isEqualTo(new Fact.Disputed<>(statements));
        }
    }

    @Property(tries = 300)
    void unknown_never_becomes_known_by_removing_statements(@ForAll("statements") List<Statement<Integer>> statements) {
        var fewer = new ArrayList<>(statements);
        while (!fewer.isEmpty()) {
            boolean unknown = Fact.weigh(fewer, "WHY") instanceof Fact.Unknown;
            fewer.remove(fewer.size() - 1);
            assertThat(unknown && !(Fact.weigh(fewer, "WHY") instanceof Fact.Unknown))
                    .isFalse();
        }
        assertThat(Fact.weigh(fewer, "WHY").value()).isEmpty();
    }

    @Example
    void a_dispute_has_two_sides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fact.Disputed<>(List.of(statement(1, SourceKind.DECLARED))));
    }

    @Provide
    Arbitrary<List<Statement<Integer>>> statements() {
        return statements(Arbitraries.of(SourceKind.class));
    }

    @Provide
    Arbitrary<List<Statement<Integer>>> unverified() {
        return statements(Arbitraries.of(SourceKind.DECLARED, SourceKind.RECEIVED));
    }

    private static Arbitrary<List<Statement<Integer>>> statements(Arbitrary<SourceKind> sources) {
        return Combinators.combine(Arbitraries.integers().between(0, 2), sources)
                .as(FactProperties::statement)
                .list()
                .ofMaxSize(6);
    }

    private static Statement<Integer> statement(int value, SourceKind source) {
        return new Statement<>(value, source, DAY, Instant.EPOCH);
    }
}
