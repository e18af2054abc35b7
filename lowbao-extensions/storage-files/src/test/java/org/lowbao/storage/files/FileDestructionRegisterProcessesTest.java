package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.destruction.DestructionRecord;

/** D2 and D5 with real processes; {@code -Dlowbao.kills=200} kills as often as that, {@code -Dlowbao.seed=} repeats. */
class FileDestructionRegisterProcessesTest {

    private static final int KILLS = Integer.getInteger("lowbao.kills", 6);
    private static final long SEED = Long.getLong("lowbao.seed", 20260331L);

    @TempDir
    private Path folder;

    @Test
    void two_processes_that_record_the_same_journals_at_once_are_answered_alike() throws Exception {
        Process first = start("1000", folder.resolve("first"));
        Process second = start("2000", folder.resolve("second"));
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();

        assertThat(said("first"))
                .hasSize(Recorder.JOURNALS)
                .isEqualTo(said("second"))
                .isEqualTo(told());
    }

    @Test
    void no_answered_record_is_lost_when_recorders_are_killed_at_any_moment() throws Exception {
        var random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Path out = folder.resolve("killed");
            Process recorder = start("1000", out);
            while (recorder.isAlive() && Files.size(out) == 0) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(60));
            recorder.destroyForcibly().waitFor();

            assertThat(told()).containsAll(said("killed"));
            Files.delete(file());
        }
    }

    private Process start(String at, Path out) throws IOException {
        return Forked.java("64m", Recorder.class, file().toString(), at)
                .redirectOutput(out.toFile())
                .start();
    }

    private List<String> told() {
        try (FileDestructionRegister register = FileDestructionRegister.open(file())) {
            List<DestructionRecord> all = register.page("990101", 0, 10_000);
            return all.stream().map(Recorder::said).toList();
        }
    }

    /** Returns the whole lines that a process said. */
    private List<String> said(String out) throws IOException {
        String text = Files.readString(folder.resolve(out), StandardCharsets.US_ASCII);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private Path file() {
        return folder.resolve("destructions");
    }
}
