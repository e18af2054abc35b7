package org.lowbao.examples.ownpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.casework.Casework;
import org.lowbao.casework.PackPolicy;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.rules.cases.Coverage;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.reform.Effect;
import org.lowbao.rules.reform.Totals;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/** What the guide for authors of packs prints is what is checked and run. */
class RuleAuthorsGuideTest {

    private static final Path COUNTY = Guide.PACKS.resolve("county");
    private static final String NEXT_DOCUMENT = """
          提标通知2027:
            title: 关于2027年城乡低保标准的通知（虚构，非真实文件）
            number: 示民发〔2026〕9号
            issued: 2026-12-08
            mark: fixture
        """;
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private static CompiledPolicy county() throws IOException {
        return OwnPolicy.checked(COUNTY, NOWHERE);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Guide guide() throws IOException {
        return Guide.of("docs/rule-authors.md");
    }

    @Test
    void every_piece_of_a_pack_in_the_guide_stands_in_the_example() throws IOException {
        List<String> files = List.of(
                Files.readString(COUNTY.resolve("pack.yaml")),
                Files.readString(COUNTY.resolve("cases/families.yaml")),
                Files.readString(Guide.PACKS.resolve("reform/pack.yaml")),
                nextYear());

        assertThat(guide().blocks("yaml"))
                .hasSizeGreaterThan(9)
                .allSatisfy(block -> assertThat(files)
                        .as(block)
                        .anySatisfy(file -> assertThat(file).contains(block)));
    }

    @Test
    void an_empty_folder_becomes_a_checked_pack_with_cases_by_the_guide_alone(@TempDir Path folder) throws IOException {
        Guide guide = guide();
        String pack = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> String.join("", guide.section(number).blocks("yaml")))
                .collect(Collectors.joining("\n"));
        String cases = String.join("\n", guide.section(8).blocks("yaml"));
        Path county = Files.createDirectory(folder.resolve("county"));
        Files.writeString(county.resolve("pack.yaml"), pack);
        Files.createDirectory(county.resolve("cases"));
        Files.writeString(county.resolve("cases/families.yaml"), cases);

        CompiledPolicy policy = OwnPolicy.checked(county, out);
        assertThat(printed().lines().filter(line -> line.startsWith("county/")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("RUNS_OUT"));
        assertThat(guide.blocks("text").get(0).lines())
                .allSatisfy(line -> assertThat(printed()).contains(line));
        printed.reset();
        OwnPolicy.cases(county, policy, out);
        assertThat(printed().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).endsWith(": passed []"));
        assertThat(pack).isEqualTo(Files.readString(COUNTY.resolve("pack.yaml")));
    }

    @Test
    void every_piece_of_java_in_the_guide_stands_in_the_example() throws IOException {
        String source = Guide.source("OwnPolicy.java");

        assertThat(guide().blocks("java"))
                .hasSize(5)
                .allSatisfy(block -> assertThat(source).contains(Guide.withoutIndent(block)));
    }

