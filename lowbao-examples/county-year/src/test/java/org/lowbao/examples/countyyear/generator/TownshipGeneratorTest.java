package org.lowbao.examples.countyyear.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TownshipGeneratorTest {

    /** Tests run in the folder of the module. */
    private static final Path COMMITTED = Path.of("input");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void the_input_in_the_repository_is_what_the_generator_makes_now() throws IOException {
        SortedMap<String, byte[]> made = TownshipGenerator.files(TownshipGenerator.SEED);

        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            byte[] committed = Files.readAllBytes(COMMITTED.resolve(file.getKey()));
            assertThat(contents(file.getKey(), committed))
                    .as(file.getKey())
                    .isEqualTo(contents(file.getKey(), file.getValue()));
        }
    }

    @Test
    void nothing_else_lies_among_the_data_in_the_repository() throws IOException {
        try (Stream<Path> files = Files.walk(COMMITTED)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> COMMITTED.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            TownshipGenerator.files(TownshipGenerator.SEED).keySet());
        }
    }

    @Test
    void locale_and_zone_change_nothing() throws IOException {
        Map<String, Integer> here = digests();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));

        assertThat(digests()).isEqualTo(here);
    }

    @Test
    void the_folder_is_made_and_filled(@TempDir Path folder) throws IOException {
        TownshipGenerator.write(7, folder.resolve("new/input"));

        assertThat(folder.resolve("new/input/households.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("new/input/agencies/public-security/delivery.csv"))
                .isNotEmptyFile();
    }

    @Test
    void expected_outcomes_are_told_for_every_household() throws IOException {
        List<String> lines = Files.readAllLines(COMMITTED.resolve("expected.csv"), StandardCharsets.UTF_8);

        Map<String, Long> counted = lines.stream()
                .skip(1)
                .collect(Collectors.groupingBy(line -> line.replaceAll("^[^,]*,|,.*$", ""), Collectors.counting()));
        assertThat(counted)
                .containsOnly(
                        Map.entry("DESTITUTE", 144L),
                        Map.entry("DIBAO", 385L),
                        Map.entry("LOW_INCOME_EDGE", 43L),
                        Map.entry("NOT_ELIGIBLE", 20L),
                        Map.entry("SINGLE_PERSON_ENROLMENT", 30L),
                        Map.entry("UNDETERMINED", 8L));
    }

    private static Map<String, Integer> digests() throws IOException {
        var digests = new TreeMap<String, Integer>();
        TownshipGenerator.files(TownshipGenerator.SEED)
                .forEach((name, bytes) -> digests.put(name, Arrays.hashCode(bytes)));
        return digests;
    }

    /** Compression differs between JDKs, so of a zipped file its entries are compared. */
    private static Object contents(String name, byte[] bytes) throws IOException {
        if (!name.endsWith(".xlsx")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
