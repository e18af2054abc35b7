package org.lowbao.storage.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.KeyRegisterContract;

class PostgresKeyRegisterTest extends KeyRegisterContract {

    private final TestDatabase database = Backend.POSTGRESQL.fresh();

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
