package org.lowbao.storage.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultyDataSourceTest {

    private static final String INSERT = "INSERT INTO t (c) VALUES (1)";

    private final Connection right = mock(Connection.class);
    private final Statement rightStatement = mock(Statement.class);
    private final PreparedStatement rightInsert = mock(PreparedStatement.class);
    private final DataSource source = mock(DataSource.class);
    private final FaultyDataSource faulty = new FaultyDataSource(source);

    @BeforeEach
    void connect() throws SQLException {
        when(source.getConnection()).thenReturn(right);
        when(right.createStatement()).thenReturn(rightStatement);
        when(right.prepareStatement(INSERT)).thenReturn(rightInsert);
        when(rightInsert.executeUpdate()).thenReturn(1);
    }

    @Test
    void without_a_fault_every_call_reaches_the_database_and_statements_and_commits_are_counted() throws SQLException {
        try (Connection connection = faulty.getConnection()) {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            insert.setInt(1, 7);
            assertThat(insert.executeUpdate()).isEqualTo(1);
            connection.createStatement().execute("SELECT 1");
            connection.commit();
        }

        assertThat(faulty.calls()).isEqualTo(3);
        verify(rightInsert).setInt(1, 7);
        verify(right).commit();
        verify(right).close();
    }

    @Test
    void the_call_that_is_to_fail_fails_before_the_database_is_asked_and_no_other() throws SQLException {
        Connection connection = faulty.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT);
        faulty.set(Fault.atCall(2));

        insert.executeUpdate();
        assertThatThrownBy(insert::executeUpdate).isInstanceOf(SQLException.class);
        insert.executeUpdate();

        verify(rightInsert, times(2)).executeUpdate();
        verify(right, never()).close();
    }

    @Test
    void a_connection_dropped_before_the_commit_never_commits() throws SQLException {
        Connection connection = faulty.getConnection();
        faulty.set(Fault.droppingBeforeCommit());

        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

        verify(right, never()).commit();
        verify(right).close();
    }

    @Test
    void a_connection_dropped_after_the_commit_has_committed() throws SQLException {
        Connection connection = faulty.getConnection();
        faulty.set(Fault.droppingAfterCommit());

        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

        var order = inOrder(right);
        order.verify(right).commit();
        order.verify(right).close();
    }

    @Test
    void a_commit_written_as_a_statement_is_a_commit() throws SQLException {
        Connection connection = faulty.getConnection();
        faulty.set(Fault.droppingBeforeCommit());
        connection.createStatement().execute("BEGIN");

        assertThatThrownBy(() -> connection.createStatement().execute(" commit"))
                .isInstanceOf(SQLException.class);

        verify(rightStatement, never()).execute(" commit");
    }

    @Test
    void what_the_database_throws_is_thrown_as_it_is() throws SQLException {
        var trouble = new SQLException("disk full", "53100");
        when(rightInsert.executeUpdate()).thenThrow(trouble);
        PreparedStatement insert = faulty.getConnection().prepareStatement(INSERT);

        assertThatThrownBy(insert::executeUpdate).isSameAs(trouble);
    }

    @Test
    void healing_ends_the_fault() throws SQLException {
        Connection connection = faulty.getConnection();
        faulty.set(Fault.droppingAtCall(1));
        faulty.heal();

        connection.commit();

        verify(right).commit();
        verify(right, never()).close();
    }
}
