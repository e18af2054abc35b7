package org.lowbao.storage.testkit.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.lowbao.storage.testkit.internal.Tested;
import org.lowbao.storage.testkit.statement.TestResult.Result;

/**
 * Writes a conformance statement for each conformance class that ran, into {@code target/conformance} or the folder that
 * the system property {@code lowbao.conformance} names. The JUnit Platform finds it by itself, in every build tool.
 *
 * <p>Safe for use by many threads.
 */
public final class ConformanceListener implements TestExecutionListener {

    private static final int LONGEST_REASON = 2_000;

    private final Path folder;
    private final Clock clock;
    private final Map<String, Run> runs = new TreeMap<>();
    private Optional<TestPlan> plan = Optional.empty();

    /** For the JUnit Platform. */
    public ConformanceListener() {
        this(Path.of(System.getProperty("lowbao.conformance", "target/conformance")), Clock.systemDefaultZone());
    }

    ConformanceListener(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan testPlan) {
        plan = Optional.of(testPlan);
    }

    @Override
    public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        run(test).ifPresent(run -> {
            Tested.read(entry.getKeyValuePairs()).forEach(run::hear);
            Tested.readFigures(entry.getKeyValuePairs()).forEach(run::hearFigures);
        });
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        hear(test, Result.SKIPPED, reason);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String reason = result.getThrowable().map(Throwable::toString).orElse("");
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    hear(test, Result.PASSED, "");
                }
            }
            case ABORTED -> hear(test, Result.SKIPPED, reason);
            case FAILED -> hear(test, Result.FAILED, reason);
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan testPlan) {
        LocalDate today = LocalDate.now(clock);
        runs.values().forEach(run -> run.statement(today).ifPresent(this::write));
        runs.clear();
    }

    private void hear(TestIdentifier test, Result result, String reason) {
        String shortened = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        run(test).ifPresent(run -> run.hear(new TestResult(test.getDisplayName(), result, shortened)));
    }

    /** Returns the run of the class that {@code test} belongs to; an engine itself belongs to none. */
    private Optional<Run> run(TestIdentifier test) {
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent()) {
            Optional<String> testClass = at.flatMap(TestIdentifier::getSource)
                    .filter(ClassSource.class::isInstance)
                    .map(source -> ((ClassSource) source).getClassName());
            if (testClass.isPresent()) {
                return testClass.map(name -> runs.computeIfAbsent(name, Run::new));
            }
            TestIdentifier child = at.orElseThrow();
            at = plan.flatMap(tests -> tests.getParent(child));
        }
        return Optional.empty();
    }

    private void write(Statement statement) {
        try {
            Files.createDirectories(folder);
            Path base = folder.resolve(statement.testClass());
            Files.writeString(Path.of(base + ".json"), StatementJson.of(statement), StandardCharsets.UTF_8);
            Files.writeString(Path.of(base + ".html"), StatementHtml.of(statement), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the conformance statement cannot be written into " + folder, e);
        }
    }
}
