package org.lowbao.rules.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages texts and bytes. */
final class Mutations {

    /** What is put in: signs of the language and of YAML, and characters that are seldom thought of. */
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ".",
            "\"",
            "'",
            "<",
            ">=",
            "!=",
            "==",
            "&&",
            "+",
            "-",
            "*",
            "/",
            " and ",
            " or ",
            " not ",
            " in ",
            " if ",
            " then ",
            " else ",
            "sum(",
            "count(",
            "max(",
            "round_up(",
            "date(",
            "true",
            "1",
            "0",
            ".5",
            "99999999999999999999999999999999",
            " 元",
            "/月",
            "人",
            "收入",
            "成员",
            "存款",
            "（",
            "）",
            "，",
            "“",
            "：",
            "\u3000",
            "\u00a0",
            "\u202e",
            "\u200b",
            "\u0000",
            "\u0007",
            "\ufeff",
            "𠮷",
            "😀",
            "\ud83d",
            "e\u0301",
            "\t",
            "\n",
            "\r\n",
            ": ",
            "- ",
            "&a ",
            "*a",
            "!!int ",
            "|\n",
            ">\n",
            "#",
            "---\n",
            "...",
            "%YAML 9\n",
            "<<: ",
            "? ",
            "~",
            "null",
            "é",
            "戶",
            "\\");

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    String text(String text) {
        var mutated = new StringBuilder(text);
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            edit(mutated);
        }
        return mutated.toString();
    }

    private void edit(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(5)) {
            case 0:
                text.delete(from, to);
                break;
            case 1:
                text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
                break;
            case 2:
                text.replace(from, to, piece());
                break;
            case 3:
                text.insert(from, piece().repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 200 : 2)));
                break;
            default:
                text.insert(from, piece());
        }
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    /** Half of the time a text of bytes is damaged as text, so that what is left of it is still a text. */
    byte[] bytes(byte[] bytes) {
        if (random.nextBoolean()) {
            return text(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        byte[] mutated = bytes.clone();
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits && mutated.length > 0; i++) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(3)) {
                case 0:
                    mutated[at] ^= (byte) (1 << random.nextInt(8));
                    break;
                case 1:
                    mutated[at] = (byte) random.nextInt(256);
                    break;
                default:
                    mutated = Arrays.copyOf(mutated, at);
            }
        }
        return mutated;
    }
}
