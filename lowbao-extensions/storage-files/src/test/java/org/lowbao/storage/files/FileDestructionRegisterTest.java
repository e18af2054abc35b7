package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.destruction.DestructionRegister;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.DestructionRegisterContract;

class FileDestructionRegisterTest extends DestructionRegisterContract {

    private static final Instant AT = Instant.parse("2026-03-31T09:30:00.123Z");
    private static final JournalKey A = new JournalKey("990101", "D-1");
    private static final JournalKey B = new JournalKey("990101", "D-2");

    @TempDir
    private Path folder;

    @Override
    protected DestructionRegister emptyRegister() {
        return FileDestructionRegister.open(file());
    }

    @Override
    protected DestructionRegister openAgain() {
        return emptyRegister();
    }

    @Test
    void the_file_is_that_of_form_1() throws Exception {
        write(A, B);

        // each digest by: printf 'BEFORE NUMBER PARTITION ID MILLISECONDS\n' | sha256sum
        assertThat(Files.readString(file(), StandardCharsets.US_ASCII))
                .isEqualTo(
                        "lowbao-destructions 1\n"
                                + "1 990101 D-1 1774949400123 80933425ae27227a6674c1bdf4b5e8bfdcfab975279324fd62396a3357429216\n"
                                + "2 990101 D-2 1774949400123 6056ba5db91bf5b32e221cd49fb8dee09e1608e5ef17e000713db414e415a6b1\n");
    }

    @Test
    void the_file_is_for_its_owner_only() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        write(A);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_last_line_that_a_crash_left_unfinished_is_dropped_and_its_place_taken() throws Exception {
        write(A, B);
        byte[] whole = Files.readAllBytes(file());
        int afterA = text(whole).indexOf("2 990101");

        for (int length = afterA; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file(), cut);
            try (FileDestructionRegister register = FileDestructionRegister.open(file())) {
                assertThat(register.find(A)).isPresent();
                assertThat(register.find(B)).as("cut at %s", length).isEmpty();
                assertThat(register.record(B, AT).number()).isEqualTo(2);
            }
            assertThat(Files.readAllBytes(file())).isEqualTo(whole);
        }
    }

    @Test
    void a_last_line_whose_room_was_made_but_not_filled_is_dropped() throws Exception {
        write(A, B);
        byte[] whole = Files.readAllBytes(file());
        int afterA = text(whole).indexOf("2 990101");
        for (int until : List.of(afterA + 20, whole.length)) {
            byte[] unfilled = whole.clone();
            Arrays.fill(unfilled, afterA, until, (byte) 0);
            Files.write(file(), unfilled);

            try (FileDestructionRegister register = FileDestructionRegister.open(file())) {
                assertThat(register.page("990101", 0, 10)).hasSize(1);
                register.record(B, AT);
            }

            assertThat(Files.readAllBytes(file())).isEqualTo(whole);
        }
    }

    @Test
    void a_changed_character_anywhere_is_damage_or_makes_the_file_foreign() throws Exception {
        write(A, B);
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file(), changed);
            if (i == whole.length - 1) {
                continue; // the last line feed: the line reads as unfinished, and whoever lost it knows it by the keys
            }
            assertTrouble(i < 22 ? Trouble.FOREIGN : Trouble.DAMAGED, this::emptyRegister);
        }
    }

    @Test
    void a_line_that_was_dropped_or_moved_is_damage() throws Exception {
        write(A, B, new JournalKey("990101", "D-3"));
        List<String> lines = Files.readAllLines(file());

        for (List<Integer> order : List.of(List.of(0, 2, 3), List.of(0, 1, 3), List.of(0, 2, 1, 3), List.of(0, 1, 1))) {
            Files.write(file(), order.stream().map(lines::get).toList());
            assertTrouble(Trouble.DAMAGED, this::emptyRegister);
        }
    }

    @Test
    void what_another_object_or_process_wrote_is_seen_at_once() {
        try (var first = FileDestructionRegister.open(file());
                var second = FileDestructionRegister.open(file())) {
            DestructionRecord record = first.record(A, AT);

            assertThat(second.find(A)).contains(record);
            assertThat(second.record(A, AT.plusSeconds(1))).isEqualTo(record);
            assertThat(second.record(B, AT).number()).isEqualTo(2);
            assertThat(first.page("990101", 1, 10)).hasSize(1);
        }
    }

    @Test
    void a_file_that_became_shorter_while_it_was_open_is_damage_and_stays_as_it_is() throws Exception {
        try (var register = FileDestructionRegister.open(file())) {
            register.record(A, AT);
            Files.writeString(file(), "lowbao-destructions 1\n");

            assertTrouble(Trouble.DAMAGED, () -> register.record(B, AT));
            assertThat(file()).hasSize(22);
        }
    }

    @Test
    void a_file_that_is_gone_is_missed_not_made_anew_and_work_goes_on_when_it_is_back() throws Exception {
        try (var register = FileDestructionRegister.open(file())) {
            DestructionRecord record = register.record(A, AT);
            Path away = Files.move(file(), folder.resolve("away"));

            assertTrouble(Trouble.UNAVAILABLE, () -> register.record(B, AT));
            assertTrouble(Trouble.UNAVAILABLE, () -> register.find(A));
            assertThat(file()).doesNotExist();

            Files.move(away, file());
            assertThat(register.find(A)).contains(record);
            assertThat(register.record(B, AT).number()).isEqualTo(2);
        }
    }

    @Test
    void another_file_is_foreign_and_left_alone() throws Exception {
        Files.createDirectories(folder.resolve("store"));
        for (String theirs : List.of("hello", "{}\n", "lowbao-destructions 2\n", "x".repeat(10_000))) {
            Files.writeString(file(), theirs);
            assertTrouble(Trouble.FOREIGN, this::emptyRegister);
            assertThat(file()).hasContent(theirs);
        }
    }

    @Test
    void a_folder_in_its_place_is_refused_by_the_system() throws Exception {
        Path inTheWay = Files.createDirectories(folder.resolve("in-the-way"));

        assertTrouble(Trouble.REFUSED_BY_SYSTEM, () -> FileDestructionRegister.open(inTheWay));
    }

    @Test
    void a_first_line_that_a_crash_left_unfinished_is_written_anew() throws Exception {
        Files.createDirectories(folder.resolve("store"));
        for (String left : List.of("", "lowbao-destr", "\0".repeat(22))) {
            Files.writeString(file(), left);
            emptyRegister().close();
            assertThat(file()).hasContent("lowbao-destructions 1\n");
        }
    }

    private Path file() {
        return folder.resolve("store/destructions");
    }

    private void write(JournalKey... journals) {
        try (FileDestructionRegister register = FileDestructionRegister.open(file())) {
            for (JournalKey journal : journals) {
                register.record(journal, AT);
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static void assertTrouble(Trouble trouble, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
