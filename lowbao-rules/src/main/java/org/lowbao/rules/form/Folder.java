package org.lowbao.rules.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that lie directly in a folder, read whole within bounds. */
public final class Folder {

    private static final int MAX_FILES = 200;
    private static final long MAX_BYTES = 64L << 20;

    private Folder() {}

    /**
     * Reads the files whose names have one of a few endings.
     *
     * @param endings such as {@code .yaml}
     * @throws IOException if the folder cannot be read, or holds more than a pack can be
     */
    public static SortedMap<String, byte[]> read(Path folder, Set<String> endings) throws IOException {
        List<Path> found;
        try (Stream<Path> entries = Files.list(folder)) {
            found = entries.filter(file -> has(file, endings) && Files.isRegularFile(file))
                    .limit(MAX_FILES + 1L)
                    .sorted()
                    .toList();
        }
        var files = new TreeMap<String, byte[]>();
        long size = 0;
        for (Path file : found) {
            size += Files.size(file);
            if (size > MAX_BYTES || found.size() > MAX_FILES) {
                throw new IOException("too much for a pack: " + found.size() + " files, " + size + " bytes or more");
            }
            files.put(name(file), Files.readAllBytes(file));
        }
        return files;
    }

    private static boolean has(Path file, Set<String> endings) {
        return endings.stream().anyMatch(name(file)::endsWith);
    }

    /** Returns the last part of a path. */
    public static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }
}
