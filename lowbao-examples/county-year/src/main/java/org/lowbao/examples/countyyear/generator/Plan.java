package org.lowbao.examples.countyyear.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.household.AreaClass;

/**
 * What one household of the township is to be like, before anybody lives in it.
 *
 * @param outcome how it is meant to end
 * @param area which standard applies
 * @param heads how many members
 * @param scenario what is special about it
 * @param missing which document is missing at first; only with {@link Scenario#MATERIAL_INCOMPLETE}
 */
record Plan(IdentificationKind outcome, AreaClass area, int heads, Scenario scenario, Optional<DocumentType> missing) {

    /**
     * Returns the whole township: 81 urban and 304 rural dibao households of 109 and 478 persons, 144 destitute
     * singles, 73 edge families of 110 persons, 20 to be refused, 8 that cannot be determined; 630 in all, in an order
     * drawn at random.
     */
    static List<Plan> township(SplittableRandom random) {
        var plans = new ArrayList<Plan>();
        plans.addAll(special(
                dibao(AreaClass.URBAN, new int[] {61, 14, 4, 2}),
                List.of(
                        special(Scenario.NEAR_RELATIVE, 1),
                        special(Scenario.OUTSIDE_COVERAGE, 3),
                        incomplete(DocumentType.CHECK_AUTHORISATION, 2),
                        incomplete(DocumentType.DIAGNOSIS, 1),
                        incomplete(DocumentType.ENROLMENT_PROOF, 3))));
        plans.addAll(special(
                dibao(AreaClass.RURAL, new int[] {189, 69, 36, 7, 3}),
                List.of(
                        special(Scenario.NEAR_RELATIVE, 1),
                        special(Scenario.NEAR_RELATIVE, 2),
                        special(Scenario.NEAR_RELATIVE, 3),
                        special(Scenario.MOTORCYCLE_NOT_DECLARED, 3),
                        special(Scenario.DEAD_MEMBER_DECLARED, 2),
                        special(Scenario.DEAD_MEMBER_DECLARED, 2),
                        special(Scenario.NOT_IN_REGISTER, 3),
                        special(Scenario.OUTSIDE_COVERAGE, 3),
                        special(Scenario.OUTSIDE_COVERAGE, 3),
                        special(Scenario.OUTSIDE_COVERAGE, 4),
                        special(Scenario.NO_ACCOUNT, 1),
                        special(Scenario.NO_ACCOUNT, 2),
                        incomplete(DocumentType.CHECK_AUTHORISATION, 1),
                        incomplete(DocumentType.CHECK_AUTHORISATION, 2),
                        incomplete(DocumentType.CHECK_AUTHORISATION, 3),
                        incomplete(DocumentType.DIAGNOSIS, 1),
                        incomplete(DocumentType.DIAGNOSIS, 2),
                        incomplete(DocumentType.DISABILITY_CERTIFICATE, 1),
                        incomplete(DocumentType.DISABILITY_CERTIFICATE, 1),
                        incomplete(DocumentType.DISABILITY_CERTIFICATE, 2),
                        incomplete(DocumentType.ENROLMENT_PROOF, 3))));
        plans.addAll(some(144, i -> plain(IdentificationKind.DESTITUTE, i < 8 ? AreaClass.URBAN : AreaClass.RURAL, 1)));
        plans.addAll(edge());
        plans.addAll(refused());
        plans.addAll(some(5, i -> of(IdentificationKind.UNDETERMINED, area(i), 1 + i % 3, Scenario.DEPOSIT_UNKNOWN)));
        plans.addAll(some(3, i -> of(IdentificationKind.UNDETERMINED, area(i), 1, Scenario.SUPPORTER_UNKNOWN)));
        shuffle(plans, random);
        return List.copyOf(plans);
    }

    /** Returns plain households by size: {@code counts[0]} of one head, and so on. */
    private static List<Plan> dibao(AreaClass area, int[] counts) {
        return bySize(IdentificationKind.DIBAO, area, counts);
    }

