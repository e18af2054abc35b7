package org.lowbao.benchmarks.yardstick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lowbao.benchmarks.yardstick.Household.Area;

/** The dated parameters: nine periods for each area, looked up anew for every determination. */
public final class Parameters {

    /** The number of periods. */
    public static final int PERIODS = 9;

    private static final int FIRST_YEAR = 2018;
    private static final Map<Area, List<Period>> PERIODS_OF = periods();

    private Parameters() {}

    /**
     * What holds in one area for one calendar year.
     *
     * @param from the first day
     * @param until the day after the last
     * @param standard yuan for a person and month
     * @param assetMultiple how many months' standards of deposits are allowed for each member
     * @param cap the most that is deducted from one wage: half the standard
     */
    public record Period(
            LocalDate from,
            LocalDate until,
            BigDecimal standard,
            BigDecimal assetMultiple,
            BigDecimal deductionRate,
            BigDecimal cap,
            BigDecimal businessRate,
            int housesAllowed,
            BigDecimal edgeMultiple,
            BigDecimal severeRate,
            BigDecimal illRate,
            BigDecimal minorRate,
            BigDecimal elderRate) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** Returns the periods of an area, the oldest first. */
    public static List<Period> of(Area area) {
        return PERIODS_OF.getOrDefault(area, List.of());
    }

    /**
     * Returns what holds in an area on a day.
     *
     * @throws IllegalArgumentException if nothing does
     */
    public static Period on(Area area, LocalDate day) {
        for (Period period : of(area)) {
            if (period.holdsOn(day)) {
                return period;
            }
        }
        throw new IllegalArgumentException("no period holds on " + day);
    }

    private static Map<Area, List<Period>> periods() {
        var all = new EnumMap<Area, List<Period>>(Area.class);
        for (Area area : Area.values()) {
            var periods = new ArrayList<Period>();
            for (int i = 0; i < PERIODS; i++) {
                int standard = area == Area.URBAN ? 560 + 30 * i : 430 + 35 * i;
                periods.add(period(FIRST_YEAR + i, new BigDecimal(standard)));
            }
            all.put(area, List.copyOf(periods));
        }
        return all;
    }

    private static Period period(int year, BigDecimal standard) {
        return new Period(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year + 1, 1, 1),
                standard,
                new BigDecimal("24"),
                new BigDecimal("0.20"),
                standard.divide(new BigDecimal(2)),
                new BigDecimal("0.90"),
                1,
                new BigDecimal("1.5"),
                new BigDecimal("0.30"),
                new BigDecimal("0.20"),
                new BigDecimal("0.10"),
                new BigDecimal("0.10"));
    }
}
