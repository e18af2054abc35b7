package org.lowbao.rules.record;

import java.util.BitSet;
import org.lowbao.rules.engine.Trace;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.slot.Numeral;

/**
 * Writes the steps of a trace. What is read often, a standard for instance, is put into words once and copied from there
 * on.
 */
final class StepWriter {

    private static final byte[] COMPUTED = Json.ascii("{\"given\":false,\"inputs\":[");
    private static final byte[] GIVEN = Json.ascii("{\"given\":true,\"inputs\":[");
    private static final byte[] SUBJECT = Json.ascii(",\"subject\":\"");
    private static final byte[] VALUE = Json.ascii("\",\"value\":\"");
    private static final byte[] END = Json.ascii("\"}");

    private final RecordForm form;
    private final Trace trace;
    private final JsonBytes json;
    private final BitSet used;
    /** Where the input that each place is was written first, and behind that; 0 if it was not yet. */
    private final int[] starts;

    private final int[] ends;

    StepWriter(RecordForm form, Trace trace, JsonBytes json, BitSet used) {
        this.form = form;
        this.trace = trace;
        this.json = json;
        this.used = used;
        this.starts = new int[trace.places()];
        this.ends = new int[trace.places()];
    }

    void write() {
        for (int step = 0; step < trace.size(); step++) {
            json.separate(step);
            step(step);
        }
    }

    private void step(int step) {
        int place = trace.place(step);
        NameForm name = form.name(trace.symbol(place));
        used.set(name.words());
        json.put(trace.isGiven(step) ? GIVEN : COMPUTED);
        for (int i = 0; i < trace.inputCount(step); i++) {
            json.separate(i);
            input(trace.input(step, i));
        }
        json.put(name.variable());
        for (int i = 0; i < trace.rowCount(step); i++) {
            json.separate(i);
            json.put(form.row(trace.row(step, i), trace));
        }
        json.put(']');
        if (!trace.isGiven(step)) {
            json.put(name.strategy());
        }
        json.put(SUBJECT).escaped(trace.subject(place));
        value(place, name);
    }

    private void input(int place) {
        if (starts[place] > 0) {
            json.again(starts[place], ends[place] - starts[place]);
            return;
        }
        NameForm name = form.name(trace.symbol(place));
        used.set(name.words());
        starts[place] = json.length();
        json.put(name.input()).escaped(trace.subject(place));
        value(place, name);
        ends[place] = json.length();
    }

    private void value(int place, NameForm name) {
        if (!trace.isKnown(place)) {
            json.put(NameForm.UNKNOWN);
        } else if (name.kind() == Type.Kind.NUMBER) {
            json.put(VALUE);
            int at = json.length();
            json.wroteTo(trace.writeNumber(place, json.reserve(Numeral.LONGEST), at));
            json.put(name.end());
        } else if (name.kind() == Type.Kind.TRUTH) {
            json.put(trace.isYes(place) ? NameForm.YES : NameForm.NO);
        } else {
            json.put(VALUE).escaped(trace.text(place)).put(END);
        }
    }
}
