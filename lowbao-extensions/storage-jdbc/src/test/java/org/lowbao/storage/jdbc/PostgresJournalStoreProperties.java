package org.lowbao.storage.jdbc;

class PostgresJournalStoreProperties extends ServerJournalStoreModel {

    @Override
    Backend backend() {
        return Backend.POSTGRESQL;
    }
}
