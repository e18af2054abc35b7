package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.journal.JournalKey;

/** C1 with a heap that is a sixteenth of the content. */
class LargeContentTest {

    private static final long SIZE = 256L << 20;
    private static final JournalKey OWNER = new JournalKey("990101", "D-1");

    @TempDir
    private Path folder;

    @Test
    void a_content_sixteen_times_as_large_as_the_heap_is_staged_published_verified_and_read() throws Exception {
        Process process = Forked.java("16m", LargeContentTest.class, folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();

        assertThat(process.waitFor()).isZero();

        // head -c 268435456 /dev/zero | sha256sum
        assertThat(FileContentStore.open(folder).find(OWNER, "large"))
                .hasValueSatisfying(about -> assertThat(about.sha256().hex())
                        .isEqualTo("a6d72ac7690f53be6ae46ba88506bd97302a093f7108472bd9efc3cefda06484"));
    }

    /** Takes the folder. */
    public static void main(String[] args) throws IOException {
        FileContentStore store = FileContentStore.open(Path.of(args[0]));
        store.stage(OWNER, "large", new Zeros(SIZE), Instant.EPOCH);
        store.publish(OWNER, List.of("large"));
        try (InputStream in = store.open(OWNER, "large")) {
            boolean whole = in.transferTo(OutputStream.nullOutputStream()) == SIZE && store.verify(OWNER, "large");
            System.exit(whole ? 0 : 1);
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        private Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            Arrays.fill(into, from, from + given, (byte) 0);
            left -= given;
            return given;
        }
    }
}
