package org.lowbao.core.casefile;

import java.util.ArrayList;
import java.util.List;
import org.lowbao.core.dossier.DocumentType;

/**
 * What a step needs and what it leaves behind, wherever it is taken.
 *
 * @param step the step
 * @param guards what has to be so before, in the order in which reasons are told
 * @param documents what it puts into the dossier every time, besides papers handed in with it
 * @param clocks which time limits it starts, moves or ends
 */
public record StepRule(StepCode step, List<Guard> guards, List<DocumentType> documents, List<Clock> clocks) {

    public StepRule {
        guards = List.copyOf(guards);
        documents = List.copyOf(documents);
        clocks = List.copyOf(clocks);
    }

    static StepRule of(StepCode step) {
        return new StepRule(step, List.of(), List.of(), List.of());
    }

    StepRule needs(Guard... more) {
        return new StepRule(step, List.of(more), documents, clocks);
    }

    StepRule adds(DocumentType... more) {
        return new StepRule(step, guards, List.of(more), clocks);
    }

    StepRule starts(Limit... limits) {
        return with(Effect.STARTS, limits);
    }

    StepRule moves(Limit... limits) {
        return with(Effect.MOVES, limits);
    }

    StepRule ends(Limit... limits) {
        return with(Effect.ENDS, limits);
    }

    private StepRule with(Effect effect, Limit... limits) {
        var more = new ArrayList<>(clocks);
        for (Limit limit : limits) {
            more.add(new Clock(limit, effect));
        }
        return new StepRule(step, guards, documents, more);
    }

    /** What a step does to a time limit. */
    public record Clock(Limit limit, Effect effect) {}

    /** How a step touches a time limit. */
    public enum Effect {
        STARTS,
        /** Puts its last day off: an extension, or days that do not count. */
        MOVES,
        ENDS
    }

    /** The time limits of a case. How long each is, the place's {@link org.lowbao.core.procedure.Procedure} says. */
    public enum Limit {
        /** From acceptance to the first investigation. */
        START_INVESTIGATION,
        /** From acceptance to the decision. */
        DECISION,
        /** How long the public notice hangs. */
        NOTICE,
        /** From a refusal to telling the household. */
        TELL_REFUSAL,
        /** From service to an application for reconsideration (行政复议). */
        RECONSIDERATION,
        /** From service to a law-suit (行政诉讼). */
        LITIGATION,
        /** From receiving a petition to answering it (信访). */
        ANSWER_PETITION
    }
}
