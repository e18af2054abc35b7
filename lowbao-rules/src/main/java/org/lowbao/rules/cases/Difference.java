package org.lowbao.rules.cases;

import org.lowbao.rules.fault.At;

/**
 * Something that came out otherwise than a case expects.
 *
 * @param what of what
 * @param expected what the case says
 * @param actual what came out
 * @param at where the expectation stands
 */
public record Difference(String what, String expected, String actual, At at) {

    @Override
    public String toString() {
        return at + ": " + what + ": expected " + expected + ", was " + actual;
    }
}
