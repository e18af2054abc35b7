package org.lowbao.rules.slot;

import java.util.List;

/**
 * A dated row that a {@link RowFinder} finds; all dates as {@link Dates} tells.
 *
 * @param key one constant for each part of the key
 * @param from the first day on which it holds
 * @param to the last day; {@link Long#MAX_VALUE} if open
 * @param decided the day from which it could be known
 */
public record TableRow(List<Node> key, long from, long to, long decided) {

    public TableRow {
        key = List.copyOf(key);
    }
}
