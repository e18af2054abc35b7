package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.internal.Declared;
import org.lowbao.storage.testkit.internal.Samples;
import org.lowbao.storage.testkit.internal.Settings;
import org.lowbao.storage.testkit.internal.Tested;
import org.lowbao.storage.testkit.internal.Workbench;
import org.lowbao.storage.testkit.internal.process.KeyKills;
import org.lowbao.storage.testkit.internal.process.KillTally;

/**
 * Proves that a register keeps every clause of {@link KeyRegister}. A vendor writes one class for each register, with
 * {@link #create} and {@link #open}, as {@link JournalStoreConformance} shows; it needs a constructor without arguments.
 */
public abstract class KeyRegisterConformance extends KeyRegisterContract implements StoreUnderTest<KeyRegister> {

    private @Nullable Workbench<KeyRegister> workbench;

    /** For the subclass. */
    protected KeyRegisterConformance() {}

    @Override
    protected final KeyRegister emptyRegister() throws Exception {
        workbench = Workbench.of(this);
        return workbench.open();
    }

    @Override
    protected final KeyRegister openAgain() throws Exception {
        return workbench().open();
    }

    @BeforeEach
    void tellWhatIsTested(TestReporter reporter) {
        Tested.keys(about(), register()).publish(reporter);
    }

    @AfterEach
    void clearAway() throws Exception {
        if (workbench != null) {
            workbench.close();
        }
    }

    @Test
    @DisplayName("K2, K6: no acknowledged key or destruction is lost when processes are killed at any moment")
    void k2_k6_no_key_is_lost_when_processes_are_killed(TestReporter reporter) throws Exception {
        Declared.require(register().durable(), "the register does not say that it is durable");
        // a register that only one process may use has to be free for the writer
        close();

        KillTally tally = new KeyKills(workbench(), Settings.seed()).run(Settings.kills());

        String line = about().name() + ": " + tally.line();
        System.out.println(line);
        Tested.publishFigures(reporter, line);
        assertThat(tally.findings())
                .as(line + "; repeat with -Dlowbao.seed=" + Settings.seed())
                .isEmpty();
    }

    @Test
    @DisplayName("K6: while the server is gone every call is a StorageException, and afterwards the register works on")
    void k6_the_register_works_on_when_the_server_is_back() throws Exception {
        DatabaseServer server = Declared.offered(server(), "server()");
        KeyRegister register = workbench().open();
        Bytes first = Samples.bytes("first wrapped key");
        register.register(Samples.A, first);

        server.kill();
        try {
            assertThatThrownBy(() -> register.register(Samples.B, first)).isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> register.find(Samples.A)).isInstanceOf(StorageException.class);
        } finally {
            server.startAgain();
        }

        assertThat(register.find(Samples.A)).isEqualTo(new KeyRegister.Entry.Present(first));
        assertThat(register.find(Samples.B)).isEqualTo(new KeyRegister.Entry.Absent());
        assertThat(register.register(Samples.B, first)).isEqualTo(new KeyRegister.Entry.Present(first));
    }

    private Workbench<KeyRegister> workbench() {
        if (workbench == null) {
            throw new IllegalStateException("no register was made yet");
        }
        return workbench;
    }
}
