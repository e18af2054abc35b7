package org.lowbao.rules.cases;

import java.util.List;
import java.util.Optional;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Item;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Type;

/**
 * Reads what is known about a household: under the name of a fact its value, under the name of a variable a value that
 * is given instead of computed, under the name of a collection a list of the same.
 *
 * <p>Instances are called by where they stand: {@code 成员.1} is the first member, {@code 成员.1.收入.2} that member's
 * second income.
 */
final class SheetReader {

    private final Vocabulary vocabulary;
    private final List<Fault> faults;
    private final Values values;

    SheetReader(Vocabulary vocabulary, List<Fault> faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.values = new Values(faults);
    }

    FactSheet root(Form form) {
        return sheet(form, vocabulary.root(), vocabulary.root(), "");
    }

    private FactSheet sheet(Form form, String subject, String id, String prefix) {
        FactSheet.Builder sheet = FactSheet.of(id);
        for (String name : form.names()) {
            if (vocabulary.collections(subject).contains(name)) {
                collection(form, name, prefix, sheet);
                continue;
            }
            Item item = form.item(name).orElseThrow();
            Optional<Type> fact = vocabulary.fact(subject, name);
            Optional<Type> variable = vocabulary.variable(subject, name);
            if (fact.isPresent()) {
                values.fact(item, fact.get()).ifPresent(value -> sheet.fact(name, value));
            } else if (variable.isPresent()) {
                values.fact(item, variable.get()).ifPresent(value -> sheet.given(name, value));
            } else {
                faults.add(form.at(name)
                        .fault(
                                FaultCode.UNKNOWN_NAME,
                                Form.shortened(name),
                                Names.nearest(name, vocabulary.sheetNames(subject))
                                        .orElse("")));
            }
        }
        return sheet.build();
    }

    private void collection(Form form, String name, String prefix, FactSheet.Builder sheet) {
        int position = 0;
        for (Form instance : form.forms(name)) {
            String id = prefix + name + "." + ++position;
            sheet.add(name, sheet(instance, name, id, id + "."));
        }
    }
}
