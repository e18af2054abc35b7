package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The engine's own words for people, in one language; everything else people read comes from the packs. */
enum Explanations {
    CHINESE(Locale.ROOT),
    ENGLISH(Locale.ENGLISH);

    private final ResourceBundle bundle;

    Explanations(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "org.lowbao.rules.engine.Explanations",
                locale,
                Explanations.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String missing(List<String> names) {
        return bundle.getString("missing").replace("{0}", String.join(bundle.getString("separator"), names));
    }

    String said(@Nullable Object value) {
        if (value == null) {
            return bundle.getString("unknown");
        }
        if (value instanceof Boolean truth) {
            return bundle.getString(truth ? "yes" : "no");
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
