package org.lowbao.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterProperty;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.verification.AgencyRecord;
import org.lowbao.storage.StorageException;

class CanonicalJsonProperties {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final String SECRET = "甲秘密甲990101195003030119";

    @AfterProperty
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Property(tries = 100)
    void what_is_written_is_read_as_it_was(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen,
            @ForAll @NotBlank @StringLength(max = 40) String name,
            @ForAll @Size(max = 5) Map<String, String> fields) {
        returns(new Money(fen), Money.class);
        returns(new Actor("a", name, Role.ARCHIVIST, "990101"), Actor.class);
        returns(new AgencyRecord(new TreeMap<>(fields)), AgencyRecord.class);
    }

    private static <T> void returns(T value, Class<T> type) {
        byte[] written = CanonicalJson.write(value);
        T read = CanonicalJson.read(written, type);
        assertThat(read).isEqualTo(value);
        assertThat(CanonicalJson.write(read)).isEqualTo(written);
    }

    @Example
    void the_machines_locale_and_zone_leave_no_trace() throws Exception {
        String golden = GoldenJournal.state("household-dossier-5");
        for (String language : List.of("ar-EG-u-nu-arab", "tr", "th-TH-u-ca-buddhist", "zh-CN", "en")) {
            for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Shanghai")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                CaseFile file = CanonicalJson.read(golden.getBytes(StandardCharsets.UTF_8), CaseFile.class);
                assertThat(new String(CanonicalJson.write(file), StandardCharsets.UTF_8))
                        .isEqualTo(golden);
            }
        }
    }

    @Example
    void times_are_text_of_iso_8601_and_amounts_are_text() {
        assertThat(CanonicalJson.text(Instant.parse("2026-03-02T01:00:00Z"), Instant.class))
                .isEqualTo("\"2026-03-02T01:00:00Z\"");
        assertThat(CanonicalJson.text(LocalDate.of(2026, 3, 2), LocalDate.class))
                .isEqualTo("\"2026-03-02\"");
        assertThat(CanonicalJson.text(Money.ofYuan("123.4"), Money.class)).isEqualTo("\"123.40\"");
        assertThat(CanonicalJson.text(new Actor("a", "乙", Role.ARCHIVIST, "990101"), Actor.class))
                .isEqualTo("{\"id\":\"a\",\"name\":\"乙\",\"office\":\"990101\",\"role\":\"ARCHIVIST\"}");
    }

    @Example
    void the_same_values_in_another_order_are_written_alike() {
        var one = new LinkedHashMap<String, String>();
        one.put("b", "2");
        one.put("a", "1");
        assertThat(CanonicalJson.text(one, Map.class)).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Example
    void no_fault_repeats_what_was_read() {
        for (String stored : List.of(
                // cut off, not JSON at all, another type, an unknown property, a wrong code, a wrong number, one too
                // many
                "{\"id\":\"a\",\"name\":\"" + SECRET,
                SECRET,
                "\"" + SECRET + "\"",
                "{\"" + SECRET + "\":1}",
                "{\"id\":\"a\",\"name\":\"b\",\"office\":\"c\",\"role\":\"" + SECRET + "\"}",
                "{\"id\":[\"" + SECRET + "\"],\"name\":\"b\"}",
                "{\"id\":\"a\",\"name\":\"b\",\"office\":\"c\",\"role\":\"ARCHIVIST\"} \"" + SECRET + "\"")) {
            byte[] bytes = stored.getBytes(StandardCharsets.UTF_8);
            says_nothing(catchThrowable(() -> CanonicalJson.read(bytes, Actor.class)));
            says_nothing(catchThrowable(() -> CanonicalJson.read(bytes, Money.class)));
            says_nothing(catchThrowable(() -> CanonicalJson.read(bytes, CaseEntry.class)));
        }
        JsonNode tree = CanonicalJson.readTree(("{\"type\":\"" + SECRET + "\"}").getBytes(StandardCharsets.UTF_8));
        says_nothing(catchThrowable(() -> CanonicalJson.convert(tree, CaseEntry.class)));
    }

    private static void says_nothing(Throwable fault) {
        assertThat(fault).isInstanceOf(StorageException.class);
        var everything = new StringWriter();
        fault.printStackTrace(new PrintWriter(everything));
        assertThat(everything.toString())
                .doesNotContain(SECRET)
                .doesNotContain("秘密")
                .doesNotContain("9901011950");
    }

    @Example
    void nesting_beyond_what_any_value_has_is_refused() {
        byte[] deep = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowable(() -> CanonicalJson.readTree(deep))).isInstanceOf(StorageException.class);
        byte[] nested = ("{\"a\":".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowable(() -> CanonicalJson.readTree(nested))).isInstanceOf(StorageException.class);
    }
}
