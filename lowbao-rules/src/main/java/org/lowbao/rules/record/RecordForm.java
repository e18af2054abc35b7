package org.lowbao.rules.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Trace;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.pack.OutcomeDeclaration;
import org.lowbao.rules.pack.PackHeader;

/**
 * What all decision records of one policy have in common, as JSON that is written once: names, units, words, packs, and
 * every dated row that any record needed so far. Whoever records many cases keeps one form for each policy.
 *
 * <pre>{@code
 * RecordForm form = RecordForm.of(policy);
 * byte[] json = form.record(evaluation, FactsDigest.of(facts)).json();
 * }</pre>
 *
 * <p>Immutable but for the rows it keeps; safe for use by many threads.
 */
public final class RecordForm {

    /** An amount of an outcome: what stands before its value, and behind it. */
    record Amount(byte[] start, byte[] end, int words) {}

    /** An outcome: its words as a member, and its amounts in the order of the policy. */
    record Outcome(byte[] words, List<Amount> amounts) {}

    private final CompiledPolicy policy;
    private final NameWords words;
    private final NameForm[][] names;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final byte[] packs;
    private final AtomicReferenceArray<byte[]> rows;

    private RecordForm(CompiledPolicy policy) {
        this.policy = policy;
        this.words = new NameWords(policy.declarations());
        this.names = policy.names().stream()
                .map(subject -> subject.stream()
                        .map(symbol -> NameForm.of(symbol, words, policy.strategy(symbol)))
                        .toArray(NameForm[]::new))
                .toArray(NameForm[][]::new);
        policy.declarations().outcomes().forEach(outcome -> outcomes.put(outcome.code(), outcome(outcome)));
        this.packs = packs(policy.packs());
        this.rows = new AtomicReferenceArray<>(policy.datedRows());
    }

    public static RecordForm of(CompiledPolicy policy) {
        return new RecordForm(policy);
    }

    /**
     * Records an evaluation. Cost grows with what the variables of all instances read.
     *
     * @param facts the digest of those from which it was evaluated
     * @throws IllegalArgumentException if the evaluation is of another policy
     */
    public DecisionRecord record(Evaluation evaluation, FactsDigest facts) {
        if (evaluation.policy() != policy) {
            throw new IllegalArgumentException("an evaluation of " + evaluation.policy() + ", not of " + policy);
        }
        var recording = new Recording(this, evaluation);
        return new DecisionRecord(recording.json(facts), evaluation.month(), evaluation.knownOn(), evaluation.stage());
    }

    private Outcome outcome(OutcomeDeclaration outcome) {
        return new Outcome(
                Json.words(outcome.words()),
                outcome.amounts().stream().map(this::amount).toList());
    }

    private Amount amount(String name) {
        return new Amount(
                new JsonBytes(64)
                        .put(Json.NAME)
                        .quoted(name)
                        .put(Json.VALUE)
                        .put('"')
                        .toBytes(),
                new JsonBytes(64).escaped(words.unit(name)).put('"').put('}').toBytes(),
                words.indexOf(name));
    }

    private static byte[] packs(List<PackHeader> packs) {
        var json = new JsonBytes(256);
        for (int i = 0; i < packs.size(); i++) {
            PackHeader pack = packs.get(i);
            json.separate(i);
            json.put(Json.DIVISION).quoted(pack.division());
            json.put(Json.ID).quoted(pack.id());
            json.put(Json.SHA256).quoted(pack.digest());
            json.put(Json.VERSION).quoted(pack.version()).put('}');
        }
        return json.toBytes();
    }

    /** Returns about how many bytes the record of a trace will have: growing costs more than a few too many. */
    int expectedBytes(Trace trace) {
        return 3072 + 96 * trace.size() + 64 * trace.inputCount() + 160 * trace.rowCount();
    }

    NameWords words() {
        return words;
    }

    NameForm name(Symbol symbol) {
        return names[symbol.subject()][symbol.slot()];
    }

    Outcome outcome(String code) {
        return Objects.requireNonNull(outcomes.get(code));
    }

    byte[] packs() {
        return packs;
    }

    /** Returns a dated row as JSON; two threads that need it first write it twice, and alike. */
    byte[] row(int number, Trace trace) {
        byte[] known = rows.get(number);
        if (known == null) {
            known = RowForm.json(trace.usedRow(number));
            rows.set(number, known);
        }
        return known;
    }
}
