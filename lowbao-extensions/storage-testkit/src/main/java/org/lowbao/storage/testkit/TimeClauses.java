package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.storage.testkit.internal.Answers.DONE;
import static org.lowbao.storage.testkit.internal.Samples.A;
import static org.lowbao.storage.testkit.internal.Samples.KIND;
import static org.lowbao.storage.testkit.internal.Samples.PART;
import static org.lowbao.storage.testkit.internal.Samples.digest;
import static org.lowbao.storage.testkit.internal.Samples.head;
import static org.lowbao.storage.testkit.internal.Samples.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Capability;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.testkit.internal.Picture;

/** J7, J8 and J13 where the JVM's default zone and locale get between a store and its rows. */
interface TimeClauses extends JournalClauses {

    /** Instants at which local clocks jump, and the ends of what a dossier may hold. */
    List<Instant> INSTANTS = List.of(
            Instant.parse("1899-12-31T23:59:59.999Z"),
            Instant.parse("1900-01-01T00:00:00.001Z"),
            Instant.parse("1900-12-31T15:54:17.500Z"), // Shanghai leaves its local mean time
            Instant.parse("1969-12-31T23:59:59.999Z"),
            Instant.parse("1986-05-03T18:30:00.250Z"), // Shanghai's clocks go forward
            Instant.parse("2026-03-08T07:30:00.123Z"), // New York's clocks go forward
            Instant.parse("2026-11-01T05:30:00.321Z"), // New York's clocks go back
            Instant.parse("2026-11-01T06:30:00.321Z"),
            Instant.parse("9999-12-31T23:59:59.999Z"));

    @Test
    @ResourceLock(Resources.TIME_ZONE)
    @DisplayName("J7, J8: times and dates from 1900 to 9999 come back alike in every default time zone")
    default void j7_j8_times_come_back_alike_in_every_default_zone() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            Append written = dated();
            assertThat(store().commit(Commit.of(written))).isEqualTo(DONE);
            for (String zone : List.of("America/New_York", "Pacific/Kiritimati", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                if (store().capabilities().contains(Capability.DURABLE)) {
                    reopen();
                }
                assertThat(store().entries(A, 0, 100)).as(zone).isEqualTo(written.entries());
                assertThat(store().head(A).orElseThrow().state()).as(zone).isEqualTo(written.head());
                HeadQuery due = HeadQuery.all(PART, KIND).withDueBy(LocalDate.of(1900, 1, 1));
                assertThat(Picture.ids(store(), due)).as(zone).containsExactly("A");
                assertThat(Picture.ids(store(), due.withDueBy(LocalDate.of(1899, 12, 31))))
                        .as(zone)
                        .isEmpty();
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @DisplayName("J13: a default locale with letters of its own changes no name")
    default void j13_a_turkish_locale_changes_no_name() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            for (String id : List.of("I", "i", "TITLE", "title")) {
                store().commit(Commit.of(new Append(
                        key(id), "I-" + id, 0, List.of(entry(1, INSTANTS.get(0))), head(1), List.of(), List.of())));
            }
            if (store().capabilities().contains(Capability.DURABLE)) {
                reopen();
            }

            for (String id : List.of("I", "i", "TITLE", "title")) {
                assertThat(Picture.ids(store(), HeadQuery.all(PART, "I-" + id))).containsExactly(id);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Append dated() {
        var entries = new ArrayList<Entry>();
        for (Instant instant : INSTANTS) {
            entries.add(entry(entries.size() + 1, instant));
        }
        var index = new HeadIndex(
                "OPEN",
                "T-1",
                Optional.of(LocalDate.of(1900, 1, 1)),
                Optional.of(LocalDate.of(9999, 12, 31)),
                new TreeSet<>());
        return new Append(A, KIND, 0, entries, head(1, index), List.of(), List.of());
    }

    private static Entry entry(int version, Instant recordedAt) {
        return new Entry(
                new EntryHeader(version, "NOTED", 1, recordedAt, "actor", List.of(), digest(version)), Bytes.EMPTY);
    }
}
