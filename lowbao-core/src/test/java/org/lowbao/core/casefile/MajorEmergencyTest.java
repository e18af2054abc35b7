package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lowbao.core.casefile.SampleCase.ACCEPTED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.ENDED;
import static org.lowbao.core.casefile.SampleCase.FIRST_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;
import static org.lowbao.core.casefile.SampleCase.VISITED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.procedure.ConductRules;
import org.lowbao.core.procedure.MajorEmergency;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** 民发〔2021〕57号 arts. 16 and 31: what is allowed while a major emergency is declared, and only then and there. */
class MajorEmergencyTest {

    private static final String WORDS = "隐私话语";

    @Nested
    class A_contact_free_visit {

        @Test
        void is_on_the_form_with_medium_reason_and_document_and_the_case_shows_what_it_relied_on() {
            var visited = accepted().take(SampleCase.called(VISITED), FIRST_INVESTIGATOR, VISITED);

            assertThat(visited.file().visits()).singleElement().satisfies(visit -> {
                assertThat(visit.contactFree().orElseThrow().medium()).isEqualTo(ContactFree.Medium.VIDEO);
                assertThat(visit.persons()).isEqualTo(2);
                assertThat(visit.owesSignature()).isTrue();
            });
            assertThat(visited.file().conduct().emergencies())
                    .containsExactly(new EmergencyUse(
                            visited.file().version(), StepCode.RECORD_HOME_VISIT, "E-1", Optional.empty()));
        }

        @Test
        void is_refused_outside_the_emergency_before_it_after_it_and_elsewhere() {
            assertThat(SampleCase.filed().accepted().reasons(SampleCase.called(VISITED), FIRST_INVESTIGATOR, VISITED))
                    .containsExactly(Refusal.of(RefusalCode.EMERGENCY_NOT_DECLARED, "declaration", "E-1")
                            .with("day", VISITED));
            LocalDate before = LocalDate.of(2026, 4, 30);
            assertThat(accepted().refusals(SampleCase.called(before), FIRST_INVESTIGATOR, VISITED))
                    .containsExactly(RefusalCode.EMERGENCY_NOT_DECLARED);
            LocalDate after = LocalDate.of(2026, 7, 1);
            assertThat(accepted().refusals(SampleCase.called(after), FIRST_INVESTIGATOR, after))
                    .containsExactly(RefusalCode.EMERGENCY_NOT_DECLARED);
            assertThat(in(declared("990102", true, Optional.empty(), 0))
                            .accepted()
                            .refusals(SampleCase.called(VISITED), FIRST_INVESTIGATOR, VISITED))
                    .containsExactly(RefusalCode.EMERGENCY_NOT_DECLARED);
        }

        @Test
        void is_refused_where_the_document_does_not_allow_it() {
            assertThat(in(declared("990101", false, Optional.empty(), 0))
                            .accepted()
                            .reasons(SampleCase.called(VISITED), FIRST_INVESTIGATOR, VISITED))
                    .containsExactly(Refusal.of(RefusalCode.EMERGENCY_ALLOWS_NOT, "declaration", "E-1"));
        }

        @Test
        void takes_two_investigators_and_a_member_all_the_same() {
            var free = new ContactFree(ContactFree.Medium.TELEPHONE, WORDS, "E-1", "9", WORDS);
            var alone = new InvestigationSteps.RecordHomeVisit(new HomeVisit(
                    VISITED,
                    List.of(FIRST_INVESTIGATOR),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    WORDS,
                    Optional.of(free)));

            assertThat(accepted().refusals(alone, FIRST_INVESTIGATOR, VISITED))
                    .containsExactly(RefusalCode.TWO_INVESTIGATORS_NEEDED, RefusalCode.HOUSEHOLD_SIGNATURE_MISSING);
        }

