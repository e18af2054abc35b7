package org.lowbao.rules.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.CompiledPolicy.Outcome;
import org.lowbao.rules.engine.CompiledPolicy.Rule;
import org.lowbao.rules.engine.CompiledPolicy.Variable;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.Evaluation.UsedRow;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.slot.Dates;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.slot.PlaceReader;

/** Goes over the variables of one case once more and notes which slots each was computed from. For one trace. */
final class Tracing implements PlaceReader {

    private final FilledCase filled;
    private final CompiledPolicy policy;
    private final BoundFacts facts;
    private final Frame frame;
    private final CasePlaces places;
    /** The dated row that fills each place. */
    private final int[] rowsByPlace;

    private final int @Nullable [] standIns;
    /** The step that noted a place last, counted from 1. */
    private final int[] notedBy;

    private final IntList steps = new IntList(48);
    private final IntList inputs = new IntList(192);
    private final IntList rows = new IntList(64);
    /** Of each step: where its inputs end, and where its rows do. */
    private final IntList ends = new IntList(96);

    private int firstRow;

    Tracing(FilledCase filled, LocalDate day, LocalDate knownOn) {
        this.filled = filled;
        this.policy = filled.policy();
        this.facts = filled.facts();
        this.frame = filled.frame();
        this.places = new CasePlaces(policy, facts, frame);
        this.rowsByPlace = policy.rows().byPlace(frame, Dates.of(day), Dates.of(knownOn));
        this.standIns = places.standIns();
        this.notedBy = new int[frame.places()];
    }

    Trace trace() {
        Frame scratch = frame.scratch();
        for (Variable variable : policy.variables()) {
            Symbol symbol = variable.symbol();
            for (int instance = 0; instance < frame.instances(symbol.subject()); instance++) {
                steps.add(frame.place(symbol.subject(), instance, symbol.slot()));
                firstRow = rows.size();
                if (!facts.isGiven(symbol.subject(), instance, symbol.slot())) {
                    variable.program().computation().inputs(scratch, instance, this);
                }
                ends.add(inputs.size());
                ends.add(rows.size());
            }
        }
        return new Trace(places, policy, steps.toArray(), inputs.toArray(), ends.toArray(), rows.toArray());
    }

    /**
     * Returns the dated rows that rules, conditions of outcomes, and the amounts of outcomes that stand read with no variable
     * between, each once. For one call, and not after {@link #trace}.
     */
    List<UsedRow> readDirectly() {
        Frame scratch = frame.scratch();
        for (Rule rule : filled.rules()) {
            for (int instance = 0; instance < frame.instances(rule.subject()); instance++) {
                rule.program().computation().inputs(scratch, instance, this);
            }
        }
        for (Outcome outcome : filled.outcomes()) {
            for (int instance = 0; instance < frame.instances(outcome.subject()); instance++) {
                outcome.program().computation().inputs(scratch, instance, this);
                if (filled.answer(outcome.subject(), instance, outcome.slot()) == Answer.MET) {
                    readAmounts(outcome, instance);
                }
            }
        }
        return IntStream.of(rows.toArray()).mapToObj(policy.rows()::row).toList();
    }

    private void readAmounts(Outcome outcome, int instance) {
        for (Symbol amount : outcome.amounts()) {
            int owner = frame.owner(amount.subject(), outcome.subject(), instance);
            read(frame.place(amount.subject(), owner, amount.slot()));
        }
    }

    @Override
    public void read(int place) {
        int row = rowsByPlace[place];
        if (row != DatedRows.NONE && !rows.holds(row, firstRow)) {
            rows.add(row);
        }
        int input = standIns == null ? place : standIns[place];
        if (notedBy[input] != steps.size()) {
            notedBy[input] = steps.size();
            inputs.add(place);
        }
    }
}
