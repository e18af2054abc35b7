package org.lowbao.core.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

/**
 * The number of a disability certificate (残疾人证号): the holder's citizen ID number, one digit of category, one of level;
 * 20 characters. A certificate issued again carries {@code B} and a count behind it, such as {@code B1}.
 *
 * <p>The layout is that of the disabled persons' federation's certificates in use. Everything in it is health data.
 */
public final class DisabilityCertificateNumber {

    private static final int CITIZEN_LENGTH = 18;
    private static final int LENGTH = 20;
    private static final int LONGEST = LENGTH + 3;

    private final String value;
    private final CitizenId citizenId;
    private final DisabilityCategory category;
    private final DisabilityLevel level;

    private DisabilityCertificateNumber(
            String value, CitizenId citizenId, DisabilityCategory category, DisabilityLevel level) {
        this.value = value;
        this.citizenId = citizenId;
        this.category = category;
        this.level = level;
    }

    /**
     * Reads a number; lower-case letters are taken for capitals. Faults are {@code LENGTH}, alone, and all of
     * {@code CHARACTERS}, {@code BIRTH_DATE} and {@code CHECKSUM} of the citizen ID in it, {@code CATEGORY},
     * {@code LEVEL} and {@code SUFFIX} that apply.
     */
    public static Parsed<DisabilityCertificateNumber> parse(String text) {
        int length = text.length();
        if (length < LENGTH || length > LONGEST) {
            return Parsed.invalid(List.of(fault(Code.LENGTH, length, 0)));
        }
        String number = CheckCharacters.upperAscii(text);
        var faults = new ArrayList<IdentifierFault>();
        Parsed<CitizenId> citizenId = CitizenId.parse(number.substring(0, CITIZEN_LENGTH));
        citizenId.faults().forEach(each -> faults.add(fault(each.code(), length, each.position())));
        Optional<DisabilityCategory> category = DisabilityCategory.ofDigit(number.charAt(CITIZEN_LENGTH));
        if (category.isEmpty()) {
            faults.add(fault(Code.CATEGORY, length, CITIZEN_LENGTH + 1));
        }
        Optional<DisabilityLevel> level = DisabilityLevel.ofDigit(number.charAt(CITIZEN_LENGTH + 1));
        if (level.isEmpty()) {
            faults.add(fault(Code.LEVEL, length, LENGTH));
        }
        if (!number.substring(LENGTH).matches("(B[1-9][0-9]?)?")) {
            faults.add(fault(Code.SUFFIX, length, LENGTH + 1));
        }
        return faults.isEmpty()
                ? Parsed.valid(new DisabilityCertificateNumber(
                        number, citizenId.orElseThrow(), category.orElseThrow(), level.orElseThrow()))
                : Parsed.invalid(faults);
    }

    /**
     * Reads a number that was checked before.
     *
     * @throws IllegalArgumentException if {@link #parse} refuses it; the message lists the faults, not the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DisabilityCertificateNumber of(String text) {
        return parse(text).orElseThrow();
    }

    /** Returns the number as written, letters in upper case. Personal data. */
    @JsonValue
    public String value() {
        return value;
    }

    /** Returns the holder's number. */
    public CitizenId citizenId() {
        return citizenId;
    }

    public DisabilityCategory category() {
        return category;
    }

    public DisabilityLevel level() {
        return level;
    }

    /** Returns how often the certificate was issued again, 0 for the first one. */
    public int reissues() {
        return value.length() == LENGTH ? 0 : Integer.parseInt(value.substring(LENGTH + 1));
    }

    /** Returns the masked citizen ID followed by stars; category and level do not show. */
    public String masked() {
        return citizenId.masked() + "**";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DisabilityCertificateNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns {@link #masked}. */
    @Override
    public String toString() {
        return masked();
    }

    private static IdentifierFault fault(Code code, int length, int position) {
        return new IdentifierFault(Kind.DISABILITY_CERTIFICATE_NUMBER, code, length, position);
    }
}
