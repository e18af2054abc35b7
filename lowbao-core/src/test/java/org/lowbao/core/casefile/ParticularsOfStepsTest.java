package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.ACCEPTED;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.FIRST_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.POSTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.Signing;
import org.lowbao.core.verification.SupporterAuthorisation;

/** A step says nothing of a day to come, of strangers, or of what the place does not know. */
class ParticularsOfStepsTest {

    private static final String WORDS = "words";

    private static Refusal later(String field, LocalDate today) {
        return Particulars.outOfOrder(field, today.plusDays(1));
    }

    @Test
    void a_neighbour_visit_lies_not_in_the_future() {
        assertThat(SampleCase.filed()
                        .accepted()
                        .reasons(
                                new InvestigationSteps.RecordNeighbourVisit(new NeighbourVisit(
                                        ACCEPTED.plusDays(1), List.of(FIRST_INVESTIGATOR), 2, WORDS)),
                                FIRST_INVESTIGATOR,
                                ACCEPTED))
                .containsExactly(later("on", ACCEPTED));
    }

    @Test
    void an_appraisal_lies_not_in_the_future() {
        assertThat(SampleCase.filed()
                        .accepted()
                        .reasons(
                                new ReviewSteps.RecordAppraisal(new Appraisal(ACCEPTED.plusDays(1), 9, 7, 5, 1, WORDS)),
                                CLERK,
                                ACCEPTED))
                .containsExactly(later("on", ACCEPTED));
    }

    @Test
    void a_change_report_lies_not_in_the_future_and_is_about_a_member() {
        assertThat(SampleCase.filed()
                        .confirmed()
                        .reasons(
                                new AdjustmentSteps.ReportChange(new ChangeReport(
                                        ChangeReport.Kind.INCOME, DECIDED.plusDays(1), Optional.of("9"), WORDS)),
                                CLERK,
                                DECIDED))
                .containsExactly(later("since", DECIDED), Particulars.unknownMember("9"));
    }

    @Test
    void a_waiver_is_about_a_member() {
        assertThat(SampleCase.filed()
                        .reasons(
                                new IntakeSteps.WaiveMaterial(
                                        new Waiver(DocumentType.DISABILITY_CERTIFICATE, Optional.of("9"), WORDS)),
                                CLERK,
                                APPLIED))
                .containsExactly(Particulars.unknownMember("9"));
    }

    @Test
    void a_household_is_continued_in_a_class_that_the_place_knows() {
        assertThat(SampleCase.filed()
                        .confirmed()
                        .reasons(new AdjustmentSteps.Continue(WORDS, Optional.of("NONE-SUCH")), CONFIRMER, DECIDED))
                .contains(Particulars.invalid("reviewClass", "UNKNOWN_REVIEW_CLASS"));
    }

    @Test
    void a_county_visit_needs_two_as_any_visit_does() {
        assertThat(SampleCase.filed()
                        .noticeEnded()
                        .refusals(
                                new ConfirmationSteps.RecordCountyVisit(
                                        SampleCase.visit(DECIDED, List.of(CONFIRMER), Optional.of("1"), List.of())),
                                CONFIRMER,
                                DECIDED))
                .containsExactly(RefusalCode.TWO_INVESTIGATORS_NEEDED);
    }

    @Test
    void a_supporters_thumbprint_needs_a_witness() {
        assertThat(SampleCase.filed()
                        .accepted()
                        .reasons(
                                new InvestigationSteps.AuthoriseBySupporter(new SupporterAuthorisation(
                                        1,
                                        ACCEPTED,
                                        POSTED,
                                        Optional.of(new Signing(
                                                Signing.Way.THUMBPRINT,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty())))),
                                CLERK,
                                ACCEPTED))
                .containsExactly(Particulars.invalid("witness", "MISSING"));
    }
}
