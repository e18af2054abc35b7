package org.lowbao.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lowbao.benchmarks.Turns.Pair;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;

/** Commits, batches, heads and scans on one database that grows while they are timed. */
final class JournalComparisons {

    /** So few that they are done before anybody else gets the processor. */
    private static final int HEADS = 10;

    private static final int SCAN_PAGE = 1_000;
    private static final int LOOKED_AT = 100;

    private final Site site;
    private final Sizes sizes;
    private final JournalStore ours;
    private final RawJournals raw;
    private final Workload workload = new Workload();
    private final SplittableRandom picks = new SplittableRandom(7);
    private int journals;

    JournalComparisons(Site site, Sizes sizes) {
        this.site = site;
        this.sizes = sizes;
        this.ours = site.ours();
        this.raw = site.raw();
    }

    /** Hands each comparison to {@code result} when it is done. */
    void run(Consumer<Comparison> result) throws Exception {
        for (int size : sizes.journals()) {
            growTo(size).ifPresent(result);
            requireEqual();
            site.settle();
            result.accept(commits());
            result.accept(heads());
        }
        result.accept(scans());
    }

    /** Adds journals in batches, and compares those that are whole. */
    private Optional<Comparison> growTo(int size) throws Exception {
        int odd = (size - journals) % sizes.batch();
        List<Append> first = next(odd);
        commitAll(first);
        raw.commitAll(first);
        int batches = (size - journals) / sizes.batch();
        if (batches < 2) {
            List<Append> rest = next(size - journals);
            commitAll(rest);
            raw.commitAll(rest);
            return Optional.empty();
        }
        return Optional.of(Turns.compare(
                "batch of " + sizes.batch() + " new journals",
                Target.throughputAtLeast(0.7),
                0,
                batches,
                sizes.batch(),
                turn -> {
                    List<Append> batch = next(sizes.batch());
                    return new Pair(() -> commitAll(batch), () -> raw.commitAll(batch));
                }));
    }

    private Comparison commits() throws Exception {
        return Turns.compare(
                "one-step commit" + at(), Target.timeAtMost(1.25), sizes.commits(), sizes.commits(), 1, turn -> {
                    Append append = nextStep(picks.nextInt(journals));
                    Commit commit = Commit.of(append);
                    return new Pair(() -> requireCommitted(ours.commit(commit)), () -> raw.commit(append));
                });
    }

    private Comparison heads() throws Exception {
        return Turns.compare(
                "loading a head" + at(),
                Target.timeAtMost(1.3),
                sizes.commits() * 3,
                sizes.commits() * 2,
                HEADS,
                turn -> {
                    int[] numbers = picks.ints(HEADS, 0, journals).toArray();
                    return new Pair(
                            () -> requireAtLeast(HEADS, ourVersions(numbers)),
                            () -> requireAtLeast(HEADS, rawVersions(numbers)));
                });
    }

    private Comparison scans() throws Exception {
        return Turns.compare(
                "scanning " + journals + " heads, for each",
                Target.throughputAtLeast(0.7),
                1,
                sizes.scans(),
                journals,
                turn -> new Pair(
                        () -> requireAtLeast(journals, scan()),
                        () -> requireAtLeast(journals, raw.scan(Workload.PARTITION, Workload.KIND))));
    }

    /** Goes over all heads by pages, of which it holds one at a time, and returns the sum of their versions. */
    private long scan() {
        HeadQuery query = HeadQuery.all(Workload.PARTITION, Workload.KIND);
        HeadPage page = ours.find(query, Optional.empty(), SCAN_PAGE);
        long versions = versions(page);
        while (page.next().isPresent()) {
            page = ours.find(query, page.next(), SCAN_PAGE);
            versions += versions(page);
        }
        return versions;
    }

    private void commitAll(List<Append> batch) {
        ours.commitAll(batch.stream().map(Commit::of).toList()).forEach(JournalComparisons::requireCommitted);
    }

    private List<Append> next(int count) {
        List<Append> appends = IntStream.range(journals, journals + count)
                .mapToObj(workload::first)
                .toList();
        journals += count;
        return appends;
    }

    private Append nextStep(int number) {
        return workload.append(
                number, ours.head(Workload.key(number)).orElseThrow().version());
    }

    /** Both sides have to have written the same before anything is timed on it. */
    private void requireEqual() throws Exception {
        try (JournalStore other = site.rawAsOurs()) {
            for (int number : picks.ints(LOOKED_AT, 0, journals).toArray()) {
                JournalKey key = Workload.key(number);
                requireSame(ours.head(key), other.head(key));
                requireSame(ours.entries(key, 0, LOOKED_AT), other.entries(key, 0, LOOKED_AT));
                requireSame(ours.claims(key), other.claims(key));
            }
            HeadQuery query = HeadQuery.all(Workload.PARTITION, Workload.KIND).withStatus("STATE_3");
            requireSame(ours.find(query, Optional.empty(), LOOKED_AT), other.find(query, Optional.empty(), LOOKED_AT));
        }
    }

    private long ourVersions(int[] numbers) {
        long versions = 0;
        for (int number : numbers) {
            versions += ours.head(Workload.key(number)).orElseThrow().version();
        }
        return versions;
    }

    private long rawVersions(int[] numbers) throws SQLException {
        long versions = 0;
        for (int number : numbers) {
            versions += raw.head(Workload.key(number)).version();
        }
        return versions;
    }

    /** Every journal has a version or more; what was read is used, so that no compiler leaves it out. */
    private static void requireAtLeast(int expected, long versions) {
        if (versions < expected) {
            throw new IllegalStateException("read " + versions + " versions of " + expected + " journals");
        }
    }

    private String at() {
        return " at " + journals + " journals";
    }

    private static void requireSame(Object ours, Object raw) {
        if (!ours.equals(raw)) {
            throw new IllegalStateException("the two sides differ, so their times must not be compared");
        }
    }

    private static void requireCommitted(Outcome outcome) {
        if (!outcome.committed()) {
            throw new IllegalStateException("a conflict in a benchmark that has none");
        }
    }

    private static long versions(HeadPage page) {
        return page.heads().stream().mapToLong(Head::version).sum();
    }
}
