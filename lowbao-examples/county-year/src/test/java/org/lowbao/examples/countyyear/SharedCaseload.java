package org.lowbao.examples.countyyear;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.lowbao.casework.Casework;
import org.lowbao.casework.PackPolicy;
import org.lowbao.casework.StepResult;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.files.FileContentStore;
import org.lowbao.storage.files.FileDestructionRegister;
import org.lowbao.storage.jdbc.SqliteKeyRegister;
import org.lowbao.storage.jdbc.SqliteStore;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.key.KeyRegister;

/**
 * Officers who do not know of each other and all take up the same dossiers, each trying every step. What was done is
 * counted, so that a step that was answered and is not in the dossier, or is there twice, shows.
 */
final class SharedCaseload {

    static final int DOSSIERS = 12;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T01:00:00Z"), SimulatedClock.ZONE);

    private final Casework casework;

    SharedCaseload(Casework casework) {
        this.casework = casework;
    }

    /** Works on a caseload in files until every dossier is through, and prints what was done: a dossier a line. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int officers = Integer.parseInt(args[1]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var journals = SqliteStore.open(folder.resolve("journals.sqlite"));
                var keys = SqliteKeyRegister.open(folder.resolve("keys.sqlite"))) {
            Casework casework =
                    casework(folder, journals.journals(), keys, FileContentStore.open(folder.resolve("contents")));
            new SharedCaseload(casework).work(officers).forEach(out::println);
        }
    }

    /** Builds the casework of one process over stores that others use at the same time. */
    static Casework casework(Path folder, JournalStore journals, KeyRegister keys, ContentStore contents)
            throws IOException {
        var office =
                PassphraseKeyFile.open(folder.resolve("office.key"), "a pass-phrase".toCharArray(), Entropy.secure());
        return Casework.builder("990101")
                .journals(journals)
                .contents(contents)
                .keys(keys, office)
                .destructions(FileDestructionRegister.open(folder.resolve("destructions.txt")))
                .policy(new PackPolicy(
                        PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()))
                                .orElseThrow()))
                .clock(CLOCK)
                .build();
    }

    /** Lets {@code officers} work at once, and returns the dossier of every step that was done, filing not counted. */
    List<String> work(int officers) throws InterruptedException, ExecutionException {
        ExecutorService desks = Executors.newFixedThreadPool(officers);
        try {
            Callable<List<String>> officer = this::work;
            var done = new ArrayList<String>();
            for (Future<List<String>> work : desks.invokeAll(
                    IntStream.range(0, officers).mapToObj(i -> officer).toList())) {
                done.addAll(work.get());
            }
            return done;
        } finally {
            desks.shutdownNow();
        }
    }

    private List<String> work() {
        var done = new ArrayList<String>();
        for (int i = 0; i < DOSSIERS; i++) {
            String dossier = file(application(i));
            take(dossier, new IntakeSteps.NotifyMissing(), done);
            List<Material> papers = casework.missing(read(dossier)).stream()
                    .map(missing -> Material.copyOnPaper(missing.type(), missing.memberId()))
                    .toList();
            if (!papers.isEmpty()) {
                take(dossier, new IntakeSteps.SupplyMaterial(papers), done);
            }
            take(dossier, new IntakeSteps.Accept(), done);
            take(
                    dossier,
                    new InvestigationSteps.Authorise(List.of(new Authorisation("1", DAY, DAY.plusYears(1)))),
                    done);
        }
        return done;
    }

    /** Reads every dossier that came through, by id. */
    TreeMap<String, CaseFile> accepted() {
        var files = new TreeMap<String, CaseFile>();
        casework.allInState(CaseState.ACCEPTED).forEach(id -> files.put(id, read(id)));
        return files;
    }

    /** Every officer files every application: whoever comes later, or at the same moment, gets the same dossier. */
    private String file(Application application) {
        Optional<CaseFile> filed = Optional.empty();
        while (filed.isEmpty()) {
            StepResult result = casework.file(application, Officers.CLERK);
            if (!result.reasons().isEmpty()) {
                throw new IllegalStateException("not filed: " + result.reasons());
            }
            filed = result.done();
        }
        return filed.get().id();
    }

    /** Tries a step; somebody else may have been first, which is told as a refusal or as overtaken. */
    private void take(String dossier, CaseStep step, List<String> done) {
        if (casework.take(dossier, step, Officers.CLERK).done().isPresent()) {
            done.add(dossier);
        }
    }

    private CaseFile read(String dossier) {
        return casework.read(dossier, Officers.CLERK, Purpose.CASEWORK)
                .toOptional()
                .orElseThrow();
    }

    /** Returns an application of one made-up person, under a division code that no place has. */
    private static Application application(int number) {
        return Application.builder(
                        String.format("2026-%04d", number), DAY, DivisionCode.of("990101001001"), AreaClass.RURAL)
                .member(Member.of(
                        "1",
                        PersonName.of("测试甲"),
                        citizenId(String.format("99010119850214%03d", number)),
                        Kinship.HEAD,
                        WorkCapacity.FULL))
                .declaresProperty()
                .build();
    }

    private static CitizenId citizenId(String first17) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> weights[i] * (first17.charAt(i) - '0'))
                .sum();
        return CitizenId.of(first17 + "10X98765432".charAt(sum % 11));
    }
}
