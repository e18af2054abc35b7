package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.KeyRegisterConformance;

public class MariaDbKeysConformanceTest extends KeyRegisterConformance {

    @Override
    public String create(Path folder) {
        return Backend.MARIADB.newUrl();
    }

    @Override
    public KeyRegister open(String address) {
        return ServerConformance.keys(Backend.MARIADB, address);
    }
}
