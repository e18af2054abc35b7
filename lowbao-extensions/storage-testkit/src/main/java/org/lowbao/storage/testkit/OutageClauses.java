package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Declared.offered;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.B;
import static org.lowbao.storage.testkit.internal.Samples.append;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.testkit.internal.Picture;

/** J21 and J5 with a database server that goes away and comes back. */
interface OutageClauses extends JournalVendorClauses {

    @Test
    @DisplayName(
            "J21, J5: while the server is gone every call is a StorageException, and afterwards the store works on")
    default void j21_j5_the_store_works_on_when_the_server_is_back() throws Exception {
        DatabaseServer server = offered(server(), "server()");
        assertThat(store().commit(Commit.of(append(A, 0)))).isEqualTo(DONE);
        Picture before = Picture.of(store(), A, B);

        server.kill();
        try {
            assertTrouble(() -> store().commit(Commit.of(append(A, 1), append(B, 0))));
            assertTrouble(() -> store().head(A));
            assertTrouble(() -> store().feed("P-1", Optional.empty(), 10));
        } finally {
            server.startAgain();
        }

        assertThat(Picture.of(store(), A, B)).isEqualTo(before);
        assertThat(store().commit(Commit.of(append(A, 1), append(B, 0)))).isEqualTo(DONE);
    }

    private static void assertTrouble(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(StorageException.class);
    }
}
