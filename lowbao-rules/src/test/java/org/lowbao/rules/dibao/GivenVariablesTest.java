package org.lowbao.rules.dibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.SubjectDeclaration;
import org.lowbao.rules.pack.VariableDeclaration;
import org.lowbao.rules.record.DecisionRecord;

/** Any variable of the packs for dibao can be given instead of computed, and trace and record say so. */
class GivenVariablesTest {

    private static final CompiledPolicy POLICY = PolicyCompiler.compile(
                    List.of(ShippedPacks.national(), ShippedPacks.fixtureCountyByFormula()))
            .orElseThrow();
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final LocalDate KNOWN_ON = LocalDate.of(2026, 9, 1);

    static Stream<VariableDeclaration> variables() {
        return POLICY.declarations().variables().stream();
    }

    @ParameterizedTest
    @MethodSource("variables")
    void a_given_variable_is_what_was_given_and_nothing_it_was_computed_from(VariableDeclaration variable) {
        FactSheet facts = sheet(POLICY.declarations().subjects().get(0), Optional.of(variable));
        Evaluation evaluation = Engine.determine(facts, POLICY, SEPTEMBER, KNOWN_ON);

        assertThat(evaluation.given()).containsExactly(variable.name());
        assertThat(evaluation.trace())
                .filteredOn(Evaluation.Step::given)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.variable()).isEqualTo(variable.name());
                    assertThat(step.value()).isEqualTo(shown(variable.type()));
                    assertThat(step.inputs()).isEmpty();
                    assertThat(step.rows()).isEmpty();
                });
        assertThat(new String(DecisionRecord.of(evaluation, facts).json(), StandardCharsets.UTF_8))
                .contains("\"given\":[\"" + variable.name() + "\"]")
                .containsOnlyOnce("\"given\":true");
    }

    @ParameterizedTest
    @MethodSource("variables")
    void a_variable_that_nobody_gave_says_that_it_was_computed(VariableDeclaration variable) {
        FactSheet facts = sheet(POLICY.declarations().subjects().get(0), Optional.empty());

        assertThat(Engine.determine(facts, POLICY, SEPTEMBER, KNOWN_ON).trace())
                .filteredOn(step -> step.variable().equals(variable.name()))
                .isNotEmpty()
                .noneMatch(Evaluation.Step::given);
    }

    /** One instance of every subject, nothing known but what is given. */
    private static FactSheet sheet(SubjectDeclaration subject, Optional<VariableDeclaration> given) {
        FactSheet.Builder sheet = FactSheet.of(subject.name());
        given.filter(variable -> variable.subject().equals(subject.name()))
                .ifPresent(variable -> sheet.given(variable.name(), value(variable.type())));
        POLICY.declarations().subjects().stream()
                .filter(below -> below.of().equals(Optional.of(subject.name())))
                .forEach(below -> sheet.add(below.name(), sheet(below, given)));
        return sheet.build();
    }

    private static FactValue value(Type type) {
        return type.kind() == Type.Kind.TRUTH
                ? FactValue.truth(true)
                : FactValue.number(new BigDecimal("12.50"), type.unit());
    }

    private static String shown(Type type) {
        if (type.kind() == Type.Kind.TRUTH) {
            return "yes";
        }
        return type.unit().equals(Unit.NONE) ? "12.50" : "12.50 " + type.unit();
    }
}
