package org.lowbao.examples.countyyear.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;

/** Draws who lives together, the head first, as the plan of a household asks. */
final class Families {

    private static final Disability LIMB_THREE = new Disability(DisabilityCategory.LIMB, DisabilityLevel.THREE);

    /** Disabilities that take away the capacity to work (民发〔2021〕43号): destitute people may have one of these. */
    private static final List<Disability> NO_CAPACITY = List.of(
            new Disability(DisabilityCategory.LIMB, DisabilityLevel.ONE),
            new Disability(DisabilityCategory.LIMB, DisabilityLevel.TWO),
            new Disability(DisabilityCategory.INTELLECTUAL, DisabilityLevel.TWO),
            new Disability(DisabilityCategory.MENTAL, DisabilityLevel.TWO),
            new Disability(DisabilityCategory.VISUAL, DisabilityLevel.ONE));

    /** Disabilities with which a member of an edge family can be enrolled alone. */
    private static final List<Disability> ENROLLED_ALONE = List.of(
            new Disability(DisabilityCategory.LIMB, DisabilityLevel.ONE),
            new Disability(DisabilityCategory.INTELLECTUAL, DisabilityLevel.THREE),
            new Disability(DisabilityCategory.VISUAL, DisabilityLevel.TWO),
            new Disability(DisabilityCategory.MENTAL, DisabilityLevel.THREE),
            new Disability(DisabilityCategory.MULTIPLE, DisabilityLevel.TWO));

    private final SplittableRandom random;
    private int enrolledAlone;

    Families(SplittableRandom random) {
        this.random = random;
    }

    List<People.Sketch> draw(Plan plan) {
        if (plan.outcome() == IdentificationKind.DESTITUTE || plan.scenario() == Scenario.SUPPORTER_UNKNOWN) {
            return List.of(destitute(plan.scenario()));
        }
        boolean wellOff = plan.outcome() == IdentificationKind.LOW_INCOME_EDGE
                || plan.outcome() == IdentificationKind.NOT_ELIGIBLE;
        List<People.Sketch> family = new ArrayList<>(
                switch (plan.heads()) {
                    case 1 -> List.of(wellOff ? worker(between(28, 57)) : poorSingle());
                    case 2 -> pair(plan, wellOff);
                    case 3 -> three(plan, wellOff);
                    case 4 -> four();
                    default -> five();
                });
        plan.missing().ifPresent(missing -> family.set(0, needing(missing, family.get(0))));
        switch (plan.scenario()) {
            case MEMBER_ALONE -> makeOneEnrollable(family);
            case OUTSIDE_COVERAGE -> family.set(1, family.get(1).from(People.FAR_PREFIX));
            default -> {}
        }
        return List.copyOf(family);
    }

    private People.Sketch destitute(Scenario scenario) {
        MaritalStatus status = oneOf(MaritalStatus.UNMARRIED, MaritalStatus.WIDOWED, MaritalStatus.DIVORCED);
        Sex sex = percent(70) ? Sex.MALE : Sex.FEMALE;
        boolean old = scenario == Scenario.SUPPORTER_UNKNOWN || percent(85);
        People.Sketch sketch = People.Sketch.of(Kinship.HEAD, sex, old ? between(61, 92) : between(34, 58), status);
        return old ? sketch : sketch.disabled(pick(NO_CAPACITY), WorkCapacity.NONE);
    }

    private People.Sketch poorSingle() {
        int die = random.nextInt(100);
        if (die < 45) {
            return elder(Kinship.HEAD, Sex.values()[percent(45) ? 1 : 2], between(61, 84));
        }
        People.Sketch adult = single(between(32, 58));
        if (die < 65) {
            return adult.disabled(mildDisability(), WorkCapacity.PARTIAL);
        }
        return die < 80 ? adult.ill(WorkCapacity.PARTIAL) : adult;
    }

    private List<People.Sketch> pair(Plan plan, boolean wellOff) {
        int die = plan.scenario() == Scenario.DEAD_MEMBER_DECLARED ? 0 : random.nextInt(100);
        if (!wellOff && die < 40) {
            int age = between(63, 80);
            return List.of(
                    People.Sketch.of(Kinship.HEAD, Sex.MALE, age, MaritalStatus.MARRIED),
                    People.Sketch.of(Kinship.WIFE, Sex.FEMALE, age - between(0, 3), MaritalStatus.MARRIED));
        }
        if (die < 70) {
            int age = between(32, 50);
            return List.of(single(age), child(between(7, 15)));
        }
        People.Sketch son = People.Sketch.of(Kinship.SON, Sex.MALE, between(35, 50), MaritalStatus.UNMARRIED);
        return wellOff
                ? couple(between(35, 56))
                : List.of(
                        elder(Kinship.HEAD, Sex.FEMALE, between(63, 78)),
                        son.disabled(mildDisability(), WorkCapacity.PARTIAL));
    }

