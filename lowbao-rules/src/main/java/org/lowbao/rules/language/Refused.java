package org.lowbao.rules.language;

import java.util.List;
import org.lowbao.rules.fault.FaultCode;

/** Ends the reading of a piece of an expression; never leaves the package. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ExpressionFault fault;

    Refused(FaultCode code, int offset, String... particulars) {
        super(code.name(), null, false, false);
        this.fault = new ExpressionFault(code, offset, List.of(particulars));
    }

    ExpressionFault fault() {
        return fault;
    }

    /** Tells whether nothing behind this can be read. */
    boolean isFinal() {
        return fault.code() == FaultCode.EXPRESSION_TOO_DEEP;
    }
}
