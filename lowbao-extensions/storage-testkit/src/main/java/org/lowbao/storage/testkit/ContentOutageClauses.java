package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.storage.testkit.internal.Declared.offered;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.bytes;
import static org.lowbao.storage.testkit.internal.Streams.LEASE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.content.StoredContent;

/** C13 with a trouble that the vendor makes. */
interface ContentOutageClauses extends ContentVendorClauses {

    @Test
    @DisplayName("C13: while there is trouble staging is a StorageException, and afterwards the store works on")
    default void c13_the_store_works_on_when_the_trouble_has_passed() throws Exception {
        Outage outage = offered(outage(workbench().address()), "outage(address)");
        stage(A, "before", bytes("before"));
        store().publish(A, List.of("before"));

        outage.begin();
        try {
            assertThatThrownBy(() -> stage(A, "during", bytes("during"))).isInstanceOf(StorageException.class);
        } finally {
            outage.end();
        }

        assertThatThrownBy(() -> store().publish(A, List.of("during"))).isInstanceOf(IllegalStateException.class);
        assertThat(store().recover(LEASE.plusSeconds(1), content -> true)).isEmpty();
        assertThat(store().published(A)).extracting(StoredContent::id).containsExactly("before");
        stage(A, "during", bytes("after"));
        store().publish(A, List.of("during"));
        assertThat(Bytes.of(read(A, "during"))).isEqualTo(bytes("after"));
    }
}
