package org.lowbao.core.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

/**
 * The code of an administrative division (行政区划代码): province, city and county by GB/T 2260, two digits each, then
 * township and village by the statistical code, three digits each.
 *
 * <p>A code may be written with 6, 9 or 12 digits, zeros for the levels it does not reach; all spellings of a division
 * are equal. Some cities have townships and no counties: their code has zeros in the county's place, and
 * {@link #county} answers the city's six digits.
 *
 * <p>Only the shape is checked. Which codes exist changes every year and is reference data; an old code in a dossier
 * stays as it was. Ordered as text with 12 digits, so that a division comes right before those in it.
 */
public final class DivisionCode implements Comparable<DivisionCode> {

    private static final int LENGTH = 12;

    /** How deep a code reaches. The names are codes and never renamed. */
    public enum Level {
        /** 省. */
        PROVINCE(2),
        /** 市 (地级). */
        CITY(4),
        /** 县. */
        COUNTY(6),
        /** 乡、镇、街道. */
        TOWNSHIP(9),
        /** 村、社区. */
        VILLAGE(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }
    }

    private final String padded;
    private final Level level;

    private DivisionCode(String padded, Level level) {
        this.padded = padded;
        this.level = level;
    }

    /**
     * Reads a code of 6, 9 or 12 digits. Faults are {@code LENGTH}; {@code CHARACTERS} with the first place;
     * {@code HIERARCHY} for a county without a city, a village without a township, or no province at all.
     */
    public static Parsed<DivisionCode> parse(String text) {
        int length = text.length();
        if (length != 6 && length != 9 && length != LENGTH) {
            return refused(Code.LENGTH, length, 0);
        }
        int wrong = CheckCharacters.firstNonDigit(text);
        if (wrong > 0) {
            return refused(Code.CHARACTERS, length, wrong);
        }
        String padded = text + "0".repeat(LENGTH - length);
        boolean province = isSet(padded, 0, 2);
        boolean city = isSet(padded, 2, 4);
        boolean county = isSet(padded, 4, 6);
        boolean township = isSet(padded, 6, 9);
        boolean village = isSet(padded, 9, 12);
        // a township may stand right below a city, so only the city is asked for here
        if (!province || (county || township) && !city || village && !township) {
            return refused(Code.HIERARCHY, length, 0);
        }
        Level level = village
                ? Level.VILLAGE
                : township ? Level.TOWNSHIP : county ? Level.COUNTY : city ? Level.CITY : Level.PROVINCE;
        return Parsed.valid(new DivisionCode(padded, level));
    }

    /**
     * Reads a code that was checked before.
     *
     * @throws IllegalArgumentException if {@link #parse} refuses it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DivisionCode of(String text) {
        return parse(text).orElseThrow();
    }

    /** Returns the usual spelling: 6 digits down to a county, 9 for a township, 12 for a village. */
    @JsonValue
    public String value() {
        return padded.substring(0, Math.max(6, level.digits));
    }

    /** Returns the code with 12 digits, zeros for the levels it does not reach. */
    public String padded() {
        return padded;
    }

    public Level level() {
        return level;
    }

    /** Returns the next division above, or empty for a province; for a township right below a city, the city. */
    public Optional<DivisionCode> parent() {
        return switch (level) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(cut(Level.PROVINCE));
            case COUNTY -> Optional.of(cut(Level.CITY));
            case TOWNSHIP -> Optional.of(cut(isSet(padded, 4, 6) ? Level.COUNTY : Level.CITY));
            case VILLAGE -> Optional.of(cut(Level.TOWNSHIP));
        };
    }

    /**
     * Returns the county this is or lies in, or the city if it has townships and no counties; empty for a province or a
     * city itself.
     */
    public Optional<DivisionCode> county() {
        return switch (level) {
            case PROVINCE, CITY -> Optional.empty();
            case COUNTY -> Optional.of(this);
            case TOWNSHIP, VILLAGE -> Optional.of(cut(isSet(padded, 4, 6) ? Level.COUNTY : Level.CITY));
        };
    }

    /** Returns whether {@code other} is this division or lies in it. */
    public boolean contains(DivisionCode other) {
        return other.padded.startsWith(padded.substring(0, level.digits));
    }

    @Override
    public int compareTo(DivisionCode other) {
        return padded.compareTo(other.padded);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DivisionCode that && padded.equals(that.padded);
    }

    @Override
    public int hashCode() {
        return padded.hashCode();
    }

    /** Returns {@link #value}. */
    @Override
    public String toString() {
        return value();
    }

    private DivisionCode cut(Level to) {
        return new DivisionCode(padded.substring(0, to.digits) + "0".repeat(LENGTH - to.digits), to);
    }

    private static boolean isSet(String padded, int from, int to) {
        return padded.substring(from, to).chars().anyMatch(digit -> digit != '0');
    }

    private static Parsed<DivisionCode> refused(Code code, int length, int position) {
        return Parsed.invalid(List.of(new IdentifierFault(Kind.DIVISION_CODE, code, length, position)));
    }
}
