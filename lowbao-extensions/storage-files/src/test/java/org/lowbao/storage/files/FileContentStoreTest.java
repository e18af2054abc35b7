package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.ContentStoreContract;

class FileContentStoreTest extends ContentStoreContract {

    private static final JournalKey OWNER = new JournalKey("990101", "D-1");
    private static final Instant LEASE = Instant.parse("2026-03-31T09:30:00Z");

    @TempDir
    private Path folder;

    @Override
    protected ContentStore emptyStore() {
        return FileContentStore.open(folder.resolve("store"));
    }

    @Override
    protected ContentStore openAgain() {
        return emptyStore();
    }

    @Override
    protected boolean damage(JournalKey owner, String id) throws IOException {
        try (var file = new RandomAccessFile(onlyFile("contents").toFile(), "rw")) {
            file.seek(1_000);
            int before = file.read();
            file.seek(1_000);
            file.write(before ^ 1);
        }
        return true;
    }

    @Test
    void the_layout_is_that_of_form_1() throws Exception {
        publish("C-1", "abc");

        // both digests by: printf '990101\nD-1\n' | sha256sum, and with C-1 and a line feed after it
        assertThat(folder.resolve("store").relativize(onlyFile("contents")))
                .hasToString("contents/40/408b71456a646d62c4394c586e45e562b4ca5e35cdc81db2027391e9bff28252"
                        + "/272b92d67a030304e0b6147f2f0944227ae1d2fe8b9557ca042410f187bc491c");
        assertThat(Files.readString(onlyFile("contents"), StandardCharsets.US_ASCII))
                .isEqualTo("abc" + "lowbao-content 1\n990101\nD-1\nC-1\n3\n"
                        + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n1774949400000\n0113\n");
        assertThat(Files.readString(folder.resolve("store/lowbao-contents"))).isEqualTo("lowbao-contents 1\n");
    }

    @Test
    void several_that_make_the_store_in_one_folder_at_once_all_open_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path place = folder.resolve("contents-" + round);
            var barrier = new CyclicBarrier(4);
            ExecutorService pool = Executors.newFixedThreadPool(4);
            Callable<FileContentStore> opening = () -> {
                barrier.await();
                return FileContentStore.open(place);
            };
            try {
                for (Future<FileContentStore> opened : pool.invokeAll(List.of(opening, opening, opening, opening))) {
                    assertThat(opened.get().durable()).isTrue();
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void files_and_folders_are_for_their_owner_only() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        publish("C-1", "abc");
        stage("C-2", "abc");

        try (Stream<Path> all = Files.walk(folder.resolve("store"))) {
            assertThat(all)
                    .hasSize(10)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void what_a_crash_left_half_staged_is_swept_when_its_lease_is_over() throws Exception {
        ContentStore store = emptyStore();
        Path part = folder.resolve("store/staging/0123-abc." + LEASE.toEpochMilli() + ".part");
        Files.writeString(part, "half a con");

        assertThat(store.recover(LEASE.minusMillis(1), content -> true)).isEmpty();
        assertThat(part).exists();
        assertThat(store.recover(LEASE, content -> true)).isEmpty();
        assertThat(part).doesNotExist();
    }

    @Test
    void a_staged_content_whose_name_a_power_cut_took_back_is_staged_again_by_recovery() throws Exception {
        stage("C-1", "one");
        takeBack("0001");

        ContentStore store = openAgain();
        assertThat(store.recover(LEASE.minusMillis(1), content -> false)).isEmpty();
        store.publish(OWNER, List.of("C-1"));

        assertThat(text("C-1")).isEqualTo("one");
        assertThat(folder.resolve("store/staging")).isEmptyDirectory();
    }

    @Test
    void a_whole_part_that_no_journal_names_is_swept_after_its_lease_and_told() throws Exception {
        stage("C-1", "one");
        takeBack("0001");

        assertThat(openAgain().recover(LEASE, content -> false))
                .extracting(StoredContent::id)
                .containsExactly("C-1");
        assertThat(folder.resolve("store/staging")).isEmptyDirectory();
    }

    @Test
    void a_part_that_was_not_staged_to_the_end_does_not_replace_what_was() throws Exception {
        stage("C-1", "second, not acknowledged");
        takeBack("0002");
        stage("C-1", "first");

        openAgain().recover(LEASE.minusMillis(1), content -> true);

        assertThat(text("C-1")).isEqualTo("first");
    }

    @Test
    void a_part_of_a_content_that_was_published_is_removed() throws Exception {
        stage("C-1", "one");
        Path part = takeBack("0001");
        byte[] bytes = Files.readAllBytes(part);
        Files.delete(part);
        publish("C-1", "one");
        Files.write(part, bytes);

        openAgain().recover(LEASE.minusMillis(1), content -> false);

        assertThat(part).doesNotExist();
        assertThat(text("C-1")).isEqualTo("one");
    }

    @Test
    void a_whole_file_under_the_name_of_another_content_is_not_adopted() throws Exception {
        stage("C-1", "one");
        Path part = takeBack("0001");
        Path moved = part.resolveSibling("f".repeat(64) + "-0001." + LEASE.toEpochMilli() + ".part");
        Files.move(part, moved);

        openAgain().recover(LEASE.minusMillis(1), content -> true);

        assertThat(moved).exists();
        assertThat(openAgain().find(OWNER, "C-1")).isEmpty();
    }

    @Test
    void a_crash_between_two_renames_of_one_publication_is_finished_by_recovery() throws Exception {
        publish("C-1", "one");
        stage("C-2", "two");
        ContentStore store = openAgain();

        store.recover(LEASE.plusSeconds(1), content -> true);

        assertThat(text("C-1")).isEqualTo("one");
        assertThat(text("C-2")).isEqualTo("two");
    }

    @Test
    void a_damaged_staging_is_left_alone_and_keeps_recovery_from_nothing_else() throws Exception {
        stage("C-1", "one");
        Path damaged = Files.writeString(folder.resolve("store/staging/0123"), "no trailer");

        assertThat(emptyStore().recover(LEASE, content -> false)).hasSize(1);

        assertThat(damaged).exists();
    }

    @Test
    void a_truncated_content_is_damaged_and_does_not_verify() throws Exception {
        publish("C-1", "abc");
        try (var file = new RandomAccessFile(onlyFile("contents").toFile(), "rw")) {
            file.setLength(20);
        }
        ContentStore store = emptyStore();

        assertThat(store.verify(OWNER, "C-1")).isFalse();
        assertTrouble(Trouble.DAMAGED, () -> store.find(OWNER, "C-1"));
        assertTrouble(Trouble.DAMAGED, () -> store.open(OWNER, "C-1"));
    }

    @Test
    void an_empty_file_and_one_whose_trailer_lies_about_its_size_are_damaged() throws Exception {
        publish("C-1", "abc");
        Path file = onlyFile("contents");
        String written = Files.readString(file);
        ContentStore store = emptyStore();

        for (String damaged : List.of("", written.substring(1), "x" + written, written + "\n")) {
            Files.writeString(file, damaged);
            assertThat(store.verify(OWNER, "C-1")).isFalse();
            assertTrouble(Trouble.DAMAGED, () -> store.open(OWNER, "C-1"));
        }
    }

    @Test
    void a_folder_with_other_files_is_foreign_and_left_alone() throws Exception {
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Path letter = Files.writeString(theirs.resolve("letter.txt"), "not ours");

        assertTrouble(Trouble.FOREIGN, () -> FileContentStore.open(theirs));

        try (Stream<Path> files = Files.list(theirs)) {
            assertThat(files).containsExactly(letter);
        }
    }

    @Test
    void a_folder_of_a_newer_form_is_foreign() throws Exception {
        emptyStore();
        Files.writeString(folder.resolve("store/lowbao-contents"), "lowbao-contents 2\n");

        assertTrouble(Trouble.FOREIGN, this::emptyStore);
    }

    @Test
    void a_file_in_the_folders_place_is_refused_by_the_system() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertTrouble(Trouble.REFUSED_BY_SYSTEM, () -> FileContentStore.open(file));
        assertTrouble(Trouble.REFUSED_BY_SYSTEM, () -> FileContentStore.open(file.resolve("store")));
    }

    @Test
    void a_folder_that_is_gone_is_missed_and_work_goes_on_with_the_same_object_when_it_is_back() throws Exception {
        publish("C-1", "abc");
        ContentStore store = emptyStore();
        store.stage(OWNER, "C-2", stream("def"), LEASE);
        Path away = Files.move(folder.resolve("store"), folder.resolve("away"));

        assertTrouble(Trouble.UNAVAILABLE, () -> store.stage(OWNER, "C-3", stream("ghi"), LEASE));
        assertTrouble(Trouble.UNAVAILABLE, () -> store.publish(OWNER, List.of("C-2")));
        assertTrouble(Trouble.UNAVAILABLE, () -> store.find(OWNER, "C-1"));
        assertTrouble(Trouble.UNAVAILABLE, () -> store.published(OWNER));
        assertTrouble(Trouble.UNAVAILABLE, () -> store.open(OWNER, "C-1"));
        assertTrouble(Trouble.UNAVAILABLE, () -> store.verify(OWNER, "C-1"));
        assertTrouble(Trouble.UNAVAILABLE, () -> store.purge(OWNER, "C-1"));
        assertTrouble(Trouble.UNAVAILABLE, () -> store.recover(LEASE, content -> true));
        assertThat(folder.resolve("store")).doesNotExist();

        Files.move(away, folder.resolve("store"));
        assertThat(store.verify(OWNER, "C-1")).isTrue();
        store.publish(OWNER, List.of("C-2"));
        assertThat(text("C-2")).isEqualTo("def");
        store.stage(OWNER, "C-3", stream("ghi"), LEASE);
    }

    @Test
    void a_beginning_that_a_crash_left_of_the_folder_does_not_make_it_foreign() throws Exception {
        Path begun = Files.createDirectory(folder.resolve("begun"));
        Files.writeString(begun.resolve("lowbao-contents.0123"), "lowb");

        FileContentStore.open(begun);

        assertThat(begun.resolve("lowbao-contents")).hasContent("lowbao-contents 1\n");
    }

    @Test
    void a_staging_left_over_after_its_publication_is_cleared_up_and_not_told_as_swept() throws Exception {
        publish("C-1", "abc");
        Path published = onlyFile("contents");
        Path left = folder.resolve("store/staging").resolve(published.getFileName());
        Files.copy(published, left);

        assertThat(emptyStore().recover(LEASE, content -> false)).isEmpty();

        assertThat(left).doesNotExist();
        assertThat(text("C-1")).isEqualTo("abc");
    }

    @Test
    void a_stranger_among_the_staged_keeps_recovery_from_nothing_and_is_left_alone() throws Exception {
        stage("C-1", "one");
        Path stranger = Files.writeString(folder.resolve("store/staging/download.part"), "not ours");

        assertThat(emptyStore().recover(LEASE, content -> false)).hasSize(1);

        assertThat(stranger).exists();
    }

    @Test
    void published_contents_that_are_not_named_are_swept_and_told_and_no_others() throws Exception {
        var other = new JournalKey("990101", "D-2");
        publish("named", "one");
        publish("unnamed", "two");
        stage("staged", "three");
        ContentStore store = emptyStore();
        store.stage(other, "named", stream("of another"), LEASE);
        store.publish(other, List.of("named"));

        assertThat(store.sweep(
                        content -> content.owner().equals(OWNER) && content.id().equals("named")))
                .extracting(content -> content.owner() + "/" + content.id())
                .containsExactlyInAnyOrder("990101/D-1/unnamed", "990101/D-2/named");

        assertThat(store.published(OWNER)).extracting(StoredContent::id).containsExactly("named");
        assertThat(store.published(other)).isEmpty();
        store.publish(OWNER, List.of("staged"));
    }

    private void stage(String id, String text) {
        emptyStore().stage(OWNER, id, stream(text), LEASE);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void publish(String id, String text) {
        stage(id, text);
        emptyStore().publish(OWNER, List.of(id));
    }

    private String text(String id) throws IOException {
        try (InputStream in = emptyStore().open(OWNER, id)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** Gives what is staged the name it had while it was being staged, as a power cut does. */
    private Path takeBack(String random) throws IOException {
        Path staged = onlyFile("staging");
        return Files.move(
                staged,
                staged.resolveSibling(staged.getFileName() + "-" + random + "." + LEASE.toEpochMilli() + ".part"));
    }

    private Path onlyFile(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store").resolve(below))) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static void assertTrouble(Trouble trouble, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
