package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.JournalStoreConformance;

public class SqliteConformanceTest extends JournalStoreConformance {

    @Override
    public String create(Path folder) {
        return folder.resolve("journals.db").toString();
    }

    @Override
    public JournalStore open(String address) {
        return SqliteStore.open(Path.of(address)).journals();
    }
}
