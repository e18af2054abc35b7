package org.lowbao.storage.testkit.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lowbao.storage.testkit.Product;
import org.lowbao.storage.testkit.statement.TestResult.Result;

/**
 * What one conformance class proved of one store.
 *
 * @param testClass the vendor's class
 * @param contract which contract: journals, contents or keys
 * @param product what was tested
 * @param capabilities what the store declares beyond the mandatory clauses
 * @param on the day of the run
 * @param findings every clause of the contract, in order
 * @param others tests that belong to no clause
 * @param figures lines of numbers, such as those of the kills
 */
public record Statement(
        String testClass,
        String contract,
        Product product,
        Set<String> capabilities,
        LocalDate on,
        List<Finding> findings,
        List<TestResult> others,
        List<String> figures) {

    /** What is known of a clause. */
    public enum State {
        /** A test passed and none failed. */
        PROVEN("proven"),
        /** A test failed. */
        FAILED("failed"),
        /** No test passed, though the clause holds for this store. */
        NOT_PROVEN("not proven"),
        /** The store does not declare the capability. */
        NOT_DECLARED("not declared");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** One clause and its tests. */
    public record Finding(Clause clause, State state, List<TestResult> tests) {

        static Finding of(Clause clause, Set<String> capabilities, List<TestResult> results) {
            List<TestResult> tests = results.stream()
                    .filter(test -> Clauses.inName(test.name()).contains(clause.number()))
                    .toList();
            return new Finding(clause, state(clause, capabilities, tests), tests);
        }

        private static State state(Clause clause, Set<String> capabilities, List<TestResult> tests) {
            if (tests.stream().anyMatch(test -> test.is(Result.FAILED))) {
                return State.FAILED;
            }
            if (!clause.capability().map(capabilities::contains).orElse(true)) {
                return State.NOT_DECLARED;
            }
            return tests.stream().anyMatch(test -> test.is(Result.PASSED)) ? State.PROVEN : State.NOT_PROVEN;
        }
    }

    /** Tells whether every mandatory and every declared clause is proven, and nothing failed. */
    public boolean isConforming() {
        return others.stream().noneMatch(test -> test.is(Result.FAILED))
                && findings.stream()
                        .allMatch(finding -> finding.state() == State.PROVEN || finding.state() == State.NOT_DECLARED);
    }

    /** Returns CONFORMING or NOT CONFORMING. */
    public String verdict() {
        return isConforming() ? "CONFORMING" : "NOT CONFORMING";
    }
}
