package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lowbao.rules.language.Type;

/**
 * What one name, or one condition that cannot be looked into, can be, as far as a table tells its values apart: of each
 * stretch of values that no row parts, one.
 *
 * @param shown the name as written
 * @param values {@link BigDecimal}, {@link Long} for days, {@link String} or {@link Boolean}
 */
record Dimension(String shown, List<Object> values) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Stands for every code that no row mentions. */
    static final String OTHER = "…";

    static Dimension truth(String shown) {
        return new Dimension(shown, List.of(true, false));
    }

    /** A closed list of codes, or the codes that are mentioned and one more. */
    static Dimension codes(String shown, Type type, Set<Object> mentioned) {
        var values = new ArrayList<Object>(type.codes().isEmpty() ? mentioned : type.codes());
        if (type.codes().isEmpty()) {
            values.add(OTHER);
        }
        return new Dimension(shown, values);
    }

    static Dimension days(String shown, Set<Object> mentioned) {
        var days = new TreeSet<Long>();
        for (Object day : mentioned) {
            long at = ((LocalDate) day).toEpochDay();
            days.addAll(List.of(at - 1, at, at + 1));
        }
        return new Dimension(shown, List.copyOf(days));
    }

    /**
     * Numbers: those mentioned and one between each two. What is not money and is compared with whole numbers only
     * counts things, years or persons, and is taken to be whole and not below zero.
     */
    static Dimension numbers(String shown, Type type, Set<Object> mentioned) {
        var bounds =
                mentioned.stream().map(number -> (BigDecimal) number).sorted().toList();
        boolean counts = type.unit().yuan() == 0
                && bounds.stream().allMatch(bound -> bound.stripTrailingZeros().scale() <= 0 && bound.signum() >= 0);
        var values = new TreeSet<BigDecimal>();
        for (int i = 0; i < bounds.size(); i++) {
            BigDecimal bound = bounds.get(i);
            values.add(bound);
            if (counts) {
                values.add(bound.subtract(BigDecimal.ONE));
                values.add(bound.add(BigDecimal.ONE));
            } else if (i > 0) {
                values.add(bounds.get(i - 1).add(bound).multiply(HALF));
            }
        }
        values.add(bounds.get(bounds.size() - 1).add(BigDecimal.ONE));
        if (counts) {
            values.removeIf(value -> value.signum() < 0);
        } else {
            values.add(bounds.get(0).subtract(BigDecimal.ONE));
        }
        return new Dimension(shown, List.copyOf(values));
    }
}
