package org.lowbao.rules.engine;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.lowbao.rules.engine.Evaluation.Input;
import org.lowbao.rules.engine.Evaluation.Step;
import org.lowbao.rules.engine.Evaluation.UsedRow;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.slot.Numeral;

/**
 * How every variable of every instance came by its value, in the order of computation: a list of steps, each made when it
 * is asked for.
 *
 * <p>What is kept are numbers: the places of slots, from 0 to {@link #places}, and the numbers of dated rows, from 0 to
 * {@link CompiledPolicy#datedRows}. Whoever writes many traces reads those, and spares the objects.
 *
 * <p>Immutable; safe for use by many threads. Holds personal data: {@link #toString} shows none.
 */
public final class Trace extends AbstractList<Step> implements RandomAccess {

    private final CasePlaces places;
    private final CompiledPolicy policy;
    private final int[] steps;
    private final int[] inputs;
    private final int[] rows;
    /** Of each step: where its inputs end and those of the next begin, and where its rows do. */
    private final int[] ends;

    Trace(CasePlaces places, CompiledPolicy policy, int[] steps, int[] inputs, int[] ends, int[] rows) {
        this.places = places;
        this.policy = policy;
        this.steps = steps;
        this.inputs = inputs;
        this.ends = ends;
        this.rows = rows;
    }

    @Override
    public int size() {
        return steps.length;
    }

    /** Makes a step. */
    @Override
    public Step get(int step) {
        Input variable = places.input(steps[step]);
        var read = new Input[inputCount(step)];
        Arrays.setAll(read, i -> places.input(input(step, i)));
        var used = new UsedRow[rowCount(step)];
        Arrays.setAll(used, i -> usedRow(row(step, i)));
        return new Step(
                variable.name(),
                variable.subject(),
                variable.value(),
                isGiven(step),
                isGiven(step) ? Optional.empty() : policy.strategy(symbol(steps[step])),
                List.of(read),
                List.of(used));
    }

    /** Returns the place of what a step computed. */
    public int place(int step) {
        return steps[step];
    }

    /** Tells whether the value was given instead of computed. */
    public boolean isGiven(int step) {
        return places.isGiven(steps[step]);
    }

    /** Returns how many inputs all steps have together. */
    public int inputCount() {
        return inputs.length;
    }

    /** Returns how many dated rows all steps have together. */
    public int rowCount() {
        return rows.length;
    }

    /** Returns how many slots a step was computed from. */
    public int inputCount(int step) {
        return ends[2 * step] - firstInput(step);
    }

    /** Returns the place of a slot that a step was computed from, in the order of reading. */
    public int input(int step, int number) {
        return inputs[firstInput(step) + number];
    }

    /** Returns how many dated rows there are among what a step was computed from. */
    public int rowCount(int step) {
        return ends[2 * step + 1] - firstRow(step);
    }

    /** Returns the number of a dated row among what a step was computed from, in the order of reading. */
    public int row(int step, int number) {
        return rows[firstRow(step) + number];
    }

    private int firstInput(int step) {
        return step == 0 ? 0 : ends[2 * step - 2];
    }

    private int firstRow(int step) {
        return step == 0 ? 0 : ends[2 * step - 1];
    }

    /** Returns the dated row of a number. */
    public UsedRow usedRow(int row) {
        return policy.rows().row(row);
    }

    /** Returns how many places there are. */
    public int places() {
        return places.count();
    }

    /** Returns the name whose value is at a place. */
    public Symbol symbol(int place) {
        return places.symbol(place);
    }

    /** Returns the id of the instance that a place belongs to. */
    public String subject(int place) {
        return places.id(place);
    }

    /** Tells whether the value at a place is known. */
    public boolean isKnown(int place) {
        return places.held(place) != Frame.UNKNOWN;
    }

    /** Tells whether the known value at a place is yes. */
    public boolean isYes(int place) {
        return places.held(place) == Frame.YES;
    }

    /** Returns the value at a place as text, a number with its unit. */
    public String text(int place) {
        return places.text(place);
    }

    /**
     * Writes the known number at a place, without its unit, as {@link Numeral} does.
     *
     * @param into with room for {@link Numeral#LONGEST} bytes
     * @return the index behind what was written
     */
    public int writeNumber(int place, byte[] into, int at) {
        return Numeral.write(places.frame(), places.held(place), into, at);
    }

    /** Tells how many steps there are, never what they hold. */
    @Override
    public String toString() {
        return size() + " steps";
    }
}
