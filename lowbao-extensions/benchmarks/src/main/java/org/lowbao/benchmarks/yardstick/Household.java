package org.lowbao.benchmarks.yardstick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One case of the yardstick.
 *
 * @param deposits in yuan, two decimals
 * @param members 1 to 6
 */
public record Household(
        Area area, LocalDate date, BigDecimal deposits, int houses, List<Vehicle> vehicles, List<Member> members) {

    public Household {
        vehicles = List.copyOf(vehicles);
        members = List.copyOf(members);
    }

    /** Where a household lives. */
    public enum Area {
        URBAN,
        RURAL
    }

    /** A vehicle, adapted for a disabled person or not. */
    public record Vehicle(boolean adapted) {}

    /**
     * A member.
     *
     * @param disability the level: 0 for none, 1 the gravest, to 4
     * @param incomes 0 to 4, each of a month
     */
    public record Member(int age, int disability, boolean ill, List<Income> incomes) {
        public Member {
            incomes = List.copyOf(incomes);
        }
    }

    /**
     * An income of a month.
     *
     * @param amount in yuan, two decimals
     */
    public record Income(Kind kind, Subtype subtype, BigDecimal amount) {}

    /** What an income comes from. */
    public enum Kind {
        WAGE,
        BUSINESS,
        PROPERTY,
        TRANSFER
    }

    /** What sort of it; the last three are not counted. */
    public enum Subtype {
        ORDINARY,
        PREFERENTIAL_CARE_PENSION,
        SCHOLARSHIP,
        OLD_AGE_ALLOWANCE
    }
}
