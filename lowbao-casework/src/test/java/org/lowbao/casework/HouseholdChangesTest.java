package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.INVESTIGATOR;
import static org.lowbao.casework.Fixtures.PAYER;
import static org.lowbao.casework.Fixtures.REVIEWER;
import static org.lowbao.casework.SmallCounty.APRIL;
import static org.lowbao.casework.SmallCounty.DECIDED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.collective.SignedList;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.HouseholdSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.MemberSteps;
import org.lowbao.core.casefile.PersonSteps;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.FormerIdentity;
import org.lowbao.core.household.Identity;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.household.Relation;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.Sex;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.JournalKey;

/** What becomes of claims, search tokens and payments when a household changes. */
class HouseholdChangesTest {

    private static final CitizenId FIRST = Fixtures.number(1);
    private static final CitizenId SECOND = Fixtures.number(2);
    private static final CitizenId NEW = Fixtures.number(3);
    private static final LocalDate BIRTHDAY = LocalDate.of(1950, 5, 5);

    private final SmallCounty county = new SmallCounty();
    private final String id = county.confirmed("1", FIRST, SECOND);

    private static Identity identity(CitizenId number, boolean shared) {
        return new Identity(PersonName.of(Fixtures.NAME), Optional.of(number), Sex.FEMALE, BIRTHDAY, shared);
    }

