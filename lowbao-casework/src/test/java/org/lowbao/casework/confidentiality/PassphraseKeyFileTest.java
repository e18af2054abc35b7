package org.lowbao.casework.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseKeyFileTest {

    private static final byte[] KEY = "a key of thirty-two bytes, a key".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTEXT = "context".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void opened_again_it_unwraps_what_it_wrapped() {
        byte[] wrapped = open("a pass-phrase").wrap(KEY, CONTEXT);

        assertThat(open("a pass-phrase").unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
    }

    @Test
    void of_several_that_make_the_file_at_once_each_unwraps_what_the_others_wrapped() throws Exception {
        int openings = 4;
        var barrier = new CyclicBarrier(openings);
        ExecutorService pool = Executors.newFixedThreadPool(openings);
        Callable<PassphraseKeyFile> opening = () -> {
            barrier.await();
            return open("a pass-phrase");
        };
        try {
            List<Future<PassphraseKeyFile>> opened = pool.invokeAll(
                    Stream.generate(() -> opening).limit(openings).toList());
            byte[] wrapped = opened.get(0).get().wrap(KEY, CONTEXT);
            for (Future<PassphraseKeyFile> other : opened) {
                assertThat(other.get().unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
            }
        } finally {
            pool.shutdownNow();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing half-made is left").containsExactly(folder.resolve("office.key"));
        }
    }

    @Test
    void the_file_is_for_its_owner_only() throws Exception {
        open("a pass-phrase");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("office.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void another_pass_phrase_opens_nothing_and_changes_nothing() throws Exception {
        open("a pass-phrase");
        byte[] before = Files.readAllBytes(folder.resolve("office.key"));

        assertThatThrownBy(() -> open("another phrase")).isInstanceOf(KeyException.class);

        assertThat(folder.resolve("office.key")).hasBinaryContent(before);
    }

    private PassphraseKeyFile open(String passphrase) {
        return PassphraseKeyFile.open(folder.resolve("office.key"), passphrase.toCharArray());
    }
}
