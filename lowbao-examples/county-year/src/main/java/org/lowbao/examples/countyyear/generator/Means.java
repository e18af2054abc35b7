package org.lowbao.examples.countyyear.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.person.Kinship;

/** Draws what a family lives on, owns, spends, and who supports it, so that the plan's outcome follows. */
final class Means {

    private static final LocalDate BALANCES_ON = LocalDate.of(2026, 2, 28);

    /** Under half of what the fixture's property limit allows a head: 24 months of the urban standard. */
    private static final int MODEST_DEPOSIT = 8000;

    private static final int PROPERTY_LIMIT = 24 * 710;

    private final SplittableRandom random;
    private final People people;

    Means(SplittableRandom random, People people) {
        this.random = random;
        this.people = people;
    }

    /** What a family has. */
    record Drawn(
            List<Income> incomes,
            List<Property> properties,
            List<RigidExpenditure> expenditures,
            List<Supporter> supporters) {}

    Drawn draw(Plan plan, List<People.Sketch> family) {
        List<Supporter> supporters = supporters(plan, family);
        List<RigidExpenditure> expenditures = expenditures(plan, family);
        return new Drawn(
                incomes(plan, family, supporters, expenditures), properties(plan, family), expenditures, supporters);
    }

    private List<Income> incomes(
            Plan plan, List<People.Sketch> family, List<Supporter> supporters, List<RigidExpenditure> expenditures) {
        var incomes = new ArrayList<Income>();
        // in yuan a month for the whole household
        int budget = (int) (IncomeBounds.standard(plan.area()) / 100 * family.size() * share(plan) / 1000);
        for (Supporter supporter : supporters) {
            if (supporter.pledged().isPresent()) {
                Flow pledged = supporter.pledged().get();
                incomes.add(new Income("1", IncomeCategory.TRANSFER, "maintenance", pledged));
                budget -= yuan(pledged) / 12;
            }
        }
        boolean wellOff =
                plan.outcome() == IdentificationKind.LOW_INCOME_EDGE || plan.scenario() == Scenario.INCOME_TOO_HIGH;
        if (!wellOff) {
            budget = benefits(family, plan.area(), incomes, budget);
        }
        Optional<Integer> earner = Families.earner(family);
        for (RigidExpenditure expenditure : expenditures) {
            boolean deducted = expenditure.kind() == ExpenditureKind.SERIOUS_ILLNESS
                    || expenditure.kind() == ExpenditureKind.DISABILITY;
            budget += deducted && earner.isPresent() ? yuan(expenditure.amount()) : 0;
        }
        if (earner.isPresent() && budget > 30) {
            incomes.add(earned(Integer.toString(earner.get() + 1), plan.area(), wellOff, budget));
        } else if (budget > 60) {
            incomes.add(landOrInterest(plan.area(), budget));
        }
        return List.copyOf(incomes);
    }

    /** Adds pensions, allowances and land, as far as the budget reaches; returns what is left of it. */
    private int benefits(List<People.Sketch> family, AreaClass area, List<Income> incomes, int budget) {
        int left = budget;
        for (int i = 0; i < family.size(); i++) {
            String id = Integer.toString(i + 1);
            People.Sketch member = family.get(i);
            int pension = between(118, 146);
            if (member.age() >= 60 && left >= pension) {
                incomes.add(monthly(id, IncomeCategory.TRANSFER, "basic-pension", pension));
                left -= pension;
            }
            if (member.age() >= 80 && left >= 50) {
                incomes.add(monthly(id, IncomeCategory.TRANSFER, "old-age-allowance", 50));
                left -= 50;
            }
            if (member.disability().isPresent() && left >= 80) {
                incomes.add(monthly(id, IncomeCategory.TRANSFER, "disability-allowance", 80));
                left -= 80;
            }
        }
        int land = between(15, 70);
        if (area == AreaClass.RURAL && left >= land && percent(60)) {
            incomes.add(yearly("1", IncomeCategory.PROPERTY, "land-lease", land * 12));
            left -= land;
        }
        int subsidy = between(10, 40);
        if (area == AreaClass.RURAL && left >= subsidy && percent(35)) {
            incomes.add(yearly("1", IncomeCategory.TRANSFER, "agricultural-subsidy", subsidy * 12));
            left -= subsidy;
        }
        return left;
    }

