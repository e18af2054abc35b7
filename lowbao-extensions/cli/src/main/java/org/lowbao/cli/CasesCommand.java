package org.lowbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lowbao.rules.cases.CaseRun;
import org.lowbao.rules.cases.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the cases beside a pack. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "Runs the cases beside a pack and tells what came out otherwise. 运行案例。")
final class CasesCommand implements Callable<Integer> {

    @Mixin
    private final Report report = new Report();

    @Mixin
    private final Packs packs = new Packs();

    @Parameters(paramLabel = "FOLDER", description = "A pack, with its cases in the folder cases.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Optional<RunCases> ran = RunCases.of(folder, packs, report);
        if (ran.isEmpty()) {
            return report.end(false);
        }
        var array = report.object().putArray("cases");
        int failed = 0;
        for (CaseRun run : ran.get().runs()) {
            failed += run.passed() ? 0 : 1;
            var node = array.addObject().put("id", run.policyCase().id()).put("passed", run.passed());
            var differences = node.putArray("differences");
            report.say(run.passed() ? "passed" : "failed", run.policyCase().id());
            for (Difference difference : run.differences()) {
                Report.place(differences.addObject(), difference.at())
                        .put("what", difference.what())
                        .put("expected", difference.expected())
                        .put("actual", difference.actual());
                report.say(
                        "difference", difference.at(), difference.what(), difference.expected(), difference.actual());
            }
        }
        int all = ran.get().runs().size();
        report.object().put("passed", all - failed).put("failed", failed);
        report.say("ran", all, failed);
        return report.end(failed == 0);
    }
}
