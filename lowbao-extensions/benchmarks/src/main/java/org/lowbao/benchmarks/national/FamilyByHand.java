package org.lowbao.benchmarks.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.benchmarks.national.Family.Category;
import org.lowbao.benchmarks.national.Family.Disability;
import org.lowbao.benchmarks.national.Family.Expenditure;
import org.lowbao.benchmarks.national.Family.Income;
import org.lowbao.benchmarks.national.Family.Person;
import org.lowbao.benchmarks.national.Proposal.Enrolment;

/**
 * The shipped rules as a good engineer writes them in Java with {@link BigDecimal}, for facts that are all known, without
 * any trace. Nothing is computed that a result does not need.
 */
public final class FamilyByHand {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final Family family;
    private final Figures figures;
    private final LocalDate day;
    private int heads;
    private boolean anyWorkCapacity;
    private BigDecimal income = BigDecimal.ZERO;
    private BigDecimal expenditure = BigDecimal.ZERO;
    private BigDecimal destituteIncome = BigDecimal.ZERO;

    private FamilyByHand(Family family, Figures figures, LocalDate day) {
        this.family = family;
        this.figures = figures;
        this.day = day;
    }

    /**
     * Determines one family.
     *
     * @throws IllegalArgumentException if no figures hold for the month
     */
    public static Proposal determine(Family family, YearMonth month, LocalDate knownOn) {
        LocalDate day = month.atDay(1);
        var byHand = new FamilyByHand(family, Figures.on(family.area(), day, knownOn), day);
        for (Person person : family.members()) {
            if (person.alive()) {
                byHand.add(person);
            }
        }
        return byHand.proposal();
    }

    private void add(Person person) {
        heads++;
        anyWorkCapacity |= !lacksWorkCapacity(person);
        for (Income each : person.incomes()) {
            if (!figures.excludedKinds().contains(each.kind())) {
                income = income.add(counted(each));
                if (!figures.excludedForDestitute().contains(each.kind())) {
                    destituteIncome = destituteIncome.add(each.yearly());
                }
            }
        }
        for (Expenditure each : person.expenditures()) {
            if (figures.deductedPurposes().contains(each.purpose())) {
                expenditure = expenditure.add(each.yearly());
            }
        }
    }

    private Proposal proposal() {
        BigDecimal yearly = income.subtract(expenditure).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
        BigDecimal people = BigDecimal.valueOf(heads);
        BigDecimal line = figures.standard().multiply(people).multiply(MONTHS);
        boolean belowStandard = yearly.compareTo(line) < 0;
        boolean belowEdge = yearly.compareTo(line.multiply(figures.edgeMultiple())) < 0;
        var met = new ArrayList<String>(9);
        addIf(belowStandard, "income.below-standard", met);
        addIf(belowEdge, "income.below-edge-line", met);
        boolean propertyFits = propertyFits(people, met);
        boolean destitute =
                !anyWorkCapacity && destituteIncome.compareTo(line) < 0 && propertyFits && !family.supporterAble();
        addIf(destitute, "destitute.all-conditions", met);
        String outcome = "NOT_ELIGIBLE";
        List<BigDecimal> amounts = List.of();
        List<Enrolment> enrolments = List.of();
        if (destitute) {
            outcome = "DESTITUTE";
            amounts = List.of(rounded(
                    figures.standard().multiply(figures.destituteMultiple()).multiply(people), BigDecimal.ONE));
        } else if (belowStandard && propertyFits) {
            outcome = "DIBAO";
            amounts = List.of(rounded(line.subtract(yearly), MONTHS).max(BigDecimal.ZERO), addOns());
        } else if (belowEdge && propertyFits) {
            outcome = "LOW_INCOME_EDGE";
            enrolments = enrolments();
        }
        BigDecimal perCapita = yearly.divide(people.multiply(MONTHS), 2, RoundingMode.DOWN);
        return new Proposal(outcome, amounts, enrolments, yearly, perCapita, met);
    }

