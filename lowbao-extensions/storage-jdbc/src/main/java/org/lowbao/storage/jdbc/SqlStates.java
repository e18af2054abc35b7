package org.lowbao.storage.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.lowbao.storage.StorageException.Trouble;

/** What the five letters mean that most databases answer with: the SQL standard's, and PostgreSQL's beyond it. */
final class SqlStates {

    private static final Set<String> REFUSED = Set.of(
            "25006", // read-only transaction
            "28000", // not authorized
            "28P01", // wrong password
            "42501", // no right
            "53100", // disk full
            "54000" // a limit of the program
            );

    private static final Set<String> DAMAGED = Set.of("XX001", "XX002");

    private static final Set<String> FOREIGN = Set.of(
            "42P01", // no such table
            "42S02",
            "42703", // no such column
            "42S22",
            "3D000" // no such database
            );

    private static final Set<String> DUPLICATES = Set.of(
            "23505", // a row
            "42P07" // a table, made by somebody else since we looked
            );

    private static final Set<String> RACES = Set.of(
            "40001", // serialisation
            "40P01", // deadlock
            "55P03" // lock not available
            );

    private SqlStates() {}

    static Trouble trouble(SQLException e) {
        String state = state(e);
        if (REFUSED.contains(state)) {
            return Trouble.REFUSED_BY_SYSTEM;
        }
        if (DAMAGED.contains(state)) {
            return Trouble.DAMAGED;
        }
        return FOREIGN.contains(state) ? Trouble.FOREIGN : Trouble.UNAVAILABLE;
    }

    static boolean isDuplicate(SQLException e) {
        return DUPLICATES.contains(state(e));
    }

    static boolean isRace(SQLException e) {
        return RACES.contains(state(e));
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
