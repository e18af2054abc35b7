package org.lowbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lowbao.rules.difference.Change;
import org.lowbao.rules.difference.PolicyDifference;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.fault.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells in words what changes from one version of a pack to another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Tells in words what changes from pack A to pack B; exits with 1 if anything does. 比较两个政策包。")
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private final Report report = new Report();

    @Mixin
    private final Packs packs = new Packs();

    @Parameters(index = "0", paramLabel = "A", description = "The former pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private Path former;

    @Parameters(index = "1", paramLabel = "B", description = "The later pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private Path later;

    @Override
    public Integer call() throws IOException {
        Compilation before = packs.compile(former);
        Compilation after = packs.compile(later);
        if (before instanceof Compilation.Compiled one && after instanceof Compilation.Compiled other) {
            return tell(PolicyDifference.between(
                    one.policy().declarations(), other.policy().declarations()));
        }
        var faults = new ArrayList<Fault>(before.faults());
        faults.addAll(after.faults());
        report.faults(faults.stream().distinct().sorted().toList(), packs.sources());
        return report.end(false);
    }

    private int tell(List<Change> changes) {
        var array = report.object().putArray("changes");
        for (Change change : changes) {
            var node = array.addObject()
                    .put("kind", change.kind().name())
                    .put("name", change.name())
                    .put("message", change.message(report.locale()));
            change.particulars().forEach(node.putArray("particulars")::add);
            report.line(change.message(report.locale()));
        }
        report.say(changes.isEmpty() ? "same" : "changes", changes.size());
        return report.end(changes.isEmpty());
    }
}
