package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.DECIDED;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.FormerIdentity;
import org.lowbao.core.household.Household;
import org.lowbao.core.household.Identity;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.household.Membership;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.Reply;

/** One person who was recorded twice in one household. */
class TwinsTest {

    private static final LocalDate LATER = DECIDED.plusDays(7);

    private static List<String> faults(SampleCase file, CaseStep step, LocalDate day) {
        return file.reasons(step, CLERK, day).stream()
                .map(reason ->
                        reason.particulars().getOrDefault("fault", reason.code().name()))
                .toList();
    }

    private static SampleCase filedTwice() {
        return SampleCase.filed()
                .take(SampleCase.joinedAgain("4", APPLIED), CLERK, APPLIED)
                .take(SampleCase.merged("2", "4"), CLERK, APPLIED);
    }

    @Test
    void are_one_member_by_either_place() {
        Household household = filedTwice().file().household();

        assertThat(household.members()).extracting(Member::id).containsExactly("1", "2");
        assertThat(household.member("4")).contains(SampleCase.wife());
        assertThat(household.place("4")).isEqualTo("2");
        assertThat(household.place("2")).isEqualTo("2");
        assertThat(household.knownOn(SampleCase.noon(LATER)).place("4")).isEqualTo("2");
    }

    @Test
    void are_found_by_every_number_and_only_the_true_one_is_theirs() {
        Membership wife = filedTwice().file().household().membership("2").orElseThrow();

        assertThat(wife.everyNumber())
                .containsExactly(
                        SampleCase.wife().citizenId().orElseThrow(), SampleCase.citizenId("99010119550202008"));
        assertThat(wife.keys()).hasSize(1);
        assertThat(wife.formerly()).extracting(FormerIdentity::ended).containsExactly(FormerIdentity.End.CORRECTED);
    }

    @Test
    void keep_a_number_that_was_theirs_in_its_time() {
        PersonSteps.Merge wrong = SampleCase.merged("2", "4");
        Membership wife = SampleCase.filed()
                .take(SampleCase.joinedAgain("4", APPLIED), CLERK, APPLIED)
                .take(
                        new PersonSteps.Merge("2", "4", wrong.identity(), FormerIdentity.End.CHANGED, wrong.words()),
                        CLERK,
                        APPLIED)
                .file()
                .household()
                .membership("2")
                .orElseThrow();

        assertThat(wife.keys()).hasSize(2);
    }

    @Test
    void have_what_was_declared_of_both_and_the_same_only_once() {
        Income wage = SampleCase.application().incomes().get(0);
        Income pension = new Income("4", IncomeCategory.TRANSFER, "basic-pension", Flow.monthly(Money.ofYuan("150")));
        Identity husband = identity(SampleCase.husband());
        var file = SampleCase.filed()
                .take(
                        new MemberSteps.Join(
                                SampleCase.joinedAgain("4", APPLIED).member(),
                                new Joining(
                                        APPLIED, JoiningCause.OTHER, List.of(wage.of("4"), pension), true, List.of()),
                                "words",
                                List.of()),
                        CLERK,
                        APPLIED)
                .take(new PersonSteps.Merge("1", "4", husband, FormerIdentity.End.CORRECTED, "words"), CLERK, APPLIED)
                .file();

        var facts = file.evidence().facts(APPLIED);
        assertThat(facts.members().get(0).incomes()).containsExactly(wage, pension.of("1"));
        assertThat(facts.expenditures()).isEqualTo(SampleCase.application().expenditures());
    }

    @Test
    void are_answered_for_by_what_agencies_said_of_either() {
        var file = SampleCase.filed()
                .take(SampleCase.joinedAgain("4", APPLIED), CLERK, APPLIED)
                .file();
        var answered = file.evidence()
                .withAnswers(List.of(new AgencyAnswer(
                        "register",
                        "4",
                        LookupItem.HOUSEHOLD_REGISTER,
                        APPLIED,
                        new Reply.NoRecord(),
                        APPLIED.atStartOfDay().toInstant(ZoneOffset.UTC))));

        assertThat(answered.unanswered()).contains("2/HOUSEHOLD_REGISTER");
        assertThat(answered.about(filedTwice().file().household()).unanswered())
                .doesNotContain("2/HOUSEHOLD_REGISTER")
                .contains("2/DEATH");
    }

    @Test
    void have_the_papers_of_both() {
        var file = SampleCase.filed()
                .take(
                        new MemberSteps.Join(
                                SampleCase.joinedAgain("4", APPLIED).member(),
                                Joining.withNothing(APPLIED, JoiningCause.OTHER),
                                "words",
                                List.of(Material.copyOnPaper(DocumentType.ID_CARD_COPY, Optional.of("4")))),
                        CLERK,
                        APPLIED)
                .take(SampleCase.merged("2", "4"), CLERK, APPLIED)
                .file();

        assertThat(Completeness.of(file, SampleCase.filed().situation(APPLIED).checklist())
                        .missing())
                .noneMatch(missing -> missing.memberId().equals(Optional.of("4")));
    }

