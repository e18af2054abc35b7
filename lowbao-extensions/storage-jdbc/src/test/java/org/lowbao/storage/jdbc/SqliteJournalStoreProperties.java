package org.lowbao.storage.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.JournalStoreModel;

class SqliteJournalStoreProperties extends JournalStoreModel {

    @SuppressWarnings("NullAway.Init") // made before the property
    private Path folder;

    private int stores;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("lowbao-histories");
    }

    @AfterProperty
    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(SqliteJournalStoreProperties::delete);
        }
    }

    @Override
    protected JournalStore emptyStore() {
        return SqliteStore.open(folder.resolve("journals-" + stores++ + ".db")).journals();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
