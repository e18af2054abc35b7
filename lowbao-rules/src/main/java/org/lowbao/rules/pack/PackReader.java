package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.YamlFiles;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.table.TableFormats;

/** Reads the sections of one pack into the overlay. */
final class PackReader {

    private static final List<String> LEVELS = List.of("nation", "province", "city", "county");

    private final PackSource source;
    private final Overlay overlay;
    private final List<Fault> faults;
    private final ParameterReader parameters;
    private final DecisionReader decisions;

    PackReader(PackSource source, TableFormats formats, Overlay overlay, List<Fault> faults) {
        this.source = source;
        this.overlay = overlay;
        this.faults = faults;
        var rows = new Rows(source, formats, faults);
        this.parameters = new ParameterReader(overlay, rows);
        this.decisions = new DecisionReader(overlay, rows);
    }

    void read() {
        List<Form> files = files();
        header(files);
        // what is referred to comes before what refers to it, whichever file it stands in
        each(files, "documents", this::document);
        each(files, "subjects", this::subject);
        each(files, "parameters", parameters::read);
        each(files, "variables", this::variable);
        each(files, "decisions", decisions::read);
        each(files, "rules", this::rule);
        each(files, "outcomes", this::outcome);
        files.forEach(Form::close);
    }

    void readHeader() {
        header(files());
    }

    private List<Form> files() {
        return new YamlFiles(faults)
                .read(source.name(), source.yamlFiles()).stream()
                        .map(file -> Form.of(file, faults))
                        .toList();
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
        Words name = Words.read(form, "name");
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
        Types.checkName(name, form);
        Optional<String> of = form.text("of");
        of.ifPresent(above -> overlay.hasSubject(above, form.at("of")));
        Unit countedIn = form.text("counted-in")
                .map(unit -> Types.unit(form, "counted-in", unit))
                .orElse(Unit.NONE);
        Words words = Words.read(form, "words");
        var facts = new ArrayList<SubjectDeclaration.Fact>();
        if (form.has("facts")) {
            Form declared = form.form("facts");
            for (String fact : declared.names()) {
                Types.checkName(fact, declared);
                Form about = declared.form(fact);
                facts.add(new SubjectDeclaration.Fact(fact, Types.read(about), Words.read(about, "words"), about.at()));
                about.close();
            }
        }
        overlay.add(new SubjectDeclaration(name, of, countedIn, words, facts, form.at()));
    }

    private void variable(String name, Form form) {
        Types.checkName(name, form);
        Optional<String> overrides = form.text("overrides");
        String of = form.required("of");
        Type type = Types.read(form);
        Optional<StrategyCall> strategy = strategy(form);
        Written written = strategy.isPresent() ? Written.nothing(form.at("strategy")) : Written.read(form, "is");
        Words words = Words.read(form, "words");
        if (form.has("of") && overlay.hasSubject(of, form.at("of"))) {
            overlay.add(new VariableDeclaration(name, of, type, written, strategy, words, form.at()), overrides);
        }
    }

    private static Optional<StrategyCall> strategy(Form form) {
        if (!form.has("strategy")) {
            return Optional.empty();
        }
        Form call = form.form("strategy");
        List<StrategyCall.Argument> takes = call.scalars("takes").stream()
                .map(name -> new StrategyCall.Argument(name.text(), name.at()))
                .toList();
        var strategy = new StrategyCall(call.required("name"), call.required("version"), takes, form.at("strategy"));
        call.close();
        return Optional.of(strategy);
    }

    private void rule(String code, Form form) {
        Optional<String> overrides = form.text("overrides");
        String of = form.required("of");
        Optional<Stage> stage = stage(form);
        Written condition = Written.read(form, "when");
        Words met = Words.read(form, "met");
        Words notMet = Words.read(form, "not-met");
        Optional<RuleDeclaration.Basis> basis = basis(form);
        if (basis.isPresent() && form.has("of") && overlay.hasSubject(of, form.at("of"))) {
            overlay.add(
                    new RuleDeclaration(code, of, stage, condition, basis.get(), met, notMet, form.at()), overrides);
        }
    }

    private static Optional<Stage> stage(Form form) {
        return form.text("for").flatMap(asked -> Stage.of(form.oneOf("for", Stage.words())));
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
        Optional<Stage> stage = stage(form);
        Written condition = Written.read(form, "when");
        List<String> amounts = form.texts("amounts");
        List<String> because = form.texts("because");
        Words words = Words.read(form, "words");
        if (form.has("of") && overlay.hasSubject(of, form.at("of"))) {
            overlay.add(
                    new OutcomeDeclaration(code, of, stage, condition, amounts, because, words, form.at()), overrides);
        }
    }
}
