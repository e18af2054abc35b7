package org.lowbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lowbao.rules.cases.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what the cases beside a pack have touched, and what never. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Tells which rules, outcomes and rows the cases of a pack have touched, and which never. 案例覆盖情况。")
final class CoverageCommand implements Callable<Integer> {

    @Mixin
    private final Report report = new Report();

    @Mixin
    private final Packs packs = new Packs();

    @Option(names = "--require-complete", description = "Exit with 1 if anything was not touched.")
    private boolean requireComplete;

    @Parameters(paramLabel = "FOLDER", description = "A pack, with its cases in the folder cases.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Optional<RunCases> ran = RunCases.of(folder, packs, report);
        if (ran.isEmpty()) {
            return report.end(false);
        }
        Coverage coverage = Coverage.of(ran.get().policy(), ran.get().runs());
        rules(coverage);
        outcomes(coverage);
        rows(coverage);
        report.object().put("complete", coverage.isComplete());
        report.say(coverage.isComplete() ? "complete" : "incomplete");
        return report.end(coverage.isComplete() || !requireComplete);
    }

    private void rules(Coverage coverage) {
        var array = report.object().putArray("rules");
        report.say("rules");
        for (Coverage.OfRule rule : coverage.rules()) {
            array.addObject()
                    .put("code", rule.code())
                    .put("met", rule.met())
                    .put("notMet", rule.notMet())
                    .put("undetermined", rule.undetermined());
            report.say("rule", mark(rule.isComplete()), rule.code(), rule.met(), rule.notMet(), rule.undetermined());
        }
    }

    private void outcomes(Coverage coverage) {
        var array = report.object().putArray("outcomes");
        report.say("outcomes");
        for (Coverage.OfOutcome outcome : coverage.outcomes()) {
            array.addObject().put("code", outcome.code()).put("times", outcome.times());
            report.say("outcome", mark(outcome.times() > 0), outcome.code(), outcome.times());
        }
    }

    private void rows(Coverage coverage) {
        var array = report.object().putArray("rows");
        long used = coverage.rows().stream().filter(row -> row.cases() > 0).count();
        report.say("rows", used, coverage.rows().size());
        for (Coverage.OfRow row : coverage.rows()) {
            Report.place(array.addObject(), row.at())
                    .put("table", row.table())
                    .put("row", row.row())
                    .put("cases", row.cases());
            if (row.cases() == 0) {
                report.say("unused", row.table(), row.row(), row.at());
            }
        }
    }

    private static String mark(boolean touched) {
        return touched ? "+" : "-";
    }
}
