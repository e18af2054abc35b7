package org.lowbao.documents.list;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the lists in one language: English for English, Chinese for every other. */
final class Words {

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Words in(Locale language) {
        return new Words(ResourceBundle.getBundle(
                "org.lowbao.documents.list.Lists",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Returns a text with its gaps filled; figures are filled in as they are written, without separators. */
    String text(String key, Object... gaps) {
        var written = new Object[gaps.length];
        for (int i = 0; i < gaps.length; i++) {
            written[i] = gaps[i].toString();
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(written);
    }

    String of(Enum<?> value) {
        return bundle.getString(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
