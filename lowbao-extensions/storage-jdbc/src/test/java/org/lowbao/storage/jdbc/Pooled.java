package org.lowbao.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import javax.sql.DataSource;

/** A few pooled connections, as a host has them, that are closed with the store over them. */
final class Pooled {

    private Pooled() {}

    /** Opens a part over a pool of its own. */
    static <T extends AutoCloseable> T part(Class<T> type, String url, Function<DataSource, T> open) {
        HikariDataSource pool = pool(url);
        T part = open.apply(pool);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return method.invoke(part, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    } finally {
                        if (method.getName().equals("close")) {
                            pool.close();
                        }
                    }
                }));
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
