package org.lowbao.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a number counts: a product of powers of yuan (元), persons (人), months (月) and years (年).
 *
 * <p>A balance is {@code 元}, an income {@code 元/月} or {@code 元/年}, a standard {@code 元/人/月}, a ratio has no unit.
 * Months and years are units of their own: going from one to the other is a multiplication that the author writes
 * out ({@code 12 月/年}). Ages are years; {@code 岁} is read as {@code 年} and {@code 个月} as {@code 月}.
 *
 * @param yuan the power of yuan
 * @param persons the power of persons
 * @param months the power of months
 * @param years the power of years
 */
public record Unit(int yuan, int persons, int months, int years) {

    /** A plain number: a ratio, a count of things. */
    public static final Unit NONE = new Unit(0, 0, 0, 0);

    public static final Unit YUAN = new Unit(1, 0, 0, 0);
    public static final Unit PERSONS = new Unit(0, 1, 0, 0);
    public static final Unit MONTHS = new Unit(0, 0, 1, 0);
    public static final Unit YEARS = new Unit(0, 0, 0, 1);
    public static final Unit YUAN_PER_MONTH = YUAN.over(MONTHS);
    public static final Unit YUAN_PER_YEAR = YUAN.over(YEARS);

    private static final int HIGHEST_POWER = 8;
    private static final Map<String, Unit> WORDS =
            Map.of("元", YUAN, "人", PERSONS, "月", MONTHS, "个月", MONTHS, "年", YEARS, "岁", YEARS);

    /** Returns the unit of one word, such as {@code 元}. */
    static Optional<Unit> word(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    /** Reads a unit such as {@code 元/人/月}; empty if it is none. {@code number} is the unit of plain numbers. */
    public static Optional<Unit> parse(String text) {
        if (text.equals("number")) {
            return Optional.of(NONE);
        }
        Unit unit = NONE;
        boolean first = true;
        for (String part : text.split("/", 8)) {
            Optional<Unit> word = word(part);
            if (word.isEmpty() && !(first && part.equals("1"))) {
                return Optional.empty();
            }
            Unit factor = word.orElse(NONE);
            unit = first ? factor : unit.over(factor);
            first = false;
        }
        return Optional.of(unit);
    }

    public Unit times(Unit other) {
        return new Unit(yuan + other.yuan, persons + other.persons, months + other.months, years + other.years);
    }

    public Unit over(Unit other) {
        return new Unit(yuan - other.yuan, persons - other.persons, months - other.months, years - other.years);
    }

    /** Tells whether the powers are small enough to mean anything. */
    boolean isSensible() {
        return Math.abs(yuan) <= HIGHEST_POWER
                && Math.abs(persons) <= HIGHEST_POWER
                && Math.abs(months) <= HIGHEST_POWER
                && Math.abs(years) <= HIGHEST_POWER;
    }

    /** Tells whether this is money per month or year, of a household or a head. */
    boolean isFlow() {
        return yuan == 1 && months + years == -1 && (months == 0 || years == 0);
    }

    /** Tells whether this is a balance. */
    boolean isStock() {
        return yuan == 1 && months == 0 && years == 0;
    }

    /** Tells whether nothing stands above the line but something below; no number can be written in such a unit. */
    boolean isReciprocal() {
        return !equals(NONE) && yuan <= 0 && persons <= 0 && months <= 0 && years <= 0;
    }

    boolean usesMonths() {
        return months != 0 && years == 0;
    }

    boolean usesYears() {
        return years != 0 && months == 0;
    }

    /** Returns the canonical form, which {@link #parse} reads unless several factors stand above the line. */
    @Override
    public String toString() {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        collect("元", yuan, above, below);
        collect("人", persons, above, below);
        collect("月", months, above, below);
        collect("年", years, above, below);
        if (above.isEmpty() && below.isEmpty()) {
            return "number";
        }
        String line = above.isEmpty() ? "1" : String.join("·", above);
        return below.isEmpty() ? line : line + "/" + String.join("/", below);
    }

    private static void collect(String word, int power, List<String> above, List<String> below) {
        for (int i = 0; i < Math.abs(power); i++) {
            (power > 0 ? above : below).add(word);
        }
    }
}
