package org.lowbao.rules.table;

import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.form.Scalar;

/**
 * Reads one kind of table file, cell by cell. Found by {@link java.util.ServiceLoader}, or handed in.
 *
 * <p>Implementations have no state, are safe for use by many threads, and never throw for what stands in a file: the
 * file may come from anybody. They stay in time and memory in proportion to its size.
 */
public interface TableFormat {

    /** Returns the ending of the names of such files, in lower case and without the point, such as {@code csv}. */
    String ending();

    /**
     * Hands over the rows that are not empty, from top to bottom.
     *
     * @param rows stops the reading by answering no, when it has seen enough
     * @return the fault that ended the reading early, if any; rows before it were handed over
     */
    Optional<Fault> read(TableFile file, Rows rows);

    /** Takes rows. */
    @FunctionalInterface
    interface Rows {

        /**
         * Takes one row.
         *
         * @param cells from the first column on, without gaps; an empty cell has an empty text
         * @return whether more rows are wanted
         */
        boolean take(List<Scalar> cells);
    }
}
