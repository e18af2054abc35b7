package org.lowbao.rules.inquiry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.pack.Stage;

/** Asks a policy what would become of a case, and counts how often it was asked; for one thread. */
final class Probe {

    private final CompiledPolicy policy;
    private final YearMonth month;
    private final LocalDate knownOn;
    private final Stage stage;
    private final Set<Question> askable;
    private int asked;

    /** @param askable every unknown fact of the case */
    Probe(CompiledPolicy policy, YearMonth month, LocalDate knownOn, Stage stage, Set<Question> askable) {
        this.policy = policy;
        this.month = month;
        this.knownOn = knownOn;
        this.stage = stage;
        this.askable = Set.copyOf(askable);
    }

    Evaluation evaluate(FactSheet facts) {
        asked++;
        return Engine.determine(facts, policy, month, knownOn, stage);
    }

    Standing standing(FactSheet facts) {
        return Standing.of(evaluate(facts), askable);
    }

    int asked() {
        return asked;
    }

    CompiledPolicy policy() {
        return policy;
    }

    YearMonth month() {
        return month;
    }
}
