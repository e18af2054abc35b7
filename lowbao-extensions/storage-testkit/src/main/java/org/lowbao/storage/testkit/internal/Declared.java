package org.lowbao.storage.testkit.internal;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.JournalStore;

/** Skips what a store does not declare or a vendor does not offer, and says why. */
public final class Declared {

    private Declared() {}

    /** Goes on only if {@code store} declares {@code capability}. */
    public static void requireDeclared(JournalStore store, Capability capability) {
        require(store.capabilities().contains(capability), "the store does not declare " + capability);
    }

    /** Goes on only if {@code holds}; {@code otherwise} is the reason for skipping. */
    public static void require(boolean holds, String otherwise) {
        Assumptions.assumeTrue(holds, "skipped: " + otherwise);
    }

    /** Returns what the vendor offers, or skips because he does not override {@code hook}. */
    public static <T> T offered(Optional<T> offer, String hook) {
        require(offer.isPresent(), "the test class does not override " + hook);
        return offer.orElseThrow();
    }
}
