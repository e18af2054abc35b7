package org.lowbao.examples.countyyear;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.lowbao.casework.Casework;
import org.lowbao.casework.StepResult;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.WorkCapacity;

/** Clerks who file one application after the other, scans included, and remember what they were answered. */
final class BusyOffice implements AutoCloseable {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final int CLERKS = 4;

    private final Casework casework;
    private final ExecutorService desks = Executors.newFixedThreadPool(CLERKS);
    private final List<Future<Void>> work;
    private final ConcurrentSkipListMap<String, Long> answered = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, String> accepted = new ConcurrentSkipListMap<>();
    private volatile boolean closing;

    BusyOffice(Casework casework) {
        this.casework = casework;
        this.work = IntStream.range(0, CLERKS)
                .mapToObj(clerk -> desks.submit((Callable<Void>) () -> {
                    for (int number = clerk * 1_000; !closing; number++) {
                        handle(number);
                    }
                    return null;
                }))
                .toList();
    }

    /** Returns the version that was last answered, by dossier. */
    Map<String, Long> answered() {
        return new TreeMap<>(answered);
    }

    /** Returns the ids of the dossiers that came through, once there are {@code count} of them. */
    List<String> acceptedOnce(int count) throws ExecutionException, InterruptedException {
        while (accepted.size() < count) {
            for (Future<Void> clerk : work) {
                if (clerk.isDone()) {
                    clerk.get();
                }
            }
            Thread.sleep(5);
        }
        return List.copyOf(accepted.keySet());
    }

    int accepted() {
        return accepted.size();
    }

    /** Handles one application until it is accepted, and returns its dossier. */
    String handle(int number) throws IOException {
        String id = done(casework.file(application(number), Officers.CLERK));
        CaseFile told = casework.take(id, new IntakeSteps.NotifyMissing(), Officers.CLERK)
                .done()
                .orElseThrow();
        answered.put(id, told.version());
        String scan = casework.stage(
                        id,
                        () -> new ByteArrayInputStream(
                                ("scan " + number).repeat(500).getBytes(StandardCharsets.UTF_8)))
                .toOptional()
                .orElseThrow();
        List<Material> papers = casework.missing(told).stream()
                .map(missing ->
                        new Material(missing.type(), missing.memberId(), Medium.PAPER, true, 1, Optional.of(scan)))
                .toList();
        done(casework.take(id, new IntakeSteps.SupplyMaterial(papers), Officers.CLERK));
        done(casework.take(id, new IntakeSteps.Accept(), Officers.CLERK));
        accepted.put(id, id);
        return id;
    }

    private String done(StepResult result) {
        CaseFile file = result.done().orElseThrow(() -> new IllegalStateException("refused: " + result.reasons()));
        answered.put(file.id(), file.version());
        return file.id();
    }

    /** Returns an application of one made-up person, under a division code that no place has. */
    private static Application application(int number) {
        return Application.builder(
                        String.format("2026-%05d", number), DAY, DivisionCode.of("990101001001"), AreaClass.RURAL)
                .member(Member.of("1", PersonName.of("测试甲"), person(number), Kinship.HEAD, WorkCapacity.FULL))
                .declaresProperty()
                .build();
    }

    /** Returns the number of the applicant, with the check character of GB 11643. */
    private static CitizenId person(int number) {
        String first17 = String.format("990101%04d0214%03d", 1950 + number / 1_000, number % 1_000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> weights[i] * (first17.charAt(i) - '0'))
                .sum();
        return CitizenId.of(first17 + "10X98765432".charAt(sum % 11));
    }

    /** Lets the clerks finish what they are at. */
    @Override
    public void close() throws ExecutionException, InterruptedException {
        closing = true;
        for (Future<Void> clerk : work) {
            clerk.get();
        }
        desks.shutdown();
    }
}
