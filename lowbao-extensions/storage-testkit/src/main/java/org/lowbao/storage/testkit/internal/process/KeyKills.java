package org.lowbao.storage.testkit.internal.process;

import java.util.Random;
import java.util.TreeSet;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.internal.Samples;
import org.lowbao.storage.testkit.internal.Workbench;

/**
 * Kills processes that register and destroy keys, and looks whether every acknowledged one is kept. The register must
 * not be open in this process.
 */
public final class KeyKills {

    private static final int APART = 1_000_000;
    private static final int MOST_LINES = 30;

    private final Workbench<KeyRegister> workbench;
    private final Random random;
    private final KillTally tally = new KillTally();

    public KeyKills(Workbench<KeyRegister> workbench, long seed) {
        this.workbench = workbench;
        this.random = new Random(seed);
    }

    public KillTally run(int kills) throws Exception {
        var acknowledged = new TreeSet<Integer>();
        for (int kill = 0; kill < kills; kill++) {
            try (Child writer = Child.start(workbench, RegisteringKeys.class, Integer.toString(kill * APART))) {
                writer.begin();
                for (int lines = 1 + random.nextInt(MOST_LINES); lines > 0; lines--) {
                    acknowledged.add(Integer.valueOf(writer.hear()));
                }
                writer.kill().forEach(line -> acknowledged.add(Integer.valueOf(line)));
            }
            tally.writerKilled();
        }
        tally.acknowledged(acknowledged.size());
        try (KeyRegister register = workbench.open()) {
            long lost = acknowledged.stream()
                    .filter(number ->
                            !register.find(Samples.key("K-" + number)).equals(RegisteringKeys.expected(number)))
                    .count();
            tally.lost(lost, "keys");
        }
        return tally;
    }
}
