package org.lowbao.documents.spreadsheet;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row with at least one cell that is not empty.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells by column, from 0; without the empty ones
 */
public record SheetRow(int number, SortedMap<Integer, Cell> cells) {

    public SheetRow {
        cells = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    public Optional<Cell> cell(int column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** Returns number and width. */
    @Override
    public String toString() {
        return "row " + number + " of " + cells.size() + " cells";
    }
}
