package org.lowbao.testservers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL 18 with {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} on. */
public final class PostgresServer extends DatabaseServer {

    private final Path data;
    private final Path log;
    private EmbeddedPostgres server;

    private PostgresServer(Path folder) {
        this.data = Folders.made(folder).resolve("postgres");
        this.log = data.resolveSibling("postgres.log");
        this.server = startServer();
    }

    /** Starts a server that keeps its data in {@code folder}; takes some seconds. */
    public static PostgresServer start(Path folder) {
        return new PostgresServer(folder);
    }

    /** Returns the server that the tests of this JVM share; the first call starts it, the end of the JVM stops it. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    @Override
    public DataSource dataSource(String database) {
        var source = new PGSimpleDataSource();
        source.setURL(url(database));
        return source;
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres";
    }

    @Override
    public void startAgain() {
        // gives back the lock on the folder; the process itself is gone
        closeServer();
        server = startServer();
    }

    @Override
    public void close() {
        // nothing of the data is wanted any more, so the server need not put it in order first
        if (Files.exists(data.resolve("postmaster.pid"))) {
            kill();
        }
        Folders.delete(data);
        Folders.delete(log);
    }

    @Override
    ProcessHandle process() {
        try {
            long id = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            return ProcessHandle.of(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the server is not running", e);
        }
    }

    @Override
    String adminUrl() {
        return url("postgres");
    }

    private EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(5))
                    // the library begins with -F, which turns fsync off
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    // one call instead of one for each file of each database, before recovery begins
                    .setServerConfig("recovery_init_sync_method", "syncfs")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setOutputRedirector(log())
                    .setErrorRedirector(log())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private Redirect log() {
        return Redirect.appendTo(log.toFile());
    }

    private void closeServer() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    /** Initialized when it is first asked for. */
    private static final class Shared {
        static final PostgresServer SERVER = shared();

        private static PostgresServer shared() {
            PostgresServer server = start(Folders.temporary("postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}
