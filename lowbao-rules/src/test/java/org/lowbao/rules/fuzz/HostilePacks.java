package org.lowbao.rules.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Packs that try to take the office's computer down. Each grows with its size, up to what a file may hold and beyond. */
final class HostilePacks {

    private static final List<IntFunction<String>> SHAPES = List.of(
            // aliases that double at every step
            n -> "a0: &a0 [x, x]\n"
                    + repeated(n, i -> "a" + (i + 1) + ": &a" + (i + 1) + " [*a" + i + ", *a" + i + "]\n"),
            n -> "[".repeat(n),
            n -> "a: " + "{b: ".repeat(n / 4),
            n -> repeated(n, i -> " ".repeat(Math.min(i, 500)) + "- \n"),
            n -> "? ".repeat(n / 2),
            n -> "a: \"" + "x".repeat(n) + "\"",
            n -> "x".repeat(n) + ": 1",
            n -> "\"".repeat(n),
            n -> "a: >\n" + " x\n".repeat(n / 3),
            n -> "a: \"" + "\\u4e00".repeat(n / 6) + "\"",
            n -> "--- a\n".repeat(n / 6),
            n -> repeated(n, i -> "k" + i + ": 1\n"),
            n -> "k: 1\n".repeat(n / 5),
            // a dated table of thousands of rows, all the same and all different
            n -> table(n, i -> "{value: 1, from: 2020-01-01, document: d}"),
            n -> table(n, i -> "{value: " + i + ", from: " + (1000 + i % 9000) + "-01-01, document: d}"),
            n -> table(n, i -> "{key: k" + i + ", value: 1, from: 2020-01-01, document: d}"),
            // variables in a chain and in a circle
            n -> variables(n, i -> i == 0 ? "1" : "v" + (i - 1)),
            n -> variables(n, i -> "v" + (i + 1) % Math.max(1, n / 80)),
            n -> variables(n, i -> "v" + i),
            // expressions: deep, long, senseless, with a thousand misspelt names that are nearly right
            n -> variables(n, i -> "(".repeat(1000) + "1"),
            n -> variables(n, i -> "not ".repeat(950) + "true"),
            n -> variables(n, i -> "1" + " + 1".repeat(990)),
            n -> variables(n, i -> "(1 + 1) * ".repeat(300) + "1"),
            n -> variables(n, i -> "if true then ".repeat(200) + "1" + " else 1".repeat(200)),
            n -> variables(n, i -> "v9999" + " + w9999".repeat(450)),
            n -> variables(n, i -> "（".repeat(3900)),
            n -> variables(n, i -> "x".repeat(5000)),
            n -> variables(n, i -> "sum(".repeat(60) + "a" + ")".repeat(60)),
            n -> variables(
                    n / 20, i -> "misspelt" + "x".repeat(52 - String.valueOf(i).length()) + i),
            // words with very many places to fill
            n -> head() + "rules: {r: {of: 户, when: 'true', basis: {document: d}, met: {zh: '" + "{甲}".repeat(n / 3)
                    + "', en: x}, not-met: {zh: x, en: x}}}\n",
            n -> head() + "rules: {r: {of: 户, when: 'true', basis: {document: d}, met: {zh: '" + "{".repeat(n)
                    + "', en: x}, not-met: {zh: x, en: x}}}\n",
            // subjects below subjects
            n -> "subjects:\n  s0: {words: {zh: x, en: x}}\n"
                    + repeated(n, i -> "  s" + (i + 1) + ": {of: s" + i + ", words: {zh: x, en: x}}\n"));

    private HostilePacks() {}

    /** Returns a pack of up to {@code most} bytes or so. */
    static byte[] any(RandomGenerator random, int most) {
        return one(random.nextInt(SHAPES.size()), 10 + random.nextInt(most));
    }

    static int shapes() {
        return SHAPES.size();
    }

    static byte[] one(int shape, int size) {
        return SHAPES.get(shape).apply(size).getBytes(StandardCharsets.UTF_8);
    }

    private static String head() {
        return """
                pack: {id: h, version: "1", issuer: h, division: "990000", level: county, language: 1, from: 2020-01-01, decided: 2020-01-01, name: {zh: x, en: x}}
                documents: {d: {title: d, issued: 2020-01-01, mark: fixture}}
                subjects: {户: {words: {zh: x, en: x}, facts: {甲: {type: number, words: {zh: x, en: x}}, 类: {type: code, words: {zh: x, en: x}}}}}
                outcomes: {X: {of: 户, when: 'true', words: {zh: x, en: x}}}
                """;
    }

    private static String table(int size, IntFunction<String> row) {
        String keyed = row.apply(0).contains("key:") ? "    by: [类]\n" : "";
        return head() + "parameters:\n  p:\n    type: number\n    words: {zh: x, en: x}\n" + keyed + "    rows:\n"
                + repeated(size, i -> "      - " + row.apply(i) + "\n");
    }

    private static String variables(int size, IntFunction<String> expression) {
        return head() + "variables:\n"
                + repeated(
                        size,
                        i -> "  v" + i + ": {of: 户, type: number, is: '" + expression.apply(i)
                                + "', words: {zh: x, en: x}}\n");
    }

    /** Repeats a piece until the whole has a size. */
    private static String repeated(int size, IntFunction<String> piece) {
        var whole = new StringBuilder(piece.apply(0));
        for (int i = 1; whole.length() < size; i++) {
            whole.append(piece.apply(i));
        }
        return whole.toString();
    }
}
