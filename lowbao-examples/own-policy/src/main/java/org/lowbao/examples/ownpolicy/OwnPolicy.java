package org.lowbao.examples.ownpolicy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lowbao.casework.Casework;
import org.lowbao.casework.collective.PolicyRegister;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.rules.cases.CaseReader;
import org.lowbao.rules.cases.CaseRun;
import org.lowbao.rules.cases.CaseSource;
import org.lowbao.rules.cases.Coverage;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.difference.PolicyDifference;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.reform.CaseFacts;
import org.lowbao.rules.reform.Reform;
import org.lowbao.rules.reform.Totals;

/** A county's pack on its way into force: checked, held against its cases, compared, simulated, approved. */
public final class OwnPolicy {

    private OwnPolicy() {}

    /**
     * Checks the county's pack, runs its cases, and tells what the reform would do.
     *
     * @param arguments the folder of the packs
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: OwnPolicy <folder of the packs>");
            System.exit(2);
            return;
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path packs = Path.of(arguments[0]);
        CompiledPolicy county = checked(packs.resolve("county"), out);
        cases(packs.resolve("county"), county, out);
        simulated(packs.resolve("county"), packs.resolve("reform"), county, out).forEach(out::println);
    }

    static CompiledPolicy checked(Path folder, PrintStream out) throws IOException {
        // check: begin
        Compilation compilation = PolicyCompiler.compile(List.of(ShippedPacks.national(), PackSource.ofFolder(folder)));
        compilation.faults().forEach(out::println); // warnings, too: look at each
        CompiledPolicy policy = compilation.orElseThrow();
        // check: end
        return policy;
    }

    static Coverage cases(Path folder, CompiledPolicy policy, PrintStream out) throws IOException {
        // cases: begin
        CaseReader.Reading reading = CaseReader.read(CaseSource.besidePack(folder), policy);
        reading.faults().forEach(out::println);
        List<CaseRun> runs =
                reading.cases().stream().map(each -> CaseRun.of(each, policy)).toList();
        runs.forEach(run -> out.println(run + " " + run.differences()));
        Coverage coverage = Coverage.of(policy, runs);
        // cases: end
        return coverage;
    }

    static void compare(CompiledPolicy former, CompiledPolicy later, PrintStream out) {
        // difference: begin
        PolicyDifference.between(former.declarations(), later.declarations())
                .forEach(change -> out.println(change.message(Locale.CHINESE)));
        // difference: end
    }

    static Ruling<PolicyRegister> approve(Casework casework, Actor drafter, Actor head) {
        // in-force: begin
        Ruling<PolicyRegister> ruling = casework.policies().putInForce(drafter, head);
        // in-force: end
        return ruling;
    }

    static List<Totals> simulated(Path folder, Path reform, CompiledPolicy county, PrintStream out) throws IOException {
        CaseReader.Reading reading = CaseReader.read(CaseSource.besidePack(folder), county);
        // reform: begin
        CompiledPolicy draft =
                PolicyCompiler.overlay(county, PackSource.ofFolder(reform)).orElseThrow();
        Stream<CaseFacts> caseload = reading.cases().stream().map(each -> new CaseFacts(each.id(), each.facts()));
        List<YearMonth> months = List.of(YearMonth.of(2026, 6), YearMonth.of(2026, 7));
        List<Totals> totals =
                Reform.between(county, draft).simulate(caseload, months, LocalDate.of(2026, 6, 1), out::println);
        // reform: end
        return totals;
    }
}
