package org.lowbao.storage.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes of their own that run a {@code main} of the tests. */
final class Forked {

    private Forked() {}

    /** Prepares a Java process with a small heap; what it says on its error output is said on ours. */
    static ProcessBuilder java(String heap, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
