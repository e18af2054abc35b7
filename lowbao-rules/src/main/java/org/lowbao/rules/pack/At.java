package org.lowbao.rules.pack;

import java.util.List;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;

/**
 * A place in a pack.
 *
 * @param file {@code pack/file}
 * @param line from 1
 * @param column from 1
 */
public record At(String file, int line, int column) {

    public Fault fault(FaultCode code, String... particulars) {
        return new Fault(code, file, line, column, List.of(particulars));
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
