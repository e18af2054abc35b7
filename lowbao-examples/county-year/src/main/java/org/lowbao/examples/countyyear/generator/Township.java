package org.lowbao.examples.countyyear.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.person.Member;
import org.lowbao.core.verification.VerifiedValue;
import org.lowbao.examples.countyyear.generator.SyntheticHousehold.Finding;
import org.lowbao.examples.countyyear.generator.SyntheticHousehold.RegisterEntry;
import org.lowbao.examples.countyyear.generator.SyntheticHousehold.Supplement;

/**
 * The synthetic township: a pure function of a seed.
 *
 * @param households in the order of their numbers
 */
record Township(List<SyntheticHousehold> households) {

    /** The first of the five working days on which the households apply. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    private static final int DAYS = 5;
    private static final int DAYS_TO_SUPPLEMENT = 7;
    private static final int DAYS_TO_VISIT = 14;

    Township {
        households = List.copyOf(households);
    }

    static Township of(long seed) {
        // one stream for each concern, so that a change of one does not disturb the others
        var root = new SplittableRandom(seed);
        List<Plan> plans = Plan.township(root.split());
        var people = new People(root.split());
        var families = new Families(root.split());
        var means = new Means(root.split(), people);
        var rest = root.split();
        var households = new ArrayList<SyntheticHousehold>();
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            List<People.Sketch> family = families.draw(plan);
            households.add(household(i, plans, family, people, means.draw(plan, family), rest));
        }
        return new Township(households);
    }

    private static SyntheticHousehold household(
            int index,
            List<Plan> plans,
            List<People.Sketch> family,
            People people,
            Means.Drawn means,
            SplittableRandom random) {
        Plan plan = plans.get(index);
        List<Village> villages = Village.of(plan.area());
        Village village = villages.get(random.nextInt(villages.size()));
        String number = digits(index + 1, 4);
        LocalDate appliedOn = FIRST_DAY.plusDays((long) index * DAYS / plans.size());
        Application bare = new Application(
                "990101100-2026-" + number,
                appliedOn,
                village.division(),
                new Contact(
                        village.name() + (1 + random.nextInt(6)) + "组" + (1 + random.nextInt(98)) + "号(虚构)",
                        "000-0000-" + number),
                plan.area(),
                applicant(family, random),
                members(family, people),
                means.incomes(),
                true,
                means.properties(),
                means.expenditures(),
                means.supporters(),
                plan.scenario() == Scenario.NO_ACCOUNT ? Optional.empty() : Optional.of(account(random)),
                plan.scenario() == Scenario.NEAR_RELATIVE,
                List.of());
        List<Material> required = required(bare);
        List<Material> late = late(plan, required);
        Application application = withMaterials(
                bare,
                required.stream().filter(material -> !late.contains(material)).toList());
        requireClear(plan, application);
        return new SyntheticHousehold(
                "H" + number,
                village,
                application,
                late.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Supplement(appliedOn.plusDays(DAYS_TO_SUPPLEMENT), late)),
                findings(plan.scenario(), appliedOn.plusDays(DAYS_TO_VISIT)),
                plan.scenario(),
                plan.outcome(),
                findings(plan.scenario(), appliedOn).isEmpty() ? plan.outcome() : IdentificationKind.UNDETERMINED,
                registerEntries(plan, application, random));
    }

    private static List<Member> members(List<People.Sketch> family, People people) {
        String surname = people.surname();
        var members = new ArrayList<Member>();
        for (int i = 0; i < family.size(); i++) {
            People.Sketch sketch = family.get(i);
            boolean ownSurname = sketch.maritalStatus() == org.lowbao.core.person.MaritalStatus.UNMARRIED || i == 0;
            members.add(people.member(Integer.toString(i + 1), sketch, ownSurname ? surname : people.surname()));
        }
        return members;
    }

    /** Mostly the head applies; now and then another adult. */
    private static String applicant(List<People.Sketch> family, SplittableRandom random) {
        boolean another = family.size() > 1 && family.get(1).age() >= 18 && random.nextInt(100) < 10;
        return another ? "2" : "1";
    }

    /** Everything the national checklist asks for, on paper. */
    private static List<Material> required(Application application) {
        return Checklist.national().missing(application, List.of(), application.appliedOn()).stream()
                .map(Township::brought)
                .toList();
    }

