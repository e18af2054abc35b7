package org.lowbao.benchmarks;

import java.util.List;

/**
 * How much is done.
 *
 * @param journals at which numbers of journals commits and heads are timed; the last two are a multiple of {@code batch}
 * @param batch journals in one batch
 * @param commits one-step commits timed at each number of journals
 * @param scans full scans timed
 * @param contents sizes of contents in bytes
 * @param contentBytes how many bytes of each size are staged
 */
record Sizes(List<Integer> journals, int batch, int commits, int scans, List<Integer> contents, long contentBytes) {

    private static final int KIB = 1024;

    static final Sizes FULL = new Sizes(
            List.of(1_000, 100_000, 1_000_000),
            100_000,
            1_000,
            5,
            List.of(16 * KIB, 256 * KIB, 4 * KIB * KIB, 64 * KIB * KIB),
            512L * KIB * KIB);

    /** As {@link #FULL}, up to 300,000 journals. */
    static final Sizes SHORT =
            new Sizes(List.of(1_000, 100_000, 300_000), 100_000, 500, 3, FULL.contents(), 256L * KIB * KIB);

    /** Shows that everything runs, and says nothing. */
    static final Sizes SAMPLE =
            new Sizes(List.of(200, 2_000, 4_000), 1_000, 50, 3, List.of(16 * KIB, 256 * KIB), 2L * KIB * KIB);
}
