package org.lowbao.storage.testkit.flush;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program of the test's class path in a JVM of its own under {@code strace} (Linux). */
public final class TracedProcess {

    private static final String CALLS = "open,openat,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,fallocate,"
            + "sendfile,copy_file_range,fsync,fdatasync,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,unlink,"
            + "unlinkat";

    private TracedProcess() {}

    /** Returns where {@code strace} is, or empty if this machine has none. */
    public static Optional<Path> strace() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "strace"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs {@code main} to its end, at most two minutes, and reads its system calls into {@code trace}.
     *
     * @param scratch where the trace is written; outside of the folder that is watched
     * @throws IllegalStateException if the program does not end well, or there is no {@code strace}
     */
    public static void run(FlushTrace trace, Path scratch, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Path calls = scratch.resolve("system-calls.txt");
        Path strace = strace().orElseThrow(() -> new IllegalStateException("strace is not on the path"));
        var command = new ArrayList<>(
                List.of(strace.toString(), "-f", "-y", "-s", "32", "-o", calls.toString(), "-e", "trace=" + CALLS));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(scratch.resolve("output.txt").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(main.getName() + " did not end well under strace");
        }
        try (Stream<String> lines = Files.lines(calls, StandardCharsets.ISO_8859_1)) {
            lines.forEach(trace::read);
        }
    }
}