    private static Material brought(MissingMaterial required) {
        return Material.originalOnPaper(required.type(), required.memberId());
    }

    /** The first document of the type that the plan leaves out. */
    private static List<Material> late(Plan plan, List<Material> required) {
        return plan.missing()
                .map(missing -> required.stream()
                        .filter(material -> material.type() == missing)
                        .limit(1)
                        .toList())
                .orElse(List.of());
    }

    private static List<Finding> findings(Scenario scenario, LocalDate on) {
        return switch (scenario) {
            case CAR_NOT_DECLARED -> List.of(new Finding(on, new VerifiedValue.Vehicles(List.of("ordinary"))));
            case MOTORCYCLE_NOT_DECLARED -> List.of(new Finding(on, new VerifiedValue.Vehicles(List.of("motorcycle"))));
            case OUTSIDE_COVERAGE -> List.of(new Finding(on, new VerifiedValue.Vehicles(List.of())));
            case DEAD_MEMBER_DECLARED -> List.of(new Finding(on, new VerifiedValue.Alive("2", false)));
            default -> List.of();
        };
    }

    private static List<RegisterEntry> registerEntries(Plan plan, Application application, SplittableRandom random) {
        var entries = new ArrayList<RegisterEntry>();
        for (Property property : application.properties()) {
            if (property.kind() == PropertyKind.VEHICLE) {
                entries.add(vehicle(property.use(), random));
            }
        }
        switch (plan.scenario()) {
            case CAR_NOT_DECLARED -> entries.add(vehicle("ordinary", random));
            case MOTORCYCLE_NOT_DECLARED -> entries.add(vehicle("motorcycle", random));
            case DEAD_MEMBER_DECLARED ->
                entries.add(new RegisterEntry.Death("2", FIRST_DAY.minusDays(12 + random.nextInt(40))));
            case NOT_IN_REGISTER -> entries.add(new RegisterEntry.NotRegistered("2"));
            default -> {}
        }
        return entries;
    }

    private static RegisterEntry vehicle(String use, SplittableRandom random) {
        String type = switch (use) {
            case "ordinary" -> "小型轿车";
            case "disability" -> "残疾人机动轮椅车";
            case "motorcycle" -> "普通二轮摩托车";
            default -> "电动自行车";
        };
        return new RegisterEntry.Vehicle("1", use, type, FIRST_DAY.minusDays(200 + random.nextInt(3000)));
    }

    /** A number of 19 digits that begins with 990, as no bank's card does. */
    private static BankAccountNumber account(SplittableRandom random) {
        return BankAccountNumber.of(
                "990" + digits(random.nextInt(100_000_000), 8) + digits(random.nextInt(100_000_000), 8));
    }

    /**
     * Refuses a household whose income is so near to a border that the intended outcome could be doubted.
     *
     * @throws IllegalStateException if the generator drew one
     */
    private static void requireClear(Plan plan, Application application) {
        IncomeBounds income = IncomeBounds.of(application);
        boolean clear;
        if (plan.outcome() == IdentificationKind.LOW_INCOME_EDGE) {
            clear = income.clearlyAbove("1") && income.clearlyBelow("1.5");
        } else if (plan.scenario() == Scenario.INCOME_TOO_HIGH) {
            clear = income.clearlyAbove("1.5");
        } else {
            clear = income.clearlyBelow("1");
        }
        if (!clear) {
            throw new IllegalStateException("application " + application.number() + ", meant to be " + plan.outcome()
                    + ", has an income too near to a border");
        }
    }

    private static Application withMaterials(Application bare, List<Material> materials) {
        return new Application(
                bare.number(),
                bare.appliedOn(),
                bare.division(),
                bare.contact(),
                bare.area(),
                bare.applicantId(),
                bare.members(),
                bare.incomes(),
                bare.declaresProperty(),
                bare.properties(),
                bare.expenditures(),
                bare.supporters(),
                bare.account(),
                bare.nearRelativeOfOfficial(),
                materials);
    }

    /** Returns the households that are meant to end as {@code outcome}, single-person enrolment counted as edge. */
    List<SyntheticHousehold> endingAs(IdentificationKind outcome) {
        return households.stream()
                .filter(household -> household.outcome() == outcome)
                .toList();
    }

    static String digits(int number, int length) {
        String text = Integer.toString(number);
        return "0".repeat(length - text.length()) + text;
    }
}
