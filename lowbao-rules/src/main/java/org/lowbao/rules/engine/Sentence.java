package org.lowbao.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Layout.Symbol;

/** Words in one language, with names in braces that are filled with values. Immutable. */
final class Sentence {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final List<String> texts = new ArrayList<>();
    /** What stands behind each text but the last. */
    private final List<Symbol> filled = new ArrayList<>();

    /** @param symbols finds what a name in braces stands for */
    Sentence(String words, Function<String, Symbol> symbols) {
        Matcher placeholder = PLACEHOLDER.matcher(words);
        int end = 0;
        while (placeholder.find()) {
            texts.add(words.substring(end, placeholder.start()));
            filled.add(symbols.apply(placeholder.group(1)));
            end = placeholder.end();
        }
        texts.add(words.substring(end));
    }

    String said(Function<Symbol, @Nullable Object> values, Explanations language) {
        if (filled.isEmpty()) {
            return texts.get(0);
        }
        var said = new StringBuilder(texts.get(0));
        for (int i = 0; i < filled.size(); i++) {
            said.append(language.said(values.apply(filled.get(i)))).append(texts.get(i + 1));
        }
        return said.toString();
    }
}
