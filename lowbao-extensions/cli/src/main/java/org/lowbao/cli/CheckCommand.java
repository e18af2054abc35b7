package org.lowbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lowbao.rules.cases.CaseReader;
import org.lowbao.rules.cases.CaseSource;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.fault.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells every fault of a pack and of its cases, or of every pack in a folder. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells every fault of a pack and its cases, or of every pack in a folder. 检查政策包。")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final Report report = new Report();

    @Mixin
    private final Packs packs = new Packs();

    @Parameters(paramLabel = "FOLDER", description = "A pack, or a folder of packs.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private Path folder;

    @Override
    public Integer call() throws IOException {
        var faults = new ArrayList<Fault>();
        for (Path pack : Packs.isPack(folder) ? List.of(folder) : Packs.in(folder)) {
            Compilation compilation = packs.compile(pack);
            faults.addAll(compilation.faults());
            if (compilation instanceof Compilation.Compiled compiled) {
                faults.addAll(CaseReader.read(CaseSource.besidePack(pack), compiled.policy())
                        .faults());
            }
        }
        List<Fault> found = faults.stream().distinct().sorted().toList();
        boolean sound = report.faults(found, packs.sources());
        long warnings = found.stream().filter(fault -> fault.code().isWarning()).count();
        report.say("checked", found.size() - warnings, warnings);
        return report.end(sound);
    }
}
