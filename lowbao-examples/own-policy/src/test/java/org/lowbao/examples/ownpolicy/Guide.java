package org.lowbao.examples.ownpolicy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document whose blocks are to be what is run. */
record Guide(String text) {

    static final Path PROJECT = project();
    static final Path MODULE = PROJECT.resolve("lowbao-examples/own-policy");
    static final Path PACKS = MODULE.resolve("packs");

    static Guide of(String document) throws IOException {
        return new Guide(Files.readString(PROJECT.resolve(document)));
    }

    /** Returns the fenced blocks of one language, in their order. */
    List<String> blocks(String language) {
        String fence = "```" + language + "\n";
        return Stream.of(text.split(fence, -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("```")))
                .toList();
    }

    /** Returns the part from a heading of the second level to the next one. */
    Guide section(int number) {
        int from = text.indexOf("\n## " + number + ". ") + 1;
        int until = text.indexOf("\n## ", from);
        return new Guide(text.substring(from, until));
    }

    /** Returns the files and anchors that it links to. */
    List<String> links() {
        return Stream.of(text.split("\\]\\(", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf(')')))
                .filter(link -> !link.startsWith("http") && !link.startsWith("#"))
                .map(link -> link.replaceFirst("#.*", ""))
                .toList();
    }

    /** Returns a source of this module without indents, to look for blocks in. */
    static String source(String name) throws IOException {
        return withoutIndent(Files.readString(
                MODULE.resolve("src/main/java/org/lowbao/examples/ownpolicy").resolve(name)));
    }

    static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Path project() {
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        return Objects.requireNonNull(folder, "the tests run inside the project");
    }
}