    private List<RefusalCode> confirmingElsewhere(CitizenId person) {
        return county.confirm(county.noticed("2", person)).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    private long claims(String dossier) {
        return county.journals.claims(new JournalKey(Fixtures.COUNTY, dossier)).stream()
                .map(Claim::subject)
                .filter(subject -> subject.startsWith("person."))
                .count();
    }

    @Test
    void a_number_that_was_wrong_frees_its_true_bearer_and_still_finds_the_dossier() {
        county.take(id, new PersonSteps.Correct("2", identity(NEW, false), "录入错误"), CLERK);

        assertThat(county.find(SECOND)).containsExactly(id);
        assertThat(county.find(NEW)).containsExactly(id);
        assertThat(confirmingElsewhere(SECOND)).isEmpty();
        county.assertSound();
    }

    @Test
    void a_number_that_was_changed_stays_its_bearers() {
        county.take(id, new PersonSteps.Change("2", identity(NEW, false), DECIDED, List.of()), CLERK);

        assertThat(claims(id)).isEqualTo(3);
        assertThat(county.find(SECOND)).containsExactly(id);
        assertThat(confirmingElsewhere(SECOND)).containsExactly(RefusalCode.PERSON_COVERED_ELSEWHERE);
        county.assertSound();
    }

    @Test
    void whose_number_is_shared_by_mistake_can_be_covered_in_two_dossiers() {
        county.take(id, new PersonSteps.Correct("2", identity(SECOND, true), "重号"), CLERK);

        assertThat(confirmingElsewhere(SECOND)).isEmpty();
        assertThat(county.find(SECOND)).hasSize(2);
        county.assertSound();
    }

    @Test
    void a_person_who_was_recorded_twice_is_covered_once_and_found_by_both_numbers() {
        county.take(
                id,
                new MemberSteps.Join(
                        SmallCounty.member("4", Optional.of(NEW), Kinship.OTHER_RELATIVE),
                        Joining.withNothing(DECIDED, JoiningCause.OTHER),
                        "重复登记",
                        List.of()),
                CLERK);
        county.take(
                id,
                new PersonSteps.Merge("4", "2", identity(NEW, false), FormerIdentity.End.CORRECTED, "与成员2为同一人，号码录错"),
                CLERK);

        // the months that the second place is covered in are the person's, by the number that is right
        assertThat(confirmingElsewhere(NEW)).containsExactly(RefusalCode.PERSON_COVERED_ELSEWHERE);
        assertThat(county.find(SECOND)).contains(id);
        assertThat(county.find(NEW)).contains(id);
        county.assertSound();
    }

    @Test
    void a_first_number_takes_the_claim_of_who_is_covered_already_and_clashes_where_somebody_is() {
        county.take(
                id,
                new MemberSteps.Join(
                        SmallCounty.member("3", Optional.empty(), Kinship.OTHER_RELATIVE),
                        Joining.withNothing(DECIDED, JoiningCause.OTHER),
                        "投靠",
                        List.of()),
                CLERK);
        county.take(id, new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK);
        county.take(
                id,
                new InvestigationSteps.Authorise(List.of(new Authorisation("3", DECIDED, DECIDED.plusYears(1)))),
                CLERK);
        adjusted(YearMonth.of(2026, 5));
        assertThat(county.read(id)
                        .ledger()
                        .entitlement(YearMonth.of(2026, 5))
                        .orElseThrow()
                        .covered())
                .containsExactly("1", "2", "3");
        assertThat(claims(id)).isEqualTo(2);
        county.confirmed("9", Fixtures.number(9));

        assertThat(county.casework
                        .take(
                                id,
                                new PersonSteps.Change("3", identity(Fixtures.number(9), false), DECIDED, List.of()),
                                CLERK)
                        .reasons())
                .containsExactly(Refusal.of(RefusalCode.PERSON_COVERED_ELSEWHERE, "member", "3")
                        .with("holder", "DB-9"));
        county.take(id, new PersonSteps.Change("3", identity(NEW, false), DECIDED, List.of()), CLERK);
        assertThat(claims(id)).isEqualTo(3);
        county.assertSound();
    }

    private void reviewed(YearMonth from) {
        county.take(id, new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK);
        adjusted(from);
    }

    private void adjusted(YearMonth from) {
        county.investigated(id, DECIDED);
        SmallCounty.done(county.casework.propose(id, from, CLERK));
        county.take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
        county.take(id, new AdjustmentSteps.Adjust(from, "人口变化"), CONFIRMER);
    }

    @Test
    void who_left_is_released_from_the_month_of_the_decision_on() {
        county.take(
                id, new MemberSteps.Leave("2", new Leaving(DECIDED, LeavingCause.MARRIAGE), "出嫁", List.of()), CLERK);
        assertThat(confirmingElsewhere(SECOND)).containsExactly(RefusalCode.PERSON_COVERED_ELSEWHERE);

        reviewed(APRIL);

        assertThat(county.read(id).ledger().entitlement(APRIL).orElseThrow().covered())
                .containsExactly("1");
        SmallCounty.done(county.confirm("DB-2"));
        assertThat(county.find(SECOND)).containsExactly(id, "DB-2");
        county.assertSound();
    }

    @Test
    void a_person_in_two_dossiers_is_taken_out_of_one_before_the_number_in_the_other_is_corrected() {
        // applied alone, by a number that was read wrongly; the woman is covered as the second member of the other
        // dossier
        String other = county.confirmed("7", NEW);
        var corrected = new PersonSteps.Correct("1", identity(SECOND, false), "与他户成员为同一人");
        assertThat(county.casework.take(other, corrected, CLERK).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.PERSON_COVERED_ELSEWHERE);

        county.take(id, new MemberSteps.Leave("2", new Leaving(DECIDED, LeavingCause.OTHER), "重复登记", List.of()), CLERK);
        reviewed(APRIL);
        county.take(other, corrected, CLERK);

        assertThat(county.find(SECOND)).containsExactly(id, other);
        assertThat(county.find(NEW)).containsExactly(other);
        assertThat(confirmingElsewhere(SECOND)).containsExactly(RefusalCode.PERSON_COVERED_ELSEWHERE);
        county.assertSound();
    }

    @Test
    void payment_goes_on_to_the_new_applicant_and_account_after_the_head_died() {
        county.take(id, new MemberSteps.Leave("1", new Leaving(DECIDED, LeavingCause.DEATH), "病故", List.of()), CLERK);
        assertThat(payee("PL-1")).isEqualTo(BankAccountNumber.of("9900000000000001"));

        county.take(
                id,
                new HouseholdSteps.ChangeApplicant(
                        "2", HouseholdSteps.ApplicantChange.DEATH, List.of(new Relation("2", Kinship.HEAD)), "由同住亲属申请"),
                CLERK);
        county.take(
                id,
                new HouseholdSteps.ChangeAccount(
                        BankAccountNumber.of("9900000000000002"),
                        List.of(Material.copyOnPaper(DocumentType.BANK_ACCOUNT_COPY, Optional.empty()))),
                CLERK);
        assertThat(payee("PL-2")).isEqualTo(BankAccountNumber.of("9900000000000002"));
    }

    private BankAccountNumber payee(String list) {
        return county.casework
                .payments()
                .prepare(list, APRIL, PAYER)
                .toOptional()
                .orElseThrow()
                .lines()
                .get(0)
                .account()
                .orElseThrow();
    }

    @Test
    void a_move_takes_the_dossier_to_the_office_of_the_new_township() {
        county.take(
                id,
                new HouseholdSteps.Move(DECIDED, DivisionCode.of("990101200201"), AreaClass.RURAL, Contact.NONE, "搬迁"),
                CLERK);

        assertThat(county.journals
                        .head(new JournalKey(Fixtures.COUNTY, id))
                        .orElseThrow()
                        .state()
                        .index()
                        .office())
                .contains("990101200");
        assertThat(claims(id)).isEqualTo(2);
        county.assertSound();
    }

    @Test
    void villages_that_are_joined_take_their_dossiers_along_each_by_itself() {
        String other = county.confirmed("2", NEW);
        county.take(
                other,
                new HouseholdSteps.Move(DECIDED, DivisionCode.of("990101200201"), AreaClass.RURAL, Contact.NONE, "搬迁"),
                CLERK);
        List<StepResult> results = county.casework
                .signedLists()
                .replaceDivision(
                        "QH-1",
                        List.of(id, other),
                        SmallCounty.VILLAGE,
                        DivisionCode.of("990101300201"),
                        DECIDED,
                        new SignedList.Signatures(CLERK, INVESTIGATOR, CONFIRMER, DECIDED))
                .toOptional()
                .orElseThrow()
                .results();

        assertThat(results.get(0).done().orElseThrow().household().division())
                .isEqualTo(DivisionCode.of("990101300201"));
        assertThat(results.get(1).reasons())
                .extracting(reason -> reason.particulars().get("fault"))
                .containsExactly("OTHER_DIVISION");
        county.assertSound();
    }

    @Test
    void a_transfer_releases_everybody_from_the_month_on() {
        CaseFile out = county.take(
                id,
                new HouseholdSteps.TransferOut(DivisionCode.of("990102"), YearMonth.of(2026, 5), "迁往邻县"),
                CONFIRMER);

        assertThat(out.state()).isEqualTo(CaseState.STOPPED);
        assertThat(county.journals.claims(new JournalKey(Fixtures.COUNTY, id)))
                .filteredOn(claim -> claim.subject().startsWith("person."))
                .hasSize(2)
                .allMatch(claim -> claim.until() - claim.from() == 1);
        county.assertSound();
    }
}
