package org.lowbao.storage.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.testkit.internal.Tested;
import org.lowbao.storage.testkit.internal.Workbench;

/**
 * Proves that a store keeps every clause of {@link ContentStore}. A vendor writes one class for each store, with
 * {@link #create} and {@link #open}, as {@link JournalStoreConformance} shows; it needs a constructor without arguments.
 *
 * <p>Every test must pass. What the store does not declare is skipped with the reason; what it declares is tested, in
 * forked processes too.
 */
public abstract class ContentStoreConformance extends ContentStoreContract
        implements ContentProcessClauses, ContentOutageClauses {

    private @Nullable Workbench<ContentStore> workbench;

    /** For the subclass. */
    protected ContentStoreConformance() {}

    /** Returns a trouble that the kit may make for the store at {@code address} while it is open (C13). */
    @Override
    public Optional<Outage> outage(String address) throws Exception {
        return Optional.empty();
    }

    @Override
    protected final ContentStore emptyStore() throws Exception {
        workbench = Workbench.of(this);
        return workbench.open();
    }

    @Override
    protected final ContentStore openAgain() throws Exception {
        return workbench().open();
    }

    @Override
    public final Workbench<ContentStore> workbench() {
        if (workbench == null) {
            throw new IllegalStateException("no store was made yet");
        }
        return workbench;
    }

    @BeforeEach
    void tellWhatIsTested(TestReporter reporter) {
        Tested.contents(about(), store()).publish(reporter);
    }

    @AfterEach
    void clearAway() throws Exception {
        if (workbench != null) {
            workbench.close();
        }
    }
}
