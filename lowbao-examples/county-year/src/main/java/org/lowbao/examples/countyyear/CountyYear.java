package org.lowbao.examples.countyyear;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lowbao.casework.Casework;
import org.lowbao.casework.PackPolicy;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.documents.list.IntakeReportWriter;
import org.lowbao.documents.report.MonthReport;
import org.lowbao.documents.report.MonthReportPage;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.storage.files.FileContentStore;
import org.lowbao.storage.files.FileDestructionRegister;
import org.lowbao.storage.jdbc.SqliteKeyRegister;
import org.lowbao.storage.jdbc.SqliteStore;

/**
 * The main job: reads a township's folder, carries every household through the month, writes store, packages, lists and
 * report, and verifies what it wrote. Stopped anywhere and started again, it ends with the same result.
 *
 * <p>All people are synthetic, which is why the pass-phrase stands here and the keys follow from a seed. An office uses
 * {@link Entropy#secure} and a pass-phrase of its own.
 */
public final class CountyYear {

    static final String PASSPHRASE = "synthetic people only";
    static final String SEED = "lowbao county-year";

    private CountyYear() {}

    /** Runs the month; the exit code is 0 only if everything was written and verified. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            System.exit(2);
            return;
        }
        try {
            System.exit(run(options, out) ? 0 : 1);
        } catch (IOException e) {
            out.println("输入或输出出错 / input or output failed: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Runs the month and tells whether all of it is sound. */
    static boolean run(Options options, PrintStream out) throws IOException {
        long begun = System.nanoTime();
        Path output = options.output();
        Logs.into(output.resolve("logs"));
        Files.createDirectories(output.resolve("store"));
        Files.createDirectories(output.resolve("keys"));
        Entropy entropy = Entropy.demonstration(SEED);
        var keys =
                PassphraseKeyFile.open(output.resolve("keys").resolve("office.key"), PASSPHRASE.toCharArray(), entropy);
        var clock = new SimulatedClock();
        WorkingCalendar calendar = WorkingCalendar.national();
        Procedure procedure = Procedure.national();
        try (var store = SqliteStore.open(output.resolve("store").resolve("journals.sqlite"));
                var register = SqliteKeyRegister.open(output.resolve("keys").resolve("keys.sqlite"));
                var destructions = FileDestructionRegister.open(output.resolve("destructions/register.txt"));
                var progress = new Progress(out)) {
            Casework casework = Casework.builder(Officers.COUNTY)
                    .journals(store.journals())
                    .contents(FileContentStore.open(output.resolve("store").resolve("contents")))
                    .keys(register, keys)
                    .destructions(destructions)
                    .policy(new PackPolicy(policy()))
                    .clock(clock)
                    .calendar(calendar)
                    .procedure(procedure)
                    .ids(application -> FirstMonth.dossierId(application.number()))
                    .entropy(entropy)
                    .sealing(options.sealing())
                    .build();
            casework.recover();
            Validator validator = Casework.standardValidator();
            progress.stage("读取工作簿", "reading the workbook", 1);
            TownshipInput input = TownshipInput.read(options.input(), validator);
            if (input.workbook().complete().isEmpty()) {
                Outputs.write(
                        output,
                        "lists/intake-errors.csv",
                        file -> IntakeReportWriter.writeCsv(input.workbook().report(), Locale.CHINESE, file));
                progress.close();
                out.println("没有可以提交的家庭,见错误报告 / no household can be filed, see the error report: "
                        + output.resolve("lists").resolve("intake-errors.csv"));
                return false;
            }
            var month = new FirstMonth(casework, input, clock, calendar, progress);
            month.run();

            var outputs = new Outputs(casework, month, clock, output);
            MonthReport.Archives archives = outputs.packages(progress);
            outputs.lists(input.workbook().report());
            List<MonthReport.Verification> verifications = outputs.verify(progress);
            List<CaseFile> cases = month.cases(Officers.SUPERVISOR, Purpose.STATUTORY_REPORT);
            MonthReport report = new MonthFigures(cases, month.villages(), calendar, procedure)
                    .report(
                            input.workbook().report(),
                            casework.payments()
                                    .read(FirstMonth.PAYMENT_LIST, Officers.SUPERVISOR, Purpose.STATUTORY_REPORT)
                                    .orElseThrow(),
                            archives,
                            verifications);
            Outputs.write(
                    output,
                    "report/index.html",
                    page -> page.write(MonthReportPage.html(report).getBytes(StandardCharsets.UTF_8)));
            progress.close();
            summary(report, input, output, begun, out);
            return report.faults() == 0;
        }
    }

    static CompiledPolicy policy() {
        Compilation compilation =
                PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()));
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.policy();
        }
        throw new IllegalStateException("the shipped packs do not compile");
    }

    private static void summary(MonthReport report, TownshipInput input, Path output, long begun, PrintStream out) {
        Map<IdentificationKind, Integer> households = new EnumMap<>(IdentificationKind.class);
        report.outcomes().forEach(row -> households.merge(row.kind(), row.households(), Integer::sum));
        out.println();
        out.println("合计 / summary");
        households.forEach((kind, count) -> out.println("  " + kind + ": " + count));
        out.println("  行有误 / faulty rows: " + input.workbook().report().faults().size() + "; 暂缓 / held back: "
                + report.intake().heldBack());
        out.println("  发放 / to be paid for " + report.payment().month() + ": "
                + report.payment().total().toPlainString() + " 元, "
                + report.payment().lines() + " 户");
        out.println("  归档 / filed: " + report.archives().filed() + "; 信息包 / packages: "
                + report.archives().packages());
        out.println("核验 / verification");
        report.verifications()
                .forEach(verification -> out.println("  " + verification.kind() + ": " + verification.checked()
                        + ", 差错 / faults: " + verification.faults()));
        out.println((report.faults() == 0 ? "全部相符 / everything is sound" : "有差错 / NOT SOUND") + " ("
                + (System.nanoTime() - begun) / 1_000_000_000L + " s)");
        out.println("报告 / report: " + output.resolve("report").resolve("index.html"));
    }
}
