package org.lowbao.rules.fault;

import java.util.List;

/**
 * A place in a pack or in what lies beside it.
 *
 * @param file {@code pack/file}
 * @param line from 1
 * @param column from 1, in characters; in a workbook the number of the cell in its row
 * @param heading the heading of the column in a table file; empty elsewhere
 */
public record At(String file, int line, int column, String heading) {

    /** A place that is in no table. */
    public At(String file, int line, int column) {
        this(file, line, column, "");
    }

    public Fault fault(FaultCode code, String... particulars) {
        return new Fault(code, file, line, column, heading, List.of(particulars));
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + (heading.isEmpty() ? "" : " (" + heading + ")");
    }
}
