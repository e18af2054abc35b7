package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.powerloss.Fault;
import org.lowbao.storage.testkit.powerloss.PowerCut;
import org.lowbao.storage.testkit.powerloss.PowerLossFileSystem;

/** C10, C13, D2 and D6 on a file system that forgets what was not flushed: the power is cut before every change of it. */
class PowerLossTest {

    private static final int SEEDS = 12;
    private static final Consumer<PowerLossFileSystem> AS_IT_IS = files -> {};

    @Test
    void every_promise_of_the_content_store_holds_wherever_the_power_is_cut() {
        assertThat(cutEverywhere(AS_IT_IS)).as("changes at which it was cut").isGreaterThan(100);
    }

    @Test
    void a_content_store_that_did_not_flush_its_files_would_be_found_out() {
        assertFoundOut(() -> cutEverywhere(PowerLossFileSystem::ignoreFlushesOfFiles));
    }

    @Test
    void a_content_store_that_did_not_flush_its_folders_would_be_found_out() {
        assertFoundOut(() -> cutEverywhere(PowerLossFileSystem::ignoreFlushesOfFolders));
    }

    @Test
    void a_power_cut_while_recovering_from_a_power_cut_breaks_no_promise_either() {
        for (long first = 0; first < changesOfTheScenario(); first += 3) {
            PowerLossFileSystem files = PowerLossFileSystem.empty();
            ContentScenario scenario = runUntilCut(files, first);
            boolean cutAgain = true;
            for (long second = 0; cutAgain; second++) {
                PowerLossFileSystem left = files.powerCut(first);
                left.cutPowerAt(second);
                try {
                    scenario.assertKept(FileContentStore.open(store(left)));
                    cutAgain = false;
                } catch (PowerCut cut) {
                    // what it had done until then was done to the same promises
                }
                PowerLossFileSystem leftAgain = left.powerCut(second);
                scenario.assertKept(FileContentStore.open(store(leftAgain)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void an_operation_that_fails_at_any_point_is_typed_and_works_when_the_cause_is_gone(Fault fault) {
        long changes = changesOfTheScenario();
        for (long change = 10; change < changes; change++) {
            PowerLossFileSystem files = PowerLossFileSystem.empty();
            var store = FileContentStore.open(store(files));
            var scenario = new ContentScenario(store);
            files.failAt(change, fault);
            try {
                scenario.goOn();
            } catch (StorageException e) {
                scenario.assertUndisturbed(store);
                scenario.goOn();
            }
            scenario.assertKept(store);
            assertThat(leftInStaging(files)).as("failed at %s", change).isZero();
        }
    }

    @Test
    void every_destruction_that_was_answered_is_on_record_wherever_the_power_is_cut() {
        assertThat(cutRegisterEverywhere(AS_IT_IS))
                .as("changes at which it was cut")
                .isGreaterThan(15);
    }

    @Test
    void a_destruction_register_that_did_not_flush_would_be_found_out() {
        assertFoundOut(() -> cutRegisterEverywhere(PowerLossFileSystem::ignoreFlushesOfFiles));
        assertFoundOut(() -> cutRegisterEverywhere(PowerLossFileSystem::ignoreFlushesOfFolders));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_destruction_that_cannot_be_recorded_is_typed_and_recorded_when_the_cause_is_gone(Fault fault) {
        PowerLossFileSystem files = PowerLossFileSystem.empty();
        try (var register = FileDestructionRegister.open(register(files))) {
            for (int i = 0; i < 10; i++) {
                var journal = new JournalKey("990101", "D-" + i);
                files.failAt(files.changes() + i % 3, fault);
                try {
                    register.record(journal, Instant.EPOCH);
                } catch (StorageException e) {
                    register.record(journal, Instant.EPOCH);
                }
                assertThat(register.find(journal).orElseThrow().number()).isEqualTo(i + 1L);
            }
        }
        try (var again = FileDestructionRegister.open(register(files.powerCut(1)))) {
            assertThat(again.page("990101", 0, 100)).hasSize(10);
        }
    }

    /** Cuts before each change of the scenario, looks at several of the states that may be left; tells how many changes. */
    private static long cutEverywhere(Consumer<PowerLossFileSystem> prepared) {
        long changes = changesOfTheScenario();
        for (long change = 0; change <= changes; change++) {
            PowerLossFileSystem files = PowerLossFileSystem.empty();
            prepared.accept(files);
            ContentScenario scenario = runUntilCut(files, change);
            for (int seed = 0; seed < SEEDS; seed++) {
                scenario.assertKept(FileContentStore.open(store(files.powerCut(seed))));
            }
        }
        return changes;
    }

    private static ContentScenario runUntilCut(PowerLossFileSystem files, long change) {
        files.cutPowerAt(change);
        try {
            var scenario = new ContentScenario(FileContentStore.open(store(files)));
            try {
                scenario.goOn();
            } catch (PowerCut cut) {
                // as planned
            }
            return scenario;
        } catch (PowerCut cut) {
            // before the first promise
            return new ContentScenario(FileContentStore.open(store(PowerLossFileSystem.empty())));
        }
    }

    private static long changesOfTheScenario() {
        PowerLossFileSystem files = PowerLossFileSystem.empty();
        new ContentScenario(FileContentStore.open(store(files))).goOn();
        return files.changes();
    }

    private static long cutRegisterEverywhere(Consumer<PowerLossFileSystem> prepared) {
        boolean cut = true;
        long change = 0;
        for (; cut; change++) {
            PowerLossFileSystem files = PowerLossFileSystem.empty();
            prepared.accept(files);
            files.cutPowerAt(change);
            List<DestructionRecord> answered = new ArrayList<>();
            cut = recordUntilCut(files, answered);
            for (int seed = 0; seed < SEEDS; seed++) {
                try (var left = FileDestructionRegister.open(register(files.powerCut(seed)))) {
                    // one more may be there, whose answer the cut came before
                    List<DestructionRecord> there = left.page("990101", 0, 100);
                    assertThat(there).hasSizeGreaterThanOrEqualTo(answered.size());
                    assertThat(there.subList(0, answered.size())).isEqualTo(answered);
                    var next = new JournalKey("990101", "next");
                    assertThat(left.record(next, Instant.EPOCH).number()).isGreaterThan(answered.size());
                }
            }
        }
        return change - 1;
    }

    /** Tells whether it was cut. The lines cross the border of a sector. */
    private static boolean recordUntilCut(PowerLossFileSystem files, List<DestructionRecord> answered) {
        try (var register = FileDestructionRegister.open(register(files))) {
            for (int i = 0; i < 8; i++) {
                answered.add(register.record(new JournalKey("990101", "D-" + i), Instant.EPOCH));
            }
            return false;
        } catch (PowerCut cut) {
            return true;
        }
    }

    private static void assertFoundOut(Runnable cutting) {
        assertThatThrownBy(cutting::run)
                .isInstanceOfAny(AssertionError.class, StorageException.class, IllegalStateException.class);
    }

    private static long leftInStaging(PowerLossFileSystem files) {
        try (Stream<Path> left = Files.list(store(files).resolve("staging"))) {
            return left.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path store(PowerLossFileSystem files) {
        return files.getPath("/data/store");
    }

    private static Path register(PowerLossFileSystem files) {
        return files.getPath("/data/destructions");
    }
}
