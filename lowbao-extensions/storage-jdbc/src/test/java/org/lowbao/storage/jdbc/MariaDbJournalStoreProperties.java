package org.lowbao.storage.jdbc;

class MariaDbJournalStoreProperties extends ServerJournalStoreModel {

    @Override
    Backend backend() {
        return Backend.MARIADB;
    }
}
