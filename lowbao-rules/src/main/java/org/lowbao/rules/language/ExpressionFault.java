package org.lowbao.rules.language;

import java.util.List;
import org.lowbao.rules.fault.FaultCode;

/**
 * One thing that is wrong with an expression.
 *
 * @param code what
 * @param offset where, in characters from the expression's start
 * @param particulars what fills the words
 */
public record ExpressionFault(FaultCode code, int offset, List<String> particulars) {

    public ExpressionFault {
        particulars = List.copyOf(particulars);
    }
}
