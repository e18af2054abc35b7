package org.lowbao.storage.testkit.flush;

import java.io.BufferedReader;
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

/** A process whose system calls are written down by {@code strace} (Linux). */
public final class TracedProcess implements AutoCloseable {

    private static final String CALLS = "open,openat,creat,read,recvfrom,recvmsg,write,sendto,sendmsg,pwrite64,writev,"
            + "pwritev,pwritev2,ftruncate,fallocate,sendfile,copy_file_range,fsync,fdatasync,mkdir,mkdirat,rename,"
            + "renameat,renameat2,link,linkat,unlink,unlinkat";

    private final Process strace;
    private final Path calls;

    private TracedProcess(Process strace, Path calls) {
        this.strace = strace;
        this.calls = calls;
    }

    /** Returns where {@code strace} is, or empty if this machine has none. */
    public static Optional<Path> strace() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "strace"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs {@code main} of the test's class path in a JVM of its own to its end, at most two minutes, and reads its system
     * calls into {@code trace}.
     *
     * @param scratch where the trace is written; outside of the folder that is watched
     * @throws IllegalStateException if the program does not end well, or there is no {@code strace}
     */
    public static void run(FlushTrace trace, Path scratch, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Path calls = calls(scratch);
        List<String> command = command(calls);
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
        read(calls, trace);
    }

    /**
     * Begins to trace processes that run already, and the children they start from now on. Returns when all are traced.
     *
     * @param scratch where the trace is written; outside of the folder that is watched
     * @throws IllegalStateException if there is no {@code strace}, or it may not trace them
     */
    public static TracedProcess attach(Path scratch, List<ProcessHandle> processes) throws IOException {
        Path calls = calls(scratch);
        List<String> command = command(calls);
        processes.forEach(process -> command.addAll(List.of("-p", Long.toString(process.pid()))));
        Process strace = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = strace.inputReader(StandardCharsets.UTF_8);
        for (ProcessHandle process : processes) {
            String line = said.readLine();
            while (line != null && !line.contains("Process " + process.pid() + " attached")) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("strace could not be attached to process " + process.pid());
            }
        }
        return new TracedProcess(strace, calls);
    }

    /** Ends the tracing, not the processes, and reads their system calls into {@code trace}. */
    public void detach(FlushTrace trace) throws IOException, InterruptedException {
        close();
        strace.waitFor();
        read(calls, trace);
    }

    @Override
    public void close() {
        strace.destroy();
    }

    private static Path calls(Path scratch) {
        return scratch.resolve("system-calls.txt");
    }

    private static List<String> command(Path calls) {
        Path strace = strace().orElseThrow(() -> new IllegalStateException("strace is not on the path"));
        return new ArrayList<>(
                List.of(strace.toString(), "-f", "-y", "-s", "96", "-o", calls.toString(), "-e", "trace=" + CALLS));
    }

    private static void read(Path calls, FlushTrace trace) throws IOException {
        try (Stream<String> lines = Files.lines(calls, StandardCharsets.ISO_8859_1)) {
            lines.forEach(trace::read);
        }
    }
}
