package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several real processes at one folder. */
class FileContentStoreProcessesTest {

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void a_recovery_spares_what_another_process_is_staging_as_long_as_its_lease_runs() throws Exception {
        FileContentStore store = FileContentStore.open(folder);
        Process peer = start("slow");
        BufferedReader said = peer.inputReader(StandardCharsets.US_ASCII);
        assertThat(said.readLine()).isEqualTo("waiting");

        assertThat(store.recover(Peer.LEASE.minusMillis(1), content -> false)).isEmpty();

        goOn(peer);
        assertThat(said.readLine()).isEqualTo("published");
        assertThat(store.verify(Peer.OWNER, "slow")).isTrue();
        assertThat(store.find(Peer.OWNER, "slow").orElseThrow().size()).isEqualTo(400_000);
    }

    @Test
    void a_process_that_was_killed_while_it_staged_leaves_what_is_swept_once_its_lease_is_over() throws Exception {
        FileContentStore store = FileContentStore.open(folder);
        Process peer = start("slow");
        assertThat(peer.inputReader(StandardCharsets.US_ASCII).readLine()).isEqualTo("waiting");
        peer.destroyForcibly().waitFor();

        store.recover(Peer.LEASE.minusMillis(1), content -> false);
        assertThat(staged()).isEqualTo(1);
        store.recover(Peer.LEASE, content -> false);
        assertThat(staged()).isZero();
    }

    @Test
    void two_processes_that_stage_and_publish_the_same_ids_at_once_see_one_whole_content_under_each() throws Exception {
        FileContentStore store = FileContentStore.open(folder);
        Process first = start("race", "first-");
        Process second = start("race", "second-");
        BufferedReader firstSaid = first.inputReader(StandardCharsets.US_ASCII);
        BufferedReader secondSaid = second.inputReader(StandardCharsets.US_ASCII);
        for (BufferedReader said : List.of(firstSaid, secondSaid)) {
            assertThat(said.readLine()).isEqualTo("ready");
            assertThat(said.readLine()).isEqualTo("waiting");
        }
        goOn(first);
        goOn(second);

        for (int round = 0; round < Peer.ROUNDS; round++) {
            // recovering in between disturbs nobody
            store.recover(Peer.LEASE.minusMillis(1), content -> false);
            String seen = firstSaid.readLine();
            assertThat(secondSaid.readLine()).isEqualTo(seen);
            String winner = seen.substring(0, seen.indexOf(' '));
            assertThat(winner).isIn("first-" + round, "second-" + round);
            assertThat(seen).isEqualTo(winner + " " + (winner.length() + 1) * 2_000);
            assertThat(store.verify(Peer.OWNER, "C-" + round)).isTrue();
        }
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        store.recover(Peer.LEASE, content -> false);
        assertThat(store.published(Peer.OWNER)).hasSize(Peer.ROUNDS);
        assertThat(staged()).isZero();
    }

    private Process start(String... what) throws IOException {
        String[] arguments =
                Stream.concat(Stream.of(folder.toString()), Stream.of(what)).toArray(String[]::new);
        Process process = Forked.java("64m", Peer.class, arguments).start();
        started.add(process);
        return process;
    }

    private static void goOn(Process peer) throws IOException {
        peer.outputWriter(StandardCharsets.US_ASCII).append('\n').flush();
    }

    private long staged() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("staging"))) {
            return files.count();
        }
    }
}
