package org.lowbao.core.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

/**
 * The unified social credit code (统一社会信用代码) of an organisation, GB 32100-2015: registering department, category,
 * division, organisation code, check character; 18 characters of an alphabet without I, O, S, V and Z.
 *
 * <p>The check character finds every single wrong character and every swap of two neighbours. Codes are public and are
 * shown in full.
 */
public final class UnifiedSocialCreditCode {

    private static final int LENGTH = 18;

    private final String value;

    private UnifiedSocialCreditCode(String value) {
        this.value = value;
    }

    /**
     * Reads a code; lower-case letters are taken for capitals. Faults are {@code LENGTH}; {@code CHARACTERS} with the
     * first place; {@code CHECKSUM}.
     */
    public static Parsed<UnifiedSocialCreditCode> parse(String text) {
        if (text.length() != LENGTH) {
            return refused(Code.LENGTH, text.length(), 0);
        }
        String code = CheckCharacters.upperAscii(text);
        for (int i = 0; i < LENGTH; i++) {
            char c = code.charAt(i);
            boolean division = i >= 2 && i < 8;
            if (division ? !CheckCharacters.isDigit(c) : CheckCharacters.CREDIT_ALPHABET.indexOf(c) < 0) {
                return refused(Code.CHARACTERS, LENGTH, i + 1);
            }
        }
        return code.charAt(LENGTH - 1) == CheckCharacters.credit(code)
                ? Parsed.valid(new UnifiedSocialCreditCode(code))
                : refused(Code.CHECKSUM, LENGTH, 0);
    }

    /**
     * Reads a code that was checked before.
     *
     * @throws IllegalArgumentException if {@link #parse} refuses it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnifiedSocialCreditCode of(String text) {
        return parse(text).orElseThrow();
    }

    /** Returns the 18 characters, letters in upper case. */
    @JsonValue
    public String value() {
        return value;
    }

    /** Returns the letter or digit of the registering department, such as {@code 5} for civil affairs. */
    public char department() {
        return value.charAt(0);
    }

    /** Returns the category within the department. */
    public char category() {
        return value.charAt(1);
    }

    /** Returns the six digits of the division where the organisation was registered. */
    public String divisionPrefix() {
        return value.substring(2, 8);
    }

    /** Returns the organisation code (组织机构代码) of GB 11714 in it, nine characters. */
    public String organisationCode() {
        return value.substring(8, 17);
    }

    /**
     * Returns whether the organisation code has the check character of its own standard. A warning at most: the whole
     * code has passed its own check when this is asked.
     */
    public boolean isOrganisationCodeValid() {
        String organisation = organisationCode();
        return organisation.charAt(8) == CheckCharacters.organisation(organisation);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnifiedSocialCreditCode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static Parsed<UnifiedSocialCreditCode> refused(Code code, int length, int position) {
        return Parsed.invalid(List.of(new IdentifierFault(Kind.UNIFIED_SOCIAL_CREDIT_CODE, code, length, position)));
    }
}
