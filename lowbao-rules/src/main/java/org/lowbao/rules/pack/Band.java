package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of numbers that a row of a table is for.
 *
 * @param from where it begins; absent if it has no beginning
 * @param to where it ends; absent if it has no end
 */
record Band(Optional<Cut> from, Optional<Cut> to) {

    private static final String NUMBER = "(-?[0-9]{1,12}(?:\\.[0-9]{1,4})?)";
    private static final Pattern EXACT = Pattern.compile(NUMBER);
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + "?\\s*\\.\\.\\s*(<?)\\s*" + NUMBER + "?");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);

    /**
     * Reads a number or a band: {@code 3}, {@code 18..59} with both ends, {@code 1000..<2000} without the last, {@code
     * 60..}, {@code ..17}, {@code < 18}, {@code <= 17}, {@code > 59}, {@code >= 60}.
     *
     * @return empty if it is none, or ends before it begins
     */
    static Optional<Band> parse(String text) {
        String written = text.strip();
        Matcher exact = EXACT.matcher(written);
        if (exact.matches()) {
            return between(before(exact.group(1)), after(exact.group(1)));
        }
        Matcher between = BETWEEN.matcher(written);
        if (between.matches() && (between.group(1) != null || between.group(3) != null)) {
            Optional<Cut> to = between.group(2).isEmpty() ? after(between.group(3)) : before(between.group(3));
            return between.group(3) == null && !between.group(2).isEmpty()
                    ? Optional.empty()
                    : between(before(between.group(1)), to);
        }
        Matcher compared = COMPARED.matcher(written);
        if (!compared.matches()) {
            return Optional.empty();
        }
        boolean below = compared.group(1).startsWith("<");
        boolean after = compared.group(1).equals("<=") || compared.group(1).equals(">");
        Optional<Cut> cut = after ? after(compared.group(2)) : before(compared.group(2));
        return below ? between(Optional.empty(), cut) : between(cut, Optional.empty());
    }

    /** Tells whether a text is written as a band and not as a number. */
    static boolean isWrittenAsBand(String text) {
        return text.contains("..") || text.startsWith("<") || text.startsWith(">");
    }

    private static Optional<Band> between(Optional<Cut> from, Optional<Cut> to) {
        boolean backwards = from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) >= 0;
        return backwards ? Optional.empty() : Optional.of(new Band(from, to));
    }

    private static Optional<Cut> before(@Nullable String number) {
        return Optional.ofNullable(number).map(digits -> new Cut(new BigDecimal(digits), false));
    }

    private static Optional<Cut> after(@Nullable String number) {
        return Optional.ofNullable(number).map(digits -> new Cut(new BigDecimal(digits), true));
    }

    /** Returns the same band where only whole numbers are counted, so that 6 follows 5. */
    Band counted() {
        return new Band(from.map(Cut::counted), to.map(Cut::counted));
    }

    /** Tells whether both its ends are whole and not below zero. */
    boolean isWhole() {
        return Stream.of(from, to)
                .flatMap(Optional::stream)
                .allMatch(cut -> cut.number().stripTrailingZeros().scale() <= 0
                        && cut.number().signum() >= 0);
    }
}