        @Test
        void is_signed_later_once() {
            var signed = accepted()
                    .take(SampleCase.called(VISITED), FIRST_INVESTIGATOR, VISITED)
                    .take(new ConductSteps.SignVisit(VISITED, "2"), CLERK, ENDED);

            assertThat(signed.file().visits()).singleElement().satisfies(visit -> {
                assertThat(visit.signedBy()).contains("2");
                assertThat(visit.owesSignature()).isFalse();
            });
            assertThat(signed.file().items()).anyMatch(item -> item.type() == DocumentType.VISIT_SIGNATURE);
            assertThat(signed.refusals(new ConductSteps.SignVisit(VISITED, "2"), CLERK, ENDED))
                    .containsExactly(RefusalCode.NO_SIGNATURE_OWED);
            assertThat(signed.refusals(new ConductSteps.SignVisit(VISITED, "9"), CLERK, ENDED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID, RefusalCode.NO_SIGNATURE_OWED);
        }

        @Test
        void does_not_stand_for_the_countys_own() {
            var call = new ConfirmationSteps.RecordCountyVisit(
                    ((InvestigationSteps.RecordHomeVisit) SampleCase.called(ENDED)).visit());

            assertThat(SampleCase.underLocalRules().noticeEnded().refusals(call, CONFIRMER, ENDED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }
    }

    @Nested
    class A_limit {

        @Test
        void to_decide_is_extended_by_what_the_document_says_once() {
            // the thirtieth working day is 06-11; ten more are 06-12, 15 to 18, 22 to 26, the Dragon Boat day off on
            // 06-19
            var extended = accepted().take(longer(), REVIEWER, VISITED);

            assertThat(extended.file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 6, 26));
            assertThat(extended.file().conduct().emergencies())
                    .extracting(EmergencyUse::declaration)
                    .containsExactly("E-1");
            assertThat(extended.refusals(longer(), REVIEWER, VISITED))
                    .containsExactly(RefusalCode.LIMIT_ALREADY_EXTENDED);
        }

        @Test
        void to_decide_keeps_what_the_emergency_gave_when_it_is_extended_as_at_other_times() {
            // the forty-fifth working day is 07-03; ten more are 07-06 to 10, 13 to 17
            var extended = accepted()
                    .take(longer(), REVIEWER, VISITED)
                    .take(new IntakeSteps.ExtendLimit(WORDS), REVIEWER, VISITED);

            assertThat(extended.file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 7, 17));
        }

        @Test
        void is_not_extended_outside_the_emergency_or_beyond_its_document() {
            assertThat(accepted().refusals(longer(), REVIEWER, ACCEPTED))
                    .containsExactly(RefusalCode.EMERGENCY_NOT_DECLARED);
            assertThat(in(declared("990101", true, Optional.empty(), 0))
                            .accepted()
                            .refusals(longer(), REVIEWER, VISITED))
                    .containsExactly(RefusalCode.EMERGENCY_ALLOWS_NOT);
        }

        @Test
        void of_a_case_that_is_reopened_begins_without_it() {
            var reopened = SampleCase.underLocalRules()
                    .noticeEnded()
                    .take(longer(), REVIEWER, ENDED)
                    .take(new ConfirmationSteps.DoNotConfirm(WORDS), CONFIRMER, DECIDED)
                    .take(new RemedySteps.OpenMatter(Matter.Kind.LITIGATION, "R-1", DECIDED, WORDS), CLERK, DECIDED)
                    .take(new RemedySteps.AnswerMatter("R-1", Matter.Outcome.WELL_FOUNDED, WORDS), CLERK, DECIDED)
                    .take(new RemedySteps.Reopen(Optional.of("R-1"), "words"), CONFIRMER, DECIDED);
            assertThat(reopened.file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 7, 7));

            // ten working days after 07-07: 07-08 to 10, 13 to 17, 20, 21
            reopened.take(longer(), REVIEWER, DECIDED);
            assertThat(reopened.file().lastDay(Limit.DECISION, SampleCase.CALENDAR))
                    .contains(LocalDate.of(2026, 7, 21));
        }
    }

    @Nested
    class A_review {

        @Test
        void is_put_off_by_as_many_months_as_the_document_says_once() {
            // confirmed in May, in the class that is reviewed every six months; three more
            var confirmed = SampleCase.underLocalRules().confirmed();
            assertThat(confirmed.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2026, 11, 30));

            confirmed.take(new ConductSteps.PutOffReview("E-1", WORDS), REVIEWER, DECIDED);

            // the last Friday of the month, whose last day is a Sunday
            assertThat(confirmed.file().due(SampleCase.CALENDAR)).contains(LocalDate.of(2027, 2, 26));
            assertThat(confirmed.refusals(new ConductSteps.PutOffReview("E-1", WORDS), REVIEWER, DECIDED))
                    .containsExactly(RefusalCode.LIMIT_ALREADY_EXTENDED);
        }

        @Test
        void stays_where_the_document_says_nothing_of_it() {
            assertThat(in(declared("990101", true, Optional.empty(), 0))
                            .confirmed()
                            .refusals(new ConductSteps.PutOffReview("E-1", WORDS), REVIEWER, DECIDED))
                    .containsExactly(RefusalCode.EMERGENCY_ALLOWS_NOT);
        }
    }

    @Test
    void an_emergency_nobody_has_ended_goes_on() {
        var open = declared("990101", true, Optional.empty(), 0);
        var endless =
                new MajorEmergency(open.division(), open.from(), Optional.empty(), "E-2", true, Optional.empty(), 0);
        DivisionCode village = DivisionCode.of("990101100201");

        assertThat(endless.isInForce(village, LocalDate.of(2036, 1, 1))).isTrue();
        assertThat(open.isInForce(village, LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(open.isInForce(village, LocalDate.of(2026, 7, 1))).isFalse();
    }

    @Test
    void a_declaration_has_a_number_and_an_order_of_days_and_shortens_nothing() {
        MajorEmergency sound = declared("990101", true, Optional.empty(), 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MajorEmergency(
                        sound.division(), sound.from(), sound.until(), " ", true, Optional.empty(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MajorEmergency(
                        sound.division(),
                        sound.from(),
                        Optional.of(sound.from().minusDays(1)),
                        "E-1",
                        true,
                        Optional.empty(),
                        0));
        assertThatIllegalArgumentException().isThrownBy(() -> declared("990101", true, Optional.empty(), -1));
    }

    private static ConductSteps.ExtendInEmergency longer() {
        return new ConductSteps.ExtendInEmergency("E-1", WORDS);
    }

    private static SampleCase accepted() {
        return SampleCase.underLocalRules().accepted();
    }

    private static SampleCase in(MajorEmergency emergency) {
        return SampleCase.filed(
                SampleCase.application(),
                Procedure.national()
                        .changed()
                        .conduct(ConductRules.national().inEmergencies(new Provision<>(List.of(emergency), "fixture")))
                        .build());
    }

    private static MajorEmergency declared(
            String division, boolean contactFree, Optional<TimeLimit> longer, int months) {
        return new MajorEmergency(
                DivisionCode.of(division),
                LocalDate.of(2026, 5, 1),
                Optional.of(LocalDate.of(2026, 6, 30)),
                "E-1",
                contactFree,
                longer,
                months);
    }
}
