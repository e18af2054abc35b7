package org.lowbao.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.rules.pack.PackSource;

/**
 * Whatever is put in, only faults come out, and the same ones every time. {@code -Dlowbao.fuzz=1000000} tries a million
 * inputs; {@code -Dlowbao.fuzz.seed=N} starts elsewhere. The inputs are tried in a virtual machine of their own with
 * 256 MB, so that one that eats memory is found out.
 */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("lowbao.fuzz", 3_000);
    /** Bytes of the hostile packs; what grows with their square is found out by the smaller ones too. */
    private static final int SIZE = INPUTS > 3_000 ? 1_000_000 : 50_000;

    private static final long SEED = Long.getLong("lowbao.fuzz.seed", 0);

    @TempDir
    private Path folder;

    @Test
    @Timeout(7200) // against an input that never ends
    void whatever_is_put_in_only_faults_come_out() throws IOException, InterruptedException {
        Path report = folder.resolve("report.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fuzzer.class.getName(),
                        String.valueOf(SEED),
                        String.valueOf(INPUTS))
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        try {
            assertThat(process.waitFor()).as(() -> read(report)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path report) {
        try {
            return Files.readString(report, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void a_failing_text_is_cut_down_to_what_fails() {
        assertThat(Minimiser.smallest("a(b[c]d)e", text -> text.contains("[") && text.contains(")")))
                .isEqualTo("[)");
    }

    static IntStream shapes() {
        return IntStream.range(0, HostilePacks.shapes());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    @Timeout(60) // against one that never ends
    void a_large_one_of_each_hostile_shape_is_answered(int shape) {
        PackSource pack = PackSource.of("p", Map.of("pack.yaml", HostilePacks.one(shape, SIZE)));

        Trial.packs(List.of(pack));
    }
}
