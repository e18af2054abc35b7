package org.lowbao.storage.jdbc;

public class H2ConformanceTest extends ServerConformance {

    public H2ConformanceTest() {
        super(Backend.H2);
    }
}
