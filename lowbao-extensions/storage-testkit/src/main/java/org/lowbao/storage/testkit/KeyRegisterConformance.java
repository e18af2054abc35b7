package org.lowbao.storage.testkit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.internal.Tested;
import org.lowbao.storage.testkit.internal.Workbench;

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
        Tested.keys(about()).publish(reporter);
    }

    @AfterEach
    void clearAway() throws Exception {
        workbench().close();
    }

    private Workbench<KeyRegister> workbench() {
        if (workbench == null) {
            throw new IllegalStateException("no register was made yet");
        }
        return workbench;
    }
}
