package org.lowbao.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A database server that belongs to the tests. It listens on the loopback address only, on a port that it keeps when it
 * is started again.
 *
 * <p>Databases may be made by many threads; killing and starting is for one thread at a time.
 */
public abstract class DatabaseServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    /** What unpacks, starts and pools tells every step of it; kept here, because a logger that nobody holds forgets. */
    private static final List<Logger> QUIET = Stream.of("ch.vorburger", "io.zonky", "com.zaxxer.hikari")
            .map(Logger::getLogger)
            .toList();

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final AtomicInteger databases = new AtomicInteger();
    private final int port = freePort();

    DatabaseServer() {}

    /** Makes an empty database, in a fraction of a second, and returns its name. */
    public final String newDatabase() {
        String name = "t" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(adminUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("a database for a test could not be made", e);
        }
    }

    /** Returns unpooled connections to a database: each call of {@code getConnection} opens one. */
    public abstract DataSource dataSource(String database);

    /** Returns the address with which this or another JVM connects to a database; user and password are in it. */
    public abstract String url(String database);

    /** Returns the name and the version that the server tells of itself. */
    public final String product() {
        try (Connection connection = DriverManager.getConnection(adminUrl())) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the server does not tell its version", e);
        }
    }

    /** Ends the server and all its children at once, as a power cut would end them. Returns when they are gone. */
    public final void kill() {
        // asked for before: orphans could not be found any more
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(DatabaseServer::awaitEnd);
    }

    /** Returns the server's processes as they are now: the main one first, then its children. */
    public final List<ProcessHandle> processes() {
        ProcessHandle server = process();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    /** Starts a server that was killed, on the same data and the same port. Returns when it has recovered. */
    public abstract void startAgain();

    /** Ends the server and deletes its data. Calling it twice does no harm. */
    @Override
    public abstract void close();

    /** Returns the server's main process. */
    abstract ProcessHandle process();

    /** Returns the address of the database that is always there. */
    abstract String adminUrl();

    final int port() {
        return port;
    }

    /** Returns when the server takes connections. */
    final void awaitReady() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                DriverManager.getConnection(adminUrl()).close();
                return;
            } catch (SQLException e) {
                if (!process().isAlive() || System.nanoTime() > deadline) {
                    kill();
                    throw new IllegalStateException("the database server did not start; see its log", e);
                }
            }
            Pause.briefly();
        }
    }

    static void awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("process " + process.pid() + " does not end");
            }
            Pause.briefly();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }
}
