package org.lowbao.benchmarks.yardstick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lowbao.benchmarks.yardstick.Household.Area;
import org.lowbao.benchmarks.yardstick.Household.Income;
import org.lowbao.benchmarks.yardstick.Household.Kind;
import org.lowbao.benchmarks.yardstick.Household.Member;
import org.lowbao.benchmarks.yardstick.Household.Subtype;
import org.lowbao.benchmarks.yardstick.Household.Vehicle;

/** The households of the yardstick: 256 made-up ones from a fixed seed, spread so that every outcome and rule occurs often. */
public final class Households {

    /** How many there are; a power of two, so that a benchmark can go round with a mask. */
    public static final int COUNT = 256;

    private static final long SEED = 20_260_401;
    private static final List<Household> ALL = made();

    private Households() {}

    /** Returns all of them, always the same in the same order. */
    public static List<Household> all() {
        return ALL;
    }

    private static List<Household> made() {
        var random = new SplittableRandom(SEED);
        return IntStream.range(0, COUNT).mapToObj(i -> household(random)).toList();
    }

    private static Household household(SplittableRandom random) {
        Area area = random.nextBoolean() ? Area.URBAN : Area.RURAL;
        LocalDate date = LocalDate.of(2018 + random.nextInt(Parameters.PERIODS), 1 + random.nextInt(12), 1);
        int heads = 1 + random.nextInt(6);
        // what the household has to live on decides between the outcomes: from nothing to twice the standard
        int level = random.nextInt(0, 1_100);
        var members = new ArrayList<Member>();
        for (int i = 0; i < heads; i++) {
            members.add(member(random, level));
        }
        BigDecimal deposits = yuan(random, random.nextInt(8) == 0 ? 12_000_000 : 600_000);
        int houses = random.nextInt(12) == 0 ? 2 : random.nextInt(2);
        return new Household(area, date, deposits, houses, vehicles(random), members);
    }

    private static List<Vehicle> vehicles(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> List.of(new Vehicle(false));
            case 1 -> List.of(new Vehicle(true));
            case 2 -> random.nextBoolean() ? List.of(new Vehicle(true), new Vehicle(false)) : List.of();
            default -> List.of();
        };
    }

    private static Member member(SplittableRandom random, int level) {
        int disability = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0;
        var incomes = new ArrayList<Income>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            incomes.add(new Income(
                    Kind.values()[random.nextInt(4)],
                    random.nextInt(5) == 0 ? Subtype.values()[1 + random.nextInt(3)] : Subtype.ORDINARY,
                    yuan(random, 1 + level * 100)));
        }
        return new Member(random.nextInt(90), disability, random.nextInt(6) == 0, incomes);
    }

    private static BigDecimal yuan(SplittableRandom random, int fen) {
        return BigDecimal.valueOf(random.nextInt(fen), 2);
    }
}
