package org.lowbao.rules.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a decision record in plain words, from the record alone: what was decided, why, by which articles, and how each
 * amount came about, down to the facts and the rows of the tables. Holds personal data.
 */
public final class Explanation {

    private final Map<String, Object> record;
    private final String language;
    private final ResourceBundle bundle;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Map<String, Object> record, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        this.record = record;
        this.language = english ? "en" : "zh";
        this.bundle = ResourceBundle.getBundle(
                "org.lowbao.rules.record.Explanation",
                english ? Locale.ENGLISH : Locale.ROOT,
                Explanation.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Returns the lines of the explanation: in English for an English locale, in Chinese for any other. */
    public static List<String> of(DecisionRecord record, Locale locale) {
        var explanation = new Explanation(record.tree(), locale);
        explanation.conclusion();
        explanation.findings();
        explanation.individuals();
        explanation.amounts();
        return List.copyOf(explanation.lines);
    }

    private void conclusion() {
        Map<String, Object> conclusion = Tree.object(record, "conclusion");
        say(Tree.text(conclusion, "kind"), Tree.text(record, "month"), words(conclusion));
        say("stage." + Tree.text(record, "stage"));
        open(Tree.objects(conclusion, "open"));
        for (Map<String, Object> amount : Tree.objects(conclusion, "amounts")) {
            say("amount", named(Tree.text(amount, "name")), Tree.text(amount, "value"));
        }
    }

    private void open(List<Map<String, Object>> open) {
        for (Map<String, Object> fact : open) {
            String reason = Tree.text(fact, "reason");
            String key = bundle.containsKey("open." + reason) ? "open." + reason : "open";
            say(key, named(Tree.text(fact, "name")), Tree.text(fact, "subject"), reason);
        }
    }

    private void findings() {
        for (Map<String, Object> finding : Tree.objects(record, "findings")) {
            say("finding." + Tree.text(finding, "answer"), words(finding), Tree.text(finding, "basis"));
        }
    }

    private void individuals() {
        for (Map<String, Object> individual : Tree.objects(record, "individuals")) {
            String amounts = Tree.objects(individual, "amounts").stream()
                    .map(amount -> Tree.text(amount, "value"))
                    .collect(Collectors.joining(bundle.getString("separator")));
            say(
                    "individual." + Tree.text(individual, "answer"),
                    Tree.text(individual, "subject"),
                    words(individual),
                    amounts);
        }
        open(Tree.objects(record, "openIndividuals"));
    }

    /** Tells every variable on which an amount depends, in the order in which they were computed. */
    private void amounts() {
        List<Map<String, Object>> variables = Tree.objects(record, "variables");
        Set<String> needed = new HashSet<>();
        Tree.objects(Tree.object(record, "conclusion"), "amounts")
                .forEach(amount -> needed.add(Tree.text(amount, "name")));
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (needed.contains(Tree.text(variables.get(i), "name"))) {
                Tree.objects(variables.get(i), "inputs").forEach(input -> needed.add(Tree.text(input, "name")));
            }
        }
        List<Map<String, Object>> told = variables.stream()
                .filter(variable -> needed.contains(Tree.text(variable, "name")))
                .toList();
        if (!told.isEmpty()) {
            say("how");
            told.forEach(this::variable);
        }
    }

    private void variable(Map<String, Object> variable) {
        String inputs = Tree.objects(variable, "inputs").stream()
                .map(input -> named(Tree.text(input, "name")) + " " + value(input))
                .collect(Collectors.joining(bundle.getString("separator")));
        boolean given = Boolean.TRUE.equals(variable.get("given"));
        say(
                given ? "given" : inputs.isEmpty() ? "fixed" : "computed",
                named(Tree.text(variable, "name")),
                Tree.text(variable, "subject"),
                value(variable),
                inputs);
        if (variable.containsKey("strategy")) {
            Map<String, Object> strategy = Tree.object(variable, "strategy");
            say("strategy", Tree.text(strategy, "name"), Tree.text(strategy, "version"));
        }
        for (Map<String, Object> row : Tree.objects(variable, "rows")) {
            say(
                    "row",
                    named(Tree.text(row, "parameter")),
                    Tree.text(row, "value"),
                    Tree.text(row, "from"),
                    Tree.text(row, "document"));
        }
    }

    private String value(Map<String, Object> of) {
        String value = Tree.text(of, "value");
        return bundle.containsKey("value." + value) ? bundle.getString("value." + value) : value;
    }

    private String named(String name) {
        String words = words(Tree.object(Tree.object(record, "words"), name));
        if (!words.isEmpty()) {
            return words;
        }
        return bundle.containsKey("name." + name) ? bundle.getString("name." + name) : name;
    }

    /** Returns the words in the language asked for, or the Chinese ones, which are always there. */
    private String words(Map<String, Object> of) {
        Map<String, Object> words = of.containsKey("zh") ? of : Tree.object(of, "words");
        String asked = Tree.text(words, language);
        return asked.isEmpty() ? Tree.text(words, "zh") : asked;
    }

    private void say(String key, String... parts) {
        String line = bundle.getString(key);
        var said = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean place = line.charAt(i) == '{' && i + 2 < line.length() && line.charAt(i + 2) == '}';
            said.append(place ? parts[line.charAt(i + 1) - '0'] : line.charAt(i));
            i += place ? 2 : 0;
        }
        lines.add(said.toString());
    }
}
