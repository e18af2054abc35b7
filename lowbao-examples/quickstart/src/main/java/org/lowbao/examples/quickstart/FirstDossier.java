package org.lowbao.examples.quickstart;

import static org.lowbao.core.household.AreaClass.RURAL;
import static org.lowbao.core.household.IncomeCategory.WAGE;
import static org.lowbao.core.person.Kinship.HEAD;
import static org.lowbao.core.person.Kinship.SON;
import static org.lowbao.core.person.WorkCapacity.FULL;
import static org.lowbao.core.person.WorkCapacity.NONE;
import static org.lowbao.rules.dibao.ShippedPacks.fixtureCounty;
import static org.lowbao.rules.dibao.ShippedPacks.national;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.lowbao.casework.Casework;
import org.lowbao.casework.PackPolicy;
import org.lowbao.casework.StepResult;
import org.lowbao.casework.Verification;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Income;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.RefusalTexts;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.storage.files.FileContentStore;
import org.lowbao.storage.files.FileDestructionRegister;
import org.lowbao.storage.jdbc.SqliteKeyRegister;
import org.lowbao.storage.jdbc.SqliteStore;

/** One dossier on disk: filed, refused for what is missing, told so, supplied, accepted, read. */
public final class FirstDossier {

    private FirstDossier() {}

    /**
     * Keeps the dossier in the folder given as the only argument, which must be new.
     *
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Console console = System.console();
        if (arguments.length != 1 || console == null) {
            System.err.println("usage, at a terminal: FirstDossier <new folder>");
            System.exit(2);
            return;
        }
        // a made-up day, whose year the working calendar has for certain; a host gives its own clock, or none
        Clock clock = Clock.fixed(Instant.parse("2026-04-28T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        keep(Path.of(arguments[0]), console.readPassword("pass-phrase: "), clock, out);
    }

    /** Keeps a dossier in {@code folder} and prints what a clerk gets to see. */
    static void keep(Path folder, char[] passphrase, Clock clock, PrintStream out) throws IOException {
        // casework: begin
        // keys have a folder of their own, because they need a backup of their own, and so has what was destroyed
        Path keys = Files.createDirectories(folder.resolve("keys"));
        Path store = Files.createDirectories(folder.resolve("store"));
        var office = PassphraseKeyFile.open(keys.resolve("office.key"), passphrase, Entropy.secure());
        try (var journals = SqliteStore.open(store.resolve("journals.sqlite"));
                var register = SqliteKeyRegister.open(keys.resolve("keys.sqlite"));
                var destructions = FileDestructionRegister.open(folder.resolve("destructions/register.txt"))) {
            Casework casework = Casework.builder("990101")
                    .journals(journals.journals())
                    .contents(FileContentStore.open(store.resolve("contents")))
                    .keys(register, office)
                    .destructions(destructions)
                    .policy(new PackPolicy(PolicyCompiler.compile(List.of(national(), fixtureCounty()))
                            .orElseThrow()))
                    .clock(clock)
                    .build();
            casework.recover();

            // filing opens the dossier; the papers are still missing, so accepting it is refused, with every reason
            Actor clerk = new Actor("clerk-1", "测试经办", Role.WINDOW_CLERK, "990101001");
            StepResult filed = casework.file(application(LocalDate.now(clock)), clerk);
            String dossier = filed.done().orElseThrow().id();
            StepResult tooEarly = casework.take(dossier, new IntakeSteps.Accept(), clerk);
            RefusalTexts.lines(tooEarly.reasons(), Locale.CHINESE).forEach(out::println);

            // the household is told once, brings what was missing, and is accepted
            CaseFile told = casework.take(dossier, new IntakeSteps.NotifyMissing(), clerk)
                    .done()
                    .orElseThrow();
            List<Material> papers = casework.missing(told).stream()
                    .map(missing -> Material.copyOnPaper(missing.type(), missing.memberId()))
                    .toList();
            casework.take(dossier, new IntakeSteps.SupplyMaterial(papers), clerk);
            casework.take(dossier, new IntakeSteps.Accept(), clerk);

            // every read names a purpose, and is on record before it answers
            CaseFile read =
                    casework.read(dossier, clerk, Purpose.CASEWORK).toOptional().orElseThrow();
            out.println(read.state() + " " + read.acceptance().orElseThrow().decideBy());

            Verification.Report report = casework.verification().run(done -> {});
            out.println(report.journals() + " journals, sound: " + report.isSound());
        }
        // casework: end
    }

    private static Application application(LocalDate day) {
        return Application.builder("2026-0001", day, DivisionCode.of("990101001001"), RURAL)
                .member(Member.of("1", PersonName.of("测试甲"), CitizenId.of("990101198502141020"), HEAD, FULL))
                .member(Member.of("2", PersonName.of("测试乙"), CitizenId.of("990101201603122018"), SON, NONE))
                .income(new Income("1", WAGE, "odd-jobs", Flow.monthly(Money.ofYuan("900"))))
                .declaresProperty()
                .build();
    }
}
