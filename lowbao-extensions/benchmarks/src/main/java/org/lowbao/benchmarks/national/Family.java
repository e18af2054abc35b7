package org.lowbao.benchmarks.national;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A made-up family, with every fact that the shipped rules ask for and none unknown.
 *
 * @param financialAssets in yuan, two decimals
 * @param vehicles what each is used for
 * @param members at least one, of whom at least one is alive
 */
public record Family(
        Area area,
        BigDecimal financialAssets,
        int dwellings,
        int nonResidential,
        int vesselsOrMachinery,
        int marketEntities,
        boolean supporterAble,
        List<String> vehicles,
        List<Person> members) {

    public Family {
        vehicles = List.copyOf(vehicles);
        members = List.copyOf(members);
    }

    /** Where a family lives. */
    public enum Area {
        URBAN,
        RURAL
    }

    /** What a disability is of. */
    public enum Disability {
        NONE,
        VISUAL,
        HEARING,
        SPEECH,
        LIMB,
        INTELLECTUAL,
        MENTAL,
        MULTIPLE
    }

    /**
     * A member.
     *
     * @param level of the disability, 1 the gravest, to 4; 0 with none
     */
    public record Person(
            LocalDate birthDate,
            boolean alive,
            Disability disability,
            int level,
            boolean seriouslyIll,
            List<Income> incomes,
            List<Expenditure> expenditures) {

        public Person {
            incomes = List.copyOf(incomes);
            expenditures = List.copyOf(expenditures);
        }
    }

    /** What an income comes from. */
    public enum Category {
        WAGE,
        BUSINESS,
        PROPERTY,
        TRANSFER,
        OTHER
    }

    /**
     * An income.
     *
     * @param kind such as {@code basic-pension}; decides whether it counts
     * @param yearly in yuan, two decimals
     */
    public record Income(Category category, String kind, BigDecimal yearly) {}

    /** What is spent for. */
    public enum Purpose {
        DISABILITY,
        SERIOUS_ILLNESS,
        EMPLOYMENT,
        EDUCATION,
        LIVING
    }

    /**
     * An expenditure that cannot be avoided.
     *
     * @param yearly in yuan, two decimals
     */
    public record Expenditure(Purpose purpose, BigDecimal yearly) {}
}
