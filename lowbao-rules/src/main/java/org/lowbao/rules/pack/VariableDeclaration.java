package org.lowbao.rules.pack;

import java.util.Optional;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.language.Type;

/**
 * A value that is computed.
 *
 * @param name its name in expressions
 * @param subject for each instance of what
 * @param type of its value; the expression must have the same
 * @param expression how; nothing is written in it if a strategy computes it
 * @param strategy the strategy that computes it
 * @param words what people call it
 * @param at where it stands
 */
public record VariableDeclaration(
        String name,
        String subject,
        Type type,
        Written expression,
        Optional<StrategyCall> strategy,
        Words words,
        At at) {

    /** A value that an expression computes. */
    public VariableDeclaration(String name, String subject, Type type, Written expression, Words words, At at) {
        this(name, subject, type, expression, Optional.empty(), words, at);
    }

    /** Returns how it is computed, as it is written. */
    public String how() {
        return strategy.map(StrategyCall::toString).orElseGet(expression::toString);
    }
}
