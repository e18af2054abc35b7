package org.lowbao.storage.jdbc;

public class PostgresConformanceTest extends ServerConformance {

    public PostgresConformanceTest() {
        super(Backend.POSTGRESQL);
    }
}
