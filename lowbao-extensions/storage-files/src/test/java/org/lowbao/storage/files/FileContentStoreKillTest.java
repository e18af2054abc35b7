package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.content.StoredContent;

/** C9 and C10 with a real process; {@code -Dlowbao.kills=200} kills as often as that, {@code -Dlowbao.seed=} repeats. */
class FileContentStoreKillTest {

    private static final int KILLS = Integer.getInteger("lowbao.kills", 6);
    private static final long SEED = Long.getLong("lowbao.seed", 20260331L);
    private static final int APART = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_half_is_seen_when_stagers_are_killed_at_any_moment()
            throws Exception {
        var random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Path said = folder.resolve("kill-" + kill + ".out");
            Process stager = Stager.start(folder.resolve("store"), kill * APART, said);
            while (stager.isAlive() && Files.size(said) == 0) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(100));
            assertThat(stager.isAlive()).as("still staging").isTrue();
            stager.destroyForcibly().waitFor();

            assertWhole(said, kill * APART);
        }
    }

    /** As a host does: what the journal names (here: every even content) is published, the rest is swept. */
    private void assertWhole(Path said, int first) throws IOException {
        FileContentStore store = FileContentStore.open(folder.resolve("store"));
        String text = Files.readString(said, StandardCharsets.US_ASCII);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        List<StoredContent> swept = store.recover(Stager.LEASE, content -> number(content) % 2 == 0);

        assertThat(swept).allMatch(content -> number(content) >= first && number(content) % 2 == 1);
        for (String line : lines) {
            int number = Integer.parseInt(line.substring(2));
            if (line.startsWith("p") || number % 2 == 0) {
                try (InputStream in = store.open(Stager.OWNER, Stager.id(number))) {
                    assertThat(in.readAllBytes()).isEqualTo(Stager.bytes(number));
                }
                assertThat(store.verify(Stager.OWNER, Stager.id(number))).isTrue();
            }
        }
        try (Stream<Path> left = Files.list(folder.resolve("store/staging"))) {
            assertThat(left).isEmpty();
        }
    }

    private static int number(StoredContent content) {
        return Integer.parseInt(content.id().substring(2));
    }
}
