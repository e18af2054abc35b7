package org.lowbao.core.refusal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.lowbao.core.dossier.DocumentType;

/**
 * Puts refusals into words from the bundle {@code org.lowbao.core.refusal.Refusals}: Chinese is the base, other
 * languages are bundles beside it. The default locale of the machine never plays a part.
 */
public final class RefusalTexts {

    /** A refusal in words. */
    public record Words(String what, String basis, String remedy) {}

    private RefusalTexts() {}

    /** Returns what was refused, why, and what to do about it. */
    public static Words of(Refusal refusal, Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.lowbao.core.refusal.Refusals",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String code = refusal.code().name();
        var particulars = new TreeMap<>(refusal.particulars());
        particulars.computeIfPresent("document", (name, type) -> title(type, language));
        particulars.replaceAll((name, value) -> inWords(bundle, name, value));
        return new Words(
                fill(bundle.getString(code), particulars).strip(),
                particulars.getOrDefault("basis", refusal.code().basis()),
                fill(bundle.getString(code + ".remedy"), particulars).strip());
    }

    /** Returns one line for each refusal. */
    public static List<String> lines(List<Refusal> refusals, Locale language) {
        return refusals.stream()
                .map(refusal -> {
                    Words words = of(refusal, language);
                    return words.what() + " [" + refusal.code() + "; " + words.basis() + "] " + words.remedy();
                })
                .toList();
    }

    /** Puts a code such as a state or a role into words, where the bundle has some; else it stands as it is. */
    private static String inWords(ResourceBundle bundle, String name, String value) {
        String key = name + "." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : value;
    }

    private static String title(String type, Locale language) {
        for (DocumentType known : DocumentType.values()) {
            if (known.name().equals(type)) {
                return known.title(language);
            }
        }
        return type;
    }

    /** Fills {@code {name}}; a name without a particular becomes empty, so that no bundle can break a refusal. */
    private static String fill(String text, Map<String, String> particulars) {
        var filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(text, at, open).append(particulars.getOrDefault(text.substring(open + 1, close), ""));
            at = close + 1;
        }
        return filled.append(text, at, text.length()).toString();
    }
}
