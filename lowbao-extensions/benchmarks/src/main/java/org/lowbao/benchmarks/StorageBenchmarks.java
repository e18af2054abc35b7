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
import java.util.stream.Stream;

/**
 * Compares the stores with the same work written by hand and prints a table for each kind of store. Arguments: which
 * ones ({@code all} or some of {@code sqlite}, {@code contents}, {@code sealing}), and {@code sample} for a run of
 * seconds that shows that everything works and says nothing about speed.
 */
public final class StorageBenchmarks {

    private interface Benchmark {
        Table run(Path folder, Sizes sizes) throws Exception;
    }

    private static final Map<String, Benchmark> BENCHMARKS = benchmarks();

    private StorageBenchmarks() {}

    /** Runs what is asked for. */
    public static void main(String[] arguments) throws Exception {
        var asked = new TreeSet<>(List.of(arguments));
        Sizes sizes = asked.remove("sample") ? Sizes.SAMPLE : Sizes.FULL;
        if (asked.isEmpty() || asked.remove("all")) {
            asked.addAll(BENCHMARKS.keySet());
        }
        if (!BENCHMARKS.keySet().containsAll(asked)) {
            throw new IllegalArgumentException("arguments: all, sample, or some of " + BENCHMARKS.keySet());
        }
        run(asked, sizes, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Set<String> asked, Sizes sizes, PrintStream out) throws Exception {
        for (Map.Entry<String, Benchmark> benchmark : BENCHMARKS.entrySet()) {
            if (asked.contains(benchmark.getKey())) {
                Path folder = Files.createTempDirectory("lowbao-benchmarks");
                try {
                    out.println(benchmark.getValue().run(folder, sizes).markdown());
                } finally {
                    delete(folder);
                }
            }
        }
    }

    private static Map<String, Benchmark> benchmarks() {
        var benchmarks = new LinkedHashMap<String, Benchmark>();
        benchmarks.put("sqlite", (folder, sizes) -> journals(new SqliteSite(folder), sizes));
        benchmarks.put(
                "contents", (folder, sizes) -> new Table("contents", new ContentComparisons(folder, sizes).run()));
        benchmarks.put("sealing", StorageBenchmarks::sealing);
        return benchmarks;
    }

    private static Table journals(Site site, Sizes sizes) throws Exception {
        try (site) {
            return new Table(site.name(), new JournalComparisons(site, sizes).run());
        }
    }

    private static Table sealing(Path folder, Sizes sizes) throws Exception {
        // the first run warms up: a process that seals has done so before
        sealed(Files.createDirectory(folder.resolve("first")), sizes);
        return new Table("sealing, on SQLite", sealed(Files.createDirectory(folder.resolve("second")), sizes));
    }

    private static List<Comparison> sealed(Path folder, Sizes sizes) throws Exception {
        try (var sealing = new SealingComparisons(folder, sizes)) {
            return sealing.run();
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
