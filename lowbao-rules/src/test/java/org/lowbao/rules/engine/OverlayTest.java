package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.engine.TestPacks.STATE;
import static org.lowbao.rules.engine.TestPacks.TOWN;
import static org.lowbao.rules.engine.TestPacks.policy;
import static org.lowbao.rules.engine.TestPacks.source;

import org.junit.jupiter.api.Test;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.pack.PackHeader;

class OverlayTest {

    private final CompiledPolicy state = policy(STATE);

    @Test
    void a_pack_laid_over_a_policy_gives_what_compiling_all_packs_gives() {
        CompiledPolicy laid = PolicyCompiler.overlay(state, source("p1", TOWN)).orElseThrow();

        assertThat(laid.packs()).extracting(PackHeader::id).containsExactly("state", "town");
        assertThat(laid.declarations().parameters())
                .isEqualTo(policy(STATE, TOWN).declarations().parameters());
        assertThat(laid.declarations().variables())
                .as("what is not overridden is shared, not copied")
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .isEqualTo(state.declarations().variables());
    }

    @Test
    void the_policy_below_stays_as_it_was() {
        var before = state.declarations();

        PolicyCompiler.overlay(state, source("p1", TOWN)).orElseThrow();

        assertThat(state.declarations()).isEqualTo(before);
        assertThat(PolicyCompiler.overlay(state, source("p1", TOWN)).faults()).isEmpty();
    }

    @Test
    void a_pack_for_another_parent_or_with_a_clash_is_refused_with_its_place() {
        String stranger = TOWN.replace("parent: state", "parent: nation").replace("    overrides: town-law\n", "");

        assertThat(PolicyCompiler.overlay(state, source("p1", stranger)).faults())
                .extracting(fault -> fault.code())
                .contains(FaultCode.WRONG_PARENT, FaultCode.CLASH);
    }
}
