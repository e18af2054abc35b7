package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Answers.conflict;
import static org.lowbao.storage.testkit.internal.Declared.requireDeclared;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.C;
import static org.lowbao.storage.testkit.internal.Samples.append;
import static org.lowbao.storage.testkit.internal.Samples.refresh;
import static org.lowbao.storage.testkit.internal.Samples.taking;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Outcome.Reason;
import org.lowbao.storage.testkit.internal.Picture;

/** J22: a store joined to a transaction of the host's. */
interface TransactionClauses extends JournalVendorClauses {

    @Test
    @DisplayName("J22: what a joined store answered stands, with the host's own rows, when the host commits")
    default void j22_what_was_answered_stands_when_the_host_commits() throws Exception {
        HostTransaction transaction = begin();
        transaction.write("before");
        assertThat(transaction.store().commit(Commit.of(taking(A, 0, new Claim("s", 1, 5)))))
                .isEqualTo(DONE);
        assertThat(transaction.store().commitAll(List.of(Commit.of(append(B, 0)), Commit.of(append(A, 1)))))
                .containsExactly(DONE, DONE);
        assertThat(transaction.store().refresh(refresh(B, 1, 1))).isEqualTo(DONE);
        transaction.write("after");
        transaction.commit();

        assertThat(store().entries(A, 0, 10)).hasSize(2);
        assertThat(store().head(B).orElseThrow().revision()).isEqualTo(2);
        assertThat(store().holder("P-1", "s", 1)).contains(A);
        assertThat(Picture.feed(store(), "P-1", 10)).hasSize(3);
        assertNotes(true, "before", "after");
    }

    @Test
    @DisplayName("J22: if the host rolls back, the store is as it was")
    default void j22_the_store_is_as_it_was_if_the_host_rolls_back() throws Exception {
        store().commit(Commit.of(append(A, 0)));
        Picture before = Picture.of(store(), A, B, C);
        HostTransaction transaction = begin();
        transaction.write("mine");
        assertThat(transaction.store().commit(Commit.of(append(A, 1), taking(B, 0, new Claim("s", 1, 5)))))
                .isEqualTo(DONE);
        assertThat(transaction.store().commitAll(List.of(Commit.of(append(C, 0)))))
                .containsExactly(DONE);
        assertThat(transaction.store().head(A).orElseThrow().version()).isEqualTo(2);

        transaction.rollback();

        assertThat(Picture.of(store(), A, B, C)).isEqualTo(before);
        assertThat(store().holder("P-1", "s", 1)).isEmpty();
        assertNotes(false, "mine");
        assertThat(store().commit(Commit.of(append(A, 1), append(B, 0)))).isEqualTo(DONE);
    }

    @Test
    @DisplayName("J22, J6: a conflict leaves the transaction usable for the store and for the host")
    default void j22_j6_a_conflict_leaves_the_transaction_usable() throws Exception {
        var claim = new Claim("s", 1, 5);
        store().commit(Commit.of(taking(A, 0, claim)));
        HostTransaction transaction = begin();

        assertThat(transaction.store().commit(Commit.of(append(C, 0), append(A, 0))))
                .isEqualTo(conflict(new Reason.Moved(A, 0, 1)));
        transaction.write("after a stale append");
        assertThat(transaction.store().commit(Commit.of(taking(B, 0, claim))))
                .isEqualTo(conflict(new Reason.Held(B, claim, A)));
        transaction.write("after a clash");
        assertThat(transaction.store().refresh(refresh(A, 1, 7))).isEqualTo(conflict(new Reason.Refreshed(A, 7, 1)));
        assertThat(transaction.store().commit(Commit.of(append(B, 0)))).isEqualTo(DONE);
        transaction.commit();

        assertThat(store().head(B)).isPresent();
        assertThat(store().head(C)).isEmpty();
        assertNotes(true, "after a stale append", "after a clash");
    }

    @Test
    @DisplayName("J22: nobody else sees what a joined store answered before the host commits")
    default void j22_nobody_else_sees_it_before_the_host_commits() throws Exception {
        HostTransaction transaction = begin();
        assertThat(transaction.store().commit(Commit.of(append(A, 0)))).isEqualTo(DONE);

        assertThat(store().head(A)).isEmpty();
        assertThat(store().feed("P-1", Optional.empty(), 10).entries()).isEmpty();
        transaction.commit();
        assertThat(store().head(A)).isPresent();
        assertThat(Picture.feed(store(), "P-1", 10)).hasSize(1);
    }

    private HostTransaction begin() throws Exception {
        requireDeclared(store(), Capability.JOINS_TRANSACTIONS);
        return beginTransaction(workbench().address());
    }

    private void assertNotes(boolean there, String... notes) throws Exception {
        HostTransaction transaction = beginTransaction(workbench().address());
        try {
            for (String note : notes) {
                assertThat(transaction.isThere(note)).as(note).isEqualTo(there);
            }
        } finally {
            transaction.rollback();
        }
    }
}
