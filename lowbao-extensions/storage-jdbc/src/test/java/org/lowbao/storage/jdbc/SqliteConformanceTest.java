package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.HostTransaction;
import org.lowbao.storage.testkit.JournalStoreConformance;
import org.lowbao.storage.testkit.Product;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteJDBCLoader;

public class SqliteConformanceTest extends JournalStoreConformance {

    private final List<SqliteStore> joined = new ArrayList<>();

    @AfterEach
    void closeJoined() {
        joined.forEach(SqliteStore::close);
    }

    @Override
    public String create(Path folder) {
        return folder.resolve("journals.db").toString();
    }

    @Override
    public JournalStore open(String address) {
        return SqliteStore.open(Path.of(address)).journals();
    }

    @Override
    public Product about() {
        return Products.of(SqliteStore.class, runsOn());
    }

    @Override
    public Optional<DataSource> dataSource(String address) {
        return Optional.of(new SqliteFile(Path.of(address), SqliteStore.USUAL_PATIENCE).connections());
    }

    @Override
    public JournalStore open(DataSource connections) {
        return SqliteStore.open(new SqliteFile(Path.of(workbench().address()), connections))
                .journals();
    }

    @Override
    public HostTransaction beginTransaction(String address) throws SQLException {
        var config = new SQLiteConfig();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        SqliteStore store = SqliteStore.open(Path.of(address));
        joined.add(store);
        return HostTransaction.on(config.createConnection("jdbc:sqlite:" + address), store::joined);
    }

    static String runsOn() {
        return "SQLite " + SQLiteJDBCLoader.getVersion();
    }
}
