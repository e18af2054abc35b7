package org.lowbao.benchmarks.national;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The first load of the shipped packs in a fresh JVM, by the clock on the wall. */
public final class ColdLoading {

    private ColdLoading() {}

    /** Loads once, and prints the nanoseconds. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        ShippedRules.compiled();
        System.out.println(System.nanoTime() - start);
    }

    /** Starts that many JVMs one after the other, and returns what each took, in milliseconds, the least first. */
    public static List<Double> millis(int processes) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < processes; i++) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ColdLoading.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (process.waitFor() != 0) {
                throw new IOException("a process that loads the packs has failed");
            }
            millis.add(Long.parseLong(printed.strip()) / 1e6);
        }
        Collections.sort(millis);
        return millis;
    }
}
