package org.lowbao.storage.jdbc;

public class MariaDbConformanceTest extends ServerConformance {

    public MariaDbConformanceTest() {
        super(Backend.MARIADB);
    }
}
