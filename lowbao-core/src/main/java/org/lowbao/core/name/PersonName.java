package org.lowbao.core.name;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lowbao.core.identifier.IdentifierFault;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;
import org.lowbao.core.identifier.Parsed;

/**
 * The name of a person (姓名), with any character of GB 18030-2022 and beyond: supplementary planes, variation
 * selectors, characters of private use areas that older systems made up.
 *
 * <p>The text is kept exactly as given, and equality is that of the text. Two registers seldom agree on blanks, dots and
 * full-width letters, so names from different sources are compared by {@link #sameAs}, over {@link #matchKey}.
 *
 * <p>A name is 1 to 100 characters long, counted as Unicode code points.
 */
public final class PersonName {

    private static final int LONGEST = 100;

    private final String text;

    private PersonName(String text) {
        this.text = text;
    }

    /**
     * Reads a name and leaves it as it is.
     *
     * <p>Faults are {@code LENGTH} for a text that is too long or shows nothing; {@code CHARACTERS}, with the first
     * place, for control characters, line breaks, controls of the writing direction, halves of surrogate pairs and
     * code points that are no characters. Length and place count code points.
     */
    public static Parsed<PersonName> parse(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return refused(Code.LENGTH, length, 0);
        }
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            if (NameCharacters.isForbidden(codePoints[i])) {
                return refused(Code.CHARACTERS, length, i + 1);
            }
        }
        return MatchKey.of(text).isEmpty() ? refused(Code.LENGTH, length, 0) : Parsed.valid(new PersonName(text));
    }

    /**
     * Reads a name that was checked before.
     *
     * @throws IllegalArgumentException if {@link #parse} refuses it; the message lists the faults, not the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonName of(String text) {
        return parse(text).orElseThrow();
    }

    /** Returns the name exactly as it was given. Personal data. */
    @JsonValue
    public String text() {
        return text;
    }

    /**
     * Returns the form by which names are compared and indexed. Personal data.
     *
     * <p>Every form of the dot in a name becomes U+00B7, without blanks around it; full-width letters and signs become
     * ordinary ones; blanks of every kind are trimmed, dropped beside a Chinese character and otherwise taken together
     * as one; variation selectors and characters without a shape are dropped; letters with accents are composed (NFC).
     * Nothing else changes: capitals stay capitals, and a compatibility ideograph is not taken for the character it
     * looks like, since holding two persons for one is worse than asking once more.
     *
     * <p>The key of a name never changes from release to release: indexes are built from it.
     */
    public String matchKey() {
        return MatchKey.of(text);
    }

    /** Returns whether both names have one {@link #matchKey}. */
    public boolean sameAs(PersonName other) {
        return matchKey().equals(other.matchKey());
    }

    /** Returns {@code PRIVATE_USE} for every character of a private use area, with its place in code points. */
    public List<IdentifierFault> warnings() {
        int[] codePoints = text.codePoints().toArray();
        var warnings = new ArrayList<IdentifierFault>();
        for (int i = 0; i < codePoints.length; i++) {
            if (NameCharacters.isPrivateUse(codePoints[i])) {
                warnings.add(new IdentifierFault(Kind.PERSON_NAME, Code.PRIVATE_USE, codePoints.length, i + 1));
            }
        }
        return List.copyOf(warnings);
    }

    /**
     * Returns the name with stars: first and last character of three or more (张*三), the first of two (张*), none of
     * one; of a name in several parts only the very first character, with its dots and blanks.
     */
    public String masked() {
        int[] shown = matchKey().codePoints().toArray();
        boolean inParts = matchKey().codePoints().anyMatch(PersonName::parts);
        var masked = new StringBuilder();
        for (int i = 0; i < shown.length; i++) {
            boolean first = i == 0 && shown.length > 1;
            boolean last = i == shown.length - 1 && shown.length > 2 && !inParts;
            masked.appendCodePoint(first || last || parts(shown[i]) ? shown[i] : '*');
        }
        return masked.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonName that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns {@link #masked}. */
    @Override
    public String toString() {
        return masked();
    }

    private static boolean parts(int codePoint) {
        return codePoint == NameCharacters.DOT || codePoint == ' ';
    }

    private static Parsed<PersonName> refused(Code code, int length, int position) {
        return Parsed.invalid(List.of(new IdentifierFault(Kind.PERSON_NAME, code, length, position)));
    }
}
