package org.lowbao.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lowbao.rules.cases.CaseReader;
import org.lowbao.rules.cases.CaseRun;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.form.Folder;
import org.lowbao.rules.pack.OutcomeDeclaration;
import org.lowbao.rules.pack.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Determines what a pack makes of one household. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "Determines what a pack makes of one household; a proposal, no decision. 家庭自查。")
final class ScreenCommand implements Callable<Integer> {

    @Mixin
    private final Report report = new Report();

    @Mixin
    private final Packs packs = new Packs();

    @Parameters(index = "0", paramLabel = "PACK", description = "The pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private Path pack;

    @Parameters(index = "1", paramLabel = "HOUSEHOLD", description = "A YAML file with month, known-on and facts.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private Path household;

    @Override
    public Integer call() throws IOException {
        Compilation compilation = packs.compile(pack);
        var faults = new ArrayList<Fault>(compilation.faults());
        if (compilation instanceof Compilation.Compiled compiled) {
            Path folder = household.toAbsolutePath().normalize().getParent();
            String name = folder == null ? "." : Folder.name(folder);
            packs.sources().add(name, folder == null ? household : folder);
            CaseReader.Reading reading = CaseReader.readOne(
                    name + "/" + Folder.name(household), Files.readAllBytes(household), compiled.policy());
            faults.addAll(reading.faults());
            if (reading.isSound() && !reading.cases().isEmpty()) {
                tell(
                        compiled.policy(),
                        CaseRun.of(reading.cases().get(0), compiled.policy()).evaluation());
                return report.end(true);
            }
        }
        report.faults(faults.stream().distinct().sorted().toList(), packs.sources());
        return report.end(false);
    }

    private void tell(CompiledPolicy policy, Evaluation evaluation) {
        report.object()
                .put("month", evaluation.month().toString())
                .put("knownOn", evaluation.knownOn().toString())
                .put("stage", evaluation.stage().word());
        var used = report.object().putArray("packs");
        policy.packs()
                .forEach(each -> used.addObject()
                        .put("id", each.id())
                        .put("version", each.version())
                        .put("digest", each.digest()));
        conclusion(policy, evaluation);
        individuals(policy, evaluation);
        findings(evaluation);
        report.say("proposal");
    }

    private void conclusion(CompiledPolicy policy, Evaluation evaluation) {
        Conclusion conclusion = evaluation.conclusion();
        if (conclusion instanceof Conclusion.Determined determined) {
            report.object().put("outcome", determined.code());
            report.say("concluded", words(policy, determined.code()));
            amounts(
                    policy,
                    declared(policy, determined.code()),
                    determined.amounts(),
                    report.object().putArray("amounts"));
            return;
        }
        boolean decision = conclusion instanceof Conclusion.NeedsDecision;
        report.object().put("outcome", decision ? "needs-decision" : "undetermined");
        report.say(decision ? "needs-decision" : "undetermined");
        List<Evaluation.Open> open = conclusion instanceof Conclusion.NeedsDecision needs
                ? needs.open()
                : ((Conclusion.Undetermined) conclusion).open();
        var array = report.object().putArray("open");
        for (Evaluation.Open fact : open) {
            array.addObject()
                    .put("subject", fact.subject())
                    .put("name", fact.name())
                    .put("reason", fact.reason());
            report.say("open", fact.subject(), fact.name(), fact.reason());
        }
    }

    private void amounts(CompiledPolicy policy, OutcomeDeclaration outcome, List<BigDecimal> amounts, ArrayNode array) {
        for (int i = 0; i < amounts.size(); i++) {
            String name = outcome.amounts().get(i);
            String unit = unit(policy, name);
            array.addObject()
                    .put("name", name)
                    .put("value", amounts.get(i).toPlainString())
                    .put("unit", unit);
            report.say("amount", name, amounts.get(i).toPlainString(), unit);
        }
    }

    /** Amounts are numbers that a variable computes; a fact or a parameter can be one too, and then goes without unit. */
    private static String unit(CompiledPolicy policy, String name) {
        return policy.declarations().variables().stream()
                .filter(variable -> variable.name().equals(name))
                .map(variable -> variable.type().toString())
                .findFirst()
                .orElse("");
    }

    private void individuals(CompiledPolicy policy, Evaluation evaluation) {
        var array = report.object().putArray("individuals");
        for (Evaluation.Individual individual : evaluation.individuals()) {
            var node = array.addObject()
                    .put("subject", individual.subject())
                    .put("outcome", individual.code())
                    .put("answer", individual.answer().name());
            report.say(
                    individual.answer() == Evaluation.Answer.MET ? "individual" : "individual-open",
                    individual.subject(),
                    words(policy, individual.code()));
            amounts(policy, declared(policy, individual.code()), individual.amounts(), node.putArray("amounts"));
        }
    }

    private void findings(Evaluation evaluation) {
        var array = report.object().putArray("findings");
        for (Evaluation.RuleFinding finding : evaluation.findings()) {
            String message = report.isEnglish() ? finding.english() : finding.chinese();
            array.addObject()
                    .put("code", finding.code())
                    .put("subject", finding.subject())
                    .put("answer", finding.answer().name())
                    .put("basis", finding.basis())
                    .put("message", message);
            String mark = finding.answer() == Evaluation.Answer.MET
                    ? "+"
                    : finding.answer() == Evaluation.Answer.NOT_MET ? "-" : "?";
            report.say("finding", mark, message, finding.basis());
        }
    }

    private String words(CompiledPolicy policy, String outcome) {
        Words words = declared(policy, outcome).words();
        return (report.isEnglish() ? words.english() : words.chinese()) + " (" + outcome + ")";
    }

    private static OutcomeDeclaration declared(CompiledPolicy policy, String code) {
        return policy.declarations().outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
