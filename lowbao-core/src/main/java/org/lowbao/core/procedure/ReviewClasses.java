package org.lowbao.core.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often households of each class are reviewed (定期核查, 民发〔2021〕57号 art. 31), dated: a later row of a class replaces
 * an earlier one from its day on. How often is counted in months, not as a time limit; a review is due within its month.
 *
 * @param rows in the order in which the place lists its classes
 */
public record ReviewClasses(List<Row> rows) {

    private static final int YEARLY = 12;

    public ReviewClasses {
        rows = List.copyOf(rows);
    }

    /**
     * How often one class is reviewed, from a day on.
     *
     * @param reviewClass the place's code of the class, such as {@code A}
     * @param months from one review to the next, 1 to 12: no place reviews less than once a year
     * @param from the first day
     */
    public record Row(String reviewClass, int months, LocalDate from) {
        public Row {
            if (months < 1 || months > YEARLY) {
                throw new IllegalArgumentException("a class is reviewed every 1 to 12 months, was " + months);
            }
        }
    }

    /** Returns the classes of the national measures: circumstances that change little, and income that does not last. */
    public static ReviewClasses national() {
        LocalDate since = LocalDate.of(2021, 7, 1);
        return new ReviewClasses(List.of(new Row("STABLE", YEARLY, since), new Row("UNSTABLE", 6, since)));
    }

    /** Returns how often a class is reviewed on a day; empty if the place does not have it then. */
    public Optional<Row> on(LocalDate day, String reviewClass) {
        return inForce(day).filter(row -> row.reviewClass().equals(reviewClass)).max(Comparator.comparing(Row::from));
    }

    /** Returns the class that is reviewed most often on a day; empty if there is none yet. */
    public Optional<Row> mostOften(LocalDate day) {
        return inForce(day)
                .map(Row::reviewClass)
                .distinct()
                .flatMap(reviewClass -> on(day, reviewClass).stream())
                .min(Comparator.comparingInt(Row::months));
    }

    private Stream<Row> inForce(LocalDate day) {
        return rows.stream().filter(row -> !row.from().isAfter(day));
    }
}
