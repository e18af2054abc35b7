package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Declared.require;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.testkit.internal.Settings;
import org.lowbao.storage.testkit.internal.Tested;
import org.lowbao.storage.testkit.internal.process.Child;
import org.lowbao.storage.testkit.internal.process.ContentKills;
import org.lowbao.storage.testkit.internal.process.KillTally;
import org.lowbao.storage.testkit.internal.process.StagingOneLarge;

/** C1, C9 and C10 with processes of their own. */
interface ContentProcessClauses extends ContentVendorClauses {

    /** Many times what the small heap of the process holds. */
    long LARGE = 200L * 1024 * 1024;

    @Test
    @DisplayName("C1: a content many times larger than the heap is staged, published and verified")
    default void c1_a_content_larger_than_the_heap_is_staged() throws Exception {
        require(store().durable(), "the store is not durable, so no other process can open it");
        try (Child small = Child.start("-Xmx32m", workbench(), StagingOneLarge.class, Long.toString(LARGE))) {
            small.begin();
            assertThat(small.hear()).isEqualTo(Long.toString(LARGE));
        }
    }

    @Test
    @DisplayName("C10, C9: nothing named is lost and nothing else is left when processes are killed at any moment")
    default void c10_c9_nothing_is_lost_or_left_when_processes_are_killed(@TempDir Path folder, TestReporter reporter)
            throws Exception {
        require(store().durable(), "the store does not say that it is durable");

        KillTally tally =
                new ContentKills(workbench(), folder.resolve("journal"), Settings.seed()).run(Settings.kills());

        String line = about().name() + ": " + tally.line();
        System.out.println(line);
        Tested.publishFigures(reporter, line);
        assertThat(tally.findings())
                .as(line + "; repeat with -Dlowbao.seed=" + Settings.seed())
                .isEmpty();
        assertThat(Files.size(folder.resolve("journal"))).isPositive();
    }
}
