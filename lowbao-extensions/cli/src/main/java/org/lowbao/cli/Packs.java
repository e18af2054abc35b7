package org.lowbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.pack.Layers;
import org.lowbao.rules.pack.PackHeader;
import org.lowbao.rules.pack.PackSource;
import picocli.CommandLine.Option;

/** Finds the packs above a pack: those named by {@code --parent}, then its neighbours, then the nation's that is shipped. */
final class Packs {

    @Option(
            names = "--parent",
            paramLabel = "FOLDER",
            description =
                    "A pack above; may be repeated. Otherwise folders beside the pack and the nation's pack are looked at.")
    private List<Path> parents = List.of();

    private final Sources sources = new Sources();

    Sources sources() {
        return sources;
    }

    /** Tells whether a folder is a pack itself, and not a folder of packs. */
    static boolean isPack(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(file -> file.toString().endsWith(".yaml"));
        }
    }

    /** Returns the packs in a folder of packs, in the order of their names. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Compiles a pack under those above it. A parent that is not found is left out, which the compiler then tells. */
    Compilation compile(Path folder) throws IOException {
        PackSource pack = read(folder);
        Map<String, PackSource> known = known(folder);
        var chain = new ArrayList<PackSource>();
        chain.add(pack);
        Optional<String> parent = parent(pack);
        while (parent.isPresent() && known.containsKey(parent.get())) {
            // each pack is above only once, so that packs that name each other come to an end
            PackSource above = known.remove(parent.get());
            chain.add(0, above);
            parent = parent(above);
        }
        return PolicyCompiler.compile(chain);
    }

    private PackSource read(Path folder) throws IOException {
        PackSource source = PackSource.ofFolder(folder);
        sources.add(source);
        // its cases lie in the folder, too
        sources.add(source.name(), folder);
        return source;
    }

    private static Optional<String> parent(PackSource source) {
        return Layers.header(source).flatMap(PackHeader::parent);
    }

    private Map<String, PackSource> known(Path folder) throws IOException {
        var candidates = new ArrayList<PackSource>();
        for (Path parent : parents) {
            candidates.add(read(parent));
        }
        Path beside = folder.toAbsolutePath().normalize().getParent();
        if (beside != null) {
            for (Path neighbour : in(beside)) {
                if (isPack(neighbour) && !Files.isSameFile(neighbour, folder)) {
                    candidates.add(read(neighbour));
                }
            }
        }
        PackSource national = ShippedPacks.national();
        sources.add(national);
        candidates.add(national);
        var known = new LinkedHashMap<String, PackSource>();
        for (PackSource source : candidates) {
            Layers.header(source).ifPresent(header -> known.merge(header.id(), source, Packs::laterDecided));
        }
        return known;
    }

    /** Of several versions the one decided last stands; of those decided on one day, the one found first. */
    private static PackSource laterDecided(PackSource one, PackSource other) {
        LocalDate first = Layers.header(one).map(PackHeader::decided).orElse(LocalDate.MIN);
        LocalDate second = Layers.header(other).map(PackHeader::decided).orElse(LocalDate.MIN);
        return second.isAfter(first) ? other : one;
    }
}
