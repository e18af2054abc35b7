package org.lowbao.storage.testkit.flush;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.testkit.flush.FlushTrace.Acknowledgement;
import org.lowbao.storage.testkit.flush.FlushTrace.Unflushed;

/** The lines are those that strace writes with {@code -f -y}. */
class FlushTraceTest {

    private final FlushTrace trace =
            new FlushTrace(Path.of("/store"), Acknowledgement.BY_LINE, path -> path.endsWith("-shm"));
    private final FlushTrace server =
            new FlushTrace(Path.of("/store"), Acknowledgement.BY_COMMIT, path -> !path.contains("/wal/"));

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

    @Test
    void a_server_acknowledges_a_commit_by_naming_it_in_its_answer() {
        List.of(
                        "11 pwrite64(29</store/wal/1>, \"\\1\", 8192, 0) = 8192",
                        "11 write(30</store/data/7>, \"never flushed by a commit\", 8) = 8",
                        "11 sendto(11<socket:[5]>, \"2\\0\\0\\0\\4C\\0\\0\\0\\vCOMMIT\\0Z\\0\\0\\0\\5I\", 23, 0, NULL, 0) = 23",
                        "11 fdatasync(29</store/wal/1>) = 0",
                        "11 sendto(11<socket:[5]>, \"2\\0\\0\\0\\4C\\0\\0\\0\\vCOMMIT\\0Z\\0\\0\\0\\5I\", 23, 0, NULL, 0) = 23")
                .forEach(server::read);

        assertThat(server.acknowledgements()).isEqualTo(2);
        assertThat(server.found()).containsExactly(new Unflushed(1, List.of("/store/wal/1")));
    }

    @Test
    void a_server_acknowledges_a_commit_by_its_answer_to_the_word() {
        List.of(
                        "12 recvfrom(45<socket:[5]>, \"\\3INSERT\", 7, MSG_DONTWAIT, NULL, NULL) = 7",
                        "12 pwrite64(10</store/wal/1>, \"\\1\", 512, 0) = 512",
                        "12 sendto(45<socket:[5]>, \"\\7\\0\\0\\1\", 11, MSG_DONTWAIT, NULL, 0) = 11",
                        "12 recvfrom(45<socket:[5]>, \"\\3COMMIT\", 7, MSG_DONTWAIT, NULL, NULL) = 7",
                        "13 sendto(46<socket:[6]>, \"\\7\\0\\0\\1\", 11, MSG_DONTWAIT, NULL, 0) = 11",
                        "12 sendto(45<socket:[5]>, \"\\7\\0\\0\\1\", 11, MSG_DONTWAIT, NULL, 0) = 11")
                .forEach(server::read);

        assertThat(server.acknowledgements()).isEqualTo(1);
        assertThat(server.found()).containsExactly(new Unflushed(1, List.of("/store/wal/1")));
    }

    @Test
    void what_a_server_writes_for_itself_after_the_flush_it_was_asked_for_is_not_the_commits() {
        List.of(
                        "12 recvfrom(45<socket:[5]>, \"\\3COMMIT\", 7, MSG_DONTWAIT, NULL, NULL) = 7",
                        "12 pwrite64(10</store/wal/1>, \"\\1\", 512, 0) = 512",
                        "12 fdatasync(10</store/wal/1>) = 0",
                        "14 pwrite64(10</store/wal/1>, \"\\2\", 512, 512) = 512",
                        "12 sendto(45<socket:[5]>, \"\\7\\0\\0\\1\", 11, MSG_DONTWAIT, NULL, 0) = 11",
                        "12 recvfrom(45<socket:[5]>, \"\\3COMMIT\", 7, MSG_DONTWAIT, NULL, NULL) = 7",
                        "12 sendto(45<socket:[5]>, \"\\7\\0\\0\\1\", 11, MSG_DONTWAIT, NULL, 0) = 11")
                .forEach(server::read);

        // the second commit was asked for after that write, and nothing was flushed since
        assertThat(server.found()).containsExactly(new Unflushed(2, List.of("/store/wal/1")));
    }

    private void read(String... lines) {
        List.of(lines).forEach(trace::read);
    }
}
