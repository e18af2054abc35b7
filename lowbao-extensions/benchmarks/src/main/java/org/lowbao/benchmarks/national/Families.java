package org.lowbao.benchmarks.national;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lowbao.benchmarks.national.Family.Area;
import org.lowbao.benchmarks.national.Family.Category;
import org.lowbao.benchmarks.national.Family.Disability;
import org.lowbao.benchmarks.national.Family.Expenditure;
import org.lowbao.benchmarks.national.Family.Income;
import org.lowbao.benchmarks.national.Family.Person;
import org.lowbao.benchmarks.national.Family.Purpose;

/** 256 made-up families from a fixed seed, spread so that every outcome and every finding occurs often. */
public final class Families {

    /** How many there are; a power of two, so that a benchmark can go round with a mask. */
    public static final int COUNT = 256;

    private static final long SEED = 20_260_901;
    private static final List<String> TRANSFERS = List.of(
            "basic-pension", "old-age-allowance", "scholarship", "medical-insurance", "social-assistance", "alimony");
    private static final List<String> VEHICLES = List.of("private", "disability", "motorcycle", "e-bike");
    private static final List<Family> ALL = made();

    private final SplittableRandom random;

    private Families(SplittableRandom random) {
        this.random = random;
    }

    /** Returns all of them, always the same in the same order. */
    public static List<Family> all() {
        return ALL;
    }

    private static List<Family> made() {
        var families = new Families(new SplittableRandom(SEED));
        return IntStream.range(0, COUNT)
                .mapToObj(i -> i % 5 == 0 ? families.ofElders() : families.ofAnyAge())
                .toList();
    }

    private Family ofAnyAge() {
        int heads = 1 + random.nextInt(6);
        // what the family has to live on decides between the outcomes: from nothing to twice the standard
        int level = random.nextInt(0, 22_000);
        var members = new ArrayList<Person>();
        for (int i = 0; i < heads; i++) {
            boolean alive = i == 0 || !oneIn(15);
            members.add(person(1940 + random.nextInt(85), alive, incomes(level), expenditures()));
        }
        return family(random.nextBoolean(), members);
    }

    private Family ofElders() {
        var members = new ArrayList<Person>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            List<Income> pension = List.of(new Income(Category.TRANSFER, "basic-pension", yuan(3_000)));
            members.add(person(1935 + random.nextInt(25), true, pension, expenditures()));
        }
        return family(oneIn(4), members);
    }

    private Family family(boolean supporterAble, List<Person> members) {
        return new Family(
                random.nextBoolean() ? Area.URBAN : Area.RURAL,
                yuan(oneIn(12) ? 200_000 : 15_000),
                oneIn(12) ? 2 : random.nextInt(2),
                oneIn(16) ? 1 : 0,
                oneIn(16) ? 1 : 0,
                oneIn(16) ? 1 : 0,
                supporterAble,
                oneIn(4) ? List.of(VEHICLES.get(random.nextInt(4)), "e-bike") : List.of(),
                members);
    }

    private Person person(int birthYear, boolean alive, List<Income> incomes, List<Expenditure> expenditures) {
        boolean disabled = oneIn(5);
        return new Person(
                LocalDate.of(birthYear, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                alive,
                disabled ? Disability.values()[1 + random.nextInt(7)] : Disability.NONE,
                disabled ? 1 + random.nextInt(4) : 0,
                oneIn(6),
                incomes,
                expenditures);
    }

    private List<Income> incomes(int level) {
        var incomes = new ArrayList<Income>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Category category = Category.values()[random.nextInt(4)];
            String kind = switch (category) {
                case WAGE -> "pay";
                case BUSINESS -> "land";
                case PROPERTY -> "rent";
                default -> TRANSFERS.get(random.nextInt(TRANSFERS.size()));
            };
            incomes.add(new Income(category, kind, yuan(1 + level)));
        }
        return incomes;
    }

    private List<Expenditure> expenditures() {
        return oneIn(3)
                ? List.of(new Expenditure(Purpose.values()[random.nextInt(Purpose.values().length)], yuan(3_000)))
                : List.of();
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private BigDecimal yuan(int most) {
        return BigDecimal.valueOf(random.nextInt(most * 100), 2);
    }
}
