package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.KeyRegisterConformance;

public class SqliteKeysConformanceTest extends KeyRegisterConformance {

    @Override
    public String create(Path folder) {
        return folder.resolve("keys.db").toString();
    }

    @Override
    public KeyRegister open(String address) {
        return SqliteKeyRegister.open(Path.of(address));
    }
}
