package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/** Reads the sections of one pack into the overlay. */
final class PackReader {

    private static final List<String> LEVELS = List.of("nation", "province", "city", "county");

    private final PackSource source;
    private final Overlay overlay;
    private final List<Fault> faults;

    PackReader(PackSource source, Overlay overlay, List<Fault> faults) {
        this.source = source;
        this.overlay = overlay;
        this.faults = faults;
    }

    void read() {
        List<Form> files = new YamlFiles(faults)
                .read(source).stream().map(file -> Form.of(file, faults)).toList();
        header(files);
        // what is referred to comes before what refers to it, whichever file it stands in
        each(files, "documents", this::document);
        each(files, "subjects", this::subject);
        each(files, "parameters", this::parameter);
        each(files, "variables", this::variable);
        each(files, "rules", this::rule);
        each(files, "outcomes", this::outcome);
        files.forEach(Form::close);
    }

    private static void each(List<Form> files, String section, BiConsumer<String, Form> reader) {
        for (Form file : files) {
            if (file.has(section)) {
                Form declarations = file.form(section);
                for (String name : declarations.names()) {
                    Form declaration = declarations.form(name);
                    reader.accept(name, declaration);
                    declaration.close();
                }
            } else {
                file.texts(section);
            }
        }
    }

    private void header(List<Form> files) {
        Optional<At> former = Optional.empty();
        for (Form file : files) {
            if (!file.has("pack")) {
                continue;
            }
            if (former.isPresent()) {
                file.fault(
                        file.at("pack"),
                        FaultCode.TWO_PACK_HEADERS,
                        former.get().toString());
            }
            former = Optional.of(file.at("pack"));
            Form form = file.form("pack");
            header(form, file.at("pack"));
            form.close();
        }
        if (former.isEmpty()) {
            faults.add(new Fault(FaultCode.NO_PACK_HEADER, source.name(), 0, 0, List.of()));
        }
    }

    private void header(Form form, At at) {
        String level = form.oneOf("level", LEVELS);
        form.number("language").ifPresent(language -> {
            if (language.compareTo(BigDecimal.valueOf(Expressions.LANGUAGE_LEVEL)) != 0) {
                form.fault(
                        form.at("language"),
                        FaultCode.LANGUAGE_LEVEL,
                        language.toPlainString(),
                        String.valueOf(Expressions.LANGUAGE_LEVEL));
            }
        });
        form.required("language");
        String division = form.required("division");
        if (form.has("division") && !division.matches("[0-9]{6}")) {
            form.fault(form.at("division"), FaultCode.BAD_VALUE, Form.shortened(division), "a division of 6 digits");
        }
        var from = form.requiredDate("from");
        var to = form.date("to");
        var decided = form.requiredDate("decided");
        String id = form.required("id");
        String version = form.required("version");
        String issuer = form.required("issuer");
        var parent = form.text("parent");
        Words name = form.words("name");
        if (from.isPresent() && decided.isPresent() && LEVELS.contains(level)) {
            overlay.begin(new PackHeader(
                    id,
                    version,
                    source.digest(),
                    issuer,
                    division,
                    PackHeader.Level.valueOf(level.toUpperCase(Locale.ROOT)),
                    from.get(),
                    to,
                    decided.get(),
                    parent,
                    name,
                    at));
        }
    }

    private void document(String id, Form form) {
        String title = form.required("title");
        String number = form.text("number").orElse("");
        String mark = form.required("mark");
        form.requiredDate("issued")
                .ifPresent(issued -> overlay.add(new LegalDocument(id, title, number, issued, mark, form.at())));
    }

    private void subject(String name, Form form) {
        checkName(name, form);
        Optional<String> of = form.text("of");
        of.ifPresent(above -> overlay.hasSubject(above, form.at("of")));
        Unit countedIn = form.text("counted-in")
                .map(unit -> unit(form, "counted-in", unit))
                .orElse(Unit.NONE);
        Words words = form.words("words");
        var facts = new ArrayList<SubjectDeclaration.Fact>();
        if (form.has("facts")) {
            Form declared = form.form("facts");
            for (String fact : declared.names()) {
                checkName(fact, declared);
                Form about = declared.form(fact);
                facts.add(new SubjectDeclaration.Fact(fact, type(about), about.words("words"), about.at()));
                about.close();
            }
        }
        overlay.add(new SubjectDeclaration(name, of, countedIn, words, facts, form.at()));
    }

