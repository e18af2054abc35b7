package org.lowbao.examples.countyyear.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;

class TownshipTest {

    private static final Township TOWNSHIP = Township.of(TownshipGenerator.SEED);

    @Test
    void the_township_has_the_scale_of_a_real_one() {
        assertThat(counted(IdentificationKind.DIBAO, AreaClass.URBAN)).isEqualTo("81/109");
        assertThat(counted(IdentificationKind.DIBAO, AreaClass.RURAL)).isEqualTo("304/478");
        assertThat(counted(IdentificationKind.DESTITUTE, AreaClass.URBAN, AreaClass.RURAL))
                .isEqualTo("144/144");
        assertThat(counted(IdentificationKind.LOW_INCOME_EDGE, AreaClass.URBAN, AreaClass.RURAL))
                .isEqualTo("73/110");
        assertThat(TOWNSHIP.endingAs(IdentificationKind.NOT_ELIGIBLE)).hasSize(20);
        assertThat(TOWNSHIP.endingAs(IdentificationKind.UNDETERMINED)).hasSize(8);
        assertThat(TOWNSHIP.households()).hasSize(630);
    }

    @Test
    void every_special_case_is_there_as_often_as_planned() {
        assertThat(having(Scenario.MEMBER_ALONE)).isEqualTo(30);
        assertThat(having(Scenario.MATERIAL_INCOMPLETE)).isEqualTo(12);
        assertThat(having(Scenario.NEAR_RELATIVE)).isEqualTo(4);
        assertThat(having(Scenario.CAR_NOT_DECLARED)).isEqualTo(3);
        assertThat(having(Scenario.DEAD_MEMBER_DECLARED)).isEqualTo(2);
        assertThat(having(Scenario.OUTSIDE_COVERAGE)).isEqualTo(4);
        assertThat(having(Scenario.NOT_IN_REGISTER)).isEqualTo(1);
        assertThat(having(Scenario.DEPOSIT_UNKNOWN)).isEqualTo(5);
        assertThat(having(Scenario.SUPPORTER_UNKNOWN)).isEqualTo(3);
    }

    @Test
    void every_number_stands_under_the_prefix_that_no_place_has_and_belongs_to_one_person() {
        List<String> numbers = numbers().map(CitizenId::upgraded).toList();

        assertThat(numbers).hasSizeGreaterThan(900).allMatch(number -> number.startsWith("99"));
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void every_account_begins_with_990_and_every_telephone_number_with_000() {
        assertThat(applications().flatMap(application -> application.account().stream()))
                .allMatch(account -> account.value().startsWith("990"));
        assertThat(applications())
                .allMatch(application -> application.contact().phone().startsWith("000-"));
    }

    @Test
    void numbers_agree_with_birth_dates_and_sexes() {
        assertThat(members().filter(member -> member.citizenId().isPresent())).allSatisfy(member -> {
            CitizenId number = member.citizenId().orElseThrow();
            assertThat(number.birthDate()).isEqualTo(member.birthDate());
            assertThat(number.isMale()).isEqualTo(member.sex() == Sex.MALE);
        });
    }

    @Test
    void there_are_old_numbers_newborns_without_one_and_names_that_many_systems_lose() {
        assertThat(members().flatMap(member -> member.citizenId().stream()).filter(CitizenId::isOld))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(members().filter(member -> member.citizenId().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(member -> member.birthDate().getYear() == 2026);
        List<String> names = members().map(member -> member.name().text()).toList();
        assertThat(names).anyMatch(name -> name.codePoints().anyMatch(Character::isSupplementaryCodePoint));
        for (String dot : List.of("·", "•", "・", "‧")) {
            assertThat(names).anyMatch(name -> name.contains(dot));
        }
    }

    @Test
    void every_household_has_one_head_and_applies_on_a_weekday_of_one_week() {
        assertThat(applications()).allSatisfy(application -> {
            assertThat(application.members().stream()
                            .filter(member -> member.relation().isHead()))
                    .hasSize(1);
            assertThat(application.member(application.applicantId())).isPresent();
            assertThat(application.appliedOn().getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
            assertThat(application.appliedOn()).isBetween("2026-03-02", "2026-03-06");
        });
    }

    @Test
    void what_is_missing_at_first_is_exactly_what_is_brought_later() {
        assertThat(TOWNSHIP.households()).allSatisfy(household -> {
            Application application = household.application();
            List<Material> later = household
                    .broughtLater()
                    .map(SyntheticHousehold.Supplement::materials)
                    .orElse(List.of());
            var all = new ArrayList<>(application.materials());
            all.addAll(later);

            assertThat(later.isEmpty()).isEqualTo(household.scenario() != Scenario.MATERIAL_INCOMPLETE);
            assertThat(Checklist.national().missing(application, application.materials(), application.appliedOn()))
                    .hasSameSizeAs(later);
            assertThat(Checklist.national().missing(application, all, application.appliedOn()))
                    .isEmpty();
        });
    }

    @Test
    void whoever_is_not_destitute_can_work_or_has_an_able_supporter() {
        List<Application> dibao = TOWNSHIP.endingAs(IdentificationKind.DIBAO).stream()
                .map(SyntheticHousehold::application)
                .toList();

        assertThat(dibao)
                .allMatch(application -> application.supporters().stream()
                                .anyMatch(supporter -> supporter.able().orElse(false))
                        || application.members().stream()
                                .anyMatch(member -> member.ageOn(application.appliedOn()) >= 16
                                        && member.ageOn(application.appliedOn()) < 60
                                        && member.workCapacity() != org.lowbao.core.person.WorkCapacity.NONE));
        assertThat(TOWNSHIP.endingAs(IdentificationKind.DESTITUTE))
                .noneMatch(household -> household.application().supporters().stream()
                        .anyMatch(supporter -> supporter.able().orElse(true)));
    }

    @Test
    void another_seed_makes_another_township_of_the_same_scale() {
        Township another = Township.of(1);

        assertThat(another.households()).hasSize(630).isNotEqualTo(TOWNSHIP.households());
        assertThat(another.endingAs(IdentificationKind.DIBAO)).hasSize(385);
    }

    private static String counted(IdentificationKind outcome, AreaClass... areas) {
        List<Application> there = TOWNSHIP.endingAs(outcome).stream()
                .map(SyntheticHousehold::application)
                .filter(application -> List.of(areas).contains(application.area()))
                .toList();
        return there.size() + "/"
                + there.stream()
                        .mapToInt(application -> application.members().size())
                        .sum();
    }

    private static long having(Scenario scenario) {
        return TOWNSHIP.households().stream()
                .filter(household -> household.scenario() == scenario)
                .count();
    }

    private static Stream<Application> applications() {
        return TOWNSHIP.households().stream().map(SyntheticHousehold::application);
    }

    private static Stream<Member> members() {
        return applications().flatMap(application -> application.members().stream());
    }

    private static Stream<CitizenId> numbers() {
        return Stream.concat(
                members().flatMap(member -> member.citizenId().stream()),
                applications()
                        .flatMap(application -> application.supporters().stream())
                        .map(Supporter::citizenId)
                        .flatMap(java.util.Optional::stream));
    }
}
