package org.lowbao.storage.testkit.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.testkit.internal.Streams;
import org.lowbao.storage.testkit.internal.Workbench;

/**
 * Kills processes that stage and publish, recovers as a host does, and looks at what is left: every named content
 * verifies, every other one is swept, and nothing is staged any more.
 */
public final class ContentKills {

    private static final int APART = 1_000_000;
    private static final int MOST_LINES = 20;
    private static final int LATEST_MILLIS = 20;

    private final Workbench<ContentStore> workbench;
    private final Path journal;
    private final Random random;
    private final KillTally tally = new KillTally();

    /** Prepares to kill; {@code journal} is a file, made when it is first written. */
    public ContentKills(Workbench<ContentStore> workbench, Path journal, long seed) {
        this.workbench = workbench;
        this.journal = journal;
        this.random = new Random(seed);
    }

    public KillTally run(int kills) throws Exception {
        Child next = start(0);
        try {
            for (int kill = 0; kill < kills; kill++) {
                Child stager = next;
                stager.begin();
                next = start(kill + 1);
                var said = new TreeSet<String>();
                for (int lines = 1 + random.nextInt(MOST_LINES); lines > 0; lines--) {
                    said.add(stager.hear());
                }
                Thread.sleep(random.nextInt(LATEST_MILLIS));
                said.addAll(stager.kill());
                tally.writerKilled();
                tally.acknowledged(said.size());
                check("kill " + kill, said, kill * APART);
            }
        } finally {
            next.close();
        }
        return tally;
    }

    private Child start(int kill) throws IOException {
        return Child.start(workbench, StagingContents.class, Integer.toString(kill * APART), journal.toString());
    }

    private void check(String where, Set<String> said, int first) throws Exception {
        ContentStore store = workbench.open();
        Set<Integer> named = named();
        List<StoredContent> swept = store.recover(
                Streams.LEASE.plusSeconds(1), content -> named.contains(StagingContents.number(content.id())));

        Set<Integer> known = numbers(swept.stream());
        known.addAll(numbers(store.published(StagingContents.OWNER).stream()));
        tally.lost(said.stream().filter(line -> !known.contains(number(line))).count(), where + ", said");
        tally.lost(
                named.stream()
                        .filter(number -> number >= first)
                        .filter(number -> !isWhole(store, number))
                        .count(),
                where + ", named");
        tally.orphans(leftOver(store, named), where);
    }

    /** Counts what is published and not named, and what is still staged. */
    private static long leftOver(ContentStore store, Set<Integer> named) {
        var staged = new AtomicLong();
        store.recover(Streams.NOW, content -> {
            staged.incrementAndGet();
            return false;
        });
        return staged.get()
                + numbers(store.published(StagingContents.OWNER).stream()).stream()
                        .filter(number -> !named.contains(number))
                        .count();
    }

    private static boolean isWhole(ContentStore store, int number) {
        String id = StagingContents.id(number);
        if (store.find(StagingContents.OWNER, id).isEmpty() || !store.verify(StagingContents.OWNER, id)) {
            return false;
        }
        try (InputStream in = store.open(StagingContents.OWNER, id)) {
            return Bytes.of(in.readAllBytes()).equals(StagingContents.bytes(number));
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads the whole lines of the journal; the last one may have been cut off by the kill. */
    private Set<Integer> named() throws IOException {
        if (!Files.exists(journal)) {
            return Set.of();
        }
        String text = Files.readString(journal, StandardCharsets.US_ASCII);
        var named = new HashSet<Integer>();
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> named.add(Integer.valueOf(line)));
        return named;
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
    }

    private static Set<Integer> numbers(Stream<StoredContent> contents) {
        var numbers = new HashSet<Integer>();
        contents.forEach(content -> numbers.add(StagingContents.number(content.id())));
        return numbers;
    }
}
