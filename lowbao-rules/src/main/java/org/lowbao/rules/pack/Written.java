package org.lowbao.rules.pack;

import java.util.Optional;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.language.ExpressionFault;

/** An expression as it stands in a file, able to say where each of its characters stands. */
public final class Written {

    private final Scalar scalar;
    private final Optional<Expression> expression;

    Written(Scalar scalar, Optional<Expression> expression) {
        this.scalar = scalar;
        this.expression = expression;
    }

    /** Returns what was read; empty if the notation is at fault. */
    public Optional<Expression> expression() {
        return expression;
    }

    /** Returns the fault with its place in the file. */
    public Fault located(ExpressionFault fault) {
        return scalar.at(fault.offset()).fault(fault.code(), fault.particulars().toArray(String[]::new));
    }

    @Override
    public String toString() {
        return scalar.text();
    }
}
