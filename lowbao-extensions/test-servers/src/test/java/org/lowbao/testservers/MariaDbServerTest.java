package org.lowbao.testservers;

class MariaDbServerTest extends DatabaseServerContract {

    @Override
    DatabaseServer start() {
        return MariaDbServer.start(Folders.temporary("mariadb-test"));
    }

    @Override
    String settings() {
        return "SELECT (@@innodb_flush_log_at_trx_commit = 1) + (@@innodb_doublewrite = 'ON')"
                + " + (@@character_set_server = 'utf8mb4')";
    }
}
