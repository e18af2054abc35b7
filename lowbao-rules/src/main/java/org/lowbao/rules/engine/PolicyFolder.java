package org.lowbao.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.pack.Layers;
import org.lowbao.rules.pack.PackHeader;
import org.lowbao.rules.pack.PackSource;

/**
 * Every pack that lies in a folder, each in a sub-folder of its own, in all its versions: past, present and scheduled.
 *
 * <p>Each pack is compiled under every version of its parent that is in force at the same time as itself at least for a
 * day. What comes out is immutable; a host that wants a new standard to take effect loads the folder again and replaces its
 * {@link Policies}.
 */
public final class PolicyFolder {

    private static final int MAX_PACKS = 2_000;
    private static final int MAX_POLICIES = 5_000;

    private record Pack(PackSource source, PackHeader header) {}

    private final List<Pack> packs = new ArrayList<>();
    private final List<CompiledPolicy> policies = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private PolicyFolder() {}

    /**
     * What a folder gave.
     *
     * @param policies those of which no pack has a fault
     * @param faults of all packs, warnings included, in the order of their places
     */
    public record Loaded(Policies policies, List<Fault> faults) {

        public Loaded {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Loads a folder. Cost grows with the packs times the versions of their parents.
     *
     * @param further packs from elsewhere, such as the nation's, which may be parents
     * @throws IOException if the folder cannot be read, or holds too much
     */
    public static Loaded load(Path folder, List<PackSource> further) throws IOException {
        var sources = new ArrayList<>(further);
        List<Path> found;
        try (Stream<Path> entries = Files.list(folder)) {
            found = entries.filter(Files::isDirectory)
                    .limit(MAX_PACKS + 1L)
                    .sorted()
                    .toList();
        }
        if (found.size() > MAX_PACKS) {
            throw new IOException("more than " + MAX_PACKS + " packs");
        }
        for (Path pack : found) {
            sources.add(PackSource.ofFolder(pack));
        }
        return load(sources);
    }

    /** Loads packs that were read already. */
    public static Loaded load(List<PackSource> sources) {
        var folder = new PolicyFolder();
        for (PackSource source : sources) {
            Optional<PackHeader> header = Layers.header(source);
            if (header.isPresent()) {
                folder.packs.add(new Pack(source, header.get()));
            } else {
                folder.faults.addAll(Layers.read(List.of(source)).faults());
            }
        }
        folder.packs.forEach(pack -> folder.compile(List.of(pack)));
        return new Loaded(
                new Policies(folder.policies),
                folder.faults.stream().distinct().sorted().toList());
    }

    /** Compiles a pack, the last of {@code chain}, once a parent stands above every other; the highest first. */
    private void compile(List<Pack> chain) {
        PackHeader highest = chain.get(0).header();
        if (highest.parent().isEmpty()) {
            Compilation compilation =
                    PolicyCompiler.compile(chain.stream().map(Pack::source).toList());
            faults.addAll(compilation.faults());
            if (compilation instanceof Compilation.Compiled compiled && policies.size() < MAX_POLICIES) {
                policies.add(compiled.policy());
            }
            return;
        }
        List<Pack> parents = packs.stream()
                .filter(pack -> pack.header().id().equals(highest.parent().get()))
                .filter(pack -> pack.header().level().compareTo(highest.level()) < 0)
                .toList();
        if (parents.isEmpty()) {
            faults.add(highest.at()
                    .fault(FaultCode.UNKNOWN_PARENT, highest.parent().get()));
        }
        for (Pack parent : parents) {
            if (chain.stream().allMatch(pack -> meet(parent.header(), pack.header()))) {
                var longer = new ArrayList<Pack>();
                longer.add(parent);
                longer.addAll(chain);
                compile(longer);
            }
        }
    }

    private static boolean meet(PackHeader one, PackHeader other) {
        return !one.to().filter(last -> last.isBefore(other.from())).isPresent()
                && !other.to().filter(last -> last.isBefore(one.from())).isPresent();
    }
}
