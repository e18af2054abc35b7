package org.lowbao.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked example of every language level comes out as it was calculated by hand, in this version and for ever. */
class ConformanceTest {

    private static final Workbench LEVEL_1 = new Workbench(text("level-1/subjects.yaml"));

    static Stream<Example> level1() {
        return Stream.of("level-1/examples.txt", "level-1/stage.txt").flatMap(file -> Example.all(text(file)));
    }

    @ParameterizedTest
    @MethodSource("level1")
    void an_example_of_level_1_gives_what_it_always_gave(Example example) {
        assertThat(LEVEL_1.run(example)).isEqualTo(example.result());
    }

    /** If this fails, put the file back and write the new examples into a file of their own. */
    @ParameterizedTest
    @CsvSource({
        "level-1/subjects.yaml, bbeccc0f8fbaff22694a78085e4fb41141f07f3493dc1ad25bb26ccb17117947",
        "level-1/examples.txt, 782e8f5667e838a64f068ace52f4bc25450749e853470e39936837d007939bbb",
        "level-1/stage.txt, 5f808890af06174df3ef7f06aaf98d7c9ff5ce4225678ab541aa96965127697d"
    })
    void a_published_corpus_never_changes(String file, String digest) throws NoSuchAlgorithmException {
        byte[] bytes = text(file).getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(digest);
    }

    @Test
    void a_level_has_some_hundred_examples_and_none_twice() {
        assertThat(level1()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    private static String text(String file) {
        try (InputStream in = ConformanceTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
