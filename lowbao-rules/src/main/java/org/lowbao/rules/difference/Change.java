package org.lowbao.rules.difference;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is otherwise in a later version.
 *
 * @param kind what sort of change
 * @param name of what
 * @param particulars what fills the words after the name, in the order of the bundle
 */
public record Change(Kind kind, String name, List<String> particulars) {

    /** The sorts of changes. The names are stable; words in Chinese and English are in the bundles. */
    public enum Kind {
        PACK_ADDED,
        PACK_REMOVED,
        PACK_CHANGED,
        DOCUMENT_ADDED,
        DOCUMENT_REMOVED,
        DOCUMENT_CHANGED,
        FACT_ADDED,
        FACT_REMOVED,
        FACT_CHANGED,
        PARAMETER_ADDED,
        PARAMETER_REMOVED,
        PARAMETER_CHANGED,
        OTHERWISE_CHANGED,
        ROW_ADDED,
        ROW_REMOVED,
        ROW_CHANGED,
        ROW_ENDED,
        VARIABLE_ADDED,
        VARIABLE_REMOVED,
        VARIABLE_CHANGED,
        DECISION_ADDED,
        DECISION_REMOVED,
        DECISION_CHANGED,
        RULE_ADDED,
        RULE_REMOVED,
        RULE_CHANGED,
        OUTCOME_ADDED,
        OUTCOME_REMOVED,
        OUTCOME_CHANGED,
        WORDS_CHANGED
    }

    public Change {
        particulars = List.copyOf(particulars);
    }

    /** Says what changes: in English for an English locale, in Chinese for any other. */
    public String message(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        String words = ResourceBundle.getBundle(
                        "org.lowbao.rules.difference.Changes",
                        language,
                        Change.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(kind.name())
                .replace("{0}", name);
        for (int i = 0; i < particulars.size(); i++) {
            words = words.replace("{" + (i + 1) + "}", particulars.get(i));
        }
        return words;
    }

    /** Returns {@code KIND: message}, in English. */
    @Override
    public String toString() {
        return kind + ": " + message(Locale.ENGLISH);
    }
}
