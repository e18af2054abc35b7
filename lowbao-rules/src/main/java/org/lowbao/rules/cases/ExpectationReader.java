package org.lowbao.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.cases.Instances.Instance;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Item;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.OutcomeDeclaration;
import org.lowbao.rules.pack.RuleDeclaration;

/** Reads what one case expects. */
final class ExpectationReader {

    private static final List<String> ANSWERS =
            List.of("met", "not-met", Observations.UNDETERMINED, Observations.NOT_ASKED);
    private static final Type AMOUNT = Type.number(Unit.YUAN_PER_MONTH);

    private final Declarations declarations;
    private final Vocabulary vocabulary;
    private final Instances instances;
    private final List<Fault> faults;
    private final Values values;
    private final List<Expectation> expectations = new ArrayList<>();

    ExpectationReader(Declarations declarations, Vocabulary vocabulary, Instances instances, List<Fault> faults) {
        this.declarations = declarations;
        this.vocabulary = vocabulary;
        this.instances = instances;
        this.faults = faults;
        this.values = new Values(faults);
    }

    List<Expectation> read(Form form) {
        outcome(form);
        if (form.has("values")) {
            values(form.form("values"), vocabulary.root(), vocabulary.root(), "");
        }
        if (form.has("rules")) {
            rules(form.form("rules"));
        }
        if (form.has("individuals")) {
            individuals(form.form("individuals"), form.at("individuals"));
        }
        if (form.has("open")) {
            expect("open", Observations.joined(form.texts("open")), form.at("open"), Observations.open(instances));
        }
        form.close();
        return expectations;
    }

    private void expect(String what, String expected, At at, Expectation.Observed observed) {
        expectations.add(new Expectation(what, expected, at, observed));
    }

    private void outcome(Form form) {
        if (form.has("outcome")) {
            var codes = new ArrayList<String>();
            declarations.outcomes().stream()
                    .filter(outcome -> outcome.subject().equals(vocabulary.root()))
                    .forEach(outcome -> codes.add(outcome.code()));
            codes.add(Observations.UNDETERMINED);
            codes.add(Observations.NEEDS_DECISION);
            String code = form.oneOf("outcome", codes);
            expect("outcome", code, form.at("outcome"), Observations::outcome);
            declarations.outcomes().stream()
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst()
                    .ifPresent(outcome -> amounts(form, outcome));
        }
    }

    private void amounts(Form form, OutcomeDeclaration outcome) {
        if (form.has("amounts")) {
            List<BigDecimal> amounts = amounts(form, "amounts", outcome);
            for (int i = 0; i < amounts.size() && i < outcome.amounts().size(); i++) {
                expect(
                        outcome.amounts().get(i),
                        Observations.text(amounts.get(i)),
                        form.at("amounts"),
                        Observations.amount(i));
            }
        }
    }

    private List<BigDecimal> amounts(Form form, String field, OutcomeDeclaration outcome) {
        var amounts = new ArrayList<BigDecimal>();
        List<Item> items = form.item(field).orElseThrow() instanceof Item.Sequence sequence
                ? sequence.items()
                : List.of(form.item(field).orElseThrow());
        for (int i = 0; i < items.size(); i++) {
            Type type = i < outcome.amounts().size()
                    ? vocabulary
                            .visible(outcome.subject(), outcome.amounts().get(i))
                            .orElse(AMOUNT)
                    : AMOUNT;
            if (items.get(i) instanceof Item.Text text) {
                values.value(text.scalar(), type).ifPresent(value -> amounts.add((BigDecimal) value));
            } else {
                faults.add(items.get(i).at().fault(FaultCode.WRONG_SHAPE, "a text"));
            }
        }
        if (items.size() != outcome.amounts().size()) {
            form.fault(
                    form.at(field),
                    FaultCode.WRONG_COUNT,
                    String.valueOf(outcome.amounts().size()),
                    String.valueOf(items.size()));
        }
        return amounts;
    }

