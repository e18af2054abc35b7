package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.KeyRegisterContract;

class SqliteKeyRegisterTest extends KeyRegisterContract {

    private static final JournalKey OWNER = new JournalKey("990101", "D-1");

    @TempDir
    private Path folder;

    @Override
    protected KeyRegister emptyRegister() {
        return SqliteKeyRegister.open(folder.resolve("keys.db"));
    }

    @Override
    protected KeyRegister openAgain() {
        return emptyRegister();
    }

    @Test
    void a_destroyed_key_is_gone_from_every_file_while_its_neighbour_stays() throws Exception {
        try (var register = SqliteKeyRegister.open(folder.resolve("erased.db"))) {
            register.register(OWNER, Bytes.of("the-key-to-be-destroyed".getBytes(StandardCharsets.US_ASCII)));
            register.register(
                    new JournalKey("990101", "D-2"), Bytes.of("neighbour".getBytes(StandardCharsets.US_ASCII)));
            assertThat(holds("the-key-to-be-destroyed")).isTrue();

            register.destroy(OWNER, Instant.EPOCH);

            assertThat(holds("the-key-to-be-destroyed")).isFalse();
            assertThat(holds("neighbour")).isTrue();
        }
    }

    @Test
    void a_replaced_key_is_gone_from_every_file() throws Exception {
        Bytes old = Bytes.of("wrapped-under-the-lost-pass-phrase".getBytes(StandardCharsets.US_ASCII));
        try (var register = SqliteKeyRegister.open(folder.resolve("rotated.db"))) {
            register.register(OWNER, old);

            register.replace(OWNER, old, Bytes.of("wrapped-anew".getBytes(StandardCharsets.US_ASCII)));

            assertThat(holds("wrapped-under-the-lost-pass-phrase")).isFalse();
            assertThat(holds("wrapped-anew")).isTrue();
        }
    }

    @Test
    void a_journal_store_is_no_key_register() {
        Path file = folder.resolve("journals.db");
        SqliteStore.open(file).close();

        assertThatThrownBy(() -> SqliteKeyRegister.open(file)).isInstanceOf(StorageException.class);
    }

    private boolean holds(String text) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
