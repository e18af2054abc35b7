package org.lowbao.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lowbao.storage.Bytes;

/** The expected digests were computed from the form in {@link Chain}'s Javadoc by a script in another language. */
class ChainTest {

    private static final JournalKey KEY = new JournalKey("990101", "D-1");
    private static final Bytes GENESIS =
            Bytes.ofHex("2dcfc66f2a3947d644dc20d592fc9184d0df3f2bcd2af363d6cd80f50d812c2f");
    private static final Bytes AFTER_FIRST =
            Bytes.ofHex("8b893fdad916300e055ac5e5e87ca6d606f987bf6695cc975d2f7e28fc819c37");
    private static final Bytes AFTER_SECOND =
            Bytes.ofHex("ded7084772d12757539f409b4c2100d90ccd4d979683440d30a42940ca870f63");

    private static final EntryHeader FIRST = new EntryHeader(
            1,
            "FILED",
            1,
            Instant.parse("2026-03-31T09:30:00.123Z"),
            "officer-7",
            List.of("scan-1", "scan-2"),
            Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
    private static final EntryHeader SECOND = new EntryHeader(
            2,
            "ACCEPTED",
            3,
            Instant.parse("1969-12-31T23:59:59.999Z"),
            "officer-8",
            List.of(),
            Bytes.ofHex("ff".repeat(32)));

    @Test
    void the_chain_is_that_of_form_1() {
        assertThat(Chain.genesis(KEY, "dossier")).isEqualTo(GENESIS);
        assertThat(Chain.next(GENESIS, FIRST)).isEqualTo(AFTER_FIRST);
        assertThat(Chain.next(AFTER_FIRST, SECOND)).isEqualTo(AFTER_SECOND);
    }

    @Test
    void several_entries_chain_like_one_after_the_other_whatever_their_payloads() {
        assertThat(Chain.next(
                        GENESIS, List.of(new Entry(FIRST, Bytes.EMPTY), new Entry(SECOND, Bytes.ofHex("c0ffee")))))
                .isEqualTo(AFTER_SECOND);
        assertThat(Chain.next(GENESIS, List.of())).isEqualTo(GENESIS);
    }

    @Test
    void a_change_to_any_field_of_a_header_changes_the_chain() {
        Stream<EntryHeader> changed = Stream.of(
                header(2, "FILED", 1, FIRST.recordedAt(), "officer-7", FIRST.contents(), FIRST.commitment()),
                header(1, "FILEE", 1, FIRST.recordedAt(), "officer-7", FIRST.contents(), FIRST.commitment()),
                header(1, "FILED", 2, FIRST.recordedAt(), "officer-7", FIRST.contents(), FIRST.commitment()),
                header(
                        1,
                        "FILED",
                        1,
                        FIRST.recordedAt().plusMillis(1),
                        "officer-7",
                        FIRST.contents(),
                        FIRST.commitment()),
                header(1, "FILED", 1, FIRST.recordedAt(), "officer-8", FIRST.contents(), FIRST.commitment()),
                header(1, "FILED", 1, FIRST.recordedAt(), "officer-7", List.of("scan-1"), FIRST.commitment()),
                header(1, "FILED", 1, FIRST.recordedAt(), "officer-7", List.of("scan-2", "scan-1"), FIRST.commitment()),
                header(1, "FILED", 1, FIRST.recordedAt(), "officer-7", List.of("scan-1scan-2"), FIRST.commitment()),
                header(1, "FILED", 1, FIRST.recordedAt(), "officer-7", FIRST.contents(), Bytes.ofHex("00".repeat(32))));

        assertThat(changed.map(header -> Chain.next(GENESIS, header)))
                .hasSize(9)
                .doesNotHaveDuplicates()
                .doesNotContain(AFTER_FIRST);
    }

    @Test
    void journals_that_differ_in_partition_id_or_kind_begin_differently() {
        assertThat(Stream.of(
                        Chain.genesis(KEY, "dossier"),
                        Chain.genesis(KEY, "dossie"),
                        Chain.genesis(new JournalKey("990102", "D-1"), "dossier"),
                        Chain.genesis(new JournalKey("990101", "D-2"), "dossier"),
                        Chain.genesis(new JournalKey("990101D", "-1"), "dossier")))
                .doesNotHaveDuplicates();
    }

    private static EntryHeader header(
            long version,
            String type,
            int typeVersion,
            Instant recordedAt,
            String actor,
            List<String> contents,
            Bytes commitment) {
        return new EntryHeader(version, type, typeVersion, recordedAt, actor, contents, commitment);
    }
}
