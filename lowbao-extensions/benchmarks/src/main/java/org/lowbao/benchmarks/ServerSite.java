package org.lowbao.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    private static final String TABLES = "lowbao_journal, lowbao_entry, lowbao_head_token, lowbao_claim, lowbao_feed";

    private final DatabaseServer server;
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final DataSource rawDatabase;
    private final JdbcStore ours;
    private final RawJournals raw;
    private final String settling;

    private ServerSite(DatabaseServer server, Dialect dialect, ByHand byHand, String settling) throws SQLException {
        this.server = server;
        this.dialect = dialect;
        this.settling = settling;
        this.pool = pool(server.dataSource(server.newDatabase()));
        this.rawDatabase = server.dataSource(server.newDatabase());
        this.ours = JdbcStore.open(pool, dialect, SchemaMode.CREATE);
        // makes the tables
        JdbcStore.open(rawDatabase, dialect, SchemaMode.CREATE).close();
        this.raw = byHand.write(rawDatabase.getConnection(), rawDatabase.getConnection());
    }

    static ServerSite postgres(PostgresServer server) throws SQLException {
        return new ServerSite(server, new PostgresDialect(), RawPostgres::new, "VACUUM (ANALYZE) " + TABLES);
    }

    static ServerSite mariaDb(MariaDbServer server) throws SQLException {
        return new ServerSite(server, new MariaDbDialect(), RawMariaDb::new, "ANALYZE TABLE " + TABLES);
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
    public void settle() throws SQLException {
        for (DataSource side : List.of(pool, rawDatabase)) {
            try (Connection connection = side.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(settling);
            }
        }
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
