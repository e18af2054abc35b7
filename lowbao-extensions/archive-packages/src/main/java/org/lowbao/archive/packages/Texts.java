package org.lowbao.archive.packages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words for people, from the bundle {@code texts}: Chinese is the base, the machine's locale never plays a part. */
final class Texts {

    static final String BUNDLE = "org.lowbao.archive.packages.texts";

    private final Locale language;
    private final ResourceBundle bundle;

    Texts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    String of(String key) {
        return bundle.getString(key);
    }

    /** Fills {@code {0}}, {@code {1}}, …; the values must be texts, so that no number is written in a locale's way. */
    String fill(String key, String... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    String of(Enum<?> constant) {
        return bundle.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** Returns the words for a code of a policy, a pack or an agency, or the code itself: their codes are not ours. */
    String ofCode(String prefix, String code) {
        String key = prefix + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    String of(boolean yes) {
        return of(yes ? "yes" : "no");
    }
}
