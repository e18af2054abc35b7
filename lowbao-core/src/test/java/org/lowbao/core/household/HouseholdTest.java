package org.lowbao.core.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.casefile.SampleCase;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;

/** A couple that applied on 2026-04-27, and what becomes of its household. */
class HouseholdTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Instant KNOWN = SampleCase.noon(SampleCase.APPLIED);
    private static final Instant KNOWN_LATER = SampleCase.noon(LocalDate.of(2026, 7, 10));

    private final Household household = Household.of(SampleCase.application(), KNOWN);

    private static List<String> ids(List<Membership> memberships) {
        return memberships.stream().map(membership -> membership.member().id()).toList();
    }

    @Test
    void it_begins_as_the_application_says() {
        assertThat(household.members()).isEqualTo(SampleCase.application().members());
        assertThat(household.applicant()).isEqualTo(SampleCase.husband());
        assertThat(household.head()).contains(SampleCase.husband());
        assertThat(household.division()).isEqualTo(SampleCase.application().division());
        assertThat(household.contact()).isEqualTo(SampleCase.application().contact());
        assertThat(household.account()).isEqualTo(SampleCase.application().account());
        assertThat(household.adults()).hasSize(2);
    }

    @Nested
    class A_new_member {

        private final Household born = household.joinedBy(
                SampleCase.bornOn("3", MAY), Joining.withNothing(MAY, JoiningCause.BIRTH), KNOWN_LATER);

        @Test
        void belongs_from_the_day_of_joining_on_and_not_before() {
            assertThat(ids(born.on(MAY.minusDays(1)))).containsExactly("1", "2");
            assertThat(ids(born.on(MAY))).containsExactly("1", "2", "3");
            assertThat(born.member("3")).isPresent();
        }

        @Test
        void is_not_there_as_long_as_the_office_does_not_know() {
            assertThat(ids(born.knownOn(KNOWN_LATER.minusMillis(1)).on(JULY))).containsExactly("1", "2");
            assertThat(ids(born.knownOn(KNOWN_LATER).on(JULY))).containsExactly("1", "2", "3");
        }

        @Test
        void is_an_adult_by_the_day_of_joining() {
            // 18 on 2026-05-01, so 17 when the household applied on 2026-04-27
            Member bride = SampleCase.bornOn("4", LocalDate.of(2008, 5, 1));

            assertThat(born.joinedBy(bride, Joining.withNothing(MAY, JoiningCause.MARRIAGE), KNOWN_LATER)
                            .adults())
                    .containsExactly(SampleCase.husband(), SampleCase.wife(), bride);
            assertThat(born.joinedBy(bride, Joining.withNothing(MAY.minusDays(1), JoiningCause.MARRIAGE), KNOWN_LATER)
                            .adults())
                    .containsExactly(SampleCase.husband(), SampleCase.wife());
        }

        @Test
        void never_takes_the_place_of_one_who_belongs() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> household.joinedBy(
                            SampleCase.bornOn("2", MAY), Joining.withNothing(MAY, JoiningCause.BIRTH), KNOWN));
        }
    }

    @Nested
    class Who_left {

        private final Household left = household.leftBy("1", new Leaving(MAY, LeavingCause.DEATH), KNOWN_LATER);

        @Test
        void belonged_until_the_day_before_and_stays_known() {
            assertThat(ids(left.on(MAY.minusDays(1)))).containsExactly("1", "2");
            assertThat(ids(left.on(MAY))).containsExactly("2");
            assertThat(left.member("1")).isEmpty();
            assertThat(left.person("1")).contains(SampleCase.husband());
        }

        @Test
        void is_followed_as_applicant_and_head_only_by_a_step_of_its_own() {
            assertThat(left.applicant()).isEqualTo(SampleCase.husband());
            assertThat(left.head()).isEmpty();

            Household led = left.representedBy("2", List.of(new Relation("2", Kinship.HEAD)), KNOWN_LATER);

            assertThat(led.applicantId()).isEqualTo("2");
            assertThat(led.head().orElseThrow().id()).isEqualTo("2");
            assertThat(led.knownOn(KNOWN).applicantId()).isEqualTo("1");
        }

        @Test
        void comes_back_to_the_same_place_with_a_gap_between() {
            Household back = household
                    .leftBy("2", new Leaving(MAY, LeavingCause.PRISON), KNOWN)
                    .joinedBy(SampleCase.wife(), Joining.withNothing(JULY, JoiningCause.RETURN), KNOWN_LATER);

            assertThat(back.memberships()).hasSize(2);
            assertThat(ids(back.on(JULY.minusDays(1)))).containsExactly("1");
            assertThat(ids(back.on(JULY))).containsExactly("1", "2");
            assertThat(ids(back.knownOn(KNOWN).on(JULY))).containsExactly("1");
        }

        @Test
        void is_there_as_long_as_the_office_does_not_know() {
            assertThat(ids(left.knownOn(KNOWN).on(JULY))).containsExactly("1", "2");
        }
    }

    @Nested
    class A_person {

        private final CitizenId old = SampleCase.husband().citizenId().orElseThrow();
        private final CitizenId other = SampleCase.citizenId("99010119500101003");

        private Identity with(CitizenId number, boolean shared) {
            return new Identity(PersonName.of("甲隐私甲"), Optional.of(number), Sex.MALE, LocalDate.of(1950, 1, 1), shared);
        }

        private Membership known(Identity identity, FormerIdentity.End end) {
            return household
                    .knowing("1", identity, end, KNOWN_LATER)
                    .membership("1")
                    .orElseThrow();
        }

        @Test
        void keeps_a_number_that_was_changed() {
            Membership changed = known(with(other, false), FormerIdentity.End.CHANGED);

            assertThat(changed.keys()).containsExactly(other.upgraded(), old.upgraded());
            assertThat(changed.everyNumber()).containsExactly(other, old);
        }

        @Test
        void gives_up_a_number_that_was_wrong_and_is_still_found_by_it() {
            Membership corrected = known(with(other, false), FormerIdentity.End.CORRECTED);

            assertThat(corrected.keys()).containsExactly(other.upgraded());
            assertThat(corrected.everyNumber()).containsExactly(other, old);
        }

        @Test
        void whose_number_is_shared_is_told_from_the_other_by_the_name() {
            Membership shared = known(with(old, true), FormerIdentity.End.CORRECTED);

            assertThat(shared.keys())
                    .containsExactly(
                            old.upgraded() + "/" + PersonName.of("甲隐私甲").matchKey());
            assertThat(shared.everyNumber()).containsExactly(old);
        }
    }

    @Test
    void a_household_lives_where_it_lived_on_a_day() {
        var town = new Residence(
                Optional.of(MAY), DivisionCode.of("990101001001"), AreaClass.URBAN, Contact.NONE, KNOWN_LATER);
        Household moved = household.movedTo(town);

        assertThat(moved.division()).isEqualTo(DivisionCode.of("990101001001"));
        assertThat(moved.residence(MAY.minusDays(1)).area()).isEqualTo(AreaClass.RURAL);
        assertThat(moved.residence(MAY).area()).isEqualTo(AreaClass.URBAN);
        assertThat(moved.knownOn(KNOWN).residence(JULY).area()).isEqualTo(AreaClass.RURAL);
    }

    @Test
    void another_account_takes_the_place_of_the_first() {
        BankAccountNumber other = BankAccountNumber.of("9901230000000005678");

        assertThat(household.paidTo(other).account()).contains(other);
    }
}
