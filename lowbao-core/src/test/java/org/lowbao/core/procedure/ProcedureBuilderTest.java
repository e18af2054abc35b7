package org.lowbao.core.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.core.archive.RetentionRule;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.office.Role;

class ProcedureBuilderTest {

    private static final String DOCUMENT = "fixture: a county's implementing rules";

    @Test
    void a_locality_changes_what_it_has_a_document_for_and_everything_else_stays() {
        Procedure national = Procedure.national();
        var workingDays = new Provision<>(TimeLimit.workingDays(7), DOCUMENT);
        var apart = new Provision<>(false, DOCUMENT);

        Procedure county = national.changed()
                .noticeLimit(workingDays)
                .noticeCountsTowardLimit(apart)
                .build();

        assertThat(county.noticeLimit()).isEqualTo(workingDays);
        assertThat(county.noticeCountsTowardLimit()).isEqualTo(apart);
        assertThat(county.changed()
                        .noticeLimit(national.noticeLimit())
                        .noticeCountsTowardLimit(national.noticeCountsTowardLimit())
                        .build())
                .isEqualTo(national);
    }

    @Test
    void nothing_changed_is_the_same_procedure() {
        assertThat(Procedure.national().changed().build()).isEqualTo(Procedure.national());
    }

    @Test
    void the_shorthands_change_just_what_they_say() {
        Procedure national = Procedure.national();
        var yes = new Provision<>(true, DOCUMENT);
        var two = new Provision<>(2, DOCUMENT);
        var every = new Provision<>(Procedure.Appraisals.EVERY_CASE, DOCUMENT);

        assertThat(national.confirmedBy(Role.TOWNSHIP_REVIEWER, DOCUMENT))
                .isEqualTo(national.changed()
                        .confirmingRole(new Provision<>(Role.TOWNSHIP_REVIEWER, DOCUMENT))
                        .build());
        assertThat(national.deliberating(every, two, yes))
                .isEqualTo(national.changed()
                        .appraisal(every)
                        .noticePhotographs(two)
                        .collectiveDecision(yes)
                        .build());
        assertThat(national.paying(yes, yes, two))
                .isEqualTo(national.changed()
                        .addOnsPaidApart(yes)
                        .setOff(yes)
                        .paymentDeviation(two)
                        .build());
        assertThat(national.succeeding(Procedure.Succession.SUCCESSOR_DOSSIER, DOCUMENT))
                .isEqualTo(national.changed()
                        .succession(new Provision<>(Procedure.Succession.SUCCESSOR_DOSSIER, DOCUMENT))
                        .build());
    }

    static Stream<String> provisions() {
        return Arrays.stream(Procedure.class.getRecordComponents()).map(RecordComponent::getName);
    }

    @ParameterizedTest
    @MethodSource("provisions")
    void every_provision_is_changed_by_the_method_of_its_name_and_no_other_is(String name) throws Exception {
        Procedure national = Procedure.national();
        Object other = underAnotherDocument(component(national, name));
        ProcedureBuilder builder = national.changed();

        Method change = Arrays.stream(ProcedureBuilder.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(change.invoke(builder, other)).isSameAs(builder);

        Procedure changed = builder.build();
        for (String each : provisions().toList()) {
            assertThat(component(changed, each))
                    .as(each)
                    .isEqualTo(each.equals(name) ? other : component(national, each));
        }
    }

    /** Returns the same rule, or the same rules, by another document, which makes them others. */
    private static Object underAnotherDocument(Object part) throws Exception {
        if (part instanceof Provision<?> provision) {
            return new Provision<>(provision.value(), DOCUMENT);
        }
        RecordComponent[] components = part.getClass().getRecordComponents();
        var others = new ArrayList<Object>();
        for (RecordComponent component : components) {
            others.add(underAnotherDocument(component.getAccessor().invoke(part)));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return part.getClass().getDeclaredConstructor(types).newInstance(others.toArray());
    }

    private static Object component(Procedure procedure, String name) throws Exception {
        return Procedure.class.getMethod(name).invoke(procedure);
    }

    @Test
    void what_is_the_least_or_the_most_a_locality_may_choose_is_taken() {
        ProcedureBuilder builder =
                Procedure.national().changed().investigators(of(1)).paymentDeviation(of(0));
        RegisterRules registers = RegisterRules.national();
        DutyRules duties = DutyRules.national();

        assertThat(builder.noticePhotographs(of(0)).build().noticePhotographs().value())
                .isZero();
        assertThat(builder.noticePhotographs(of(10)).build().noticePhotographs().value())
                .isEqualTo(10);
        assertThat(registers.edge(of(1)).edgeMonths().value()).isEqualTo(1);
        assertThat(registers.hardship(of(1)).hardshipMonths().value()).isEqualTo(1);
        assertThat(registers.hardship(of(12)).hardshipMonths().value()).isEqualTo(12);
        assertThat(registers.evidence(of(0)).evidenceMonths().value()).isZero();
        assertThat(duties(duties, 1, 0).gradualExitMonths().value()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.noticePhotographs(of(11)).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.noticePhotographs(of(-1)).build());
        assertThatIllegalArgumentException().isThrownBy(() -> registers.edge(of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> registers.hardship(of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> registers.hardship(of(13)));
        assertThatIllegalArgumentException().isThrownBy(() -> registers.evidence(of(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> duties(duties, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> duties(duties, 1, -1));
    }

    private static DutyRules duties(DutyRules national, int refusals, int months) {
        return new DutyRules(
                national.reviewClasses(),
                of(refusals),
                of(months),
                national.residencePermits(),
                national.petitionLimit());
    }

    private static Provision<Integer> of(int value) {
        return new Provision<>(value, DOCUMENT);
    }

    @Test
    void what_no_locality_may_choose_is_refused() {
        ProcedureBuilder builder = Procedure.national().changed().investigators(new Provision<>(0, DOCUMENT));
        ProcedureBuilder anchor = Procedure.national()
                .changed()
                .retentionAfterStop(new Provision<>(RetentionRule.notConfirmed(), DOCUMENT));

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("investigators");
        assertThatIllegalArgumentException().isThrownBy(anchor::build);
    }
}
