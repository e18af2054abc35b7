package org.lowbao.examples.countyyear;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.casework.Casework;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.storage.files.FileContentStore;
import org.lowbao.storage.jdbc.JdbcKeyRegister;
import org.lowbao.storage.jdbc.JdbcStore;
import org.lowbao.storage.jdbc.PostgresDialect;
import org.lowbao.storage.jdbc.SchemaMode;
import org.lowbao.storage.jdbc.SqliteKeyRegister;
import org.lowbao.storage.jdbc.SqliteStore;
import org.lowbao.testservers.PostgresServer;

/** Many at the same dossiers at once: nothing is lost, nothing is there twice, nobody gets an exception. */
class SharedCaseloadTest {

    @TempDir
    private Path folder;

    @Test
    void two_processes_on_one_sqlite_file_work_the_same_caseload() throws Exception {
        Process first = start(4, folder.resolve("first.out"));
        Process second = start(4, folder.resolve("second.out"));
        var done = new ArrayList<String>();
        for (Process process : List.of(first, second)) {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended").isTrue();
        }
        assertThat(List.of(first.exitValue(), second.exitValue())).as(errors()).containsOnly(0);
        for (String out : List.of("first.out", "second.out")) {
            List<String> lines = Files.readAllLines(folder.resolve(out));
            assertThat(lines).as("each of the two did something").isNotEmpty();
            done.addAll(lines);
        }

        try (var journals = SqliteStore.open(folder.resolve("journals.sqlite"));
                var keys = SqliteKeyRegister.open(folder.resolve("keys.sqlite"))) {
            assertWhole(
                    SharedCaseload.casework(
                            folder, journals.journals(), keys, FileContentStore.open(folder.resolve("contents"))),
                    done);
        }
    }

    @Test
    void sixteen_threads_on_one_postgresql_database_work_the_same_caseload() throws Exception {
        PostgresServer server = PostgresServer.shared();
        try (var pool = pool(server.url(server.newDatabase()));
                var journals = JdbcStore.open(pool, new PostgresDialect(), SchemaMode.CREATE);
                var keys = JdbcKeyRegister.open(pool, new PostgresDialect(), SchemaMode.CREATE)) {
            Casework casework = SharedCaseload.casework(
                    folder, journals.journals(), keys, FileContentStore.open(folder.resolve("contents")));

            List<String> done = new SharedCaseload(casework).work(16);

            assertThat(done).isNotEmpty();
            assertWhole(casework, done);
        }
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(20);
        return new HikariDataSource(config);
    }

    /** Checks that every dossier holds exactly what was answered as done, and came through once. */
    private static void assertWhole(Casework casework, List<String> done) {
        var steps = new TreeMap<String, Long>();
        done.forEach(dossier -> steps.merge(dossier, 1L, Long::sum));
        Map<String, CaseFile> files = new SharedCaseload(casework).accepted();
        assertThat(files).hasSize(SharedCaseload.DOSSIERS);
        // the application itself is the first entry
        files.forEach((id, file) -> assertThat(file.version()).as(id).isEqualTo(1 + steps.getOrDefault(id, 0L)));
        assertThat(casework.verification().run(progress -> {}).faults()).isEmpty();
    }

    private Process start(int officers, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SharedCaseload.class.getName(),
                        folder.toString(),
                        Integer.toString(officers))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(errorFile()))
                .start();
    }

    private String errors() throws IOException {
        return Files.readString(errorFile().toPath());
    }

    private File errorFile() {
        return folder.resolve("errors.txt").toFile();
    }
}
