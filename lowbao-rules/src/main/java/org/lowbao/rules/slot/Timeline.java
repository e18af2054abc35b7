package org.lowbao.rules.slot;

import java.util.Comparator;
import java.util.List;

/**
 * The rows of one key. The one decided last is looked at first, which for the months that offices work on is nearly
 * always the one that holds.
 */
final class Timeline {

    private final long[] from;
    private final long[] to;
    private final long[] decided;
    private final int[] numbers;

    private Timeline(int rows) {
        this.from = new long[rows];
        this.to = new long[rows];
        this.decided = new long[rows];
        this.numbers = new int[rows];
    }

    /** @param numbers which of the rows belong to the key */
    static Timeline of(List<TableRow> rows, List<Integer> numbers) {
        var timeline = new Timeline(numbers.size());
        List<Integer> ordered = numbers.stream()
                .sorted(Comparator.<Integer>comparingLong(
                                number -> rows.get(number).decided())
                        .thenComparingLong(number -> rows.get(number).from())
                        .reversed())
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            TableRow row = rows.get(ordered.get(i));
            timeline.from[i] = row.from();
            timeline.to[i] = row.to();
            timeline.decided[i] = row.decided();
            timeline.numbers[i] = ordered.get(i);
        }
        return timeline;
    }

    /** Returns the number of the row that holds on a day as far as was known on another, or {@link RowFinder#NOTHING}. */
    int row(long day, long knownOn) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] <= day && day <= to[i] && decided[i] <= knownOn) {
                return numbers[i];
            }
        }
        return RowFinder.NOTHING;
    }
}
