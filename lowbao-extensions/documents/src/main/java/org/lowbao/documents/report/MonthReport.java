package org.lowbao.documents.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.verification.Discrepancy;

/**
 * What happened in one place in one month (月报): counts, sums and codes, nothing of a person.
 *
 * <p>Lists are shown in the order in which they are given. Counts are zero or more.
 *
 * @param place which place
 * @param month which month
 * @param asOf the day on which the figures were taken
 * @param synthetic whether the people are invented; the page then says so
 * @param intake what came in
 * @param outcomes how households were identified; every household is in exactly one row
 * @param amounts how many households get how much a month, in bands from small to large without gaps
 * @param villages what each village or community gets
 * @param missing what was missing at application
 * @param stages how long the stages took
 * @param discrepancies where declared and found differed
 * @param payment what was ordered to be paid
 * @param archives what was stopped and filed
 * @param verifications what was checked when the report was made
 */
public record MonthReport(
        Place place,
        YearMonth month,
        LocalDate asOf,
        boolean synthetic,
        Intake intake,
        List<OutcomeRow> outcomes,
        List<AmountBand> amounts,
        List<VillageRow> villages,
        List<MissingRow> missing,
        List<StageDays> stages,
        List<DiscrepancyRow> discrepancies,
        Payment payment,
        Archives archives,
        List<Verification> verifications) {

    public MonthReport {
        outcomes = List.copyOf(outcomes);
        amounts = List.copyOf(amounts);
        villages = List.copyOf(villages);
        missing = List.copyOf(missing);
        stages = List.copyOf(stages);
        discrepancies = List.copyOf(discrepancies);
        verifications = List.copyOf(verifications);
    }

    /** Returns how many households were identified as anything, or as nothing. */
    public int households() {
        return outcomes.stream().mapToInt(OutcomeRow::households).sum();
    }

    /** Returns what all outcomes are paid a month. */
    public Money monthly() {
        return Money.sum(outcomes.stream().map(OutcomeRow::monthly).toList());
    }

    /** Returns how many faults all verifications found. */
    public long faults() {
        return verifications.stream().mapToLong(Verification::faults).sum();
    }

    /**
     * A place.
     *
     * @param division its code
     * @param chinese its name
     * @param english its name for English readers
     */
    public record Place(DivisionCode division, String chinese, String english) {}

    /**
     * What came in.
     *
     * @param read households found in the workbook
     * @param filed applications filed
     * @param heldBack households held back because a row of theirs is faulty
     * @param faults faulty rows by what is wrong with them
     */
    public record Intake(int read, int filed, int heldBack, List<IntakeFault> faults) {
        public Intake {
            notNegative(read, filed, heldBack);
            faults = List.copyOf(faults);
        }
    }

    /**
     * One kind of fault in a workbook.
     *
     * @param code its stable code
     * @param chinese what is wrong
     * @param english the same in English
     * @param rows how many rows have it
     */
    public record IntakeFault(String code, String chinese, String english, int rows) {
        public IntakeFault {
            notNegative(rows);
        }
    }

    /**
     * Households with one outcome. An edge family with a member enrolled alone counts as
     * {@link IdentificationKind#SINGLE_PERSON_ENROLMENT} and not again as an edge family.
     *
     * @param kind the outcome
     * @param area which standard applies
     * @param households how many
     * @param persons their members
     * @param monthly what they are paid a month, all together
     */
    public record OutcomeRow(IdentificationKind kind, AreaClass area, int households, int persons, Money monthly) {
        public OutcomeRow {
            notNegative(households, persons);
        }
    }

    /**
     * How many households get an amount in a band.
     *
     * @param from the least amount a month
     * @param below the first amount that is too much
     * @param households how many
     */
    public record AmountBand(Money from, Money below, int households) {
        public AmountBand {
            notNegative(households);
            if (below.compareTo(from) <= 0) {
                throw new IllegalArgumentException("a band ends above where it begins");
            }
        }

        /**
         * Sorts amounts into bands of equal width, from zero to the band of the largest.
         *
         * @param width more than zero
         * @throws IllegalArgumentException if an amount is negative
         */
        public static List<AmountBand> of(Collection<Money> amounts, Money width) {
            if (!width.isPositive()) {
                throw new IllegalArgumentException("a band is wider than nothing");
            }
            var counts = new TreeMap<Long, Integer>();
            for (Money amount : amounts) {
                if (amount.isNegative()) {
                    throw new IllegalArgumentException("a band holds no negative amount");
                }
                counts.merge(amount.fen() / width.fen(), 1, Integer::sum);
            }
            long last = counts.isEmpty() ? -1 : counts.lastKey();
            return java.util.stream.LongStream.rangeClosed(0, last)
                    .mapToObj(i -> new AmountBand(width.times(i), width.times(i + 1), counts.getOrDefault(i, 0)))
                    .toList();
        }
    }

    /**
     * What a village or community gets.
     *
     * @param division its code
     * @param name its name
     * @param households households that are paid
     * @param persons persons covered
     * @param monthly what they are paid a month, all together
     */
    public record VillageRow(DivisionCode division, String name, int households, int persons, Money monthly) {
        public VillageRow {
            notNegative(households, persons);
        }
    }

    /**
     * A document that was missing at application.
     *
     * @param type which
     * @param applications in how many applications
     */
    public record MissingRow(DocumentType type, int applications) {
        public MissingRow {
            notNegative(applications);
        }
    }

    /** A stretch of the procedure on which a clock runs. The names are the keys of its words. */
    public enum Stage {
        /** From application to acceptance. */
        ACCEPTANCE,
        /** From acceptance to the first investigation. */
        INVESTIGATION,
        /** How long the public notice hung: a least time, where all others are a longest. */
        NOTICE,
        /** From acceptance to the decision. */
        DECISION,
        /** From a non-confirmation to telling the household. */
        REFUSAL_NOTICE
    }

    /**
     * How long one stage took.
     *
     * @param stage which
     * @param limit the limit in force, if there is one
     * @param byDays how many households needed how many days, in the unit of the limit
     * @param open households whose clock still runs
     * @param overdue households, open or done, that are past the limit, or under it where it is a least time
     */
    public record StageDays(
            Stage stage, Optional<TimeLimit> limit, SortedMap<Integer, Integer> byDays, int open, int overdue) {
        public StageDays {
            byDays = Collections.unmodifiableSortedMap(new TreeMap<>(byDays));
            notNegative(open, overdue);
            byDays.forEach(MonthReport::notNegative);
        }

        /** Returns how many households are through. */
        public int done() {
            return byDays.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Returns the days that at least half of the households did not exceed; empty if none is through. */
        public Optional<Integer> median() {
            int half = (done() + 1) / 2;
            int seen = 0;
            for (var entry : byDays.entrySet()) {
                seen += entry.getValue();
                if (seen >= half && seen > 0) {
                    return Optional.of(entry.getKey());
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Where declared and found differed.
     *
     * @param kind about what
     * @param found how often
     * @param settled how often an officer has found which one is right
     */
    public record DiscrepancyRow(Discrepancy.Kind kind, int found, int settled) {
        public DiscrepancyRow {
            notNegative(found, settled);
        }
    }

    /**
     * A payment list, summed.
     *
     * @param month the benefit month
     * @param lines rows that are paid
     * @param persons persons covered
     * @param total what is ordered to be paid
     * @param withheld rows withheld, for want of an account
     */
    public record Payment(YearMonth month, int lines, int persons, Money total, int withheld) {
        public Payment {
            notNegative(lines, persons, withheld);
        }
    }

    /**
     * What left the daily business.
     *
     * @param stopped entitlements stopped
     * @param filed dossiers filed into archives
     * @param packages packages made of them
     * @param items items in those packages
     */
    public record Archives(int stopped, int filed, int packages, int items) {
        public Archives {
            notNegative(stopped, filed, packages, items);
        }
    }

    /** What can be verified once a month is written. The names are the keys of its words. */
    public enum VerificationKind {
        /** Every journal's chain, recomputed from its entries. */
        JOURNAL_CHAINS,
        /** The digests of stored contents. */
        CONTENT_DIGESTS,
        /** Every package, checked as an outsider would. */
        PACKAGES,
        /** Money: ordered and listed amounts add up. */
        MONEY,
        /** The public notice list against the dossiers. */
        NOTICES,
        /** Search tables against the journals they were made from. */
        PROJECTIONS
    }

    /**
     * The result of one verification.
     *
     * @param kind what was verified
     * @param checked how many things
     * @param faults how many of them were off
     */
    public record Verification(VerificationKind kind, long checked, long faults) {
        public Verification {
            notNegative(checked, faults);
        }
    }

    private static void notNegative(long... counts) {
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a report counts from zero, was " + count);
            }
        }
    }
}
