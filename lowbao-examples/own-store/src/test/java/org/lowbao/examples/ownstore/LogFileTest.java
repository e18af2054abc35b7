package org.lowbao.examples.ownstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;

class LogFileTest {

    // the title takes a block, each frame the blocks that 8 bytes and its body need
    private static final int FIRST = LogFile.BLOCK;
    private static final int SECOND = FIRST + LogFile.BLOCK;
    private static final int LAST = SECOND + 2 * LogFile.BLOCK;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void three_frames() throws IOException {
        file = folder.resolve("journals.log");
        try (LogFile log = LogFile.open(file)) {
            log.append(text("first"));
            log.append(new byte[LogFile.BLOCK]);
            log.append(text("last".repeat(2_000)));
        }
    }

    @Test
    void frames_come_back_in_order() {
        assertThat(lengths()).containsExactly(5, LogFile.BLOCK, 8_000);
    }

    @Test
    void a_last_frame_cut_short_anywhere_was_never_acknowledged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = LAST; length < LAST + 8 + 8_000; length += 13) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(lengths()).as("cut at %s", length).containsExactly(5, LogFile.BLOCK);
        }
    }

    @Test
    void a_last_frame_that_lacks_a_block_was_never_acknowledged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int block = LAST; block < whole.length; block += LogFile.BLOCK) {
            byte[] torn = whole.clone();
            Arrays.fill(torn, block, block + LogFile.BLOCK, (byte) 0);
            Files.write(file, torn);

            assertThat(lengths()).as("without block at %s", block).containsExactly(5, LogFile.BLOCK);
        }
    }

    @Test
    void work_goes_on_after_a_frame_that_was_cut_short() throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), LAST + 5_000));
        try (LogFile log = LogFile.open(file)) {
            log.cutTail();
            log.append(text("again"));
        }

        assertThat(lengths()).containsExactly(5, LogFile.BLOCK, 5);
    }

    @Test
    void a_frame_that_others_follow_was_acknowledged_and_its_damage_is_told() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int place : IntStream.range(SECOND, SECOND + 8 + LogFile.BLOCK)
                .filter(i -> i < SECOND + 16 || i % 101 == 0)
                .toArray()) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 1;
            Files.write(file, damaged);

            assertThatThrownBy(() -> LogFile.open(file))
                    .as("byte %s", place)
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED))
                    .hasMessageContaining("byte " + SECOND);
        }
    }

    @Test
    void a_frame_inside_a_frame_is_none() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] firstFrame = Arrays.copyOfRange(whole, FIRST, SECOND);
        byte[] body = new byte[LogFile.BLOCK - 8 + firstFrame.length];
        System.arraycopy(firstFrame, 0, body, LogFile.BLOCK - 8, firstFrame.length);
        try (LogFile log = LogFile.open(file)) {
            log.append(body);
        }
        byte[] torn = Files.readAllBytes(file);
        torn[whole.length] ^= 1;
        Files.write(file, torn);

        assertThat(lengths()).containsExactly(5, LogFile.BLOCK, 8_000);
    }

    @Test
    void what_a_power_cut_left_of_making_the_file_is_made_anew() throws IOException {
        for (int length : new int[] {0, 1, LogFile.BLOCK}) {
            Files.write(file, new byte[length]);

            assertThat(lengths()).isEmpty();
        }
    }

    @Test
    void another_file_is_left_as_it_is() throws IOException {
        for (int length : new int[] {1, LogFile.BLOCK, 3 * LogFile.BLOCK}) {
            byte[] other = text("x".repeat(length));
            Files.write(file, other);

            assertThatThrownBy(() -> LogFile.open(file))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FOREIGN));
            assertThat(file).hasBinaryContent(other);
        }
    }

    @Test
    void a_log_in_use_is_not_opened_twice() {
        try (LogFile log = LogFile.open(file)) {
            assertThatThrownBy(() -> LogFile.open(file))
                    .as("beside %s", log)
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.UNAVAILABLE));
        }
        assertThat(lengths()).hasSize(3);
    }

    private List<Integer> lengths() {
        var lengths = new ArrayList<Integer>();
        try (LogFile log = LogFile.open(file)) {
            log.frames(body -> lengths.add(body.length));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lengths;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
