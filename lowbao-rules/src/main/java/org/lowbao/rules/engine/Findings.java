package org.lowbao.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.engine.CompiledPolicy.Rule;
import org.lowbao.rules.engine.Evaluation.Answer;
import org.lowbao.rules.engine.Evaluation.Open;
import org.lowbao.rules.engine.Evaluation.RuleFinding;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.pack.RuleDeclaration;

/** What the rules of a policy found in a case, and how it is told. */
final class Findings {

    private final FilledCase filled;

    Findings(FilledCase filled) {
        this.filled = filled;
    }

    /** Returns the codes of the root's rules that are met. */
    List<String> met() {
        var met = new ArrayList<String>();
        for (Rule rule : filled.rules()) {
            if (rule.subject() == 0 && filled.answer(0, 0, rule.slot()) == Answer.MET) {
                met.add(rule.declaration().code());
            }
        }
        return met;
    }

    List<RuleFinding> all() {
        var findings = new ArrayList<RuleFinding>();
        for (Rule rule : filled.rules()) {
            for (int i = 0; i < filled.frame().instances(rule.subject()); i++) {
                findings.add(finding(rule, i));
            }
        }
        return findings;
    }

    private RuleFinding finding(Rule rule, int instance) {
        RuleDeclaration declaration = rule.declaration();
        Answer answer = filled.answer(rule.subject(), instance, rule.slot());
        String chinese;
        String english;
        if (answer == Answer.UNDETERMINED) {
            List<Open> open = filled.why(rule.program(), instance, declaration.code());
            List<String> names = open.stream().map(Open::name).distinct().toList();
            chinese = Explanations.CHINESE.missing(names);
            english = Explanations.ENGLISH.missing(names);
        } else {
            CompiledPolicy.Said words = answer == Answer.MET ? rule.met() : rule.notMet();
            Function<Symbol, @Nullable Object> values = symbol -> filled.value(symbol, rule.subject(), instance);
            chinese = words.chinese().said(values, Explanations.CHINESE);
            english = words.english().said(values, Explanations.ENGLISH);
        }
        return new RuleFinding(
                declaration.code(),
                filled.facts().id(rule.subject(), instance),
                answer,
                rule.basis(),
                chinese,
                english);
    }
}
