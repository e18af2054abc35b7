package org.lowbao.storage.jdbc;

public class MariaDbKeysConformanceTest extends ServerKeysConformance {

    public MariaDbKeysConformanceTest() {
        super(Backend.MARIADB);
    }
}
