package org.lowbao.storage.testkit.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What goes wrong between a store and its database. The two methods are called around every statement and commit, on
 * whatever thread the store uses; one that throws makes the call fail with its exception.
 */
public interface Fault {

    /** What a store asked of its database. */
    enum Call {
        /** A statement or a batch of statements, by whatever method. */
        STATEMENT,
        /** The end of a transaction, by {@link Connection#commit} or by a statement {@code COMMIT}. */
        COMMIT
    }

    /** Nothing goes wrong. */
    Fault NONE = new Fault() {};

    /**
     * Called before the database is asked.
     *
     * @param number which call it is since the fault was set, from 1
     * @param connection the database's own connection, which may be closed here
     */
    default void before(Call call, int number, Connection connection) throws SQLException {}

    /** Called after the database answered, with the same arguments. */
    default void after(Call call, int number, Connection connection) throws SQLException {}

    /** Fails the {@code failing}-th call, counted from 1, before it reaches the database; the connection stays good. */
    static Fault atCall(int failing) {
        return new Fault() {
            @Override
            public void before(Call call, int number, Connection connection) throws SQLException {
                if (number == failing) {
                    throw new SQLException("call " + number + " was made to fail", "58030");
                }
            }
        };
    }

    /** Drops the connection in place of the {@code failing}-th call, counted from 1. */
    static Fault droppingAtCall(int failing) {
        return new Fault() {
            @Override
            public void before(Call call, int number, Connection connection) throws SQLException {
                if (number == failing) {
                    throw dropped(connection);
                }
            }
        };
    }

    /** Drops the connection before each commit reaches the database, so the transaction is lost. */
    static Fault droppingBeforeCommit() {
        return new Fault() {
            @Override
            public void before(Call call, int number, Connection connection) throws SQLException {
                if (call == Call.COMMIT) {
                    throw dropped(connection);
                }
            }
        };
    }

    /** Drops the connection after each commit, before the store hears of it; the transaction is there. */
    static Fault droppingAfterCommit() {
        return new Fault() {
            @Override
            public void after(Call call, int number, Connection connection) throws SQLException {
                if (call == Call.COMMIT) {
                    throw dropped(connection);
                }
            }
        };
    }

    /** Makes every call take {@code delay} longer. */
    static Fault slow(Duration delay) {
        return new Fault() {
            @Override
            public void before(Call call, int number, Connection connection) throws SQLException {
                try {
                    Thread.sleep(delay.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new SQLException("interrupted while waiting", "57014", e);
                }
            }
        };
    }

    private static SQLException dropped(Connection connection) throws SQLException {
        connection.close();
        return new SQLException("the connection was dropped", "08006");
    }
}
