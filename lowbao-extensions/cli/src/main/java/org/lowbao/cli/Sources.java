package org.lowbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.pack.PackSource;

/** Finds the lines that faults stand in: those of packs, and of cases and households beside them. For one thread. */
final class Sources {

    private final List<PackSource> packs = new ArrayList<>();
    private final Map<String, Path> folders = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** Adds a pack that was read. */
    void add(PackSource pack) {
        packs.add(pack);
    }

    /** Says where files lie whose names begin with a folder's. */
    void add(String name, Path folder) {
        folders.put(name, folder);
    }

    /** Returns the line with a caret under the place; nothing if it cannot be shown. */
    List<String> excerpt(Fault fault) {
        return packs.stream()
                .map(pack -> pack.excerpt(fault))
                .filter(excerpt -> !excerpt.isEmpty())
                .findFirst()
                .orElseGet(() -> fault.excerpt(texts.computeIfAbsent(fault.file(), this::read)))
                .lines()
                .toList();
    }

    private String read(String file) {
        int slash = file.indexOf('/');
        Path folder = slash < 0 ? null : folders.get(file.substring(0, slash));
        if (folder == null) {
            return "";
        }
        try {
            return Files.readString(folder.resolve(file.substring(slash + 1)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // no text, or none in UTF-8: the place has to do without its line
            return "";
        }
    }
}
