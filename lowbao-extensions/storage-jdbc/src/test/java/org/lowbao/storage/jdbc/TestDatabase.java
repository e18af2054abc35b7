package org.lowbao.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One database and a pool of connections to it, as a host has them. */
final class TestDatabase implements AutoCloseable {

    private final Backend backend;
    private final HikariDataSource pool;

    TestDatabase(Backend backend, String url) {
        this.backend = backend;
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(20_000);
        this.pool = new HikariDataSource(config);
    }

    Backend backend() {
        return backend;
    }

    HikariDataSource pool() {
        return pool;
    }

    JdbcStore open() {
        return open(SchemaMode.CREATE);
    }

    JdbcStore open(SchemaMode mode) {
        return JdbcStore.open(pool, backend.dialect(), mode);
    }

    JdbcKeyRegister openKeys() {
        return JdbcKeyRegister.open(pool, backend.dialect(), SchemaMode.CREATE);
    }

    /** Runs statements as another program would. */
    void run(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the first column of every row. */
    List<String> column(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
