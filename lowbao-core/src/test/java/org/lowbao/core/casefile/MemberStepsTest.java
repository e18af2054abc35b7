package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.POSTED;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.household.Relation;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

class MemberStepsTest {

    private static final LocalDate LATER = DECIDED.plusDays(7);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final String WORDS = "隐私话语";

    private static List<String> faults(SampleCase file, CaseStep step, LocalDate day) {
        return file.reasons(step, CLERK, day).stream()
                .map(reason ->
                        reason.particulars().getOrDefault("fault", reason.code().name()))
                .toList();
    }

    private static MemberSteps.Leave leave(String id, LocalDate day, LeavingCause cause) {
        return new MemberSteps.Leave(id, new Leaving(day, cause), WORDS, List.of());
    }

    private static MemberSteps.Join join(Member member, Joining joining) {
        return new MemberSteps.Join(member, joining, WORDS, List.of());
    }

    @Nested
    class Before_a_decision {

        @Test
        void a_child_that_is_born_belongs_to_the_household_before_acceptance_already() {
            var born = SampleCase.filed().take(SampleCase.born("3", APPLIED), CLERK, APPLIED);

            assertThat(born.file().state()).isEqualTo(CaseState.FILED);
            assertThat(born.file().household().members()).hasSize(3);
            assertThat(born.file().application().members()).hasSize(2);
        }

        @ParameterizedTest
        @EnumSource(names = {"DETERMINED", "REVIEWED", "ON_NOTICE", "NOTICE_ENDED"})
        void what_was_determined_is_determined_anew(CaseState state) {
            var file = switch (state) {
                case DETERMINED -> SampleCase.filed().determined(SampleCase.eligible());
                case REVIEWED -> SampleCase.filed().reviewed();
                case ON_NOTICE -> SampleCase.filed().onNotice();
                default -> SampleCase.filed().noticeEnded();
            };

            file.take(SampleCase.widowed(POSTED), CLERK, LATER);

            assertThat(file.file().state()).isEqualTo(CaseState.ACCEPTED);
            assertThat(file.file().proposal()).isEmpty();
            assertThat(file.file().opinion()).isEmpty();
            assertThat(file.file().notice()).isEmpty();
            assertThat(file.file().changes()).isEmpty();
        }

        @Test
        void a_new_adult_has_to_authorise_the_check_too() {
            Member sister = SampleCase.bornOn("3", LocalDate.of(1960, 3, 3));
            var joined = SampleCase.filed()
                    .accepted()
                    .authorised()
                    .take(join(sister, Joining.withNothing(POSTED, JoiningCause.OTHER)), CLERK, POSTED);

            assertThat(joined.reasons(new InvestigationSteps.RecordAnswers(SampleCase.allClear(POSTED)), CLERK, POSTED))
                    .containsExactly(Refusal.of(RefusalCode.AUTHORISATION_MISSING, "member", "3"));
        }
    }

    @Nested
    class Of_an_entitlement {

        private final SampleCase confirmed = SampleCase.filed().ordered();

        @Test
        void a_birth_is_a_change_to_be_reviewed_and_changes_no_amount() {
            var ledger = confirmed.file().ledger();

            confirmed.take(SampleCase.born("3", LATER), CLERK, LATER);

            CaseFile born = confirmed.file();
            assertThat(born.state()).isEqualTo(CaseState.CONFIRMED);
            assertThat(born.ledger()).isEqualTo(ledger);
            assertThat(born.notice()).isPresent();
            assertThat(born.isProposalCurrent()).isFalse();
            assertThat(born.changes())
                    .containsExactly(new CaseFile.Reported(
                            born.version(), new ChangeReport(ChangeReport.Kind.BIRTH, LATER, Optional.of("3"), WORDS)));
        }

        @Test
        void who_died_is_covered_until_a_review_decides_and_no_longer() {
            confirmed.take(SampleCase.widowed(LATER), CLERK, LATER);
            assertThat(covered(YearMonth.of(2026, 8))).containsExactly("1", "2");

            confirmed
                    .take(
                            new HouseholdSteps.ChangeApplicant(
                                    "2",
                                    HouseholdSteps.ApplicantChange.DEATH,
                                    List.of(new Relation("2", Kinship.HEAD)),
                                    WORDS),
                            CLERK,
                            LATER)
                    .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, JULY)
                    .checkedAgain(JULY)
                    .take(new ReviewSteps.Propose(SampleCase.determinationOf("300.00")), CLERK, JULY)
                    .take(new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER, JULY)
                    .take(new AdjustmentSteps.Adjust(YearMonth.of(2026, 8), WORDS), CONFIRMER, JULY);

