package org.lowbao.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Frame;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;

/** The slots of one evaluation, with what is needed to say whose they are. Written by {@link Engine} alone. */
final class Slots implements Frame {

    private final Layout layout;
    private final int[] widths;
    private final FactSheet[][] sheets;
    private final int[][] parents;
    private final int[][] firsts;
    private final @Nullable Object[][] values;

    Slots(Layout layout, FactSheet root) {
        this.layout = layout;
        int subjects = layout.subjects();
        this.widths = IntStream.range(0, subjects).map(layout::width).toArray();
        this.sheets = new FactSheet[subjects][];
        this.parents = new int[subjects][];
        this.firsts = new int[subjects][];
        this.values = new Object[subjects][];
        sheets[0] = new FactSheet[] {root};
        parents[0] = new int[] {-1};
        firsts[0] = new int[] {0, 1};
        for (int subject = 1; subject < subjects; subject++) {
            collect(subject, sheets[layout.parent(subject)]);
        }
        for (int subject = 0; subject < subjects; subject++) {
            values[subject] = new Object[sheets[subject].length * widths[subject]];
        }
    }

    private void collect(int subject, FactSheet[] owners) {
        var found = new ArrayList<FactSheet>();
        var parent = new ArrayList<Integer>();
        firsts[subject] = new int[owners.length + 1];
        for (int owner = 0; owner < owners.length; owner++) {
            firsts[subject][owner] = found.size();
            for (FactSheet sheet : owners[owner].collections().getOrDefault(layout.subjectName(subject), List.of())) {
                found.add(sheet);
                parent.add(owner);
            }
        }
        firsts[subject][owners.length] = found.size();
        sheets[subject] = found.toArray(new FactSheet[0]);
        parents[subject] = parent.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public @Nullable Object slot(int subject, int instance, int slot) {
        return values[subject][instance * widths[subject] + slot];
    }

    @Override
    public int parent(int subject, int instance) {
        return parents[subject][instance];
    }

    @Override
    public int first(int subject, int parentInstance) {
        return firsts[subject][parentInstance];
    }

    void put(Symbol symbol, int instance, @Nullable Object value) {
        values[symbol.subject()][instance * widths[symbol.subject()] + symbol.slot()] = value;
    }

    /** Reads a name of this subject or of one above, for an instance of {@code subject}. */
    @Nullable
    Object value(Symbol symbol, int subject, int instance) {
        return slot(symbol.subject(), owner(symbol.subject(), subject, instance), symbol.slot());
    }

    /** Returns the instance of {@code above} to which an instance of {@code subject} belongs. */
    int owner(int above, int subject, int instance) {
        int owner = instance;
        for (int at = subject; at != above; at = layout.parent(at)) {
            owner = parent(at, owner);
        }
        return owner;
    }

    int instances(int subject) {
        return sheets[subject].length;
    }

    FactSheet sheet(int subject, int instance) {
        return sheets[subject][instance];
    }

    Optional<FactValue> given(Symbol variable, int instance) {
        return Optional.ofNullable(sheets[variable.subject()][instance].given().get(variable.name()));
    }
}
