package org.lowbao.examples.ownstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the vendors' guide prints is what compiles and passes the kit. */
class VendorsGuideTest {

    private static final Path PROJECT = project();
    private static final List<Path> SOURCES =
            List.of(Path.of("lowbao-examples/own-store/src"), Path.of("lowbao-extensions/storage-jdbc/src/main/java"));

    @Test
    void every_block_of_the_guide_stands_in_the_source() throws IOException {
        List<String> blocks = Stream.of(guide().split("```java\n", -1))
                .skip(1)
                .map(rest -> withoutIndent(rest.substring(0, rest.indexOf("```"))))
                .toList();
        List<String> sources = sources();

        assertThat(blocks)
                .hasSize(7)
                .allSatisfy(block -> assertThat(sources)
                        .as(block)
                        .anySatisfy(source -> assertThat(source).contains(block)));
    }

    @Test
    void every_file_that_the_guide_links_to_is_there() throws IOException {
        List<String> links = Stream.of(guide().split("\\]\\(", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf(')')))
                .filter(link -> !link.startsWith("#"))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(PROJECT.resolve("docs").resolve(link)).exists());
    }

    private static String guide() throws IOException {
        return Files.readString(PROJECT.resolve("docs/vendors.md"));
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.add(withoutIndent(Files.readString(file)));
                }
            }
        }
        return sources;
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static Path project() {
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        return Objects.requireNonNull(folder, "the tests run inside the project");
    }
}
