package org.lowbao.storage.jdbc;

public class PostgresKeysConformanceTest extends ServerKeysConformance {

    public PostgresKeysConformanceTest() {
        super(Backend.POSTGRESQL);
    }
}
