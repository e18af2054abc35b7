package org.lowbao.rules.pack;

import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.language.ExpressionFault;
import org.lowbao.rules.language.Expressions;

/** An expression as it stands in a file, able to say where each of its characters stands. */
public final class Written {

    private final Scalar scalar;
    private final int skipped;
    private final Optional<Expression> expression;
    private final List<Written> parts;

    private Written(Scalar scalar, int skipped, Optional<Expression> expression, List<Written> parts) {
        this.scalar = scalar;
        this.skipped = skipped;
        this.expression = expression;
        this.parts = List.copyOf(parts);
    }

    /** Reads the expression in a field that must be there; names and types are not looked at yet. */
    static Written read(Form form, String field) {
        form.required(field);
        Scalar scalar = form.scalar(field).orElse(new Scalar("", form.at(), ""));
        Expressions.Parsed parsed = Expressions.parse(scalar.text());
        var written = new Written(scalar, 0, parsed.expression(), List.of());
        if (form.has(field)) {
            parsed.faults().forEach(fault -> form.fault(written.located(fault)));
        }
        return written;
    }

    /** No expression; {@code at} is where one could stand. */
    static Written nothing(At at) {
        return new Written(new Scalar("", at, ""), 0, Optional.empty(), List.of());
    }

    /** An expression that stands in a text after {@code skipped} characters of another notation. */
    static Written after(Scalar scalar, int skipped, Expression expression) {
        return new Written(scalar, skipped, Optional.of(expression), List.of());
    }

    /** An expression that nobody wrote in one place, put together from parts that stand in several. */
    static Written joined(Scalar scalar, Expression expression, List<Written> parts) {
        return new Written(scalar, 0, Optional.of(expression), parts);
    }

    /** Returns what was read; empty if the notation is at fault. */
    public Optional<Expression> expression() {
        return expression;
    }

    /**
     * Returns the parts that were written in places of their own, each of the type of the whole; they are checked
     * before the whole, so that a fault has its place. Empty for what was written in one place.
     */
    public List<Written> parts() {
        return parts;
    }

    /** Returns where it begins. */
    public At at() {
        return scalar.at();
    }

    /** Returns the fault with its place in the file. */
    public Fault located(ExpressionFault fault) {
        return scalar.at(skipped + fault.offset())
                .fault(fault.code(), fault.particulars().toArray(String[]::new));
    }

    @Override
    public String toString() {
        return parts.isEmpty()
                ? scalar.text()
                : expression.map(Expression::toString).orElse("");
    }
}
