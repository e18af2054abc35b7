package org.lowbao.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.language.Supplied;

/** Every example on the reference page of the language is true. */
class LanguagePageTest {

    private static final String PAGE = page();
    private static final Workbench WORKBENCH = new Workbench(blocks("yaml").get(0));

    static Stream<Example> examples() {
        return blocks("example").stream().flatMap(Example::all);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_gives_what_the_page_says(Example example) {
        assertThat(WORKBENCH.run(example)).isEqualTo(example.result());
    }

    @Test
    void every_example_on_the_page_is_run() {
        long arrows = PAGE.chars().filter(c -> c == '→').count();

        assertThat(examples()).hasSize((int) arrows);
    }

    @Test
    void every_operator_and_function_has_an_example() {
        String expressions = examples()
                .filter(example -> !example.isRefused())
                .map(Example::expression)
                .collect(Collectors.joining("\n"));
        Stream<String> words = Stream.of(
                        Arrays.stream(Expression.Operator.values()).map(Expression.Operator::symbol),
                        Arrays.stream(Expression.Function.values()).map(Expression.Function::word),
                        Arrays.stream(Expression.Aggregation.values()).map(Expression.Aggregation::word),
                        Arrays.stream(Supplied.values()).map(Supplied::word),
                        Stream.of("not", "in", "if", "then", "else", "true", "false", "date"))
                .flatMap(all -> all);

        assertThat(words).allSatisfy(word -> assertThat(expressions).contains(word));
    }

    private static List<String> blocks(String language) {
        return Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(PAGE)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "language.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