    private Income earned(String id, AreaClass area, boolean wellOff, int budget) {
        // wages are counted after a tenth is taken off for what work costs
        int gross = budget * 10 / 9;
        if (wellOff) {
            return percent(80)
                    ? monthly(id, IncomeCategory.WAGE, "pay", gross)
                    : yearly(id, IncomeCategory.BUSINESS, area == AreaClass.RURAL ? "breeding" : "trade", budget * 12);
        }
        if (area == AreaClass.RURAL && percent(40)) {
            return yearly(id, IncomeCategory.BUSINESS, percent(75) ? "farming" : "breeding", budget * 12);
        }
        return monthly(id, IncomeCategory.WAGE, "odd-jobs", gross);
    }

    private Income landOrInterest(AreaClass area, int budget) {
        return area == AreaClass.RURAL
                ? yearly("1", IncomeCategory.PROPERTY, "land-lease", budget * 6)
                : yearly("1", IncomeCategory.PROPERTY, "interest", Math.min(120, budget));
    }

    private List<RigidExpenditure> expenditures(Plan plan, List<People.Sketch> family) {
        var expenditures = new ArrayList<RigidExpenditure>();
        boolean earns = Families.earner(family).isPresent();
        for (int i = 0; i < family.size(); i++) {
            People.Sketch member = family.get(i);
            String id = Integer.toString(i + 1);
            if (member.seriouslyIll() && earns) {
                expenditures.add(spends(id, ExpenditureKind.SERIOUS_ILLNESS, between(120, 420)));
            } else if (member.disability().isPresent() && earns && percent(30)) {
                expenditures.add(spends(id, ExpenditureKind.DISABILITY, between(40, 160)));
            }
            boolean poor = plan.outcome() == IdentificationKind.DIBAO;
            if (poor && member.student() && member.age() >= 18) {
                expenditures.add(new RigidExpenditure(
                        id,
                        ExpenditureKind.EDUCATION,
                        Flow.yearly(Money.ofYuan(Integer.toString(between(30, 60) * 100)))));
            }
        }
        return List.copyOf(expenditures);
    }

    private List<Property> properties(Plan plan, List<People.Sketch> family) {
        var properties = new ArrayList<Property>();
        int heads = family.size();
        if (plan.scenario() == Scenario.DEPOSITS_TOO_HIGH) {
            properties.add(balance("fixed", heads * PROPERTY_LIMIT * between(14, 26) / 10));
        } else if (plan.scenario() == Scenario.DEPOSIT_UNKNOWN) {
            properties.add(new Property(PropertyKind.DEPOSIT, "current", Optional.empty()));
        } else if (percent(85)) {
            properties.add(balance("current", between(1, MODEST_DEPOSIT / 2 * heads)));
            if (percent(15)) {
                properties.add(balance("fixed", between(1, MODEST_DEPOSIT / 2000) * 1000));
            }
        }
        if (percent(4)) {
            properties.add(new Property(PropertyKind.INSURANCE, "ordinary", Optional.of(stock(between(300, 1800)))));
        }
        boolean owns = plan.area() == AreaClass.RURAL ? percent(90) : percent(55);
        if (owns || plan.scenario() == Scenario.TWO_DWELLINGS) {
            properties.add(piece(PropertyKind.DWELLING, plan.area() == AreaClass.RURAL ? "homestead" : "own"));
        }
        switch (plan.scenario()) {
            case TWO_DWELLINGS -> properties.add(piece(PropertyKind.DWELLING, "own"));
            case SHOP -> properties.add(piece(PropertyKind.NON_RESIDENTIAL, "own"));
            case MARKET_ENTITY -> properties.add(piece(PropertyKind.MARKET_ENTITY, "ordinary"));
            case CAR -> properties.add(piece(PropertyKind.VEHICLE, "ordinary"));
            case PLAIN, MEMBER_ALONE -> smallVehicle(family).ifPresent(properties::add);
            default -> {}
        }
        return List.copyOf(properties);
    }

