package org.lowbao.benchmarks.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lowbao.benchmarks.national.Family.Area;
import org.lowbao.benchmarks.national.Family.Purpose;

/**
 * What the shipped packs fix for one area from one day, as one writes it into a program. The values are those of the packs,
 * fixtures included; the packs say where each comes from.
 *
 * @param from the first day it holds for
 * @param decided the day from which it is known
 * @param standard yuan for a person and month
 * @param benefitStep what benefits are rounded to, in yuan
 * @param fixedEnrolment whether a member enrolled alone gets {@code enrolment}, and not the gap to the standard
 */
record Figures(
        LocalDate from,
        LocalDate decided,
        BigDecimal standard,
        BigDecimal edgeMultiple,
        BigDecimal destituteMultiple,
        BigDecimal employmentCostRate,
        Set<String> excludedKinds,
        Set<String> excludedForDestitute,
        Set<Purpose> deductedPurposes,
        BigDecimal assetStandard,
        BigDecimal assetMonths,
        int dwellingsAllowed,
        int nonResidentialAllowed,
        int vesselsAllowed,
        int marketEntitiesAllowed,
        Set<String> exemptVehicles,
        BigDecimal benefitStep,
        RoundingMode rounding,
        boolean fixedEnrolment,
        BigDecimal enrolment,
        BigDecimal illAddOn,
        BigDecimal severeAddOn,
        BigDecimal elderAddOn,
        BigDecimal minorAddOn) {

    private static final Map<Area, List<Figures>> ALL = all();

    /**
     * Returns what holds in an area on a day.
     *
     * @throws IllegalArgumentException if nothing does, or none that was known
     */
    static Figures on(Area area, LocalDate day, LocalDate knownOn) {
        List<Figures> newestFirst = ALL.getOrDefault(area, List.of());
        for (Figures figures : newestFirst) {
            if (!day.isBefore(figures.from) && !knownOn.isBefore(figures.decided)) {
                return figures;
            }
        }
        throw new IllegalArgumentException("no figures hold on " + day);
    }

    private static Map<Area, List<Figures>> all() {
        var all = new EnumMap<Area, List<Figures>>(Area.class);
        all.put(Area.URBAN, List.of(since2024("710", "400")));
        all.put(Area.RURAL, List.of(since2024("517", "300")));
        return all;
    }

    private static Figures since2024(String standard, String enrolment) {
        return new Figures(
                LocalDate.of(2024, 7, 1),
                LocalDate.of(2024, 7, 1),
                new BigDecimal(standard),
                new BigDecimal("1.5"),
                new BigDecimal("1.3"),
                new BigDecimal("0.10"),
                Set.of(
                        "preferential-care-pension",
                        "family-planning-reward",
                        "scholarship",
                        "bravery-award",
                        "social-assistance",
                        "basic-pension",
                        "old-age-allowance",
                        "disability-allowance"),
                Set.of("basic-pension", "medical-insurance", "preferential-care-pension", "old-age-allowance"),
                EnumSet.of(Purpose.DISABILITY, Purpose.SERIOUS_ILLNESS),
                new BigDecimal("710"),
                new BigDecimal("24"),
                1,
                0,
                0,
                0,
                Set.of("disability", "motorcycle", "e-bike"),
                new BigDecimal("1"),
                RoundingMode.CEILING,
                true,
                new BigDecimal(enrolment),
                new BigDecimal("60"),
                new BigDecimal("80"),
                new BigDecimal("50"),
                new BigDecimal("40"));
    }
}
