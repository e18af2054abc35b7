package org.lowbao.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lowbao.testservers.MariaDbServer;
import org.lowbao.testservers.PostgresServer;

/**
 * Compares the stores with the same work written by hand and prints a table for each kind of store. Arguments: which
 * ones ({@code all} or some of {@code sqlite}, {@code postgresql}, {@code mariadb}, {@code contents}, {@code sealing}),
 * {@code short} for fewer journals, and {@code sample} for a run of seconds that shows that everything works and says nothing
 * about speed.
 */
public final class StorageBenchmarks {

    private interface Benchmark {
        void run(Path folder, Sizes sizes, PrintStream out) throws Exception;
    }

    private static final Map<String, Benchmark> BENCHMARKS = benchmarks();

    private StorageBenchmarks() {}

    /** Runs what is asked for. */
    public static void main(String[] arguments) throws Exception {
        var asked = new TreeSet<>(List.of(arguments));
        Sizes sizes = asked.remove("sample") ? Sizes.SAMPLE : asked.remove("short") ? Sizes.SHORT : Sizes.FULL;
        if (asked.isEmpty() || asked.remove("all")) {
            asked.addAll(BENCHMARKS.keySet());
        }
        if (!BENCHMARKS.keySet().containsAll(asked)) {
            throw new IllegalArgumentException("arguments: sample or short; all or some of " + BENCHMARKS.keySet());
        }
        run(asked, sizes, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Set<String> asked, Sizes sizes, PrintStream out) throws Exception {
        for (Map.Entry<String, Benchmark> benchmark : BENCHMARKS.entrySet()) {
            if (asked.contains(benchmark.getKey())) {
                Path folder = Files.createTempDirectory("lowbao-benchmarks");
                try {
                    benchmark.getValue().run(folder, sizes, out);
                    out.println();
                } finally {
                    delete(folder);
                }
            }
        }
    }

    private static Map<String, Benchmark> benchmarks() {
        var benchmarks = new LinkedHashMap<String, Benchmark>();
        benchmarks.put("sqlite", (folder, sizes, out) -> journals(new SqliteSite(folder), sizes, out));
        benchmarks.put(
                "postgresql",
                (folder, sizes, out) -> journals(ServerSite.postgres(PostgresServer.start(folder)), sizes, out));
        benchmarks.put(
                "mariadb",
                (folder, sizes, out) -> journals(ServerSite.mariaDb(MariaDbServer.start(folder)), sizes, out));
        benchmarks.put("contents", StorageBenchmarks::contents);
        benchmarks.put("sealing", StorageBenchmarks::sealing);
        return benchmarks;
    }

    private static void journals(Site site, Sizes sizes, PrintStream out) throws Exception {
        try (site) {
            new JournalComparisons(site, sizes).run(new Table(out, site.name())::add);
        }
    }

    private static void contents(Path folder, Sizes sizes, PrintStream out) throws Exception {
        new ContentComparisons(folder, sizes).run(new Table(out, "contents")::add);
    }

    private static void sealing(Path folder, Sizes sizes, PrintStream out) throws Exception {
        // the first run warms up: a process that seals has done so before
        sealed(Files.createDirectory(folder.resolve("first")), sizes, comparison -> {});
        sealed(Files.createDirectory(folder.resolve("second")), sizes, new Table(out, "sealing, on SQLite")::add);
    }

    private static void sealed(Path folder, Sizes sizes, Consumer<Comparison> result) throws Exception {
        try (var sealing = new SealingComparisons(folder, sizes)) {
            sealing.run().forEach(result);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
