package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Declared.requireDeclared;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.append;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.testkit.internal.Contender;
import org.lowbao.storage.testkit.internal.Settings;
import org.lowbao.storage.testkit.internal.Tested;
import org.lowbao.storage.testkit.internal.Together;
import org.lowbao.storage.testkit.internal.process.Answering;
import org.lowbao.storage.testkit.internal.process.Child;
import org.lowbao.storage.testkit.internal.process.JournalKills;
import org.lowbao.storage.testkit.internal.process.KillTally;

/** J18 and J19 with processes of their own. */
interface ProcessClauses extends JournalVendorClauses {

    /** How many commits each side of two processes makes. */
    int EACH = 40;

    @Test
    @DisplayName("J19: what one process acknowledges another sees at once")
    default void j19_what_one_process_acknowledges_another_sees() throws Exception {
        requireDeclared(store(), Capability.MANY_PROCESSES);
        try (Child other = Child.start(workbench(), Answering.class)) {
            other.begin();
            assertThat(other.hear()).isEqualTo("open");
            String position = store().feed(PART, Optional.empty(), 10).position();
            for (int version = 0; version < EACH; version += 2) {
                assertThat(store().commit(Commit.of(append(A, version)))).isEqualTo(DONE);
                assertThat(other.ask("version A")).isEqualTo(Integer.toString(version + 1));
                assertThat(other.ask("append A " + version)).isEqualTo("conflict");
                assertThat(other.ask("append A " + (version + 1))).isEqualTo("done");
                assertThat(store().head(A).map(Head::version)).contains(version + 2L);
                assertThat(store().commit(Commit.of(append(A, version + 1))).committed())
                        .isFalse();
            }
            assertThat(store().feed(PART, Optional.of(position), 2 * EACH).entries())
                    .hasSize(EACH);
        }
    }

    @Test
    @DisplayName("J19, J4, J9: two processes of several threads work the same journals without a lost update")
    default void j19_j4_j9_two_processes_lose_no_update() throws Exception {
        requireDeclared(store(), Capability.MANY_PROCESSES);
        try (Child other = Child.start(workbench(), Answering.class)) {
            other.begin();
            assertThat(other.hear()).isEqualTo("open");
            other.tell("contend there " + EACH);
            Callable<Integer> first = () -> new Contender(store(), "here-1").run(EACH);
            Callable<Integer> second = () -> new Contender(store(), "here-2").run(EACH);
            assertThat(Together.run(List.of(first, second))).containsOnly(EACH);
            assertThat(other.hear()).isEqualTo(Integer.toString(EACH));
        }
        Contender.assertAllThere(store(), Map.of("here-1", EACH, "here-2", EACH, "there", EACH));
    }

    @Test
    @DisplayName("J18, J3, J16: nothing acknowledged is lost or half there when writers and servers are killed")
    default void j18_j3_j16_nothing_is_lost_when_writers_are_killed(TestReporter reporter) throws Exception {
        requireDeclared(store(), Capability.DURABLE);
        // a store that only one process may use has to be free for the writer
        store().close();

        KillTally tally = new JournalKills(workbench(), server(), Settings.seed()).run(Settings.kills());

        String line = about().name() + ": " + tally.line();
        System.out.println(line);
        Tested.publishFigures(reporter, line);
        assertThat(tally.findings())
                .as(line + "; repeat with -Dlowbao.seed=" + Settings.seed())
                .isEmpty();
        assertThat(tally.acknowledged()).isPositive();
    }
}
