package org.lowbao.storage.testkit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.testkit.internal.Settings;
import org.lowbao.storage.testkit.internal.load.Load;

/** J2 to J16 under many threads at once. */
interface LoadClauses extends JournalClauses {

    @Test
    @DisplayName(
            "J3, J4, J5, J8, J9, J12, J14, J16: many threads at random lose nothing, double nothing, mix nothing up")
    default void j3_j4_j5_j8_j9_j12_j14_j16_many_threads_at_random_lose_nothing() throws Exception {
        new Load(store(), Settings.threads(), Settings.steps(), Settings.seed()).run();
    }
}
