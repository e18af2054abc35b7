package org.lowbao.rules.pack;

import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/** Reads types, units and values of a type. */
final class Types {

    private Types() {}

    static void checkName(String name, Form form) {
        if (!Names.isName(name)) {
            form.fault(form.at(), FaultCode.BAD_NAME, Form.shortened(name));
        }
    }

    /** Reads the type in the fields {@code type} and {@code codes}. */
    static Type read(Form form) {
        String type = form.required("type");
        List<String> codes = form.texts("codes");
        if (type.equals("yes-no")) {
            return Type.TRUTH;
        }
        if (type.equals("date")) {
            return Type.DATE;
        }
        if (type.equals("code")) {
            return Type.code(codes);
        }
        return Type.number(unit(form, "type", type));
    }

    static Unit unit(Form form, String field, String text) {
        Optional<Unit> unit = Unit.parse(text);
        if (unit.isEmpty() && form.has(field)) {
            form.fault(form.at(field), FaultCode.BAD_VALUE, Form.shortened(text), "a type or a unit such as 元/月");
        }
        return unit.orElse(Unit.NONE);
    }

    /** Reads a value that must be there. */
    static Optional<Object> value(Form form, String field, Type type) {
        form.required(field);
        if (!form.has(field)) {
            return Optional.empty();
        }
        if (type.kind() == Type.Kind.TRUTH) {
            return form.truth(field).map(value -> value);
        }
        if (type.kind() == Type.Kind.DATE) {
            return form.date(field).map(value -> value);
        }
        if (type.kind() == Type.Kind.CODE) {
            if (!type.codes().isEmpty()) {
                form.oneOf(field, type.codes());
            }
            return form.text(field).map(value -> value);
        }
        return form.number(field).map(value -> value);
    }
}
