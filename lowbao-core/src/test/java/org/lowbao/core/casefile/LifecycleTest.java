package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lowbao.core.office.Role;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.RefusalCode;

class LifecycleTest {

    @Test
    void every_state_can_be_reached_from_filed() {
        Set<CaseState> reached = EnumSet.of(CaseState.FILED);
        int before;
        do {
            before = reached.size();
            for (Lifecycle.Move move : Lifecycle.moves()) {
                if (reached.contains(move.from())) {
                    reached.add(move.to());
                }
            }
        } while (reached.size() > before);

        assertThat(reached).containsExactly(CaseState.values());
    }

    @Test
    void every_state_can_still_reach_the_archives() {
        Set<CaseState> leads = EnumSet.of(CaseState.ARCHIVED);
        int before;
        do {
            before = leads.size();
            for (Lifecycle.Move move : Lifecycle.moves()) {
                if (leads.contains(move.to())) {
                    leads.add(move.from());
                }
            }
        } while (leads.size() > before);

        assertThat(leads).containsExactly(CaseState.values());
    }

    @Test
    void every_move_names_its_basis_and_who_may_take_it() {
        assertThat(Lifecycle.moves()).allSatisfy(move -> {
            assertThat(move.basis()).isNotBlank();
            assertThat(move.actors()).isNotEmpty();
        });
    }

    @Test
    void a_step_leads_from_one_state_to_one_state_only() {
        var seen = new HashSet<String>();

        assertThat(Lifecycle.moves()).allMatch(move -> seen.add(move.from() + " " + move.step()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FILE", "TAKE_OVER", "OPEN_BY_HANDOVER"})
    void every_step_that_does_not_open_a_dossier_has_a_move(StepCode step) {
        assertThat(Lifecycle.moves()).anyMatch(move -> move.step() == step);
    }

    @Test
    void nothing_is_paid_without_application_investigation_and_confirmation() {
        // 民发〔2021〕57号 art. 28: the only way into the state that pays is a confirmation after the notice
        assertThat(Lifecycle.moves())
                .filteredOn(move -> move.to() == CaseState.CONFIRMED && move.from() != CaseState.CONFIRMED)
                .filteredOn(move -> move.step() != StepCode.RESUME_ENTITLEMENT)
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.step()).isEqualTo(StepCode.CONFIRM);
                    assertThat(move.from()).isEqualTo(CaseState.NOTICE_ENDED);
                });
    }

    @Test
    void what_is_resumed_was_confirmed_before() {
        assertThat(Lifecycle.moves())
                .filteredOn(move -> move.step() == StepCode.RESUME_ENTITLEMENT)
                .extracting(Lifecycle.Move::from)
                .containsExactly(CaseState.STOPPED);
        assertThat(Lifecycle.moves())
                .filteredOn(move -> move.to() == CaseState.STOPPED)
                .extracting(Lifecycle.Move::from)
                .containsOnly(CaseState.CONFIRMED, CaseState.STOPPED);
    }

    @Test
    void who_confirms_is_the_localitys_choice() {
        Procedure delegated = Procedure.national().confirmedBy(Role.TOWNSHIP_REVIEWER, "fixture");

        assertThat(Lifecycle.refusals(
                        CaseState.NOTICE_ENDED, StepCode.CONFIRM, Role.TOWNSHIP_REVIEWER, Procedure.national()))
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.ROLE_MAY_NOT);
        assertThat(Lifecycle.refusals(CaseState.NOTICE_ENDED, StepCode.CONFIRM, Role.TOWNSHIP_REVIEWER, delegated))
                .isEmpty();
        assertThat(Lifecycle.refusals(CaseState.NOTICE_ENDED, StepCode.CONFIRM, Role.COUNTY_CONFIRMER, delegated))
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.ROLE_MAY_NOT);
    }

    @Test
    void the_order_of_roles_does_not_change_from_run_to_run() {
        assertThat(Lifecycle.move(CaseState.ACCEPTED, StepCode.RECORD_ANSWERS)
                        .orElseThrow()
                        .actors())
                .containsExactly(Role.WINDOW_CLERK, Role.INVESTIGATOR);
    }
}
