package org.lowbao.rules.record;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.Trace;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.slot.Numeral;

/** Writes the record of one evaluation, member by member in the order of the canonical form. */
final class Recording {

    /** Stands in every record, and is the only thing in it that another version of the engine may change. */
    static final String ENGINE_VERSION = "0.1.0";

    private static final byte[] CONCLUSION = Json.ascii("{\"conclusion\":");
    private static final byte[] ENGINE = Json.ascii(
            ",\"engine\":{\"name\":\"lowbao-rules\",\"version\":\"" + ENGINE_VERSION + "\"},\"facts\":{\"sha256\":\"");
    private static final byte[] FINDINGS = Json.ascii("\"},\"findings\":[");
    private static final byte[] GIVEN = Json.ascii("],\"format\":\"" + DecisionRecord.FORMAT + "\",\"given\":[");
    private static final byte[] INDIVIDUALS = Json.ascii("],\"individuals\":[");
    private static final byte[] KNOWN_ON = Json.ascii("],\"knownOn\":\"");
    private static final byte[] MONTH =
            Json.ascii("\",\"languageLevel\":" + Expressions.LANGUAGE_LEVEL + ",\"month\":\"");
    private static final byte[] OPEN_INDIVIDUALS = Json.ascii("\",\"openIndividuals\":[");
    private static final byte[] PACKS = Json.ascii("],\"packs\":[");
    private static final byte[] STAGE = Json.ascii("],\"stage\":\"");
    private static final byte[] UNKNOWN = Json.ascii("\",\"unknown\":[");
    private static final byte[] UNUSED = Json.ascii("],\"unused\":[");
    private static final byte[] VARIABLES = Json.ascii("],\"variables\":[");
    private static final byte[] WORDS = Json.ascii("],\"version\":" + DecisionRecord.VERSION + ",\"words\":{");

    private final RecordForm form;
    private final Evaluation evaluation;
    private final Trace trace;
    private final JsonBytes json;
    /** Which names the record uses; it tells their words. */
    private final BitSet used = new BitSet();

    Recording(RecordForm form, Evaluation evaluation) {
        this.form = form;
        this.evaluation = evaluation;
        this.trace = evaluation.trace();
        this.json = new JsonBytes(form.expectedBytes(trace));
    }

    JsonBytes json(FactsDigest facts) {
        json.put(CONCLUSION);
        conclusion(evaluation.conclusion());
        json.put(ENGINE).escaped(facts.sha256());
        json.put(FINDINGS);
        findings();
        json.put(GIVEN);
        texts(evaluation.given());
        json.put(INDIVIDUALS);
        individuals();
        json.put(KNOWN_ON).escaped(evaluation.knownOn().toString());
        json.put(MONTH).escaped(evaluation.month().toString());
        json.put(OPEN_INDIVIDUALS);
        open(evaluation.openIndividuals());
        json.put(PACKS).put(form.packs());
        json.put(STAGE).escaped(evaluation.stage().name());
        json.put(UNKNOWN);
        open(evaluation.unknown());
        json.put(UNUSED);
        texts(evaluation.unused());
        json.put(VARIABLES);
        new StepWriter(form, trace, json, used).write();
        json.put(WORDS);
        form.words().write(used, json);
        return json.put('}').put('}');
    }

    private void conclusion(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Determined determined) {
            json.put(Json.AMOUNTS);
            amounts(determined.code(), determined.amounts());
            json.put(Json.BECAUSE);
            texts(determined.because());
            json.put(Json.KIND_DETERMINED).quoted(determined.code());
            json.put(Json.WORDS).put(form.outcome(determined.code()).words());
        } else if (conclusion instanceof Conclusion.Undetermined undetermined) {
            json.put(Json.KIND_UNDETERMINED);
            open(undetermined.open());
            json.put(Json.OUTCOME_OF_OPEN).quoted(undetermined.code());
            json.put(Json.WORDS).put(form.outcome(undetermined.code()).words());
        } else if (conclusion instanceof Conclusion.NeedsDecision needed) {
            json.put(Json.KIND_NEEDS_DECISION);
            open(needed.open());
            json.put(']');
        }
        json.put('}');
    }

    private void amounts(String outcome, List<BigDecimal> amounts) {
        for (int i = 0; i < amounts.size(); i++) {
            RecordForm.Amount amount = form.outcome(outcome).amounts().get(i);
            used.set(amount.words());
            json.separate(i);
            json.put(amount.start());
            int at = json.length();
            json.wroteTo(Numeral.write(amounts.get(i), json.reserve(Numeral.LONGEST), at));
            json.put(amount.end());
        }
    }

    private void individuals() {
        int item = 0;
        for (Evaluation.Individual individual : evaluation.individuals()) {
            json.separate(item++);
            json.put(Json.AMOUNTS);
            amounts(individual.code(), individual.amounts());
            json.put(Json.ANSWER_OF_AMOUNTS).escaped(individual.answer().name());
            json.put(Json.OUTCOME).quoted(individual.code());
            json.put(Json.SUBJECT).quoted(individual.subject());
            json.put(Json.WORDS).put(form.outcome(individual.code()).words());
            json.put('}');
        }
    }

    private void findings() {
        int item = 0;
        for (Evaluation.RuleFinding finding : evaluation.findings()) {
            json.separate(item++);
            json.put(Json.ANSWER).escaped(finding.answer().name());
            json.put(Json.BASIS).quoted(finding.basis());
            json.put(Json.RULE).quoted(finding.code());
            json.put(Json.SUBJECT).quoted(finding.subject());
            json.put(Json.WORDS);
            Json.words(json, finding.chinese(), finding.english());
            json.put('}');
        }
    }

    private void open(List<Evaluation.Open> open) {
        for (int i = 0; i < open.size(); i++) {
            Evaluation.Open fact = open.get(i);
            used.set(form.words().indexOf(fact.name()));
            json.separate(i);
            json.put(Json.NAME).quoted(fact.name());
            json.put(Json.REASON).quoted(fact.reason());
            json.put(Json.SUBJECT).quoted(fact.subject()).put('}');
        }
    }

    private void texts(Collection<String> texts) {
        int item = 0;
        for (String text : texts) {
            json.separate(item++);
            json.quoted(text);
        }
    }
}