    private void values(Form form, String subject, String id, String prefix) {
        for (String name : form.names()) {
            if (vocabulary.collections(subject).contains(name)) {
                int position = 0;
                for (Form below : form.forms(name)) {
                    String instance = prefix + name + "." + ++position;
                    values(below, name, instance, instance + ".");
                }
            } else {
                value(form, subject, id, name);
            }
        }
    }

    private void value(Form form, String subject, String id, String name) {
        Optional<Type> type = vocabulary.visible(subject, name);
        Optional<Instance> instance = instances.find(id);
        Item item = form.item(name).orElseThrow();
        if (type.isEmpty()) {
            unknown(FaultCode.UNKNOWN_NAME, form.at(name), name, vocabulary.visibleNames(subject));
        } else if (instance.isEmpty()) {
            unknown(FaultCode.WRONG_INSTANCE, form.at(name), id, instances.ids());
        } else if (!(item instanceof Item.Text text)) {
            faults.add(item.at().fault(FaultCode.WRONG_SHAPE, "a text"));
        } else {
            boolean unknown = text.scalar().text().equals(Observations.UNKNOWN);
            Optional<String> expected = unknown
                    ? Optional.of(Observations.UNKNOWN)
                    : values.value(text.scalar(), type.get()).map(Observations::text);
            expected.ifPresent(value -> expect(
                    instances.of(id, name),
                    value,
                    item.at(),
                    Observations.value(instance.get(), vocabulary.root(), name)));
        }
    }

    private void rules(Form form) {
        List<String> codes =
                declarations.rules().stream().map(RuleDeclaration::code).toList();
        for (String code : form.names()) {
            Item item = form.item(code).orElseThrow();
            if (!codes.contains(code)) {
                unknown(FaultCode.UNKNOWN_RULE, form.at(code), code, codes);
            } else if (item instanceof Item.Mapping) {
                Form each = form.form(code);
                each.names().forEach(id -> rule(each, code, id, id));
            } else {
                rule(form, code, code, vocabulary.root());
            }
        }
    }

    private void rule(Form form, String code, String field, String id) {
        String answer = form.oneOf(field, ANSWERS);
        if (instances.find(id).isEmpty()) {
            unknown(FaultCode.WRONG_INSTANCE, form.at(field), id, instances.ids());
        }
        expect(instances.of(id, code), answer, form.at(field), Observations.rule(code, id));
    }

    private void individuals(Form form, At at) {
        var expected = new ArrayList<String>();
        for (String id : form.names()) {
            if (instances.find(id).isEmpty()) {
                unknown(FaultCode.WRONG_INSTANCE, form.at(id), id, instances.ids());
            }
            Form outcomes = form.form(id);
            for (String code : outcomes.names()) {
                individual(outcomes, code)
                        .ifPresent(amounts -> expected.add(Observations.individual(id, code, amounts)));
            }
        }
        expect("individuals", Observations.joined(expected), at, Observations::individuals);
    }

    private Optional<String> individual(Form form, String code) {
        Optional<OutcomeDeclaration> outcome = declarations.outcomes().stream()
                .filter(declared -> declared.code().equals(code))
                .findFirst();
        Item item = form.item(code).orElseThrow();
        if (outcome.isEmpty()) {
            unknown(
                    FaultCode.UNKNOWN_NAME,
                    form.at(code),
                    code,
                    declarations.outcomes().stream()
                            .map(OutcomeDeclaration::code)
                            .toList());
            return Optional.empty();
        }
        if (item instanceof Item.Text text && text.scalar().text().equals(Observations.UNDETERMINED)) {
            return Optional.of(Observations.UNDETERMINED);
        }
        return Optional.of(Observations.amounts(amounts(form, code, outcome.get())));
    }

    private void unknown(FaultCode code, At at, String wrong, Collection<String> names) {
        faults.add(at.fault(
                code, Form.shortened(wrong), Names.nearest(wrong, names).orElse("")));
    }
}
