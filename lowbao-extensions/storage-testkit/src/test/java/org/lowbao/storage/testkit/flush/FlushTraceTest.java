package org.lowbao.storage.testkit.flush;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.testkit.flush.FlushTrace.Unflushed;

/** The lines are those that strace writes with {@code -f -y}. */
class FlushTraceTest {

    private final FlushTrace trace = new FlushTrace(Path.of("/store"), path -> path.endsWith("-shm"));

    @Test
    void bytes_flushed_before_the_acknowledgement_are_well() {
        read(
                "11 pwrite64(7</store/a.db-wal>, \"7\\177\\6\\202\", 32, 0) = 32",
                "11 fdatasync(7</store/a.db-wal>)     = 0",
                "11 write(1</tmp/out>, \"acknowledged 1\\n\", 15) = 15");

        assertThat(trace.found()).isEmpty();
        assertThat(trace.acknowledgements()).isEqualTo(1);
        assertThat(trace.flushes()).isEqualTo(1);
    }

    @Test
    void bytes_written_after_the_flush_are_found() {
        read(
                "11 fdatasync(7</store/a.db-wal>)     = 0",
                "11 pwrite64(7</store/a.db-wal>, \"7\", 32, 0) = 32",
                "11 write(1</tmp/out>, \"acknowledged 1\\n\", 15) = 15");

        assertThat(trace.found()).containsExactly(new Unflushed(1, List.of("/store/a.db-wal")));
    }

    @Test
    void a_flush_that_failed_or_has_not_returned_is_none() {
        read(
                "11 write(7</store/a>, \"7\", 1) = 1",
                "11 fsync(7</store/a>)     = -1 EIO (Input/output error)",
                "12 fsync(7</store/a> <unfinished ...>",
                "11 write(1</tmp/out>, \"acknowledged 1\\n\", 15) = 15",
                "12 <... fsync resumed>)             = 0",
                "11 write(1</tmp/out>, \"acknowledged 2\\n\", 15) = 15");

        assertThat(trace.found()).containsExactly(new Unflushed(1, List.of("/store/a")));
    }

    @Test
    void a_write_counts_from_its_beginning() {
        read(
                "11 pwrite64(7</store/a>, \"7\", 1, 0 <unfinished ...>",
                "12 write(1</tmp/out>, \"acknowledged 1\\n\", 15) = 15",
                "11 <... pwrite64 resumed>)          = 1");

        assertThat(trace.found()).containsExactly(new Unflushed(1, List.of("/store/a")));
    }

    @Test
    void a_new_name_needs_a_flush_of_its_folder() {
        read(
                "11 openat(AT_FDCWD</tmp>, \"/store/sub/a\", O_WRONLY|O_CREAT|O_EXCL, 0600) = 7</store/sub/a>",
                "11 write(7</store/sub/a>, \"7\", 1) = 1",
                "11 fsync(7</store/sub/a>) = 0",
                "11 write(1</tmp/out>, \"acknowledged 1\\n\", 15) = 15",
                "11 fsync(8</store/sub>) = 0",
                "11 write(1</tmp/out>, \"acknowledged 2\\n\", 15) = 15");

        assertThat(trace.found()).containsExactly(new Unflushed(1, List.of("/store/sub/a")));
    }

    @Test
    void a_renamed_file_needs_a_flush_of_the_folder_it_came_into_and_no_other() {
        read(
                "11 openat(AT_FDCWD</tmp>, \"/store/in/a\", O_WRONLY|O_CREAT, 0600) = 7</store/in/a>",
                "11 rename(\"/store/in/a\", \"/store/out/a\") = 0",
                "11 write(1</tmp/out>, \"acknowledged 1\\n\", 15) = 15",
                "11 fsync(8</store/out>) = 0",
                "11 write(1</tmp/out>, \"acknowledged 2\\n\", 15) = 15");

        assertThat(trace.found()).containsExactly(new Unflushed(1, List.of("/store/out/a")));
    }

    @Test
    void bytes_not_flushed_stay_so_under_their_new_name() {
        read(
                "11 write(7</store/in/a>, \"7\", 1) = 1",
                "11 rename(\"/store/in/a\", \"/store/out/a\") = 0",
                "11 fsync(8</store/out>) = 0",
                "11 write(1</tmp/out>, \"acknowledged 1\\n\", 15) = 15");

        assertThat(trace.found()).containsExactly(new Unflushed(1, List.of("/store/out/a")));
    }

    @Test
    void what_lies_elsewhere_what_is_disposable_and_what_is_gone_do_not_count() {
        read(
                "11 write(7</storehouse/a>, \"7\", 1) = 1",
                "11 ftruncate(8</store/a.db-shm>, 32768) = 0",
                "11 write(9</store/part>, \"7\", 1) = 1",
                "11 unlink(\"/store/part\") = 0",
                "11 write(1</tmp/out>, \"acknowledged 1\\n\", 15) = 15");

        assertThat(trace.found()).isEmpty();
    }

    private void read(String... lines) {
        List.of(lines).forEach(trace::read);
    }
}
