package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.language.Expression.CodeLiteral;
import org.lowbao.rules.language.Expression.DateLiteral;
import org.lowbao.rules.language.Expression.Negation;
import org.lowbao.rules.language.Expression.NumberLiteral;
import org.lowbao.rules.language.Expression.TruthLiteral;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Place;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/**
 * Reads a value in a cell, where it may be written shorter than in an expression: a number without its unit, a code
 * out of a closed list without quotes, {@code yes} and {@code no}, a bare date. Anything else is an expression.
 */
final class Operands {

    private static final Place START = new Place(0);

    private final List<Fault> faults;

    Operands(List<Fault> faults) {
        this.faults = faults;
    }

    /** Reads the whole of a cell. */
    Optional<Written> read(Scalar cell, Type type) {
        return read(cell, 0, cell.text().length(), type)
                .map(expression -> Written.after(cell, leading(cell.text(), 0), expression));
    }

    /** Reads a piece of a cell; the places of what it gives count from the first character that is no blank. */
    Optional<Expression> read(Scalar cell, int from, int to, Type type) {
        int start = leading(cell.text(), from);
        String text = cell.text().substring(Math.min(start, to), to).strip();
        if (type.kind() == Type.Kind.TRUTH && (text.equals("yes") || text.equals("no"))) {
            return Optional.of(new TruthLiteral(text.equals("yes"), START));
        }
        if (type.kind() == Type.Kind.DATE && !text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return date(cell, start, text);
        }
        if (type.kind() == Type.Kind.CODE && !text.startsWith("\"") && isCode(text, type)) {
            return code(cell, start, text, type);
        }
        Expressions.Parsed parsed = Expressions.parse(text);
        parsed.faults()
                .forEach(fault -> faults.add(cell.at(start + fault.offset())
                        .fault(fault.code(), fault.particulars().toArray(String[]::new))));
        return parsed.expression().map(expression -> inUnit(expression, type));
    }

    static int leading(String text, int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Where codes are a closed list a bare word is one of them; a name of a variable is written in brackets there. */
    private static boolean isCode(String text, Type type) {
        return !type.codes().isEmpty()
                && (type.codes().contains(text)
                        || !text.isEmpty()
                                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_'));
    }

    private Optional<Expression> code(Scalar cell, int start, String text, Type type) {
        if (type.codes().contains(text)) {
            return Optional.of(new CodeLiteral(text, START));
        }
        faults.add(cell.at(start)
                .fault(
                        FaultCode.UNKNOWN_CODE,
                        Form.shortened(text),
                        Names.nearest(text, type.codes()).orElse("")));
        return Optional.empty();
    }

    private Optional<Expression> date(Scalar cell, int start, String text) {
        try {
            return Optional.of(new DateLiteral(LocalDate.parse(text), START));
        } catch (DateTimeException e) {
            faults.add(cell.at(start).fault(FaultCode.BAD_VALUE, Form.shortened(text), "a date such as 2026-01-31"));
            return Optional.empty();
        }
    }

    private static Expression inUnit(Expression expression, Type type) {
        if (type.kind() != Type.Kind.NUMBER) {
            return expression;
        }
        if (expression instanceof NumberLiteral number && number.unit().equals(Unit.NONE)) {
            return new NumberLiteral(number.value(), type.unit(), number.place());
        }
        if (expression instanceof Negation negation && negation.operand() instanceof NumberLiteral) {
            return new Negation(inUnit(negation.operand(), type), negation.place());
        }
        return expression;
    }

    static Expression zero(Type type) {
        return new NumberLiteral(BigDecimal.ZERO, type.unit(), Place.NOWHERE);
    }
}
