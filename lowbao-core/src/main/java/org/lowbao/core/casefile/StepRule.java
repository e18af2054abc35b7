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
        /** Puts its last day off: an extension, days that do not count, or days that begin again. */
        MOVES,
        ENDS
    }

    /** Who has to keep to a limit. */
    public enum Owner {
        TOWNSHIP,
        COUNTY,
        /** Whichever office took the matter in. */
        OFFICE,
        HOUSEHOLD
    }

    /** The time limits of a case. How long each is, the place's {@link org.lowbao.core.procedure.Procedure} says. */
    public enum Limit {
        /** From acceptance to the first investigation. */
        START_INVESTIGATION(Owner.TOWNSHIP),
        /** From the township's request to the start of the information check (民发〔2021〕57号 art. 17). */
        START_CHECK(Owner.COUNTY),
        /** From acceptance to the decision. */
        DECISION(Owner.COUNTY),
        /** How long the public notice hangs. */
        NOTICE(Owner.TOWNSHIP),
        /** From receiving the papers, or the end of the notice, to the county's opinion (民发〔2021〕57号 art. 20). */
        COUNTY_OPINION(Owner.COUNTY),
        /** From a refusal to telling the household, which the township does. */
        TELL_REFUSAL(Owner.TOWNSHIP),
        /** From service to an application for reconsideration (行政复议). */
        RECONSIDERATION(Owner.HOUSEHOLD),
        /** From service to a law-suit (行政诉讼). */
        LITIGATION(Owner.HOUSEHOLD),
        /** From receiving a petition to answering it (信访). */
        ANSWER_PETITION(Owner.OFFICE);

        private final Owner owner;

        Limit(Owner owner) {
            this.owner = owner;
        }

        /** Returns who owes what the limit is for; where confirmation is handed down, the township does the county's part. */
        public Owner owner() {
            return owner;
        }
    }
}
