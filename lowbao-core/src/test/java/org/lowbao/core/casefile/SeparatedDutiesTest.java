package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lowbao.core.casefile.SampleCase.ACCEPTED;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.FIRST_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;
import static org.lowbao.core.casefile.SampleCase.VISITED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Duty;
import org.lowbao.core.office.Role;
import org.lowbao.core.procedure.ConductRules;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.procedure.Separation;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** 民发〔2021〕57号 art. 16: three persons by law, and more where the place says so; a shortage excuses only the place's own rules. */
class SeparatedDutiesTest {

    private static final String WORDS = "隐私话语";
    private static final Separation VISIT_AND_ACCEPTANCE = new Separation(Duty.ACCEPTANCE, Duty.INVESTIGATION);

    @Nested
    class What_the_place_separates {

        @Test
        void is_not_done_by_one_person() {
            var filed = local(SampleCase.FILING_AND_ACCEPTANCE)
                    .take(new IntakeSteps.RegisterNearRelative(WORDS), CLERK, APPLIED);

            assertThat(filed.reasons(new IntakeSteps.Accept(), CLERK, ACCEPTED))
                    .containsExactly(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", Duty.NEAR_RELATIVE_FILING));
            assertThat(filed.refusals(new IntakeSteps.Accept(), as("clerk-2", Role.WINDOW_CLERK), ACCEPTED))
                    .isEmpty();
        }

        @Test
        void is_not_done_by_one_person_in_the_other_order_or_another_role() {
            var accepted = local(SampleCase.FILING_AND_ACCEPTANCE).accepted();

            assertThat(accepted.refusals(
                            new IntakeSteps.RegisterNearRelative(WORDS), as("clerk", Role.INVESTIGATOR), ACCEPTED))
                    .containsExactly(RefusalCode.DUTIES_NOT_SEPARATED);
        }

        @Test
        void counts_everybody_who_visited_and_not_only_who_wrote_it_down() {
            var visit = new InvestigationSteps.RecordHomeVisit(SampleCase.visit(
                    VISITED, List.of(FIRST_INVESTIGATOR, as("clerk", Role.INVESTIGATOR)), Optional.of("1"), List.of()));

            assertThat(local(VISIT_AND_ACCEPTANCE).accepted().refusals(visit, FIRST_INVESTIGATOR, VISITED))
                    .containsExactly(RefusalCode.DUTIES_NOT_SEPARATED);
            assertThat(SampleCase.filed().accepted().refusals(visit, FIRST_INVESTIGATOR, VISITED))
                    .isEmpty();
        }
    }

    @Nested
    class A_shortage {

        @Test
        void lets_one_person_do_both_until_it_is_over_and_flags_it() {
            var excused = local(SampleCase.FILING_AND_ACCEPTANCE)
                    .take(new IntakeSteps.RegisterNearRelative(WORDS), CLERK, APPLIED)
                    .take(shortage(SampleCase.FILING_AND_ACCEPTANCE, ACCEPTED), REVIEWER, APPLIED);
            long recorded = excused.file().version();
            assertThat(excused.refusals(new IntakeSteps.Accept(), CLERK, ACCEPTED.plusDays(1)))
                    .containsExactly(RefusalCode.DUTIES_NOT_SEPARATED);

            excused.accepted();

            assertThat(excused.file().conduct().unseparated())
                    .containsExactly(
                            new Unseparated(recorded + 1, StepCode.ACCEPT, Duty.NEAR_RELATIVE_FILING, recorded));
            assertThat(excused.file().conduct().shortages()).singleElement().satisfies(shortage -> {
                assertThat(shortage.missing()).isEqualTo(Role.WINDOW_CLERK);
                assertThat(shortage.until()).isEqualTo(ACCEPTED);
                assertThat(shortage.by()).isEqualTo(REVIEWER);
            });
            assertThat(excused.file().items()).anyMatch(item -> item.type() == DocumentType.SHORTAGE_RECORD);
        }

