package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** A household that is paid already comes with what its papers are, and is not asked to begin again. */
class FormerCaseTest {

    private static final LocalDate TODAY = SampleCase.DECIDED;
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private static FormerCase former(FormerDecision decision) {
        return new FormerCase(SampleCase.application(), "纸质档案，3号柜", decision);
    }

    private static FormerDecision decision() {
        return SampleCase.former().decision();
    }

    private static Opening taken() {
        return SampleCase.former()
                .rule(SampleCase.CONFIRMER, situation())
                .toOptional()
                .orElseThrow();
    }

    private static Situation situation() {
        return situation(Procedure.national());
    }

    private static Situation situation(Procedure procedure) {
        return SampleCase.filed(SampleCase.application(), procedure).situation(TODAY);
    }

    private static CaseFile opened() {
        Situation situation = situation();
        return CaseFile.opened(
                "D-1", new Recorded(1, situation.now(), situation.today(), SampleCase.CONFIRMER, taken()));
    }

    @Test
    void it_opens_a_dossier_whose_entitlement_runs() {
        CaseFile file = opened();

        assertThat(file.state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(file.ledger().due(JUNE)).isEqualTo(Money.ofYuan("860"));
        assertThat(file.ledger().due(JUNE.minusMonths(1))).isEqualTo(Money.ZERO);
        assertThat(file.decision().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(file.takeOver().orElseThrow().decision().decidedBy()).isEqualTo("虚构县民政局");
        assertThat(file.items()).extracting(item -> item.type()).contains(DocumentType.TAKE_OVER_RECORD);
        assertThat(file.due(SampleCase.CALENDAR)).isPresent();
    }

    @Test
    void what_its_papers_lack_is_listed_with_the_day_and_refuses_nothing() {
        CaseFile.TakeOver takeOver = opened().takeOver().orElseThrow();

        // everything for acceptance was brought; nothing of what an office makes until a confirmation is there
        assertThat(takeOver.on()).isEqualTo(TODAY);
        assertThat(takeOver.defects())
                .extracting(MissingMaterial::type)
                .containsExactly(
                        DocumentType.ACCEPTANCE_NOTICE,
                        DocumentType.HOME_VISIT_FORM,
                        DocumentType.CHECK_REPORT,
                        DocumentType.DETERMINATION_RECORD,
                        DocumentType.TOWNSHIP_OPINION,
                        DocumentType.NOTICE_SHEET,
                        DocumentType.CONFIRMATION_FORM,
                        DocumentType.CONFIRMATION_NOTICE);
    }

    @Test
    void a_paper_found_later_mends_the_dossier_and_leaves_the_list_of_the_day_as_it_was() {
        CaseFile before = opened();
        Situation situation = situation();
        var supplied = new IntakeSteps.SupplyMaterial(
                List.of(Material.copyOnPaper(DocumentType.TOWNSHIP_OPINION, Optional.empty())));

        CaseFile after = before.after(new Recorded(
                2,
                situation.now(),
                situation.today(),
                SampleCase.CLERK,
                supplied.rule(before, SampleCase.CLERK, situation).toOptional().orElseThrow()));

        assertThat(after.takeOver()).isEqualTo(before.takeOver());
        assertThat(Completeness.of(after, situation.checklist()).missing())
                .extracting(MissingMaterial::type)
                .hasSize(7)
                .doesNotContain(DocumentType.TOWNSHIP_OPINION);
    }

    @Test
    void a_paper_that_only_a_step_makes_and_that_was_not_missing_is_still_refused() {
        var supplied = new IntakeSteps.SupplyMaterial(
                List.of(Material.copyOnPaper(DocumentType.AMOUNT_CHANGE_FORM, Optional.empty())));

        assertThat(supplied.rule(opened(), SampleCase.CLERK, situation()).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.PARTICULARS_INVALID);
    }

    @Test
    void everything_that_cannot_be_so_is_told_at_once() {
        var impossible = new FormerDecision(
                IdentificationKind.LOW_INCOME_EDGE,
                TODAY.plusDays(1),
                "虚构县民政局",
                "C-OLD-1",
                YearMonth.of(2026, 4),
                Money.ofYuan("860"),
                List.of("1", "9"));

        assertThat(former(impossible).rule(SampleCase.CLERK, situation()).reasons())
                .extracting(Refusal::code)
                .containsExactly(
                        RefusalCode.ROLE_MAY_NOT,
                        RefusalCode.PARTICULARS_INVALID,
                        RefusalCode.PARTICULARS_INVALID,
                        RefusalCode.DATE_OUT_OF_ORDER,
                        RefusalCode.DATE_OUT_OF_ORDER);
    }

    @Test
    void where_the_township_confirms_it_takes_over() {
        Procedure township =
                Procedure.national().confirmedBy(Role.TOWNSHIP_REVIEWER, "fixture: a county that delegates");
        Actor reviewer = SampleCase.REVIEWER;

        assertThat(former(decision()).rule(reviewer, situation(township)).reasons())
                .isEmpty();
        assertThat(former(decision())
                        .rule(SampleCase.CONFIRMER, situation(township))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.ROLE_MAY_NOT);
    }

    @Test
    void its_entitlement_is_reviewed_and_stopped_like_any_other() {
        CaseFile file = opened();
        Situation situation = situation();
        var stop = new AdjustmentSteps.Stop(StopReason.MOVED_AWAY, "迁往外省", JUNE.plusMonths(1));

        assertThat(stop.rule(file, SampleCase.CONFIRMER, situation).reasons()).isEmpty();
        assertThat(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC)
                        .rule(file, SampleCase.CLERK, situation)
                        .reasons())
                .isEmpty();
    }
}
