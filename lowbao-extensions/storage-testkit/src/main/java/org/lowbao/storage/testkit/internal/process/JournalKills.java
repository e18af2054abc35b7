package org.lowbao.storage.testkit.internal.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.DatabaseServer;
import org.lowbao.storage.testkit.internal.Workbench;

/**
 * Kills writers of a journal store, and its server where there is one, at random moments after their first
 * acknowledgements, and looks at what is left. The store must not be open in this process.
 */
public final class JournalKills {

    /** How a writer begins a line about what must not happen. */
    static final String UNEXPECTED = "unexpected:";

    private static final int MOST_LINES = 30;
    private static final int LATEST_MILLIS = 20;

    private final Workbench<JournalStore> workbench;
    private final Optional<DatabaseServer> server;
    private final Random random;
    private final KillTally tally = new KillTally();
    private final Map<String, Long> acknowledged = new TreeMap<>();
    private final Set<String> damaged = new TreeSet<>();

    public JournalKills(Workbench<JournalStore> workbench, Optional<DatabaseServer> server, long seed) {
        this.workbench = workbench;
        this.server = server;
        this.random = new Random(seed);
    }

    /** Kills {@code kills} times, every third time the server if there is one. */
    public KillTally run(int kills) throws Exception {
        Child next = Child.start(workbench, WritingTrails.class, "0");
        try {
            for (int kill = 0; kill < kills; kill++) {
                Child writer = next;
                writer.begin();
                // its JVM starts while this one writes
                next = Child.start(workbench, WritingTrails.class, Integer.toString(kill + 1));
                // begun once it writes; then wherever it has come to
                for (int lines = 1 + random.nextInt(MOST_LINES); lines > 0; lines--) {
                    hear(writer.hear());
                }
                Thread.sleep(random.nextInt(LATEST_MILLIS));
                end(writer, kill);
                check(List.of(WritingTrails.STEPS + kill, WritingTrails.BATCHES + kill));
            }
        } finally {
            next.close();
        }
        acknowledged.values().forEach(tally::acknowledged);
        // what survived its own kill has to survive all later ones, too
        check(acknowledged.keySet().stream()
                .filter(partition -> !damaged.contains(partition))
                .toList());
        return tally;
    }

    private void end(Child writer, int kill) throws Exception {
        if (server.isPresent() && kill % 3 == 2) {
            server.orElseThrow().kill();
            tally.serverKilled();
            writer.kill().forEach(this::hear);
            server.orElseThrow().startAgain();
        } else {
            tally.writerKilled();
            writer.kill().forEach(this::hear);
        }
    }

    private void hear(String line) {
        if (line.startsWith(UNEXPECTED)) {
            throw new AssertionError(line);
        }
        String[] words = line.split(" ", 2);
        acknowledged.merge(words[0], Long.parseLong(words[1]), Math::max);
    }

    private void check(List<String> partitions) throws Exception {
        try (JournalStore store = workbench.open()) {
            for (String partition : partitions) {
                TrailCheck check = TrailCheck.of(store, partition, acknowledged.getOrDefault(partition, 0L));
                tally.lost(check.lost(), partition);
                tally.half(check.halves(), partition);
                if (!check.isSound()) {
                    damaged.add(partition);
                }
            }
        }
    }
}
