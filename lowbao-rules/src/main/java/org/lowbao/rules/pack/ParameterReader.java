package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/** Reads parameters and their rows. */
final class ParameterReader {

    private final Overlay overlay;
    private final Rows rows;

    ParameterReader(Overlay overlay, Rows rows) {
        this.overlay = overlay;
        this.rows = rows;
    }

    void read(String name, Form form) {
        Optional<String> overrides = form.text("overrides");
        Optional<ParameterDeclaration> former = overrides.isPresent() ? overlay.parameter(name) : Optional.empty();
        // an override may leave out what it does not change
        Type type = form.has("type") || former.isEmpty()
                ? Types.read(form)
                : former.get().type();
        List<String> by = form.has("by") || former.isEmpty()
                ? form.texts("by")
                : former.get().by();
        Words words = form.has("words") || former.isEmpty() ? Words.read(form, "words") : Words.NONE;
        Optional<Object> otherwise = form.has("otherwise") ? Types.value(form, "otherwise", type) : Optional.empty();
        Types.checkName(name, form);
        var read = new ArrayList<ParameterDeclaration.Row>();
        rows.each(form, row -> row(row, type, by).ifPresent(read::add));
        overlay.add(new ParameterDeclaration(name, type, by, otherwise, words, read, form.at()), overrides);
    }

    private Optional<ParameterDeclaration.Row> row(Form form, Type type, List<String> by) {
        List<Scalar> scalars = key(form, by);
        List<String> key = scalars.stream().map(Scalar::text).toList();
        if (key.size() != by.size()) {
            form.fault(
                    form.at(),
                    FaultCode.BAD_VALUE,
                    key.isEmpty() ? "-" : String.join(", ", key),
                    by.isEmpty() ? "a row without a key" : "a key of " + String.join(", ", by));
        }
        var from = form.requiredDate("from");
        var to = form.date("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.fault(
                    form.at("to"),
                    FaultCode.BAD_PERIOD,
                    from.get().toString(),
                    to.get().toString());
        }
        String id = form.required("document");
        Optional<LegalDocument> document =
                form.has("document") ? overlay.document(id, form.at("document")) : Optional.empty();
        Optional<String> quoted = quoted(form);
        Optional<Object> value = form.has("unit") ? converted(form, type) : Types.value(form, "value", type);
        Optional<String> mark = form.text("mark");
        if (from.isEmpty() || document.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ParameterDeclaration.Row(
                key,
                scalars.stream().map(Scalar::at).toList(),
                key,
                value.get(),
                quoted,
                from.get(),
                to,
                document.get(),
                mark.orElse(document.get().mark()),
                form.at()));
    }

    /** A key stands in one field, or each part of it in a field of its own. */
    private static List<Scalar> key(Form form, List<String> by) {
        if (form.has("key") || by.stream().noneMatch(form::has)) {
            return form.scalars("key");
        }
        return by.stream().flatMap(name -> form.scalar(name).stream()).toList();
    }

    private static Optional<String> quoted(Form form) {
        return form.text("unit").map(unit -> form.text("value").orElse("") + " " + unit);
    }

    /** A figure that its document quotes per year, brought to the parameter's month without rounding. */
    private static Optional<Object> converted(Form form, Type type) {
        form.required("value");
        Optional<BigDecimal> figure = form.number("value");
        Unit quotedIn = Types.unit(form, "unit", form.required("unit"));
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        if (quotedIn.equals(type.unit())) {
            return Optional.of(figure.get());
        }
        boolean yearToMonth = quotedIn.times(Unit.YEARS).equals(type.unit().times(Unit.MONTHS));
        try {
            if (yearToMonth) {
                return Optional.of(figure.get().divide(BigDecimal.valueOf(12)));
            }
        } catch (ArithmeticException inexact) {
            // noted below
        }
        form.fault(form.at("value"), FaultCode.INEXACT_CONVERSION, figure.get() + " " + quotedIn, type.toString());
        return Optional.empty();
    }
}
