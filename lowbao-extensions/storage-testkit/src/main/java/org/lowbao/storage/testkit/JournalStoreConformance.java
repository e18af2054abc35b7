package org.lowbao.storage.testkit;

import java.util.Optional;
import javax.sql.DataSource;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Tested;
import org.lowbao.storage.testkit.internal.Workbench;

/**
 * Proves that a store keeps every clause of {@link JournalStore}. A vendor writes one class for each store:
 *
 * <pre>
 * public class AcmeStoreTest extends JournalStoreConformance {
 *
 *     {@literal @}Override
 *     public String create(Path folder) {
 *         return folder.resolve("journals.acme").toString();
 *     }
 *
 *     {@literal @}Override
 *     public JournalStore open(String address) {
 *         return AcmeStore.open(Path.of(address));
 *     }
 * }
 * </pre>
 *
 * <p>Every test must pass. What the store does not declare is skipped with the reason; what it declares is tested, in
 * forked processes too. Hooks that are not overridden skip the tests that need them; the conformance statement then says
 * which clauses stay unproven. The class needs a constructor without arguments.
 */
public abstract class JournalStoreConformance extends JournalStoreContract
        implements OutageClauses,
                FaultClauses,
                TransactionClauses,
                ProcessClauses,
                HistoryClauses,
                LoadClauses,
                SpeedClauses {

    private @Nullable Workbench<JournalStore> workbench;

    /** For the subclass. */
    protected JournalStoreConformance() {}

    /**
     * Returns plain connections to the database at {@code address}, without a store on them; the kit opens the store
     * over them with faults in between ({@link #open(DataSource)}), and measures against them. Empty if the store does
     * not work over a {@link DataSource}.
     */
    @Override
    public Optional<DataSource> dataSource(String address) throws Exception {
        return Optional.empty();
    }

    /** Opens the store over connections that the kit hands out. Needed where {@link #dataSource} answers one. */
    @Override
    public JournalStore open(DataSource connections) throws Exception {
        throw new UnsupportedOperationException("a store with a dataSource(address) has to override open(DataSource)");
    }

    /**
     * Begins a transaction as a host would, at {@code address}, and joins a store to it. Needed by a store that declares
     * {@link org.lowbao.storage.journal.Capability#JOINS_TRANSACTIONS}; see {@link HostTransaction#on}.
     */
    @Override
    public HostTransaction beginTransaction(String address) throws Exception {
        throw new UnsupportedOperationException(
                "a store that declares JOINS_TRANSACTIONS has to override beginTransaction(address)");
    }

    @Override
    protected final JournalStore emptyStore() throws Exception {
        workbench = Workbench.of(this);
        return workbench.open();
    }

    @Override
    protected final JournalStore openAgain() throws Exception {
        return workbench().open();
    }

    @Override
    public final Workbench<JournalStore> workbench() {
        if (workbench == null) {
            throw new IllegalStateException("no store was made yet");
        }
        return workbench;
    }

    @BeforeEach
    void tellWhatIsTested(TestReporter reporter) {
        Tested.journals(about(), store()).publish(reporter);
    }

    @AfterEach
    void clearAway() throws Exception {
        if (workbench != null) {
            workbench.close();
        }
    }

    @BeforeProperty
    void openForHistories() throws Exception {
        open();
    }

    @AfterProperty
    void clearAwayAfterHistories() throws Exception {
        clearAway();
    }
}
