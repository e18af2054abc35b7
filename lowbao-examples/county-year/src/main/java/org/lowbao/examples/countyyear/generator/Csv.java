package org.lowbao.examples.countyyear.generator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A CSV file in the making: UTF-8, comma, line feed; a field is quoted where it has to be. */
final class Csv {

    private final StringBuilder text = new StringBuilder();
    private int rows = -1;

    Csv(String... header) {
        row(header);
    }

    void row(String... fields) {
        text.append(List.of(fields).stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append('\n');
        rows++;
    }

    /** Returns how many rows there are below the header. */
    int rows() {
        return rows;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