        @Test
        void flags_nothing_that_two_persons_did() {
            var two = local(SampleCase.FILING_AND_ACCEPTANCE)
                    .take(new IntakeSteps.RegisterNearRelative(WORDS), as("clerk-2", Role.WINDOW_CLERK), APPLIED)
                    .take(shortage(SampleCase.FILING_AND_ACCEPTANCE, ACCEPTED), REVIEWER, APPLIED)
                    .accepted();

            assertThat(two.file().conduct().unseparated()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"INVESTIGATION,OPINION", "CONFIRMATION,INVESTIGATION", "OPINION,CONFIRMATION"})
        void never_lifts_the_legal_minimum(Duty one, Duty other) {
            var pair = new Separation(one, other);

            // also where the place lists it among its own
            assertThat(local(pair).refusals(shortage(pair, DECIDED), CONFIRMER, APPLIED))
                    .containsExactly(RefusalCode.THREE_PERSONS_NEEDED);
        }

        @Test
        void is_of_something_that_the_place_separates_and_not_of_yesterday() {
            assertThat(SampleCase.filed()
                            .reasons(shortage(SampleCase.FILING_AND_ACCEPTANCE, APPLIED), REVIEWER, APPLIED))
                    .containsExactly(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "separation")
                            .with("fault", "NOT_SEPARATED_HERE"));
            assertThat(local(SampleCase.FILING_AND_ACCEPTANCE)
                            .refusals(
                                    shortage(SampleCase.FILING_AND_ACCEPTANCE, APPLIED.minusDays(1)),
                                    REVIEWER,
                                    APPLIED))
                    .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
            assertThat(local(SampleCase.FILING_AND_ACCEPTANCE)
                            .refusals(shortage(SampleCase.FILING_AND_ACCEPTANCE, APPLIED), CLERK, APPLIED))
                    .containsExactly(RefusalCode.ROLE_MAY_NOT);
        }
    }

    @Test
    void whoever_gave_the_opinion_in_a_review_does_not_investigate_afterwards() {
        LocalDate june = LocalDate.of(2026, 6, 15);
        var reviewing = SampleCase.filed()
                .ordered()
                .take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, june)
                .checkedAgain(june);
        var visit = new InvestigationSteps.RecordHomeVisit(SampleCase.visit(
                june, List.of(FIRST_INVESTIGATOR, as("rev", Role.INVESTIGATOR)), Optional.of("1"), List.of()));
        // the opinion of the application is another matter
        assertThat(reviewing.refusals(visit, FIRST_INVESTIGATOR, june)).isEmpty();

        reviewing
                .take(
                        new ReviewSteps.Propose(SampleCase.determination(
                                IdentificationKind.DIBAO, List.of(), Money.ofYuan("600.00"), List.of())),
                        CLERK,
                        june)
                .take(new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER, june);

        assertThat(reviewing.reasons(visit, FIRST_INVESTIGATOR, june))
                .containsExactly(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "opinion"));
    }

    @Test
    void two_duties_are_two() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Separation(Duty.OPINION, Duty.OPINION));
        assertThat(new Separation(Duty.CHECK, Duty.PROPOSAL).isSameAs(new Separation(Duty.PROPOSAL, Duty.CHECK)))
                .isTrue();
        assertThat(new Separation(Duty.CHECK, Duty.PROPOSAL).isSameAs(new Separation(Duty.PROPOSAL, Duty.OPINION)))
                .isFalse();
    }

    private static ConductSteps.RecordShortage shortage(Separation separation, LocalDate until) {
        return new ConductSteps.RecordShortage(separation, Role.WINDOW_CLERK, WORDS, until);
    }

    private static Actor as(String id, Role role) {
        return new Actor(id, "经办隐私人", role, "990101100");
    }

    private static SampleCase local(Separation separation) {
        return SampleCase.filed(
                SampleCase.application(),
                Procedure.national()
                        .changed()
                        .conduct(ConductRules.national().separating(new Provision<>(List.of(separation), "fixture")))
                        .build());
    }
}
