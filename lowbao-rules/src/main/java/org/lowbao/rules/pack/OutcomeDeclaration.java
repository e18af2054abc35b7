package org.lowbao.rules.pack;

import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.At;

/**
 * What a determination can come to. Of the root's outcomes the first whose condition is yes stands; of a collection's,
 * every one.
 *
 * @param code stable; written into decisions
 * @param subject of what
 * @param stage the only stage at which it can come out; empty if at every one
 * @param condition when it stands
 * @param amounts the variables that are its amounts
 * @param because the rules that explain it
 * @param words what people call it
 * @param at where it stands
 */
public record OutcomeDeclaration(
        String code,
        String subject,
        Optional<Stage> stage,
        Written condition,
        List<String> amounts,
        List<String> because,
        Words words,
        At at) {

    public OutcomeDeclaration {
        amounts = List.copyOf(amounts);
        because = List.copyOf(because);
    }

    /** Tells whether it can come out at a stage. */
    public boolean isFor(Stage asked) {
        return stage.isEmpty() || stage.get() == asked;
    }

    /** Returns the first amount. */
    public Optional<String> amount() {
        return amounts.stream().findFirst();
    }
}
