package org.lowbao.rules.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Several columns that share their rows: one look-up fills them all. */
final class Columns implements Filler {

    private final RowFinder finder;
    private final Column[] columns;

    /** @param columns of one finder */
    Columns(List<Column> columns) {
        this.finder = columns.get(0).finder();
        this.columns = columns.toArray(Column[]::new);
    }

    @Override
    public void fill(Frame frame, long day, long knownOn) {
        int end = frame.start(finder.subject() + 1);
        int width = finder.shape().width(finder.subject());
        for (int row = frame.start(finder.subject()); row < end; row += width) {
            int number = finder.find(frame, row, day, knownOn);
            for (Column column : columns) {
                column.put(frame, row, number);
            }
        }
    }

    /** Puts columns that share their rows together, in the place of the first: what chooses the row is the same. */
    static List<Filler> joined(List<Filler> fillers) {
        var joined = new ArrayList<Filler>();
        var sharing = new LinkedHashMap<RowFinder, List<Column>>();
        for (Filler filler : fillers) {
            if (filler instanceof Column column) {
                sharing.computeIfAbsent(column.finder(), finder -> new ArrayList<>())
                        .add(column);
            }
        }
        for (Filler filler : fillers) {
            if (!(filler instanceof Column column)) {
                joined.add(filler);
            } else if (sharing.containsKey(column.finder())) {
                joined.add(new Columns(sharing.remove(column.finder())));
            }
        }
        return joined;
    }
}