    @Test
    void every_file_that_the_guide_links_to_is_there() throws IOException {
        assertThat(guide().links())
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(Guide.PROJECT.resolve("docs").resolve(link)).exists());
    }

    @Test
    void the_pack_is_sound_but_for_what_the_guide_says() throws IOException {
        OwnPolicy.checked(COUNTY, out);

        assertThat(printed().lines().filter(line -> line.startsWith("county/")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("RUNS_OUT").contains("2026-12-31"));
        assertThat(guide().blocks("text").get(0).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(printed()).contains(line));
    }

    @Test
    void every_case_comes_out_as_calculated_by_hand() throws IOException {
        Coverage coverage = OwnPolicy.cases(COUNTY, county(), out);

        assertThat(printed().lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).endsWith(": passed []"));
        assertThat(coverage.rules())
                .filteredOn(rule -> rule.code().equals("heating.lone-elder"))
                .allSatisfy(rule -> assertThat(rule.isComplete()).isTrue());
    }

    @Test
    void the_difference_to_next_year_is_told_in_words(@TempDir Path folder) throws IOException {
        Path later = Files.createDirectory(folder.resolve("county-2027"));
        Files.writeString(later.resolve("pack.yaml"), nextYear());

        OwnPolicy.compare(county(), OwnPolicy.checked(later, NOWHERE), out);

        assertThat(printed())
                .contains("低保标准")
                .contains("2027-01-01")
                .contains("750")
                .contains("示民发〔2026〕9号");
        assertThat(printed()).doesNotContain("取暖补助");
    }

    /** The pack as the guide tells to change it: a new version, its document, and a row for the next year. */
    private static String nextYear() throws IOException {
        return Files.readString(COUNTY.resolve("pack.yaml"))
                .replace("version: \"2026.1\"", "version: \"2027.1\"")
                .replace("  decided: 2025-12-10\n", "  decided: 2026-12-08\n")
                .replace("  实施细则:\n    title", NEXT_DOCUMENT + "  实施细则:\n    title")
                .replace(
                        "to: 2026-12-31, document: 提标通知}\n      - {key: rural",
                        "to: 2026-12-31, document: 提标通知}\n"
                                + "      - {key: urban, value: 750, from: 2027-01-01, document: 提标通知2027}\n"
                                + "      - {key: rural");
    }

    @Test
    void nobody_puts_a_pack_in_force_alone(@TempDir Path folder) throws IOException {
        Casework casework = Casework.builder("990102")
                .journals(new InMemoryJournalStore())
                .contents(new InMemoryContentStore())
                .keys(
                        new InMemoryKeyRegister(),
                        PassphraseKeyFile.open(
                                folder.resolve("office.key"),
                                "made-up phrase".toCharArray(),
                                Entropy.demonstration("guide")))
                .destructions(new InMemoryDestructionRegister())
                .policy(new PackPolicy(county()))
                .clock(Clock.fixed(Instant.parse("2025-12-15T01:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        var drafter = new Actor("p1", "测试起草", Role.PAYMENT_OFFICER, "990102");
        var head = new Actor("h1", "测试审批", Role.COUNTY_CONFIRMER, "990102");

        assertThat(OwnPolicy.approve(casework, head, head).reasons()).isNotEmpty();
        assertThat(casework.policies().isInForce()).isFalse();
        assertThat(OwnPolicy.approve(casework, drafter, head).reasons()).isEmpty();
        assertThat(casework.policies().isInForce()).isTrue();
    }

    @Test
    void the_reform_costs_what_was_calculated_by_hand() throws IOException {
        List<Totals> totals = OwnPolicy.simulated(COUNTY, Guide.PACKS.resolve("reform"), county(), out);

        // June is as it was; both old people 720 + 50 + 60, the couple 540
        assertThat(totals.get(0).month()).isEqualTo(YearMonth.of(2026, 6));
        assertThat(totals.get(0).before()).isEqualByComparingTo("2200");
        assertThat(totals.get(0).difference()).isEqualByComparingTo("0");
        // July: 40 for each old person, 80 for the couple; near the line (760 × 12 − 9 000) ÷ 12 = 10
        assertThat(totals.get(1).after()).isEqualByComparingTo("2370");
        assertThat(totals.get(1).difference()).isEqualByComparingTo("170");
        assertThat(totals.get(1).cases(Effect.WINNER)).isEqualTo(3);
        assertThat(totals.get(1).cases(Effect.NEWLY_ELIGIBLE)).isEqualTo(1);
        assertThat(totals.get(1).cases(Effect.OPEN)).isEqualTo(1);
        List<String> blocks = guide().blocks("text");
        assertThat(printed()).contains(blocks.get(blocks.size() - 1));
    }

    @Test
    void the_commands_of_the_guide_run(@TempDir Path folder) throws IOException, InterruptedException {
        Path later = Files.createDirectory(folder.resolve("county-2027"));
        Files.writeString(later.resolve("pack.yaml"), nextYear());
        var commands = new ArrayList<String>();
        guide().blocks("sh").forEach(block -> block.lines().forEach(commands::add));

        assertThat(commands)
                .hasSize(4)
                .allSatisfy(command -> assertThat(command).startsWith("lowbao "));
        for (String command : commands) {
            int expected = command.startsWith("lowbao diff") ? 1 : 0; // 1 says that there is a difference
            assertThat(exitCode(command, later)).as(command).isEqualTo(expected);
        }
    }

    private static int exitCode(String command, Path later) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.lowbao.cli.Lowbao"));
        for (String word : command.split(" ", -1)) {
            if (!word.equals("lowbao")) {
                words.add(word.equals("county-2027") ? later.toString() : word);
            }
        }
        Process process = new ProcessBuilder(words)
                .directory(Guide.PACKS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Test
    void the_value_that_runs_out_asks_for_a_decision_and_the_new_version_gives_it(@TempDir Path folder)
            throws IOException {
        Path later = Files.createDirectory(folder.resolve("county-2027"));
        Files.writeString(later.resolve("pack.yaml"), nextYear());
        CompiledPolicy next = OwnPolicy.checked(later, NOWHERE);

        assertThat(next.isValidFor(YearMonth.of(2027, 1))).isTrue();
        assertThat(next.packs().get(1).decided()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(next.declarations().parameters().stream()
                        .filter(parameter -> parameter.name().equals("低保标准"))
                        .flatMap(parameter -> parameter.rows().stream())
                        .filter(row -> row.holdsOn(LocalDate.of(2027, 1, 1)))
                        .map(row -> row.value().toString()))
                .containsExactly("750");
    }
}
