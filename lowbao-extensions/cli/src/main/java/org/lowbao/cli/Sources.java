package org.lowbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowbao.rules.fault.At;

/** Finds the lines that faults stand in. For one thread. */
final class Sources {

    private static final int LONGEST_LINE = 160;

    private final Map<String, Path> folders = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    /** Says where the files of a pack lie. */
    void add(String pack, Path folder) {
        folders.put(pack, folder);
    }

    /** Returns the line and a caret under the column; nothing if the line cannot be shown. */
    List<String> excerpt(At at) {
        Optional<String> line = line(at);
        if (line.isEmpty() || at.column() < 1 || line.get().length() > LONGEST_LINE) {
            return List.of();
        }
        String number = String.format("%6d", at.line());
        int characters = Math.min(line.get().length(), at.column() - 1);
        return List.of(
                number + " | " + line.get().replace('\t', ' '),
                " ".repeat(number.length()) + " | "
                        + " ".repeat(width(line.get().substring(0, characters))) + "^");
    }

    private Optional<String> line(At at) {
        List<String> text = lines.computeIfAbsent(at.file(), this::read);
        return at.line() < 1 || at.line() > text.size() ? Optional.empty() : Optional.of(text.get(at.line() - 1));
    }

    private List<String> read(String file) {
        int slash = file.indexOf('/');
        Path folder = slash < 0 ? null : folders.get(file.substring(0, slash));
        if (folder == null) {
            return List.of();
        }
        try {
            String text = Files.readString(folder.resolve(file.substring(slash + 1)), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException e) {
            // no text, or none in UTF-8: the place has to do without its line
            return List.of();
        }
    }

    /** Counts the columns that a terminal needs: signs of Chinese script take two. */
    static int width(String text) {
        return text.codePoints().map(sign -> isWide(sign) ? 2 : 1).sum();
    }

    private static boolean isWide(int sign) {
        return Character.isIdeographic(sign)
                || sign >= 0x3000 && sign <= 0x303F
                || sign >= 0xFF01 && sign <= 0xFF60
                || sign >= 0xFFE0 && sign <= 0xFFE6;
    }
}
