package org.lowbao.storage.testkit.statement;

/**
 * What became of one test.
 *
 * @param name as reports show it, with the clauses' numbers
 * @param reason why it was skipped or how it failed; empty if it passed
 */
public record TestResult(String name, Result result, String reason) {

    /** How a test can end. */
    public enum Result {
        PASSED,
        FAILED,
        SKIPPED
    }

    boolean is(Result wanted) {
        return result == wanted;
    }
}
