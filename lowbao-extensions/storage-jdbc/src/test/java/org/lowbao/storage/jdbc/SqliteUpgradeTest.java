package org.lowbao.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;
import org.lowbao.storage.journal.Outcome.Reason;
import org.lowbao.storage.key.KeyRegister;

/**
 * Files that the released schemas wrote. In {@code journals-V1.sqlite} D-1 has two entries and holds the subject from 1
 * to 5, D-2 has one entry and holds it from 5 on; in {@code keys-V1.sqlite} D-1 has a key and that of D-2 was destroyed.
 */
class SqliteUpgradeTest {

    private static final JournalKey FIRST = Sample.key("D-1");
    private static final JournalKey SECOND = Sample.key("D-2");

    @TempDir
    private Path folder;

    @Test
    void journals_of_schema_1_are_all_there_and_go_on() throws Exception {
        Path file = released("journals-V1.sqlite");
        try (SqliteStore store = SqliteStore.open(file)) {
            JournalStore journals = store.journals();

            assertThat(journals.head(FIRST).orElseThrow().version()).isEqualTo(2);
            assertThat(journals.entries(FIRST, 0, 10))
                    .extracting(Entry::payload)
                    .containsExactly(text("payload 1"), text("payload 2"));
            assertThat(journals.claims(SECOND)).containsExactly(new Claim("subject", 5, Claim.OPEN));
            assertThat(journals.find(HeadQuery.all(Sample.PART, "sample").withToken("version-2"), Optional.empty(), 10)
                            .heads())
                    .singleElement()
                    .satisfies(head -> assertThat(head.key()).isEqualTo(FIRST));
            assertThat(journals.feed(Sample.PART, Optional.of("1"), 10).entries())
                    .extracting(entry ->
                            entry.key().id() + " " + entry.entry().header().version())
                    .containsExactly("D-1 2", "D-2 1");

            var claim = new Claim("subject", 2, 3);
            assertThat(journals.commit(Sample.commit(Sample.key("D-3"), 0, claim)))
                    .isEqualTo(new Outcome.Conflict(List.of(new Reason.Held(Sample.key("D-3"), claim, FIRST))));
            assertThat(journals.commit(Sample.commit(FIRST, 2)).committed()).isTrue();
        }
        try (SqliteStore again = SqliteStore.open(file)) {
            assertThat(again.journals().head(FIRST).orElseThrow().version()).isEqualTo(3);
        }
    }

    @Test
    void keys_of_schema_1_are_all_there_and_what_was_destroyed_stays_destroyed() throws Exception {
        Path file = released("keys-V1.sqlite");
        try (KeyRegister register = SqliteKeyRegister.open(file)) {
            var destroyed = new KeyRegister.Entry.Destroyed(Instant.parse("2026-03-31T09:30:00.123Z"));

            assertThat(register.find(FIRST)).isEqualTo(new KeyRegister.Entry.Present(text("wrapped")));
            assertThat(register.register(SECOND, text("another"))).isEqualTo(destroyed);
        }
    }

    private Path released(String name) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream in = SqliteUpgradeTest.class.getResourceAsStream("released/" + name)) {
            assertThat(in).isNotNull();
            Files.copy(in, file);
        }
        return file;
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
