package org.lowbao.examples.countyyear;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The main job in a Java machine of its own, as the README's command runs it. */
final class ForkedRun {

    static final Path INPUT = Path.of("input").toAbsolutePath();

    private ForkedRun() {}

    static Process start(Path input, Path output, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(List.of(options));
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(CountyYear.class.getName());
        command.addAll(List.of("--input", input.toString(), "--output", output.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(output + ".console")))
                .start();
    }

    /** Runs to the end and returns the exit code. */
    static int toTheEnd(Path input, Path output, String... options) throws IOException, InterruptedException {
        Process process = start(input, output, options);
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new IOException("the main job did not end");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
