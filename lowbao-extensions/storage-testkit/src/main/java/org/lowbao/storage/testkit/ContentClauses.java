package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.testkit.internal.Streams.LEASE;
import static org.lowbao.storage.testkit.internal.Streams.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;

/** What the tests of every clause of {@link ContentStore} begin with. */
interface ContentClauses {

    /** Returns the store under test, which held nothing when the test began. */
    ContentStore store();

    /** Opens the data of {@link #store} again, as after a crash; that is then the store under test. */
    void reopen() throws Exception;

    /** Changes one byte of a published content behind the store's back, and tells whether that could be done. */
    boolean damaged(JournalKey owner, String id) throws Exception;

    /** Stages under a lease that still runs. */
    default StoredContent stage(JournalKey owner, String id, Bytes bytes) {
        return store().stage(owner, id, stream(bytes), LEASE);
    }

    /** Reads a published content to its end. */
    default byte[] read(JournalKey owner, String id) {
        try (InputStream in = store().open(owner, id)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that nothing can be opened under this name. */
    default void assertAbsent(JournalKey owner, String id) {
        assertThatThrownBy(() -> store().open(owner, id).close()).isInstanceOf(StorageException.class);
    }
}
