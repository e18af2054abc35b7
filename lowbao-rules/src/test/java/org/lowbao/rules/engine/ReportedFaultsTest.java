package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.pack.PackSource;

/**
 * Nothing is silently wrong: each mistake of {@code reported-faults.txt} and {@code reported-table-faults.txt} is told as
 * written there, to the letter.
 */
class ReportedFaultsTest {

    /** One mistake in the pack, and what is told about it. */
    record Mistake(String title, String line, String mistaken, String report) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Mistake> mistakes() {
        return mistakes("reported-faults.txt");
    }

    static Stream<Mistake> mistakesInTables() {
        return mistakes("reported-table-faults.txt");
    }

    private static Stream<Mistake> mistakes(String file) {
        return Stream.of(resource(file).split("\n== ", -1)).skip(1).map(block -> {
            List<String> lines = block.lines().toList();
            return new Mistake(
                    lines.get(0),
                    lines.get(1).substring(2),
                    lines.get(2).substring(2),
                    lines.stream().skip(3).collect(Collectors.joining("\n")).strip());
        });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void each_mistake_is_told_with_its_place_and_words(Mistake mistake) {
        assertThat(report(TestPacks.source("pack", made(mistake, resource("rebate.yaml")))))
                .isEqualTo(mistake.report());
    }

    @ParameterizedTest
    @MethodSource("mistakesInTables")
    void each_mistake_in_a_table_is_told_with_its_place_and_words(Mistake mistake) {
        String tables = made(mistake, resource("grades.yaml"));
        var files = Map.of(
                "rebate.yaml", resource("rebate.yaml").getBytes(StandardCharsets.UTF_8),
                "grades.yaml", tables.getBytes(StandardCharsets.UTF_8));

        assertThat(report(PackSource.of("pack", files))).isEqualTo(mistake.report());
    }

    private static String made(Mistake mistake, String text) {
        String mistaken = text.replaceFirst(
                "(?m)^( *)" + Pattern.quote(mistake.line()) + "$", "$1" + Matcher.quoteReplacement(mistake.mistaken()));
        assertThat(mistaken).contains(mistake.mistaken());
        return mistaken;
    }

    private static String report(PackSource source) {
        var report = new ArrayList<String>();
        for (Fault fault : PolicyCompiler.compile(List.of(source)).faults()) {
            report.add(fault.line() + ":" + fault.column() + " " + fault.code());
            report.add(source.excerpt(fault));
            report.add(fault.message(Locale.ENGLISH));
            report.add(fault.message(Locale.CHINESE));
        }
        return String.join("\n", report);
    }

    private static String resource(String name) {
        try (InputStream in = ReportedFaultsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