    private void checkName(String name, Form form) {
        if (!org.lowbao.rules.language.Names.isName(name)) {
            form.fault(form.at(), FaultCode.BAD_NAME, Form.shortened(name));
        }
    }

    private Type type(Form form) {
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

    private static Unit unit(Form form, String field, String text) {
        Optional<Unit> unit = Unit.parse(text);
        if (unit.isEmpty() && form.has(field)) {
            form.fault(form.at(field), FaultCode.BAD_VALUE, Form.shortened(text), "a type or a unit such as 元/月");
        }
        return unit.orElse(Unit.NONE);
    }

    private void parameter(String name, Form form) {
        Optional<String> overrides = form.text("overrides");
        Optional<ParameterDeclaration> former = overrides.isPresent() ? overlay.parameter(name) : Optional.empty();
        // an override may leave out what it does not change
        Type type =
                form.has("type") || former.isEmpty() ? type(form) : former.get().type();
        List<String> by = form.has("by") || former.isEmpty()
                ? form.texts("by")
                : former.get().by();
        Words words = form.has("words") || former.isEmpty() ? form.words("words") : Words.NONE;
        Optional<Object> otherwise = form.has("otherwise") ? value(form, "otherwise", type) : Optional.empty();
        checkName(name, form);
        var rows = new ArrayList<ParameterDeclaration.Row>();
        for (Form row : form.forms("rows")) {
            row(row, type, by).ifPresent(rows::add);
            row.close();
        }
        overlay.add(new ParameterDeclaration(name, type, by, otherwise, words, rows, form.at()), overrides);
    }

    private Optional<ParameterDeclaration.Row> row(Form form, Type type, List<String> by) {
        List<String> key = form.texts("key");
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
        Optional<Object> value = form.has("unit") ? converted(form, type) : value(form, "value", type);
        Optional<String> mark = form.text("mark");
        if (from.isEmpty() || document.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ParameterDeclaration.Row(
                key,
                value.get(),
                quoted,
                from.get(),
                to,
                document.get(),
                mark.orElse(document.get().mark()),
                form.at()));
    }

    private static Optional<String> quoted(Form form) {
        return form.text("unit").map(unit -> form.text("value").orElse("") + " " + unit);
    }

    /** A figure that its document quotes per year, brought to the parameter's month without rounding. */
    private static Optional<Object> converted(Form form, Type type) {
        form.required("value");
        Optional<BigDecimal> figure = form.number("value");
        Unit quotedIn = unit(form, "unit", form.required("unit"));
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

    private static Optional<Object> value(Form form, String field, Type type) {
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

    private void variable(String name, Form form) {
        checkName(name, form);
        Optional<String> overrides = form.text("overrides");
        String of = form.required("of");
        Type type = type(form);
        Written written = form.expression("is");
        Words words = form.words("words");
        if (form.has("of") && overlay.hasSubject(of, form.at("of"))) {
            overlay.add(new VariableDeclaration(name, of, type, written, words, form.at()), overrides);
        }
    }

    private void rule(String code, Form form) {
        Optional<String> overrides = form.text("overrides");
        String of = form.required("of");
        Written condition = form.expression("when");
        Words met = form.words("met");
        Words notMet = form.words("not-met");
        Optional<RuleDeclaration.Basis> basis = basis(form);
        if (basis.isPresent() && form.has("of") && overlay.hasSubject(of, form.at("of"))) {
            overlay.add(new RuleDeclaration(code, of, condition, basis.get(), met, notMet, form.at()), overrides);
        }
    }

    private Optional<RuleDeclaration.Basis> basis(Form form) {
        if (!form.has("basis")) {
            form.required("basis");
            return Optional.empty();
        }
        Form basis = form.form("basis");
        String article = basis.text("article").orElse("");
        String id = basis.required("document");
        Optional<LegalDocument> document =
                basis.has("document") ? overlay.document(id, basis.at("document")) : Optional.empty();
        basis.close();
        return document.map(found -> new RuleDeclaration.Basis(found, article));
    }

    private void outcome(String code, Form form) {
        Optional<String> overrides = form.text("overrides");
        String of = form.required("of");
        Written condition = form.expression("when");
        List<String> amounts = form.texts("amounts");
        List<String> because = form.texts("because");
        Words words = form.words("words");
        if (form.has("of") && overlay.hasSubject(of, form.at("of"))) {
            overlay.add(new OutcomeDeclaration(code, of, condition, amounts, because, words, form.at()), overrides);
        }
    }
}