    private boolean propertyFits(BigDecimal people, List<String> met) {
        BigDecimal limit =
                figures.assetStandard().multiply(figures.assetMonths()).multiply(people);
        return addIf(family.financialAssets().compareTo(limit) <= 0, "property.financial-assets", met)
                & addIf(family.dwellings() <= figures.dwellingsAllowed(), "property.dwellings", met)
                & addIf(family.nonResidential() <= figures.nonResidentialAllowed(), "property.non-residential", met)
                & addIf(vehiclesFit(), "property.vehicles", met)
                & addIf(family.vesselsOrMachinery() <= figures.vesselsAllowed(), "property.vessels-machinery", met)
                & addIf(family.marketEntities() <= figures.marketEntitiesAllowed(), "property.market-entities", met);
    }

    private boolean vehiclesFit() {
        for (String use : family.vehicles()) {
            if (!figures.exemptVehicles().contains(use)) {
                return false;
            }
        }
        return true;
    }

    private BigDecimal addOns() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Person person : family.members()) {
            if (person.alive()) {
                sum = sum.add(addOn(person));
            }
        }
        return sum;
    }

    private List<Enrolment> enrolments() {
        var enrolments = new ArrayList<Enrolment>();
        for (int i = 0; i < family.members().size(); i++) {
            Person person = family.members().get(i);
            if (person.alive() && (isSevere(person) || person.seriouslyIll())) {
                enrolments.add(new Enrolment(i, enrolment(person), addOn(person)));
            }
        }
        return enrolments;
    }

    private BigDecimal enrolment(Person person) {
        if (figures.fixedEnrolment()) {
            return figures.enrolment();
        }
        BigDecimal own = BigDecimal.ZERO;
        for (Income each : person.incomes()) {
            if (!figures.excludedKinds().contains(each.kind())) {
                own = own.add(counted(each));
            }
        }
        return rounded(figures.standard().multiply(MONTHS).subtract(own), MONTHS)
                .max(BigDecimal.ZERO);
    }

    private BigDecimal counted(Income each) {
        return each.category() == Category.WAGE
                ? each.yearly().subtract(each.yearly().multiply(figures.employmentCostRate()))
                : each.yearly();
    }

    private BigDecimal addOn(Person person) {
        BigDecimal highest = BigDecimal.ZERO;
        if (person.seriouslyIll()) {
            highest = highest.max(figures.illAddOn());
        }
        if (isSevere(person)) {
            highest = highest.max(figures.severeAddOn());
        }
        long age = age(person);
        if (age >= 60) {
            highest = highest.max(figures.elderAddOn());
        }
        if (age < 18) {
            highest = highest.max(figures.minorAddOn());
        }
        return highest;
    }

    private boolean lacksWorkCapacity(Person person) {
        long age = age(person);
        return age >= 60
                || age < 16
                || isOfTheMind(person) && person.level() <= 3
                || person.disability() == Disability.LIMB && person.level() <= 2
                || person.disability() == Disability.VISUAL && person.level() == 1;
    }

    private static boolean isSevere(Person person) {
        return person.disability() != Disability.NONE && person.level() <= 2
                || isOfTheMind(person) && person.level() <= 3;
    }

    private static boolean isOfTheMind(Person person) {
        return person.disability() == Disability.INTELLECTUAL || person.disability() == Disability.MENTAL;
    }

    private long age(Person person) {
        return ChronoUnit.YEARS.between(person.birthDate(), day);
    }

    /** Divides, and rounds the exact quotient to a multiple of the step. */
    private BigDecimal rounded(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor.multiply(figures.benefitStep()), 0, figures.rounding())
                .multiply(figures.benefitStep());
    }

    private static boolean addIf(boolean holds, String code, List<String> met) {
        if (holds) {
            met.add(code);
        }
        return holds;
    }
}
