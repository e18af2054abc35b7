package org.lowbao.rules.table;

import java.nio.charset.Charset;
import org.lowbao.rules.fault.At;

/**
 * A table file that is to be read.
 *
 * @param name {@code pack/file}, as messages call it
 * @param bytes what stands in it; not to be changed
 * @param encoding of its text, as the pack declares it; formats that know their own encoding leave it aside
 */
public record TableFile(String name, byte[] bytes, Charset encoding) {

    /** The most bytes of a file. */
    public static final int MAX_BYTES = 16 << 20;

    /** The most rows below the headings. */
    public static final int MAX_ROWS = 100_000;

    /** The most columns. */
    public static final int MAX_COLUMNS = 64;

    /** The most characters in a cell. */
    public static final int MAX_CELL = 4_000;

    /** Returns a place in the file. */
    public At at(int line, int column) {
        return new At(name, line, column);
    }

    @Override
    public String toString() {
        return name;
    }
}
