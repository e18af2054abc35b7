package org.lowbao.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.office.Role;

/** What the documents print is what compiles and runs. */
class DocumentsTest {

    private static final Path PROJECT = project();
    private static final Path SOURCES = Path.of("src/main/java/org/lowbao/examples/quickstart");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void the_first_screen_prints_the_lines_of_the_quickstart(String document) throws IOException {
        assertThat(blocks(document, "java")).containsExactly(region("Quickstart.java", "embed"));
    }

    @Test
    void the_guide_prints_the_lines_of_the_first_dossier() throws IOException {
        assertThat(blocks("docs/embedding.md", "java")).contains(region("FirstDossier.java", "casework"));
    }

    @Test
    void the_guide_prints_the_lines_of_the_familys_story() throws IOException {
        assertThat(blocks("docs/embedding.md", "java"))
                .contains(region("OneFamily.java", "family"), region("OneFamily.java", "review"));
    }

    @Test
    void the_guide_changes_provisions_as_the_example_does() throws IOException {
        assertThat(blocks("docs/embedding.md", "java")).contains(region("CountyProcedure.java", "procedure"));
        assertThat(CountyProcedure.of().confirmingRole().value()).isEqualTo(Role.TOWNSHIP_REVIEWER);
        assertThat(CountyProcedure.of().noticeLimit().value()).isEqualTo(TimeLimit.workingDays(7));
    }

    @Test
    void the_guide_for_operators_prints_a_line_that_compiles() throws IOException {
        assertThat(blocks("docs/operations.md", "java"))
                .hasSize(1)
                .allSatisfy(line ->
                        assertThat(region("FirstDossier.java", "casework")).contains(line.strip()));
    }

    @Test
    void the_glossary_names_types_and_members_that_are_there() throws IOException {
        Map<String, String> sources = sources();
        List<String> names = new ArrayList<>();
        for (String row : Files.readAllLines(PROJECT.resolve("docs/glossary.md"))) {
            if (row.startsWith("|")) {
                String[] quoted = row.split("`", -1);
                for (int i = 1; i < quoted.length; i += 2) {
                    names.add(quoted[i]);
                }
            }
        }

        assertThat(names).hasSizeGreaterThan(80).allSatisfy(name -> {
            String[] parts = name.split("\\.", -1);
            assertThat(sources).containsKey(parts[0]);
            assertThat(sources.get(parts[0])).containsPattern("\\b" + parts[parts.length - 1] + "\\b");
        });
    }

    @Test
    void the_lines_that_embed_it_are_ten() throws IOException {
        assertThat(region("Quickstart.java", "embed").lines()).hasSize(10);
    }

    @Test
    void both_first_screens_print_the_same_commands() throws IOException {
        assertThat(blocks("README.md", "sh")).isEqualTo(blocks("README.zh-CN.md", "sh"));
    }

    @Test
    void both_first_screens_print_what_the_quickstart_prints() throws IOException {
        assertThat(blocks("README.md", "text")).contains(QuickstartTest.printed());
        assertThat(blocks("README.zh-CN.md", "text")).contains(QuickstartTest.printed());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_file_that_a_document_links_to_is_there(String document) throws IOException {
        Path file = PROJECT.resolve(document);
        List<String> links = Stream.of(Files.readString(file).split("\\]\\(", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf(')')))
                .filter(link -> !link.startsWith("http") && !link.startsWith("#"))
                .map(link -> link.replaceFirst("#.*", ""))
                .toList();

        assertThat(links)
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
    }

    static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.map(file -> PROJECT.relativize(file).toString())
                    .filter(file -> file.endsWith(".md") && !file.contains("target/") && !file.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the lines between two markers of a source file, without the indent they share. */
    private static String region(String source, String name) throws IOException {
        String text = Files.readString(SOURCES.resolve(source), StandardCharsets.UTF_8);
        String begin = "// " + name + ": begin\n";
        String lines = text.substring(text.indexOf(begin) + begin.length(), text.indexOf("// " + name + ": end"));
        // the end marker's own indent would be a line of its own
        return lines.stripTrailing().stripIndent() + "\n";
    }

    /** Returns the fenced blocks of one language, in their order. */
    static List<String> blocks(String document, String language) throws IOException {
        String fence = "```" + language + "\n";
        return Stream.of(Files.readString(PROJECT.resolve(document)).split(fence, -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("```")))
                .toList();
    }

    /** Returns the text of every main source file by the name of its type. */
    private static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("src/main/java"))
                    .toList()) {
                sources.merge(
                        String.valueOf(file.getFileName()).replace(".java", ""),
                        Files.readString(file),
                        (one, other) -> one + other);
            }
        }
        return sources;
    }

    private static Path project() {
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        return Objects.requireNonNull(folder, "the tests run inside the project");
    }
}
