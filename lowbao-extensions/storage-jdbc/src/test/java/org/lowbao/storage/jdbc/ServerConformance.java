package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.DatabaseServer;
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
        return Pooled.part(JournalStore.class, address, this::open);
    }

    @Override
    public Product about() {
        return backend.product(JdbcStore.class);
    }

    @Override
    public Optional<DatabaseServer> server() {
        return backend.killable();
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
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        JdbcStore store = JdbcStore.open(source, backend.dialect(), SchemaMode.VALIDATE);
        return HostTransaction.on(connection, store::joined);
    }
}