    /** 48 singles, 16 of two, 6 of three, 3 of four; in 30 of them somebody can be enrolled alone. */
    private static List<Plan> edge() {
        var edge = new ArrayList<Plan>();
        edge.addAll(bySize(IdentificationKind.LOW_INCOME_EDGE, AreaClass.URBAN, new int[] {15, 5, 2, 1}));
        edge.addAll(bySize(IdentificationKind.LOW_INCOME_EDGE, AreaClass.RURAL, new int[] {33, 11, 4, 2}));
        int alone = 0;
        for (int i = 0; i < edge.size() && alone < 30; i++) {
            // some of the singles and nearly every family of more than one
            if (edge.get(i).heads() > 1 || i % 9 == 0 || i % 13 == 5) {
                edge.set(i, edge.get(i).with(Scenario.MEMBER_ALONE, Optional.empty()));
                alone++;
            }
        }
        return edge;
    }

    private static List<Plan> refused() {
        var refused = new ArrayList<Plan>();
        refused.addAll(some(6, i -> refusedFor(Scenario.CAR, i)));
        refused.addAll(some(5, i -> refusedFor(Scenario.INCOME_TOO_HIGH, i)));
        refused.addAll(some(3, i -> refusedFor(Scenario.DEPOSITS_TOO_HIGH, i)));
        refused.addAll(some(3, i -> refusedFor(Scenario.CAR_NOT_DECLARED, i)));
        refused.add(refusedFor(Scenario.TWO_DWELLINGS, 1));
        refused.add(refusedFor(Scenario.SHOP, 0));
        refused.add(refusedFor(Scenario.MARKET_ENTITY, 2));
        return refused;
    }

    private static Plan refusedFor(Scenario scenario, int i) {
        return of(IdentificationKind.NOT_ELIGIBLE, area(i), 2 + i % 2, scenario);
    }

    private static List<Plan> bySize(IdentificationKind outcome, AreaClass area, int[] counts) {
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < counts.length; i++) {
            int heads = i + 1;
            plans.addAll(some(counts[i], any -> plain(outcome, area, heads)));
        }
        return plans;
    }

    /** Gives each special case to the first household of its size that is still plain. */
    private static List<Plan> special(List<Plan> plain, List<Plan> specials) {
        var plans = new ArrayList<>(plain);
        for (Plan special : specials) {
            int place = 0;
            while (plans.get(place).scenario() != Scenario.PLAIN
                    || plans.get(place).heads() != special.heads()) {
                place++;
            }
            plans.set(place, plans.get(place).with(special.scenario(), special.missing()));
        }
        return plans;
    }

    private static Plan special(Scenario scenario, int heads) {
        return of(IdentificationKind.DIBAO, AreaClass.RURAL, heads, scenario);
    }

    private static Plan incomplete(DocumentType missing, int heads) {
        return special(Scenario.MATERIAL_INCOMPLETE, heads).with(Scenario.MATERIAL_INCOMPLETE, Optional.of(missing));
    }

    private static Plan plain(IdentificationKind outcome, AreaClass area, int heads) {
        return of(outcome, area, heads, Scenario.PLAIN);
    }

    private static Plan of(IdentificationKind outcome, AreaClass area, int heads, Scenario scenario) {
        return new Plan(outcome, area, heads, scenario, Optional.empty());
    }

    private Plan with(Scenario newScenario, Optional<DocumentType> newMissing) {
        return new Plan(outcome, area, heads, newScenario, newMissing);
    }

    private static AreaClass area(int i) {
        return i % 3 == 0 ? AreaClass.URBAN : AreaClass.RURAL;
    }

    private static List<Plan> some(int count, java.util.function.IntFunction<Plan> plan) {
        return java.util.stream.IntStream.range(0, count).mapToObj(plan).toList();
    }

    private static void shuffle(List<Plan> plans, SplittableRandom random) {
        for (int i = plans.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Plan drawn = plans.get(j);
            plans.set(j, plans.get(i));
            plans.set(i, drawn);
        }
    }
}