            assertThat(covered(YearMonth.of(2026, 7))).containsExactly("1", "2");
            assertThat(covered(YearMonth.of(2026, 8))).containsExactly("2");
            assertThat(confirmed.file().changes()).isEmpty();
        }

        private List<String> covered(YearMonth month) {
            return confirmed.file().ledger().entitlement(month).orElseThrow().covered();
        }

        @Test
        void a_review_cannot_leave_everything_as_it_is_while_somebody_covered_has_left() {
            confirmed
                    .take(leave("2", LATER, LeavingCause.PRISON), CLERK, LATER)
                    .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, LATER)
                    .checkedAgain(LATER);

            assertThat(confirmed.reasons(new AdjustmentSteps.Continue(WORDS), CONFIRMER, LATER))
                    .containsExactly(Refusal.of(RefusalCode.COVERED_MEMBER_LEFT, "member", "2"));
        }

        @Test
        void a_review_waits_for_another_applicant_when_the_first_one_died() {
            confirmed
                    .take(SampleCase.widowed(LATER), CLERK, LATER)
                    .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, LATER)
                    .checkedAgain(LATER)
                    .take(new ReviewSteps.Propose(SampleCase.determinationOf("300.00")), CLERK, LATER);

            assertThat(confirmed.refusals(new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER, LATER))
                    .containsExactly(RefusalCode.APPLICANT_GONE);
        }

        @Test
        void the_facts_of_a_month_are_about_those_who_belonged_then() {
            confirmed.take(SampleCase.born("3", JULY), CLERK, JULY).take(SampleCase.widowed(LATER), CLERK, JULY);

            assertThat(confirmed.file().evidence().facts(LATER.minusDays(1)).members())
                    .extracting(member -> member.memberId())
                    .containsExactly("1", "2");
            assertThat(confirmed.file().evidence().facts(JULY).members())
                    .extracting(member -> member.memberId())
                    .containsExactly("2", "3");
        }
    }

    @Nested
    class A_joining {

        private final SampleCase file = SampleCase.filed();
        private final Member daughter = SampleCase.bornOn("3", APPLIED);

        @Test
        void in_a_place_that_is_taken_is_refused() {
            assertThat(faults(file, SampleCase.born("2", APPLIED), APPLIED)).contains("PLACE_TAKEN");
        }

        @Test
        void of_another_person_to_the_place_of_one_who_left_is_refused() {
            file.take(leave("2", APPLIED, LeavingCause.OTHER), CLERK, APPLIED);
            Member other = SampleCase.bornOn("2", LocalDate.of(1955, 2, 2));

            assertThat(faults(file, join(other, Joining.withNothing(APPLIED, JoiningCause.RETURN)), APPLIED))
                    .containsExactly("PLACE_TAKEN");
            assertThat(faults(
                            file,
                            join(SampleCase.wife(), Joining.withNothing(APPLIED, JoiningCause.MARRIAGE)),
                            APPLIED))
                    .containsExactly("PLACE_TAKEN");
        }

        @Test
        void of_one_who_comes_back_begins_after_he_or_she_left() {
            file.take(leave("2", POSTED, LeavingCause.PRISON), CLERK, LATER);

            assertThat(faults(
                            file,
                            join(SampleCase.wife(), Joining.withNothing(POSTED.minusDays(1), JoiningCause.RETURN)),
                            LATER))
                    .containsExactly("DATE_OUT_OF_ORDER");
            file.take(join(SampleCase.wife(), Joining.withNothing(LATER, JoiningCause.RETURN)), CLERK, LATER);
            assertThat(file.file().household().members()).hasSize(2);
        }

        @Test
        void of_one_who_never_was_there_is_no_return() {
            assertThat(faults(file, join(daughter, Joining.withNothing(APPLIED, JoiningCause.RETURN)), APPLIED))
                    .containsExactly("UNKNOWN_MEMBER");
        }

        @Test
        void lies_neither_in_the_future_nor_before_birth() {
            assertThat(faults(file, SampleCase.born("3", LATER), APPLIED)).containsExactly("DATE_OUT_OF_ORDER");
            assertThat(faults(
                            file,
                            join(daughter, Joining.withNothing(APPLIED.minusDays(1), JoiningCause.ADOPTION)),
                            APPLIED))
                    .containsExactly("DATE_OUT_OF_ORDER");
        }

        @Test
        void brings_incomes_of_the_new_member_only() {
            var income = new Income("1", IncomeCategory.WAGE, "pay", Flow.monthly(Money.ofYuan("1")));

            assertThat(faults(
                            file,
                            join(
                                    daughter,
                                    new Joining(APPLIED, JoiningCause.ADOPTION, List.of(income), true, List.of())),
                            APPLIED))
                    .containsExactly("UNKNOWN_MEMBER");
        }

        @Test
        void brings_no_second_head_and_nobody_twice() {
            Member twin = new Member(
                    "3",
                    SampleCase.husband().name(),
                    SampleCase.husband().citizenId(),
                    SampleCase.husband().sex(),
                    SampleCase.husband().birthDate(),
                    Kinship.HEAD,
                    MaritalStatus.MARRIED,
                    Optional.empty(),
                    false,
                    WorkCapacity.NONE,
                    false);

            assertThat(faults(file, join(twin, Joining.withNothing(APPLIED, JoiningCause.OTHER)), APPLIED))
                    .containsExactly("PERSON_TWICE", "ONE_HEAD");
        }

        @Test
        void brings_no_paper_that_a_step_makes_and_none_about_a_stranger() {
            var papers = List.of(
                    Material.copyOnPaper(DocumentType.CHECK_REPORT, Optional.empty()),
                    Material.copyOnPaper(DocumentType.ID_CARD_COPY, Optional.of("9")));

            assertThat(faults(
                            file,
                            new MemberSteps.Join(
                                    daughter, Joining.withNothing(APPLIED, JoiningCause.BIRTH), WORDS, papers),
                            APPLIED))
                    .containsExactly("UNKNOWN_MEMBER", "MADE_BY_A_STEP");
        }

        @Test
        void from_another_dossier_has_a_step_of_its_own() {
            assertThat(faults(file, join(daughter, Joining.withNothing(APPLIED, JoiningCause.TAKEN_OVER)), APPLIED))
                    .containsExactly("BY_A_STEP_OF_ITS_OWN");
        }
    }

    @Nested
    class A_leaving {

        @Test
        void of_the_last_member_ends_the_case_instead() {
            var alone = SampleCase.filed().take(leave("1", APPLIED, LeavingCause.OTHER), CLERK, APPLIED);

            assertThat(alone.reasons(leave("2", APPLIED, LeavingCause.DEATH), CLERK, APPLIED))
                    .containsExactly(Refusal.of(RefusalCode.LAST_MEMBER, "member", "2"));
        }

        @Test
        void of_one_who_does_not_belong_is_refused() {
            assertThat(faults(SampleCase.filed(), leave("3", APPLIED, LeavingCause.DEATH), APPLIED))
                    .containsExactly("UNKNOWN_MEMBER");
        }

        @Test
        void to_study_full_time_is_none() {
            // 民发〔2021〕57号 art. 7: full-time students up to bachelor level are counted
            Member daughter = SampleCase.bornOn("3", LocalDate.of(2007, 1, 1));
            Member student = new Member(
                    "3",
                    daughter.name(),
                    daughter.citizenId(),
                    daughter.sex(),
                    daughter.birthDate(),
                    daughter.relation(),
                    daughter.maritalStatus(),
                    daughter.disability(),
                    false,
                    WorkCapacity.FULL,
                    true);
            var joined = SampleCase.filed()
                    .take(join(student, Joining.withNothing(APPLIED, JoiningCause.OTHER)), CLERK, APPLIED);

            assertThat(faults(joined, leave("3", APPLIED, LeavingCause.WORK_OR_STUDY_ELSEWHERE), APPLIED))
                    .containsExactly("STUDENT_BELONGS");
        }

        @Test
        void lies_neither_in_the_future_nor_before_the_joining() {
            var born = SampleCase.filed().take(SampleCase.born("3", POSTED), CLERK, LATER);

            assertThat(faults(born, leave("3", POSTED.minusDays(1), LeavingCause.OTHER), LATER))
                    .containsExactly("DATE_OUT_OF_ORDER");
            assertThat(faults(born, leave("1", LATER.plusDays(1), LeavingCause.DEATH), LATER))
                    .containsExactly("DATE_OUT_OF_ORDER");
        }

        @Test
        void to_another_dossier_has_a_step_of_its_own() {
            assertThat(faults(SampleCase.filed(), leave("2", APPLIED, LeavingCause.HANDED_OVER), APPLIED))
                    .containsExactly("BY_A_STEP_OF_ITS_OWN");
        }
    }
}
