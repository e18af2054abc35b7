package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.ACCEPTED;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.POSTED;
import static org.lowbao.core.casefile.SampleCase.VISITED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Registration;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.procedure.DutyRules;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.Signing;
import org.lowbao.core.verification.SupporterAuthorisation;

/** 民发〔2021〕57号 arts. 5, 6 and 9: who applies and where, and who allows the check. */
class WhoAppliesTest {

    private static final DivisionCode HERE = DivisionCode.of("990101100201");
    private static final DivisionCode ELSEWHERE = DivisionCode.of("990201300201");
    private static final String WORDS = "隐私话语";

    @Nested
    class An_application {

        @Test
        void that_a_person_brings_for_the_household_comes_with_a_delegation() {
            var brought = SampleCase.filed(SampleCase.broughtByAnAgent(SampleCase.application()));

            assertThat(brought.reasons(new IntakeSteps.Accept(), CLERK, APPLIED))
                    .containsExactly(Refusal.of(RefusalCode.MATERIAL_MISSING, "document", DocumentType.DELEGATION)
                            .with("basis", "民发〔2021〕57号 第6条"));
            brought.take(
                            new IntakeSteps.SupplyMaterial(
                                    List.of(Material.originalOnPaper(DocumentType.DELEGATION, Optional.empty()))),
                            CLERK,
                            APPLIED)
                    .accepted();
        }

        @Test
        void is_not_accepted_where_the_household_may_not_apply() {
            Application elsewhere = SampleCase.registered(
                    SampleCase.application(),
                    new Registration("1", ELSEWHERE, HERE, true),
                    new Registration("2", ELSEWHERE, HERE, true));

            assertThat(SampleCase.filed(elsewhere).reasons(new IntakeSteps.Accept(), CLERK, APPLIED))
                    .containsExactly(Refusal.of(RefusalCode.NOT_FILED_HERE, "places", "[990201300]"));
            Procedure permitting =
                    Procedure.national().withDuties(DutyRules.national().residing(new Provision<>(true, "fixture")));
            assertThat(SampleCase.filed(elsewhere, permitting).refusals(new IntakeSteps.Accept(), CLERK, APPLIED))
                    .isEmpty();
        }

        @Test
        void of_members_who_live_elsewhere_asks_there_for_assistance_and_does_not_wait_for_the_answer() {
            var apart = SampleCase.filed(SampleCase.registered(
                            SampleCase.application(), new Registration("2", HERE, ELSEWHERE, false)))
                    .investigated();
            assertThat(apart.reasons(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED))
                    .containsExactly(Refusal.of(RefusalCode.ASSISTANCE_NOT_ASKED, "member", "2"));

            apart.take(
                            new InvestigationSteps.RecordLetter(
                                    new LetterEnquiry("邻县民政局", WORDS, POSTED, Optional.empty(), Optional.of("2"))),
                            CLERK,
                            POSTED)
                    .take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED);
        }

        @Test
        void asks_for_assistance_only_for_its_members() {
            assertThat(SampleCase.filed()
                            .accepted()
                            .refusals(
                                    new InvestigationSteps.RecordLetter(new LetterEnquiry(
                                            "邻县民政局", WORDS, ACCEPTED, Optional.empty(), Optional.of("9"))),
                                    CLERK,
                                    ACCEPTED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }
    }

    @Nested
    class An_authorisation {

        @Test
        void by_thumbprint_counts_before_a_witness() {
            var accepted = SampleCase.filed().accepted();
            var unwitnessed = new Signing(Signing.Way.THUMBPRINT, Optional.empty(), Optional.empty(), Optional.empty());

            assertThat(accepted.reasons(authorise("1", unwitnessed), CLERK, ACCEPTED))
                    .containsExactly(missing("witness"));
            accepted.take(authorise("1", Signing.thumbprint("村委会")), CLERK, ACCEPTED);
            assertThat(accepted.file().authorisations()).hasSize(1);
        }

        @Test
        void by_a_guardian_says_who_and_for_an_adult_why() {
            var members = new ArrayList<>(SampleCase.application().members());
            members.add(SampleCase.bornOn("3", LocalDate.of(2015, 6, 1)));
            var accepted =
                    SampleCase.filed(SampleCase.application(members, false)).accepted();

            assertThat(accepted.reasons(authorise("2", Signing.guardian(WORDS)), CLERK, ACCEPTED))
                    .containsExactly(missing("ground"));
            assertThat(accepted.reasons(
                            authorise(
                                    "3",
                                    new Signing(
                                            Signing.Way.GUARDIAN,
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty())),
                            CLERK,
                            ACCEPTED))
                    .containsExactly(missing("guardian"));
            accepted.take(authorise("2", Signing.guardian(WORDS, WORDS)), CLERK, ACCEPTED)
                    .take(authorise("3", Signing.guardian(WORDS)), CLERK, ACCEPTED);
        }

        @Test
        void by_a_supporter_is_kept_and_its_lack_blocks_nobody() {
            var surveyed = SampleCase.filed()
                    .investigated()
                    .take(
                            new InvestigationSteps.SurveySupporter(
                                    new SupporterSurvey(1, VISITED, SupporterSurvey.Outcome.NOT_FOUND, WORDS)),
                            SampleCase.FIRST_INVESTIGATOR,
                            POSTED);
            assertThat(surveyed.refusals(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED))
                    .isEmpty();

            surveyed.take(bySupporter(1), CLERK, POSTED);
            assertThat(surveyed.file().duties().supporters()).hasSize(1);
            assertThat(surveyed.refusals(bySupporter(2), CLERK, POSTED))
                    .containsExactly(RefusalCode.PARTICULARS_INVALID);
        }

        private CaseStep authorise(String memberId, Signing signing) {
            return new InvestigationSteps.Authorise(
                    List.of(new Authorisation(memberId, ACCEPTED, ACCEPTED.plusYears(1), Optional.of(signing))));
        }

        private CaseStep bySupporter(int supporter) {
            return new InvestigationSteps.AuthoriseBySupporter(
                    new SupporterAuthorisation(supporter, POSTED, POSTED.plusYears(1), Optional.empty()));
        }

        private Refusal missing(String field) {
            return Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", field).with("fault", "MISSING");
        }
    }
}
