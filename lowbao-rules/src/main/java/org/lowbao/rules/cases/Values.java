package org.lowbao.rules.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Item;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.language.ExpressionFault;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/** Reads values as people write them beside a name: {@code 1210}, {@code 1210 元/月}, {@code yes}, {@code urban}. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)(?:\\s*(\\S+))?");

    private final List<Fault> faults;

    Values(List<Fault> faults) {
        this.faults = faults;
    }

    /** Reads a fact: a value, {@code {unknown: REASON}} or {@code {disputed: yes}}. */
    Optional<FactValue> fact(Item item, Type type) {
        if (item instanceof Item.Text text) {
            return value(text.scalar(), type).map(value -> new FactValue.Known(value, bare(type)));
        }
        Form form = Form.of(item, faults);
        Optional<String> unknown = form.text("unknown");
        Optional<Boolean> disputed = form.truth("disputed");
        form.close();
        if (disputed.orElse(false)) {
            return Optional.of(FactValue.disputed());
        }
        if (unknown.isEmpty()) {
            form.required("unknown");
        }
        return unknown.map(FactValue::unknown);
    }

    private static Type bare(Type type) {
        return type.kind() == Type.Kind.CODE ? Type.CODE : type;
    }

    /** Reads a value of a type; a number without a unit counts in the type's. */
    Optional<Object> value(Scalar scalar, Type type) {
        String text = scalar.text();
        if (type.kind() == Type.Kind.NUMBER) {
            return number(scalar, type).map(number -> number);
        }
        if (type.kind() == Type.Kind.TRUTH) {
            return text.equals("yes") || text.equals("no") ? Optional.of(text.equals("yes")) : bad(scalar, "yes or no");
        }
        if (type.kind() == Type.Kind.DATE) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return bad(scalar, "a date such as 2026-01-31");
            }
        }
        if (!type.codes().isEmpty() && !type.codes().contains(text)) {
            faults.add(scalar.at()
                    .fault(
                            FaultCode.UNKNOWN_CODE,
                            Form.shortened(text),
                            Names.nearest(text, type.codes()).orElse("")));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<BigDecimal> number(Scalar scalar, Type type) {
        Matcher matcher = NUMBER.matcher(scalar.text());
        if (!matcher.matches()) {
            return bad(scalar, "a number");
        }
        if (matcher.group(2) != null) {
            Optional<Unit> unit = Unit.parse(matcher.group(2));
            if (unit.isEmpty()) {
                return bad(scalar, "a number with a unit such as 元/月");
            }
            if (!unit.get().equals(type.unit())) {
                ExpressionFault mismatch = Expressions.mismatch(type, Type.number(unit.get()));
                faults.add(scalar.at(matcher.start(2))
                        .fault(mismatch.code(), mismatch.particulars().toArray(String[]::new)));
                return Optional.empty();
            }
        }
        return Optional.of(new BigDecimal(matcher.group(1)));
    }

    private <T> Optional<T> bad(Scalar scalar, String wanted) {
        faults.add(scalar.at().fault(FaultCode.BAD_VALUE, Form.shortened(scalar.text()), wanted));
        return Optional.empty();
    }
}
