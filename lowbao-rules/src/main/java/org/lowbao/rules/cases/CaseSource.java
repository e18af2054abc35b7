package org.lowbao.rules.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lowbao.rules.form.Folder;

/**
 * The files of the cases beside one pack, as bytes. Immutable.
 *
 * <p>They lie in the folder {@code cases} of the pack's own folder and are no part of the pack: a case may be added
 * without changing the digest of a pack that is in force.
 */
public final class CaseSource {

    private static final String FOLDER = "cases";

    private final String name;
    private final SortedMap<String, byte[]> files;

    private CaseSource(String name, SortedMap<String, byte[]> files) {
        this.name = name;
        this.files = files;
    }

    /**
     * Takes cases from memory.
     *
     * @param name what to call them in messages
     * @param files the content of each YAML file by its name
     */
    public static CaseSource of(String name, Map<String, byte[]> files) {
        var copy = new TreeMap<String, byte[]>();
        files.forEach((file, bytes) -> copy.put(file, bytes.clone()));
        return new CaseSource(name, copy);
    }

    /**
     * Takes every {@code .yaml} file in the folder {@code cases} of a pack's folder; none if there is no such folder.
     *
     * @throws IOException if the folder cannot be read, or holds too much
     */
    public static CaseSource besidePack(Path pack) throws IOException {
        Path folder = pack.resolve(FOLDER);
        return new CaseSource(
                Folder.name(pack) + "/" + FOLDER,
                Files.isDirectory(folder) ? Folder.read(folder, Set.of(".yaml")) : new TreeMap<>());
    }

    /**
     * Takes files from the class path, where folders cannot be listed.
     *
     * @param pack the folder of the pack, such as {@code org/example/packs/county}
     * @throws IOException if a file is missing or cannot be read
     */
    public static CaseSource ofClassPath(ClassLoader loader, String pack, String... names) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (String file : names) {
            String path = pack + "/" + FOLDER + "/" + file;
            try (InputStream in = loader.getResourceAsStream(path)) {
                if (in == null) {
                    throw new NoSuchFileException(path);
                }
                files.put(file, in.readAllBytes());
            }
        }
        return new CaseSource(pack.substring(pack.lastIndexOf('/') + 1) + "/" + FOLDER, files);
    }

    public String name() {
        return name;
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    @Override
    public String toString() {
        return name;
    }
}
