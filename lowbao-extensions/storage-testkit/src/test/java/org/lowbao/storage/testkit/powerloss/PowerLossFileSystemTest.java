package org.lowbao.storage.testkit.powerloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PowerLossFileSystemTest {

    private static final int SEEDS = 200;

    private final PowerLossFileSystem files = PowerLossFileSystem.empty();

    @Test
    void it_is_an_ordinary_file_system_while_the_power_is_on() throws Exception {
        Path folder = Files.createDirectories(files.getPath("/a/b"));
        Path one = Files.writeString(folder.resolve("one"), "1");
        Files.writeString(one, "eins");
        Files.writeString(one, "!", StandardOpenOption.APPEND);
        Path two = Files.move(one, folder.resolve("two"));

        assertThat(two).hasContent("eins!").isRegularFile();
        assertThat(one).doesNotExist();
        assertThat(Files.size(two)).isEqualTo(5);
        assertThat(names(folder)).containsExactly("two");
        assertThatThrownBy(() -> Files.delete(folder)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThatThrownBy(() -> Files.createDirectory(folder)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Files.readString(one)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FileChannel.open(two, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                .isInstanceOf(FileAlreadyExistsException.class);
        try (InputStream in = Files.newInputStream(two)) {
            assertThat(in.readAllBytes()).hasSize(5);
        }
        Files.writeString(one, "other");
        assertThatThrownBy(() -> Files.move(one, two)).isInstanceOf(FileAlreadyExistsException.class);
        Files.move(one, two, StandardCopyOption.ATOMIC_MOVE);
        assertThat(two).hasContent("other");
        assertThat(Files.deleteIfExists(two)).isTrue();
        assertThat(Files.deleteIfExists(two)).isFalse();
    }

    @Test
    void flushed_bytes_under_a_flushed_name_always_survive() throws Exception {
        write("/file", "flushed");
        flush("/file");
        flush("/");

        assertThat(survivors(left -> content(left, "/file"))).containsExactly("flushed");
    }

    @Test
    void bytes_that_were_not_flushed_may_be_lost_or_there_in_part_or_in_whole() throws Exception {
        flush("/");
        write("/file", "");
        flush("/file");
        flush("/");
        write("/file", "abc");

        assertThat(survivors(left -> content(left, "/file")))
                .contains("", "abc", "\0\0\0", "a")
                .doesNotContain("none");
    }

    @Test
    void of_a_file_written_over_every_sector_is_old_or_new() throws Exception {
        write("/file", "o".repeat(1_024));
        flush("/file");
        flush("/");
        write("/file", "n".repeat(1_024));

        assertThat(survivors(left -> content(left, "/file").replaceAll("(.)\\1{511}", "$1")))
                .containsExactlyInAnyOrder("oo", "on", "no", "nn");
    }

    @Test
    void a_name_that_was_not_flushed_may_be_lost_with_its_flushed_bytes() throws Exception {
        write("/file", "flushed");
        flush("/file");

        assertThat(survivors(left -> content(left, "/file"))).containsExactlyInAnyOrder("flushed", "none");
    }

    @Test
    void a_folder_that_was_not_flushed_may_be_lost_with_all_in_it() throws Exception {
        Files.createDirectory(files.getPath("/folder"));
        write("/folder/file", "flushed");
        flush("/folder/file");
        flush("/folder");

        assertThat(survivors(left -> content(left, "/folder/file"))).containsExactlyInAnyOrder("flushed", "none");
    }

    @Test
    void a_removed_file_may_be_back_until_its_folder_is_flushed() throws Exception {
        write("/file", "flushed");
        flush("/file");
        flush("/");
        Files.delete(files.getPath("/file"));
        assertThat(survivors(left -> content(left, "/file"))).containsExactlyInAnyOrder("flushed", "none");

        flush("/");
        assertThat(survivors(left -> content(left, "/file"))).containsExactly("none");
    }

    @Test
    void names_survive_each_for_itself_the_later_without_the_earlier() throws Exception {
        write("/first", "");
        write("/second", "");

        assertThat(survivors(left -> names(left.getPath("/")).toString()))
                .containsExactlyInAnyOrder("[]", "[first]", "[second]", "[first, second]");
    }

    @Test
    void a_renamed_file_has_its_old_name_or_its_new_or_both_and_never_none() throws Exception {
        twoFoldersAndAFile();
        Files.move(files.getPath("/from/file"), files.getPath("/to/file"));
        assertThat(survivors(this::places)).containsExactlyInAnyOrder("from", "to", "from to");

        flush("/to");
        assertThat(survivors(this::places)).containsExactlyInAnyOrder("to", "from to");
    }

    @Test
    void flushing_the_folder_that_a_file_left_makes_its_new_name_sure() throws Exception {
        twoFoldersAndAFile();
        Files.move(files.getPath("/from/file"), files.getPath("/to/file"));
        flush("/from");

        assertThat(survivors(this::places)).containsExactly("to");
    }

    @Test
    void a_file_that_took_the_name_of_a_moved_one_does_not_make_that_one_vanish() throws Exception {
        twoFoldersAndAFile();
        Files.move(files.getPath("/from/file"), files.getPath("/to/file"));
        write("/from/file", "later");
        flush("/from/file");

        assertThat(survivors(left -> content(left, "/from/file") + "," + content(left, "/to/file")))
                .containsExactlyInAnyOrder("file,none", "file,file", "none,file", "later,file");
    }

    @Test
    void a_renamed_file_replaces_another_at_once() throws Exception {
        write("/old", "old");
        write("/new", "new");
        flush("/old");
        flush("/new");
        flush("/");
        Files.move(files.getPath("/new"), files.getPath("/old"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(survivors(left -> content(left, "/old"))).containsExactlyInAnyOrder("old", "new");
    }

    @Test
    void the_same_seed_leaves_the_same() throws Exception {
        for (int i = 0; i < 10; i++) {
            write("/file-" + i, "content " + i);
        }
        for (int seed = 0; seed < 20; seed++) {
            PowerLossFileSystem once = files.powerCut(seed);
            PowerLossFileSystem again = files.powerCut(seed);
            assertThat(names(once.getPath("/"))).isEqualTo(names(again.getPath("/")));
            for (String name : names(once.getPath("/"))) {
                assertThat(content(once, "/" + name)).isEqualTo(content(again, "/" + name));
            }
        }
    }

    @Test
    void from_the_cut_on_nothing_answers_any_more() throws Exception {
        write("/file", "abc");
        files.cutPowerAt(files.changes());

        assertThatThrownBy(() -> write("/file", "def")).isInstanceOf(PowerCut.class);
        assertThatThrownBy(() -> Files.readString(files.getPath("/file"))).isInstanceOf(PowerCut.class);
        assertThatThrownBy(() -> flush("/")).isInstanceOf(PowerCut.class);
    }

    @Test
    void flushes_that_are_ignored_make_nothing_sure() throws Exception {
        files.ignoreFlushesOfFiles();
        write("/file", "abc");
        flush("/file");
        flush("/");
        assertThat(survivors(left -> content(left, "/file")))
                .contains("", "abc")
                .doesNotContain("none");

        files.ignoreFlushesOfFolders();
        Files.delete(files.getPath("/file"));
        flush("/");
        assertThat(survivors(left -> content(left, "/file"))).contains("none", "abc");
    }

    @Test
    void a_full_disk_takes_nothing_new_and_gives_back() throws Exception {
        write("/file", "abc");
        files.fail(Fault.DISK_FULL);

        assertThatThrownBy(() -> write("/file", "def")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Files.createDirectory(files.getPath("/folder")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("No space left");
        Files.delete(files.getPath("/file"));

        files.mend();
        write("/file", "def");
        assertThat(content(files, "/file")).isEqualTo("def");
    }

    @Test
    void a_read_only_disk_changes_nothing() throws Exception {
        write("/file", "abc");
        files.fail(Fault.READ_ONLY);

        assertThatThrownBy(() -> Files.delete(files.getPath("/file"))).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> Files.move(files.getPath("/file"), files.getPath("/other")))
                .isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> write("/file", "def")).isInstanceOf(IOException.class);
        assertThat(content(files, "/file")).isEqualTo("abc");
    }

    @Test
    void a_broken_disk_answers_nothing_and_one_change_can_fail_alone() throws Exception {
        write("/file", "abc");
        files.fail(Fault.BROKEN);
        assertThatThrownBy(() -> Files.readString(files.getPath("/file"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> flush("/")).isInstanceOf(IOException.class);
        files.mend();

        files.failAt(files.changes(), Fault.BROKEN);
        assertThatThrownBy(() -> flush("/")).isInstanceOf(IOException.class);
        flush("/");
    }

    private void twoFoldersAndAFile() throws IOException {
        Files.createDirectory(files.getPath("/from"));
        Files.createDirectory(files.getPath("/to"));
        write("/from/file", "file");
        flush("/from/file");
        flush("/from");
        flush("/");
    }

    private String places(PowerLossFileSystem left) {
        return Stream.of("from", "to")
                .filter(folder -> content(left, "/" + folder + "/file").equals("file"))
                .reduce((one, other) -> one + " " + other)
                .orElse("nowhere");
    }

    private void write(String path, String text) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(files.getPath(path), options)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private void flush(String path) throws IOException {
        try (FileChannel channel = FileChannel.open(files.getPath(path), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Set<String> survivors(Function<PowerLossFileSystem, String> looking) {
        var seen = new TreeSet<String>();
        for (int seed = 0; seed < SEEDS; seed++) {
            seen.add(looking.apply(files.powerCut(seed)));
        }
        return seen;
    }

    private static String content(PowerLossFileSystem left, String path) {
        try {
            return Files.readString(left.getPath(path), StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            return "none";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            var names = new TreeSet<String>();
            paths.forEach(path -> names.add(path.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
