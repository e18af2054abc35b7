package org.lowbao.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lowbao.storage.jdbc.Dialect;
import org.lowbao.storage.jdbc.JdbcStore;
import org.lowbao.storage.jdbc.MariaDbDialect;
import org.lowbao.storage.jdbc.PostgresDialect;
import org.lowbao.storage.jdbc.SchemaMode;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.testservers.DatabaseServer;
import org.lowbao.testservers.MariaDbServer;
import org.lowbao.testservers.PostgresServer;

/** Two databases on one server, which flushes every commit. Our store works over a pool, the raw side on connections of its own. */
final class ServerSite implements Site {

    private interface ByHand {
        RawJournals write(Connection connection, Connection reading) throws SQLException;
    }

    private final DatabaseServer server;
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final DataSource rawDatabase;
    private final JdbcStore ours;
    private final RawJournals raw;

    private ServerSite(DatabaseServer server, Dialect dialect, ByHand byHand) throws SQLException {
        this.server = server;
        this.dialect = dialect;
        this.pool = pool(server.dataSource(server.newDatabase()));
        this.rawDatabase = server.dataSource(server.newDatabase());
        this.ours = JdbcStore.open(pool, dialect, SchemaMode.CREATE);
        // makes the tables
        JdbcStore.open(rawDatabase, dialect, SchemaMode.CREATE).close();
        this.raw = byHand.write(rawDatabase.getConnection(), rawDatabase.getConnection());
    }

    static ServerSite postgres(PostgresServer server) throws SQLException {
        return new ServerSite(server, new PostgresDialect(), RawPostgres::new);
    }

    static ServerSite mariaDb(MariaDbServer server) throws SQLException {
        return new ServerSite(server, new MariaDbDialect(), RawMariaDb::new);
    }

    @Override
    public String name() {
        return server.product();
    }

    @Override
    public JournalStore ours() {
        return ours.journals();
    }

    @Override
    public RawJournals raw() {
        return raw;
    }

    @Override
    public JournalStore rawAsOurs() {
        return JdbcStore.open(rawDatabase, dialect, SchemaMode.VALIDATE).journals();
    }

    @Override
    public void close() throws SQLException {
        ours.close();
        raw.close();
        pool.close();
        server.close();
    }

    private static HikariDataSource pool(DataSource database) {
        var config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(4);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }
}
