package org.lowbao.rules.pack;

import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;

/**
 * Words for people, who read them in one of two languages.
 *
 * @param chinese never empty in a pack that loaded
 * @param english empty if the pack has none
 */
public record Words(String chinese, String english) {

    /** No words at all. */
    public static final Words NONE = new Words("", "");

    /** Reads words in two languages, noting which are missing. */
    public static Words read(Form form, String field) {
        if (!form.has(field)) {
            form.required(field);
            return NONE;
        }
        Form words = form.form(field);
        String chinese = words.text("zh").orElse("");
        String english = words.text("en").orElse("");
        if (chinese.isBlank()) {
            form.fault(form.at(field), FaultCode.MISSING_CHINESE, field);
        }
        if (english.isBlank()) {
            form.fault(form.at(field), FaultCode.MISSING_ENGLISH, field);
        }
        words.close();
        return new Words(chinese, english);
    }
}
