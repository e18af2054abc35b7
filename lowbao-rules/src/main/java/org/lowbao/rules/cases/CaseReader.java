package org.lowbao.rules.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Item;
import org.lowbao.rules.form.YamlFiles;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.pack.Words;

/**
 * Reads cases against the policy they are about.
 *
 * <p>Cases lie in YAML files in the folder {@code cases} beside a pack's files:
 *
 * <pre>
 * cases:
 *   ID:
 *     words?:   {zh, en}
 *     month:    2026-09
 *     known-on: 2026-09-01
 *     stage?:   entering | staying
 *     facts:    {FACT: VALUE, VARIABLE: VALUE, COLLECTION: [{...}]}
 *     expect:
 *       outcome:     CODE | undetermined | needs-decision
 *       amounts:     [412, 100]
 *       values:      {NAME: VALUE | unknown, COLLECTION: [{...}]}
 *       rules:       {CODE: met | not-met | undetermined | not-asked, CODE: {成员.1: met}}
 *       individuals: {成员.2: {CODE: [380], CODE: undetermined}}
 *       open:        [FACT, 成员.2.FACT]
 * </pre>
 *
 * <p>A value is what the pack's types allow; a number may name its unit, which must be the declared one; a fact may be
 * {@code {unknown: REASON}} or {@code {disputed: yes}}, and is unknown if it is left out. A variable among the facts is
 * given instead of computed. A case that names no stage is an application; a rule that is for the other stage is
 * {@code not-asked}. Instances are called by where they stand: {@code 成员.1} is the first member, {@code 成员.1.收入.2}
 * that member's second income. {@code individuals} and {@code open} are complete lists: {@code open: []} expects that
 * nothing is open.
 *
 * <p>Bounded as packs are: see {@link org.lowbao.rules.pack.Layers}.
 */
public final class CaseReader {

    private final CompiledPolicy policy;
    private final Vocabulary vocabulary;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, PolicyCase> cases = new LinkedHashMap<>();

    private CaseReader(CompiledPolicy policy) {
        this.policy = policy;
        this.vocabulary = new Vocabulary(policy.declarations());
    }

    /** Reads cases. Never throws for what is in a file. */
    public static Reading read(CaseSource source, CompiledPolicy policy) {
        var reader = new CaseReader(policy);
        for (Item file : new YamlFiles(reader.faults).read(source.name(), source.files())) {
            Form form = Form.of(file, reader.faults);
            reader.cases(form.form("cases"));
            form.close();
        }
        return reader.reading();
    }

    /**
     * Reads one file that is a single case of its own: month, known-on and facts stand at its top. Such a file describes
     * a household that is to be screened; expecting something is not necessary.
     */
    public static Reading readOne(String file, byte[] content, CompiledPolicy policy) {
        var reader = new CaseReader(policy);
        int slash = file.lastIndexOf('/');
        String folder = slash < 0 ? "." : file.substring(0, slash);
        String name = file.substring(slash + 1);
        for (Item item : new YamlFiles(reader.faults).read(folder, new TreeMap<>(Map.of(name, content)))) {
            Form form = Form.of(item, reader.faults);
            reader.add(name, form);
            form.close();
        }
        return reader.reading();
    }

    private Reading reading() {
        return new Reading(
                List.copyOf(cases.values()), faults.stream().distinct().sorted().toList());
    }

    private void cases(Form form) {
        for (String id : form.names()) {
            Form one = form.form(id);
            if (cases.containsKey(id)) {
                form.fault(
                        form.at(id),
                        FaultCode.DUPLICATE_NAME,
                        Form.shortened(id),
                        cases.get(id).at().toString());
            } else if (add(id, one)) {
                form.fault(form.at(id), FaultCode.NOTHING_EXPECTED, Form.shortened(id));
            }
            one.close();
        }
    }

    /** Adds a case and tells whether it expects nothing. */
    private boolean add(String id, Form form) {
        var month = form.requiredMonth("month");
        var knownOn = form.requiredDate("known-on");
        Stage stage = form.text("stage")
                .flatMap(asked -> Stage.of(form.oneOf("stage", Stage.words())))
                .orElse(Stage.ENTERING);
        Words words = form.has("words") ? Words.read(form, "words") : Words.NONE;
        if (!form.has("facts")) {
            form.required("facts");
        }
        FactSheet facts = new SheetReader(vocabulary, faults).root(form.form("facts"));
        List<Expectation> expectations = new ExpectationReader(
                        policy.declarations(), vocabulary, new Instances(facts, vocabulary), faults)
                .read(form.form("expect"));
        if (month.isPresent() && knownOn.isPresent()) {
            cases.put(id, new PolicyCase(id, words, month.get(), knownOn.get(), stage, facts, expectations, form.at()));
        }
        return expectations.isEmpty();
    }

    /**
     * What reading gave.
     *
     * @param cases those that could be read, in the order of the files; good to run only if no fault but warnings stands
     *     among the faults
     * @param faults with the warnings, in the order of their places
     */
    public record Reading(List<PolicyCase> cases, List<Fault> faults) {

        public Reading {
            cases = List.copyOf(cases);
            faults = List.copyOf(faults);
        }

        /** Tells whether no fault stands among the faults, warnings aside. */
        public boolean isSound() {
            return faults.stream().allMatch(fault -> fault.code().isWarning());
        }

        /** Returns the case of an id. */
        public Optional<PolicyCase> find(String id) {
            return cases.stream().filter(found -> found.id().equals(id)).findFirst();
        }
    }
}
