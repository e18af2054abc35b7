package org.lowbao.core.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

/**
 * The citizen ID number (公民身份号码) of GB 11643: division of first registration, birth date, sequence with the sex,
 * check character; 18 characters. The old numbers of 15 digits, without century and check, are read as well and kept as
 * written.
 *
 * <p>The check character finds every single wrong character and every swap of two neighbours; an old number has none.
 * The first six digits are not looked up: they name the place of first registration, whose code may long be gone.
 *
 * <p>A number is not a person: numbers are changed, upgraded and, rarely, shared. Equality is that of the written form;
 * {@link #sameAs} also holds between an old number and its upgrade.
 */
public final class CitizenId {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;

    private final String value;
    private final String upgraded;

    private CitizenId(String value) {
        this.value = value;
        this.upgraded = value.length() == OLD_LENGTH ? upgrade(value) : value;
    }

    /**
     * Reads a number of 18 characters, a lower-case {@code x} at the end allowed, or of 15 digits.
     *
     * <p>Faults are {@code LENGTH}; {@code CHARACTERS} with the first place; {@code BIRTH_DATE} for a day that no
     * calendar has; {@code CHECKSUM}. The last two may come together. Whether the birth date lies in the future is not
     * asked here, since nothing here knows today: {@link #isBornAfter} answers it.
     */
    public static Parsed<CitizenId> parse(String text) {
        int length = text.length();
        if (length != LENGTH && length != OLD_LENGTH) {
            return Parsed.invalid(List.of(IdentifierFault.of(Kind.CITIZEN_ID, Code.LENGTH, length)));
        }
        String number = CheckCharacters.upperAscii(text);
        int wrong = CheckCharacters.firstNonDigit(number);
        boolean checkedByX = wrong == LENGTH && number.charAt(LENGTH - 1) == 'X';
        if (wrong > 0 && !checkedByX) {
            return Parsed.invalid(List.of(new IdentifierFault(Kind.CITIZEN_ID, Code.CHARACTERS, length, wrong)));
        }
        var faults = new ArrayList<IdentifierFault>(2);
        boolean old = length == OLD_LENGTH;
        if (readBirthDate(old ? upgrade(number) : number).isEmpty()) {
            faults.add(new IdentifierFault(Kind.CITIZEN_ID, Code.BIRTH_DATE, length, 7));
        }
        if (!old && number.charAt(LENGTH - 1) != CheckCharacters.citizen(number)) {
            faults.add(IdentifierFault.of(Kind.CITIZEN_ID, Code.CHECKSUM, length));
        }
        return faults.isEmpty() ? Parsed.valid(new CitizenId(number)) : Parsed.invalid(faults);
    }

    /**
     * Reads a number that was checked before.
     *
     * @throws IllegalArgumentException if {@link #parse} refuses it; the message lists the faults, not the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CitizenId of(String text) {
        return parse(text).orElseThrow();
    }

    /**
     * Returns the check character that belongs to 17 digits.
     *
     * @throws IllegalArgumentException if {@code seventeenDigits} is not 17 ASCII digits
     */
    public static char checkCharacter(String seventeenDigits) {
        if (seventeenDigits.length() != LENGTH - 1 || CheckCharacters.firstNonDigit(seventeenDigits) > 0) {
            throw new IllegalArgumentException(
                    "a check character belongs to 17 digits; got " + seventeenDigits.length() + " characters");
        }
        return CheckCharacters.citizen(seventeenDigits);
    }

    /** Returns the number as written, with 18 or 15 characters and an {@code X} in upper case. Personal data. */
    @JsonValue
    public String value() {
        return value;
    }

    /** Returns the number with 18 characters; an old one is given the century 19 and its check character. Personal data. */
    public String upgraded() {
        return upgraded;
    }

    /** Returns whether the number was written with 15 digits. */
    public boolean isOld() {
        return value.length() == OLD_LENGTH;
    }

    /** Returns the six digits of the division of first registration. It need not equal any code in use today. */
    public String divisionPrefix() {
        return upgraded.substring(0, 6);
    }

    /** Returns the birth date; an old number is taken to be of the twentieth century. */
    public LocalDate birthDate() {
        return readBirthDate(upgraded).orElseThrow();
    }

    /** Returns whether the sequence number is odd, which stands for male; even stands for female. */
    public boolean isMale() {
        return (upgraded.charAt(16) - '0') % 2 == 1;
    }

    /** Returns whether the birth date is later than {@code day}, so that on that day the number could not exist. */
    public boolean isBornAfter(LocalDate day) {
        return birthDate().isAfter(day);
    }

    /** Returns whether both are one number, of which either may be written the old way. */
    public boolean sameAs(CitizenId other) {
        return upgraded.equals(other.upgraded);
    }

    /** Returns the upgraded number with the birth date masked, such as {@code 231202********0011}. */
    public String masked() {
        return upgraded.substring(0, 6) + "********" + upgraded.substring(14);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CitizenId that && value.equals(that.value);
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

    private static String upgrade(String fifteen) {
        String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return seventeen + CheckCharacters.citizen(seventeen);
    }

    private static Optional<LocalDate> readBirthDate(String eighteen) {
        int year = Integer.parseInt(eighteen.substring(6, 10));
        if (year == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    year, Integer.parseInt(eighteen.substring(10, 12)), Integer.parseInt(eighteen.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
