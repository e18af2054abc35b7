package org.lowbao.storage.testkit.statement;

import java.util.Optional;

/**
 * One clause of a contract.
 *
 * @param number such as J14; never used for another clause
 * @param title what it is about, in a few words
 * @param capability what a store has to declare for the clause to hold of it; empty if it is mandatory
 */
public record Clause(String number, String title, Optional<String> capability) {

    static Clause mandatory(String number, String title) {
        return new Clause(number, title, Optional.empty());
    }

    static Clause of(String capability, String number, String title) {
        return new Clause(number, title, Optional.of(capability));
    }
}
