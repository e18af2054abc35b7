package org.lowbao.storage.jdbc;

class H2JournalStoreProperties extends ServerJournalStoreModel {

    @Override
    Backend backend() {
        return Backend.H2;
    }
}
