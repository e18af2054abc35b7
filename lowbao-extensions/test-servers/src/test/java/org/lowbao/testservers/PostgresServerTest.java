package org.lowbao.testservers;

class PostgresServerTest extends DatabaseServerContract {

    @Override
    DatabaseServer start() {
        return PostgresServer.start(Folders.temporary("postgres-test"));
    }

    @Override
    String settings() {
        return "SELECT count(*) FROM pg_settings"
                + " WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'on'";
    }
}
