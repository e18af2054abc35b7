package org.lowbao.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lowbao.core.casefile.SampleCase;
import org.lowbao.core.household.Application;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;

class ChecklistProperties {

    private static final LocalDate DAY = SampleCase.APPLIED;

    @Property(tries = 100)
    void taking_a_paper_away_never_makes_a_dossier_more_complete(@ForAll @IntRange(max = 500) int which) {
        Application application = SampleCase.application(household(), true);
        List<Material> all = application.materials();
        var fewer = new ArrayList<>(all);
        fewer.remove(which % all.size());

        List<MissingMaterial> missing = Checklist.national().missing(application, all, DAY);

        assertThat(Checklist.national().missing(application, fewer, DAY))
                .containsAll(missing)
                .hasSizeGreaterThan(missing.size());
    }

    @Example
    void supplying_what_is_missing_leaves_nothing_missing() {
        Application application = SampleCase.application(household(), true);
        var supplied = new ArrayList<Material>();
        Checklist.national()
                .missing(application, List.of(), DAY)
                .forEach(missing -> supplied.add(Material.copyOnPaper(missing.type(), missing.memberId())));

        assertThat(Checklist.national().missing(application, supplied, DAY)).isEmpty();
    }

    @Example
    void each_scope_asks_those_it_is_for() {
        assertThat(asked(Requirement.Scope.HOUSEHOLD)).containsExactly(Optional.empty());
        assertThat(asked(Requirement.Scope.EACH_MEMBER))
                .containsExactly(Optional.of("1"), Optional.of("2"), Optional.of("3"), Optional.of("4"));
        assertThat(asked(Requirement.Scope.EACH_ADULT))
                .containsExactly(Optional.of("1"), Optional.of("2"), Optional.of("3"));
        assertThat(asked(Requirement.Scope.EACH_DISABLED)).containsExactly(Optional.of("2"));
        assertThat(asked(Requirement.Scope.EACH_SERIOUSLY_ILL)).containsExactly(Optional.of("4"));
        assertThat(asked(Requirement.Scope.EACH_ADULT_STUDENT)).containsExactly(Optional.of("3"));
        assertThat(asked(Requirement.Scope.NEAR_RELATIVE)).containsExactly(Optional.empty());
    }

    @Example
    void near_relative_filing_is_asked_only_of_near_relatives() {
        assertThat(Checklist.national().missing(SampleCase.application(), List.of(), DAY))
                .extracting(MissingMaterial::type)
                .doesNotContain(DocumentType.NEAR_RELATIVE_FILING);
    }

    @Example
    void a_requirement_holds_from_its_first_day_to_its_last() {
        var dated = new Checklist(List.of(new Requirement(
                DocumentType.DIAGNOSIS,
                Requirement.Scope.HOUSEHOLD,
                Requirement.Due.ACCEPTANCE,
                "fixture",
                LocalDate.of(2026, 1, 1),
                Optional.of(LocalDate.of(2026, 12, 31)))));

        assertThat(missingOn(dated, "2025-12-31")).isEmpty();
        assertThat(missingOn(dated, "2026-01-01")).hasSize(1);
        assertThat(missingOn(dated, "2026-12-31")).hasSize(1);
        assertThat(missingOn(dated, "2027-01-01")).isEmpty();
    }

    @Example
    void a_paper_of_one_member_does_not_stand_for_another() {
        var eachAdult = checklist(Requirement.Scope.EACH_ADULT);
        List<Material> ofTheFirst = List.of(Material.copyOnPaper(DocumentType.DIAGNOSIS, Optional.of("1")));

        assertThat(eachAdult.missing(SampleCase.application(), ofTheFirst, DAY))
                .extracting(MissingMaterial::memberId)
                .containsExactly(Optional.of("2"));
    }

    private static List<MissingMaterial> missingOn(Checklist checklist, String day) {
        return checklist.missing(SampleCase.application(), List.of(), LocalDate.parse(day));
    }

    private static List<Optional<String>> asked(Requirement.Scope scope) {
        return checklist(scope).missing(SampleCase.application(household(), true), List.of(), DAY).stream()
                .map(MissingMaterial::memberId)
                .toList();
    }

    private static Checklist checklist(Requirement.Scope scope) {
        return new Checklist(List.of(new Requirement(
                DocumentType.DIAGNOSIS,
                scope,
                Requirement.Due.ACCEPTANCE,
                "fixture",
                LocalDate.of(2021, 7, 1),
                Optional.empty())));
    }

    /** A couple, a student who is 18 on the day of application, and an ill student one day short of it. */
    private static List<Member> household() {
        return List.of(
                SampleCase.husband(),
                SampleCase.wife(),
                student("3", DAY.minusYears(18), false),
                student("4", DAY.minusYears(18).plusDays(1), true));
    }

    private static Member student(String id, LocalDate birthDate, boolean ill) {
        return new Member(
                id,
                PersonName.of("某"),
                Optional.empty(),
                Sex.FEMALE,
                birthDate,
                Kinship.GRANDCHILD,
                MaritalStatus.UNMARRIED,
                Optional.empty(),
                ill,
                WorkCapacity.FULL,
                true);
    }
}
