package org.lowbao.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lowbao.rules.engine.CompiledPolicy.Parameter;
import org.lowbao.rules.engine.Evaluation.UsedRow;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.slot.RowFinder;

/** The dated rows of all parameters of a policy, numbered through. Immutable; safe for use by many threads. */
final class DatedRows {

    /** No row at all. */
    static final int NONE = -1;

    private final List<UsedRow> rows = new ArrayList<>();
    /** What finds rows, and for which slots. */
    private final List<Lookup> lookups;

    /**
     * One look-up for several parameters of one subject.
     *
     * @param slots theirs
     * @param firsts the number of the first row of each
     */
    private record Lookup(RowFinder finder, int subject, int[] slots, int[] firsts) {}

    /** @param text what types are called */
    DatedRows(List<Parameter> parameters, Function<Type, String> text) {
        var firsts = new IdentityHashMap<Parameter, Integer>();
        var sharing = new LinkedHashMap<RowFinder, List<Parameter>>();
        for (Parameter parameter : parameters) {
            firsts.put(parameter, rows.size());
            sharing.computeIfAbsent(parameter.column().finder(), finder -> new ArrayList<>())
                    .add(parameter);
            String name = parameter.symbol().name();
            String unit = text.apply(parameter.symbol().type());
            parameter.declaration().rows().forEach(row -> rows.add(new UsedRow(name, unit, row)));
        }
        this.lookups = sharing.entrySet().stream()
                .map(shared -> lookup(shared.getKey(), shared.getValue(), firsts))
                .toList();
    }

    private static Lookup lookup(RowFinder finder, List<Parameter> sharers, Map<Parameter, Integer> firsts) {
        return new Lookup(
                finder,
                sharers.get(0).symbol().subject(),
                sharers.stream().mapToInt(sharer -> sharer.symbol().slot()).toArray(),
                sharers.stream().mapToInt(firsts::get).toArray());
    }

    int count() {
        return rows.size();
    }

    UsedRow row(int number) {
        return rows.get(number);
    }

    /** Returns the number of the row that fills each place; {@link #NONE} for a place that no row fills. */
    int[] byPlace(Frame frame, long day, long knownOn) {
        int[] found = new int[frame.places()];
        Arrays.fill(found, NONE);
        for (Lookup lookup : lookups) {
            for (int instance = 0; instance < frame.instances(lookup.subject); instance++) {
                int number = lookup.finder.row(frame, instance, day, knownOn);
                int first = frame.place(lookup.subject, instance, 0);
                for (int i = 0; number >= 0 && i < lookup.slots.length; i++) {
                    found[first + lookup.slots[i]] = lookup.firsts[i] + number;
                }
            }
        }
        return found;
    }
}
