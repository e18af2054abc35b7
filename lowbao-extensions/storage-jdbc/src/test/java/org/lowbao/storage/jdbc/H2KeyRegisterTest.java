package org.lowbao.storage.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.KeyRegisterContract;

class H2KeyRegisterTest extends KeyRegisterContract {

    private final TestDatabase database = Backend.H2.fresh();

    @Override
    protected KeyRegister emptyRegister() {
        return database.openKeys();
    }

    @Override
    protected KeyRegister openAgain() {
        return database.openKeys();
    }

    @AfterEach
    void closePool() {
        database.close();
    }
}