    @Test
    void send_a_case_under_way_back_to_be_determined_anew() {
        var file = SampleCase.filed()
                .onNotice()
                .take(SampleCase.joinedAgain("4", LATER), CLERK, LATER)
                .take(SampleCase.merged("2", "4"), CLERK, LATER)
                .file();

        assertThat(file.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(file.proposal()).isEmpty();
    }

    @Test
    void bring_an_entitlement_under_review_and_change_no_amount() {
        var before = SampleCase.filed().confirmed().take(SampleCase.joinedAgain("4", LATER), CLERK, LATER);
        var ledger = before.file().ledger();
        var after = before.take(SampleCase.merged("2", "4"), CLERK, LATER).file();

        assertThat(after.ledger()).isEqualTo(ledger);
        assertThat(after.review()).isPresent();
        assertThat(after.isProposalCurrent()).isFalse();
    }

    @Test
    void that_never_overlapped_belonged_in_both_stretches() {
        var file = SampleCase.filed()
                .take(
                        new MemberSteps.Leave("2", new Leaving(APPLIED, LeavingCause.OTHER), "words", List.of()),
                        CLERK,
                        APPLIED)
                .take(SampleCase.joinedAgain("4", APPLIED.plusDays(3)), CLERK, APPLIED.plusDays(3));

        assertThat(faults(file, SampleCase.merged("2", "4"), APPLIED.plusDays(3)))
                .containsExactly("PLACE_TO_KEEP");
        Membership wife = file.take(SampleCase.merged("4", "2"), CLERK, APPLIED.plusDays(3))
                .file()
                .household()
                .membership("4")
                .orElseThrow();
        assertThat(wife.stayOn(APPLIED.minusDays(1))).isPresent();
        assertThat(wife.stayOn(APPLIED.plusDays(1))).isEmpty();
        assertThat(wife.stayOn(APPLIED.plusDays(3))).isPresent();
        assertThat(wife.lasts()).isTrue();
    }

    @Test
    void keep_the_heads_place_and_are_two_places_of_the_household() {
        var file = SampleCase.filed();

        assertThat(faults(file, SampleCase.merged("2", "1"), APPLIED)).containsExactly("PLACE_TO_KEEP");
        assertThat(faults(file, SampleCase.merged("2", "2"), APPLIED)).containsExactly("SAME_PLACE");
        assertThat(faults(file, SampleCase.merged("2", "9"), APPLIED)).containsExactly("UNKNOWN_MEMBER");
        assertThat(faults(file, SampleCase.merged("9", "2"), APPLIED)).containsExactly("UNKNOWN_MEMBER");
        assertThat(faults(filedTwice(), SampleCase.merged("2", "4"), APPLIED)).containsExactly("SAME_PLACE");
        assertThatThrownBy(() -> filedTwice()
                        .file()
                        .household()
                        .merged(
                                "2",
                                "4",
                                SampleCase.merged("2", "4").identity(),
                                FormerIdentity.End.CORRECTED,
                                SampleCase.noon(APPLIED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leave_a_second_place_to_nobody_else() {
        assertThat(faults(filedTwice(), SampleCase.born("4", APPLIED), APPLIED)).contains("PLACE_TAKEN");
    }

    @Test
    void of_twins_are_all_one() {
        Household household = filedTwice()
                .take(SampleCase.joinedAgain("5", APPLIED), CLERK, APPLIED)
                .take(SampleCase.merged("5", "2"), CLERK, APPLIED)
                .file()
                .household();

        assertThat(List.of(household.place("2"), household.place("4"))).containsOnly("5");
        assertThat(household.membership("4")).isEqualTo(household.membership("5"));
    }

    @Test
    void are_not_continued_while_the_entitlement_covers_a_second_place() {
        var file = SampleCase.filed()
                .confirmed()
                .take(SampleCase.joinedAgain("4", LATER), CLERK, LATER)
                .take(SampleCase.merged("4", "2"), CLERK, LATER);

        assertThat(file.reasons(new AdjustmentSteps.Continue("words"), SampleCase.CONFIRMER, LATER))
                .contains(Refusal.of(RefusalCode.COVERED_MEMBER_LEFT, "member", "2"));
    }

    private static Identity identity(Member member) {
        return new Identity(member.name(), member.citizenId(), member.sex(), member.birthDate(), false);
    }
}
