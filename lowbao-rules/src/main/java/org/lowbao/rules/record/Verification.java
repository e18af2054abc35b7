package org.lowbao.rules.record;

import java.util.List;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.strategy.Strategies;

/** What recomputing a decision record gave. */
public sealed interface Verification {

    /** The record is what these facts and packs give. */
    record Same() implements Verification {}

    /**
     * The record is not what these facts and packs give.
     *
     * @param path where the first difference is, in the order of the canonical form, such as {@code
     *     $.variables[3].value}
     * @param recorded what the record has there, as JSON; empty if nothing
     * @param recomputed what came out, as JSON; empty if nothing
     */
    record Different(String path, String recorded, String recomputed) implements Verification {
        /** Tells the path, never the values. */
        @Override
        public String toString() {
            return "different at " + path;
        }
    }

    /**
     * The packs do not compile.
     *
     * @param faults why
     */
    record PacksRefused(List<Fault> faults) implements Verification {
        public PacksRefused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Recomputes a record from the facts and packs of its day, with the strategies that the class path brings. The version
     * of the engine may differ; everything else must be the same.
     *
     * @param facts all facts, as they were
     * @param packs as they were, the highest first
     * @throws IllegalArgumentException if the packs declare a fact with another type than the facts have
     */
    static Verification of(DecisionRecord record, FactSheet facts, List<PackSource> packs) {
        return of(record, facts, packs, Strategies.installed());
    }

    /** The same, with strategies that were handed in. */
    static Verification of(DecisionRecord record, FactSheet facts, List<PackSource> packs, Strategies strategies) {
        Compilation compilation = PolicyCompiler.compile(packs, strategies);
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            return new PacksRefused(compilation.faults());
        }
        Evaluation evaluation =
                Engine.determine(facts, compiled.policy(), record.month(), record.knownOn(), record.stage());
        DecisionRecord recomputed = DecisionRecord.of(evaluation, facts);
        return Difference.first(record.tree(), recomputed.tree())
                .<Verification>map(difference -> difference)
                .orElseGet(Same::new);
    }
}