    private List<People.Sketch> three(Plan plan, boolean wellOff) {
        var family = new ArrayList<>(couple(between(43, 55)));
        boolean student =
                plan.missing().filter(DocumentType.ENROLMENT_PROOF::equals).isPresent();
        if (student || percent(15)) {
            family.add(child(between(18, 21)).studying());
        } else if (!wellOff && percent(8)) {
            family.set(0, People.Sketch.of(Kinship.HEAD, Sex.MALE, 33, MaritalStatus.MARRIED));
            family.set(1, People.Sketch.of(Kinship.WIFE, Sex.FEMALE, 30, MaritalStatus.MARRIED));
            family.add(child(0).notRegisteredYet());
        } else {
            family.add(child(between(7, 17)));
        }
        return family;
    }

    private List<People.Sketch> four() {
        var family = new ArrayList<>(couple(between(33, 48)));
        family.add(child(between(9, 14)));
        family.add(child(between(1, 8)));
        return family;
    }

    private List<People.Sketch> five() {
        var family = new ArrayList<>(four());
        family.add(elder(Kinship.MOTHER, Sex.FEMALE, between(68, 82)));
        return family;
    }

    private List<People.Sketch> couple(int age) {
        return List.of(
                People.Sketch.of(Kinship.HEAD, Sex.MALE, age, MaritalStatus.MARRIED),
                People.Sketch.of(Kinship.WIFE, Sex.FEMALE, age - between(0, 4), MaritalStatus.MARRIED));
    }

    private People.Sketch worker(int age) {
        return single(age);
    }

    private People.Sketch single(int age) {
        return People.Sketch.of(
                Kinship.HEAD,
                percent(60) ? Sex.MALE : Sex.FEMALE,
                age,
                oneOf(MaritalStatus.UNMARRIED, MaritalStatus.WIDOWED, MaritalStatus.DIVORCED));
    }

    private People.Sketch elder(Kinship relation, Sex sex, int age) {
        return People.Sketch.of(relation, sex, age, MaritalStatus.WIDOWED);
    }

    private People.Sketch child(int age) {
        boolean son = percent(50);
        return People.Sketch.of(
                son ? Kinship.SON : Kinship.DAUGHTER, son ? Sex.MALE : Sex.FEMALE, age, MaritalStatus.UNMARRIED);
    }

    /** Makes the head somebody of whom a document is required. */
    private static People.Sketch needing(DocumentType missing, People.Sketch head) {
        WorkCapacity work = head.age() < 60 ? WorkCapacity.PARTIAL : WorkCapacity.NONE;
        return switch (missing) {
            case DIAGNOSIS -> head.ill(work);
            case DISABILITY_CERTIFICATE -> head.disabled(LIMB_THREE, work);
            default -> head;
        };
    }

    /** Makes the last adult severely disabled or ill, in turn; the others go on earning. */
    private void makeOneEnrollable(List<People.Sketch> family) {
        int last = family.size() - 1;
        WorkCapacity work = family.size() == 1 ? WorkCapacity.PARTIAL : WorkCapacity.NONE;
        People.Sketch member = family.get(last);
        boolean ill = enrolledAlone % 3 == 0;
        Disability disability = ENROLLED_ALONE.get(enrolledAlone % ENROLLED_ALONE.size());
        family.set(last, ill ? member.ill(work) : member.disabled(disability, work));
        enrolledAlone++;
    }

    private Disability mildDisability() {
        return pick(List.of(
                LIMB_THREE,
                new Disability(DisabilityCategory.LIMB, DisabilityLevel.FOUR),
                new Disability(DisabilityCategory.HEARING, DisabilityLevel.THREE),
                new Disability(DisabilityCategory.SPEECH, DisabilityLevel.FOUR),
                new Disability(DisabilityCategory.VISUAL, DisabilityLevel.FOUR)));
    }

    private boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private MaritalStatus oneOf(MaritalStatus... statuses) {
        return statuses[random.nextInt(statuses.length)];
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Returns whether nobody in the family can work, so that only an able supporter keeps it from being destitute. */
    static boolean nobodyWorks(List<People.Sketch> family) {
        return family.stream()
                .noneMatch(member -> member.age() >= 16
                        && member.age() < 60
                        && member.workCapacity() != WorkCapacity.NONE
                        && !member.disability().filter(NO_CAPACITY::contains).isPresent());
    }

    /** Returns the first member who could earn, if there is one. */
    static Optional<Integer> earner(List<People.Sketch> family) {
        for (int i = 0; i < family.size(); i++) {
            if (family.get(i).earns()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
