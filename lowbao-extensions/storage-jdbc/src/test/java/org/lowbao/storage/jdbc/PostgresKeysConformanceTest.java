package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.KeyRegisterConformance;

public class PostgresKeysConformanceTest extends KeyRegisterConformance {

    @Override
    public String create(Path folder) {
        return Backend.POSTGRESQL.newUrl();
    }

    @Override
    public KeyRegister open(String address) {
        return ServerConformance.keys(Backend.POSTGRESQL, address);
    }
}
