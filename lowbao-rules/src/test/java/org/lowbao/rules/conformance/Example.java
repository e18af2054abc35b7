package org.lowbao.rules.conformance;

import java.util.stream.Stream;

/**
 * One worked example: {@code expression [given {facts}] → result}. The facts are a YAML flow mapping by name; the result
 * is a value with its unit, {@code unknown} with its type, or {@code refused CODE at PLACE}, places counted from 1.
 */
record Example(String expression, String facts, String result) {

    /** Reads one example a line; blank lines and those that begin with a number sign are for people. */
    static Stream<Example> all(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Example::of);
    }

    private static Example of(String line) {
        int arrow = line.lastIndexOf('→');
        if (arrow < 0) {
            throw new IllegalArgumentException("an example without its result: " + line);
        }
        String left = line.substring(0, arrow).stripTrailing();
        int given = left.lastIndexOf(" given {");
        return new Example(
                (given < 0 ? left : left.substring(0, given)).stripTrailing(),
                given < 0 ? "{}" : left.substring(given + " given ".length()),
                line.substring(arrow + 1).strip());
    }

    boolean isRefused() {
        return result.startsWith("refused ");
    }

    /** The type of the result of an example that is not refused, as a pack writes it. */
    String type() {
        if (result.startsWith("unknown ")) {
            return result.substring("unknown ".length());
        }
        if (result.equals("yes") || result.equals("no")) {
            return "yes-no";
        }
        if (result.startsWith("\"")) {
            return "code";
        }
        int blank = result.indexOf(' ');
        return result.matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : blank < 0 ? "number" : result.substring(blank + 1);
    }

    @Override
    public String toString() {
        return expression + (facts.equals("{}") ? "" : " given " + facts) + " → " + result;
    }
}
