package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.lowbao.storage.testkit.Product;
import org.lowbao.testservers.DatabaseServer;
import org.lowbao.testservers.MariaDbServer;
import org.lowbao.testservers.PostgresServer;

/** The databases that are reached through a {@code DataSource}, each with its dialect. */
enum Backend {
    POSTGRESQL {
        @Override
        Dialect dialect() {
            return new PostgresDialect();
        }

        @Override
        String newUrl() {
            return url(PostgresServer.shared());
        }

        @Override
        Optional<DatabaseServer> server() {
            return Optional.of(PostgresServer.shared());
        }

        @Override
        DatabaseServer start(Path folder) {
            return PostgresServer.start(folder);
        }
    },
    MARIADB {
        @Override
        Dialect dialect() {
            return new MariaDbDialect();
        }

        @Override
        String newUrl() {
            return url(MariaDbServer.shared());
        }

        @Override
        Optional<DatabaseServer> server() {
            return Optional.of(MariaDbServer.shared());
        }

        @Override
        DatabaseServer start(Path folder) {
            return MariaDbServer.start(folder);
        }
    },
    H2 {
        @Override
        Dialect dialect() {
            return new H2Dialect();
        }

        @Override
        String newUrl() {
            return "jdbc:h2:mem:t" + H2_DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        }
    };

    private static final AtomicInteger H2_DATABASES = new AtomicInteger();

    abstract Dialect dialect();

    /** Makes an empty database and returns its address. */
    abstract String newUrl();

    /** Returns the server, where there is one; the first call starts it. */
    Optional<DatabaseServer> server() {
        return Optional.empty();
    }

    private String runsOn() {
        return server().map(DatabaseServer::product).orElse("H2 in memory");
    }

    /** Names what is tested: a part of this module, and what it runs on. */
    Product product(Class<?> part) {
        return Products.of(part, runsOn());
    }

    /** Returns the server as the kit kills it. */
    Optional<org.lowbao.storage.testkit.DatabaseServer> killable() {
        return server().map(Killable::new);
    }

    private record Killable(DatabaseServer server) implements org.lowbao.storage.testkit.DatabaseServer {

        @Override
        public void kill() {
            server.kill();
        }

        @Override
        public void startAgain() {
            server.startAgain();
        }
    }

    /** Returns connections that are opened when they are asked for and closed when they are given back. */
    DataSource unpooled(String url) {
        return new UnpooledDataSource(url);
    }

    /** Starts a server of its own, to be killed. */
    DatabaseServer start(Path folder) {
        throw new UnsupportedOperationException("no server of its own for " + this + " in " + folder);
    }

    /** Makes an empty database with a pool of connections to it. */
    TestDatabase fresh() {
        return new TestDatabase(this, newUrl());
    }

    private static String url(DatabaseServer server) {
        return server.url(server.newDatabase());
    }
}
