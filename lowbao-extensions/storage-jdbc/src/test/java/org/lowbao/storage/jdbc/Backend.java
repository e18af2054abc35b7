package org.lowbao.storage.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import org.lowbao.testservers.DatabaseServer;
import org.lowbao.testservers.MariaDbServer;
import org.lowbao.testservers.PostgresServer;

/** The databases that are reached through a {@code DataSource}, each with its dialect. */
enum Backend {
    POSTGRESQL(new PostgresDialect()) {
        @Override
        String newUrl() {
            return url(PostgresServer.shared());
        }
    },
    MARIADB(new MariaDbDialect()) {
        @Override
        String newUrl() {
            return url(MariaDbServer.shared());
        }
    },
    H2(new H2Dialect()) {
        @Override
        String newUrl() {
            return "jdbc:h2:mem:t" + H2_DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        }
    };

    private static final AtomicInteger H2_DATABASES = new AtomicInteger();

    private final Dialect dialect;

    Backend(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Makes an empty database and returns its address. */
    abstract String newUrl();

    /** Makes an empty database with a pool of connections to it. */
    TestDatabase fresh() {
        return new TestDatabase(this, newUrl());
    }

    private static String url(DatabaseServer server) {
        return server.url(server.newDatabase());
    }
}
