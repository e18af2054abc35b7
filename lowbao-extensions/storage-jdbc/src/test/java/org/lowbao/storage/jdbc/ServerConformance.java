package org.lowbao.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.HostTransaction;
import org.lowbao.storage.testkit.JournalStoreConformance;
import org.lowbao.storage.testkit.Product;

/** What the stores in server databases have in common when they prove themselves; an address is the database's URL. */
public abstract class ServerConformance extends JournalStoreConformance {

    private final Backend backend;

    ServerConformance(Backend backend) {
        this.backend = backend;
    }

    @Override
    public String create(Path folder) {
        return backend.newUrl();
    }

    @Override
    public JournalStore open(String address) {
        HikariDataSource pool = pool(address);
        return closing(JournalStore.class, open((DataSource) pool), pool);
    }

    @Override
    public Product about() {
        return new Product(
                "lowbao storage-jdbc, " + backend.dialect().getClass().getSimpleName(), "0.1", backend.runsOn());
    }

    @Override
    public Optional<org.lowbao.storage.testkit.DatabaseServer> server() {
        return backend.server().map(Killable::new);
    }

    @Override
    public Optional<DataSource> dataSource(String address) {
        return Optional.of(backend.unpooled(address));
    }

    @Override
    public JournalStore open(DataSource connections) {
        return JdbcStore.open(connections, backend.dialect(), SchemaMode.CREATE).journals();
    }

    @Override
    public HostTransaction beginTransaction(String address) throws SQLException {
        DataSource source = backend.unpooled(address);
        var connection = source.getConnection();
        connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_READ_COMMITTED);
        JdbcStore store = JdbcStore.open(source, backend.dialect(), SchemaMode.VALIDATE);
        return HostTransaction.on(connection, store::joined);
    }

    /** Returns a few pooled connections, as a host has them. */
    static HikariDataSource pool(String address) {
        var config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Returns {@code part}, whose closing closes the pool that was made for it. */
    static <T extends AutoCloseable> T closing(Class<T> type, T part, HikariDataSource pool) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return method.invoke(part, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    } finally {
                        if (method.getName().equals("close")) {
                            pool.close();
                        }
                    }
                }));
    }

    /** Opens the register of keys in the database at {@code address}. */
    static KeyRegister keys(Backend backend, String address) {
        HikariDataSource pool = pool(address);
        return closing(KeyRegister.class, JdbcKeyRegister.open(pool, backend.dialect(), SchemaMode.CREATE), pool);
    }

    private record Killable(org.lowbao.testservers.DatabaseServer server)
            implements org.lowbao.storage.testkit.DatabaseServer {

        @Override
        public void kill() {
            server.kill();
        }

        @Override
        public void startAgain() {
            server.startAgain();
        }
    }
}
