package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.entries;
import static org.lowbao.storage.testkit.internal.Samples.key;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.testkit.internal.Interrupted;

/** J5 and J21 with the one trouble that can be made for every store: a host that interrupts its threads. */
interface InterruptionClauses extends JournalClauses {

    @Test
    @DisplayName("J21, J5: a store that was called by interrupted threads keeps whole commits and works again")
    default void j21_j5_a_store_works_again_after_interrupted_calls() throws Exception {
        assertThat(store().commit(Commit.of(append(A, 0)))).isEqualTo(DONE);
        for (int round = 0; round < 20; round++) {
            Interrupted.run(this::appendToBoth, StorageException.class);
            Interrupted.run(() -> store().head(A), StorageException.class);
        }

        long version = store().head(A).map(Head::version).orElse(0L);
        assertThat(store().entries(A, 0, 100)).isEqualTo(entries(0, (int) version));
        assertThat(store().head(B).map(Head::version).orElse(0L)).isEqualTo(version - 1);
        assertThat(store().commit(Commit.of(append(A, version), append(key("next"), 0))))
                .isEqualTo(DONE);
    }

    private void appendToBoth() {
        long version = store().head(A).map(Head::version).orElse(0L);
        store().commit(Commit.of(append(A, version), append(B, version - 1)));
    }
}
