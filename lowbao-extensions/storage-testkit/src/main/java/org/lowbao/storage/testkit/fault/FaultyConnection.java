package org.lowbao.storage.testkit.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.testkit.fault.Fault.Call;
import org.lowbao.storage.testkit.fault.FaultyDataSource.Gate;

/** Connections and statements whose calls pass a {@link Gate}. */
final class FaultyConnection {

    private FaultyConnection() {}

    static Connection of(Connection right, Gate gate) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                return gate.pass(Call.COMMIT, () -> invoke(right, method, arguments));
            }
            Object answer = invoke(right, method, arguments);
            return answer instanceof Statement statement ? of(statement, sql(arguments), gate) : answer;
        });
    }

    private static Statement of(Statement right, String prepared, Gate gate) {
        InvocationHandler handler =
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? gate.pass(call(prepared + sql(arguments)), () -> invoke(right, method, arguments))
                        : invoke(right, method, arguments);
        if (right instanceof CallableStatement) {
            return proxy(CallableStatement.class, handler);
        }
        return right instanceof PreparedStatement
                ? proxy(PreparedStatement.class, handler)
                : proxy(Statement.class, handler);
    }

    private static Call call(String sql) {
        return sql.strip().toUpperCase(Locale.ROOT).startsWith("COMMIT") ? Call.COMMIT : Call.STATEMENT;
    }

    private static String sql(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "";
    }

    private static @Nullable Object invoke(Object right, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(right, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FaultyConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