    private Optional<Property> smallVehicle(List<People.Sketch> family) {
        People.Sketch head = family.get(0);
        if (head.disability().isPresent() && percent(12)) {
            return Optional.of(piece(PropertyKind.VEHICLE, "disability"));
        }
        if (head.age() < 70 && percent(7)) {
            return Optional.of(piece(PropertyKind.VEHICLE, percent(50) ? "motorcycle" : "e-bike"));
        }
        return Optional.empty();
    }

    /** Whoever cannot work and is not destitute has an able supporter; some others have one who is not able. */
    private List<Supporter> supporters(Plan plan, List<People.Sketch> family) {
        int headsAge = family.get(0).age();
        boolean destitute = plan.outcome() == IdentificationKind.DESTITUTE;
        if (plan.scenario() == Scenario.SUPPORTER_UNKNOWN) {
            return List.of(supporter(plan.area(), Optional.empty(), headsAge));
        }
        if (!destitute && Families.nobodyWorks(family)) {
            return List.of(supporter(plan.area(), Optional.of(true), headsAge));
        }
        boolean unable = headsAge >= 62 && percent(destitute ? 12 : 30);
        return unable ? List.of(supporter(plan.area(), Optional.of(false), headsAge)) : List.of();
    }

    private Supporter supporter(AreaClass area, Optional<Boolean> able, int headsAge) {
        boolean son = percent(60);
        int size = between(2, 4);
        boolean isAble = able.orElse(false);
        // able: a few hundredths over the standard, so that any formula gives little; not able: clearly under it
        long income = IncomeBounds.standard(area) * 12 * size * (isAble ? between(102, 106) : between(55, 85)) / 100;
        return new Supporter(
                people.name(people.surname(), son),
                percent(90)
                        ? Optional.of(people.number(son, Math.max(20, headsAge - between(22, 30))))
                        : Optional.empty(),
                son ? Kinship.SON : Kinship.DAUGHTER,
                size,
                able.map(known -> Flow.yearly(Money.ofFen(income))),
                able,
                isAble
                        ? Optional.of(Flow.yearly(Money.ofYuan(Integer.toString(between(3, 8) * 60))))
                        : Optional.empty());
    }

    /** Returns the intended countable income in thousandths of the standard. */
    private int share(Plan plan) {
        int drawn = random.nextInt(1000);
        if (plan.outcome() == IdentificationKind.LOW_INCOME_EDGE) {
            return 1120 + drawn * 240 / 1000;
        }
        if (plan.scenario() == Scenario.INCOME_TOO_HIGH) {
            return 1750 + drawn * 800 / 1000;
        }
        if (plan.scenario() == Scenario.DEAD_MEMBER_DECLARED) {
            return 200 + drawn * 150 / 1000;
        }
        int most = plan.area() == AreaClass.URBAN ? 260 : 480;
        int least = plan.area() == AreaClass.URBAN ? 0 : 40;
        return least + drawn * (most - least) / 1000;
    }

    private Property balance(String use, int yuan) {
        return new Property(PropertyKind.DEPOSIT, use, Optional.of(stock(yuan)));
    }

    private Stock stock(int yuan) {
        return new Stock(Money.ofFen(yuan * 100L + random.nextInt(100)), BALANCES_ON);
    }

    private static Property piece(PropertyKind kind, String use) {
        return new Property(kind, use, Optional.empty());
    }

    private static Income monthly(String id, IncomeCategory category, String kind, int yuan) {
        return new Income(id, category, kind, Flow.monthly(Money.ofYuan(Integer.toString(yuan))));
    }

    private static Income yearly(String id, IncomeCategory category, String kind, int yuan) {
        return new Income(id, category, kind, Flow.yearly(Money.ofYuan(Integer.toString(yuan))));
    }

    private static RigidExpenditure spends(String id, ExpenditureKind kind, int yuanMonthly) {
        return new RigidExpenditure(id, kind, Flow.monthly(Money.ofYuan(Integer.toString(yuanMonthly))));
    }

    private static int yuan(Flow flow) {
        return (int) (flow.amount().fen() / 100);
    }

    private boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
