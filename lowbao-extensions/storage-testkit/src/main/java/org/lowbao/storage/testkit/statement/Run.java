package org.lowbao.storage.testkit.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.testkit.internal.Tested;
import org.lowbao.storage.testkit.statement.Statement.Finding;

/** What is heard of one test class while it runs. */
final class Run {

    private final String testClass;
    private final List<TestResult> results = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private @Nullable Tested tested;

    Run(String testClass) {
        this.testClass = testClass;
    }

    void hear(Tested what) {
        tested = what;
    }

    void hearFigures(String line) {
        figures.add(line);
    }

    void hear(TestResult result) {
        results.add(result);
    }

    /** Returns the statement; empty if the class is not one of the kit's. */
    Optional<Statement> statement(LocalDate on) {
        return Optional.ofNullable(tested)
                .map(what -> new Statement(
                        testClass,
                        what.contract(),
                        what.product(),
                        what.capabilities(),
                        on,
                        Clauses.of(what.contract()).stream()
                                .map(clause -> Finding.of(clause, what.capabilities(), results))
                                .toList(),
                        results.stream()
                                .filter(result -> Clauses.inName(result.name()).isEmpty())
                                .toList(),
                        List.copyOf(figures)));
    }
}
