package org.lowbao.storage.testkit.internal.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lowbao.storage.testkit.internal.Workbench;

/** A JVM of its own that does one {@link Job} on a workbench's store; ended when this is closed. */
public final class Child implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    private static final String END = "\u0000end";

    private final Process process;
    private final Writer toChild;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Thread listener;

    private Child(Process process) {
        this.process = process;
        this.toChild = process.outputWriter(StandardCharsets.UTF_8);
        this.listener = new Thread(this::listen, "lowbao-kit-child-" + process.pid());
        this.listener.setDaemon(true);
        this.listener.start();
    }

    /** Starts a process that opens the store once {@link #begin} is called. */
    public static Child start(Workbench<?> workbench, Class<? extends Job<?>> job, String... arguments)
            throws IOException {
        return start("-Xmx128m", workbench, job, arguments);
    }

    /** Starts a process with so much heap, such as {@code -Xmx24m}. */
    public static Child start(String heap, Workbench<?> workbench, Class<? extends Job<?>> job, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(heap, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(StoreProcess.class.getName());
        Stream.of(workbench.vendorClass().getName(), workbench.address(), job.getName())
                .forEach(command::add);
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Lets the job begin. */
    public void begin() throws IOException {
        tell("begin");
    }

    /** Says a line to the job. */
    public void tell(String line) throws IOException {
        toChild.write(line + "\n");
        toChild.flush();
    }

    /** Says a line to the job and returns its answer. */
    public String ask(String line) throws IOException, InterruptedException {
        tell(line);
        return hear();
    }

    /** Waits for the next line of the job. */
    public String hear() throws InterruptedException {
        String line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null || line.equals(END)) {
            throw new AssertionError(
                    "the process on the store " + (line == null ? "says nothing" : "ended before it answered"));
        }
        return line;
    }

    /** Ends the process as {@code kill -9} does and returns all lines it had said and nobody heard. */
    public List<String> kill() throws InterruptedException {
        // Process.destroyForcibly would close the pipe, and with it what was acknowledged and not yet read
        process.toHandle().destroyForcibly();
        process.waitFor();
        listener.join();
        var rest = new ArrayList<String>();
        said.drainTo(rest);
        rest.remove(END);
        return rest;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void listen() {
        try (BufferedReader fromChild = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int c = fromChild.read(); c >= 0; c = fromChild.read()) {
                if (c == '\n') {
                    said.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
            // a line without its end was cut off by the kill: what it would have said was not acknowledged
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            said.add(END);
        }
    }
}
