package org.lowbao.core.identifier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is wrong, or odd, about the text of an identifier. It knows the shape of the text and never the text.
 *
 * @param kind what the text was read as
 * @param code what is wrong
 * @param length how many characters the text has
 * @param position the first character that is wrong, counted from 1; 0 if the fault is of the whole
 */
public record IdentifierFault(Kind kind, Code code, int length, int position) {

    private static final String BUNDLE = "org.lowbao.core.identifier.faults";

    /** What a text was read as. The names are codes and never renamed. */
    public enum Kind {
        CITIZEN_ID,
        UNIFIED_SOCIAL_CREDIT_CODE,
        DISABILITY_CERTIFICATE_NUMBER,
        DIVISION_CODE,
        BANK_ACCOUNT_NUMBER,
        PERSON_NAME
    }

    /** What is wrong. The names are codes and never renamed. */
    public enum Code {
        /** Too few or too many characters. */
        LENGTH,
        /** A character that cannot stand at its place. */
        CHARACTERS,
        /** The check character does not belong to the others, or, for an account number, to a bank card. */
        CHECKSUM,
        /** The birth date is no day of the calendar. */
        BIRTH_DATE,
        /** A category of disability that does not exist. */
        CATEGORY,
        /** A level of disability that does not exist. */
        LEVEL,
        /** Something behind the number that is no re-issue mark. */
        SUFFIX,
        /** A lower level of a division code under an empty higher one. */
        HIERARCHY,
        /** A character of a private use area, which other systems show differently or not at all. A warning. */
        PRIVATE_USE
    }

    /** Returns a fault of the whole text. */
    public static IdentifierFault of(Kind kind, Code code, int length) {
        return new IdentifierFault(kind, code, length, 0);
    }

    /**
     * Returns what is wrong and what to do about it, for a caseworker to read: in English for an English
     * {@code locale}, in Chinese for every other.
     */
    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("code." + code), Locale.ROOT).format(new Object[] {
            bundle.getString("kind." + kind),
            bundle.getString("shape." + kind),
            Integer.toString(length),
            Integer.toString(position)
        });
    }

    /** Returns the codes and the shape, for logs and exceptions. */
    @Override
    public String toString() {
        return kind + "." + code + " (" + length + " characters" + (position > 0 ? ", at " + position : "") + ")";
    }
}
