package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.KeyRegisterConformance;
import org.lowbao.storage.testkit.Product;

public class SqliteKeysConformanceTest extends KeyRegisterConformance {

    @Override
    public String create(Path folder) {
        return folder.resolve("keys.db").toString();
    }

    @Override
    public KeyRegister open(String address) {
        return SqliteKeyRegister.open(Path.of(address));
    }

    @Override
    public Product about() {
        return Products.of(SqliteKeyRegister.class, SqliteConformanceTest.runsOn());
    }
}
