package org.lowbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.cases.CaseReader;
import org.lowbao.rules.cases.CaseRun;
import org.lowbao.rules.cases.CaseSource;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.fault.Fault;

/** The runs of all cases beside one pack. */
record RunCases(CompiledPolicy policy, List<CaseRun> runs) {

    /** Runs the cases, or tells the faults that keep them from running. */
    static Optional<RunCases> of(Path folder, Packs packs, Report report) throws IOException {
        Compilation compilation = packs.compile(folder);
        var faults = new ArrayList<Fault>(compilation.faults());
        if (compilation instanceof Compilation.Compiled compiled) {
            CaseReader.Reading reading = CaseReader.read(CaseSource.besidePack(folder), compiled.policy());
            faults.addAll(reading.faults());
            if (reading.isSound()) {
                List<CaseRun> runs = reading.cases().stream()
                        .map(each -> CaseRun.of(each, compiled.policy()))
                        .toList();
                return Optional.of(new RunCases(compiled.policy(), runs));
            }
        }
        report.faults(faults.stream().distinct().sorted().toList(), packs.sources());
        return Optional.empty();
    }
}
