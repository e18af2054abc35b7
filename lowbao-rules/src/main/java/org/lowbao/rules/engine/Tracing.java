package org.lowbao.rules.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.CompiledPolicy.Variable;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.slot.Dates;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.slot.PlaceReader;

/** Goes over the variables of one case once more and notes which slots each was computed from. For one trace. */
final class Tracing implements PlaceReader {

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
