package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lowbao.core.determination.IdentificationKind.DIBAO;
import static org.lowbao.core.determination.IdentificationKind.NOT_ELIGIBLE;
import static org.lowbao.core.determination.IdentificationKind.RIGID_EXPENDITURE_HARDSHIP;
import static org.lowbao.core.determination.IdentificationKind.UNDETERMINED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.RegisterLine.Standing;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.Identification;
import org.lowbao.core.casefile.RegistrationSteps;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.fact.SourceKind;
import org.lowbao.core.fact.Statement;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.rules.dibao.DibaoPolicy;
import org.lowbao.rules.dibao.Review;

/**
 * A woman of 45 in a village, who spends 19 000 yuan a year on education, in the county whose pack identifies
 * rigid-expenditure hardship: last year's income is 22 800 yuan a head in 2025 and 24 000 in 2026, eight tenths count.
 */
class RigidExpenditureHardshipTest {

    private final HardshipCounty county = new HardshipCounty();

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Identification identified(LocalDate first, LocalDate last) {
        return new Identification(RIGID_EXPENDITURE_HARDSHIP, first, Optional.of(last));
    }

    private List<RegisterLine> register(LocalDate day) {
        return county.register(RIGID_EXPENDITURE_HARDSHIP, day);
    }

    /** Applied on 2026-03-02 with 23 000 yuan, confirmed on 2026-03-18. */
    private String inHardship() {
        String id = county.investigated(day(2026, 3, 2), "23000", Optional.empty());
        assertThat(county.proposed(id, YearMonth.of(2026, 4)).household()).isEqualTo(RIGID_EXPENDITURE_HARDSHIP);
        county.confirmed(id, day(2026, 3, 10));
        return id;
    }

    @Test
    void who_is_determined_to_be_in_hardship_is_confirmed_for_a_year_and_stands_in_the_register() {
        String id = inHardship();

        assertThat(register(day(2026, 3, 18)))
                .containsExactly(new RegisterLine(
                        id,
                        HardshipCounty.VILLAGE,
                        Optional.of(PersonName.of(Fixtures.NAME)),
                        identified(day(2026, 3, 18), day(2027, 3, 17)),
                        1,
                        Standing.CURRENT));
        assertThat(county.read(id).ledger().entitlements())
                .noneMatch(each -> each.kind().isPaidMonthly());
    }

    @Test
    void a_new_determination_renews_it_and_the_days_count_anew() {
        String id = inHardship();
        county.reviewed(id, day(2026, 9, 7), "22000");
        // 22 000 × 0.8 = 17 600
        assertThat(county.proposed(id, YearMonth.of(2026, 9)).household()).isEqualTo(RIGID_EXPENDITURE_HARDSHIP);
        county.take(id, new ReviewSteps.GiveOpinion(true, ""), HardshipCounty.REVIEWER);
        county.take(id, new AdjustmentSteps.Continue("仍符合"), HardshipCounty.CONFIRMER);

        assertThat(register(day(2026, 9, 7)))
                .extracting(RegisterLine::identification)
                .containsExactly(identified(day(2026, 9, 7), day(2027, 9, 6)));
    }

    @Test
    void income_that_falls_makes_it_dibao_in_one_step_without_new_papers() {
        String id = inHardship();
        List<Material> papers = county.read(id).materials();
        county.reviewed(id, day(2026, 9, 7), "3000");
        assertThat(county.proposed(id, YearMonth.of(2026, 9)).household()).isEqualTo(DIBAO);
        county.take(id, new ReviewSteps.GiveOpinion(true, ""), HardshipCounty.REVIEWER);

        CaseFile converted = county.take(id, new RegistrationSteps.Convert("C-1", "收入下降"), HardshipCounty.CONFIRMER);

        // 517 × 12 − 3 000 = 3 204 a year
        assertThat(converted.ledger().paid(YearMonth.of(2026, 10)).map(Entitlement::monthly))
                .contains(Money.ofYuan("267"));
        assertThat(converted.identifications())
                .containsExactly(
                        new Identification(RIGID_EXPENDITURE_HARDSHIP, day(2026, 3, 18), Optional.of(day(2026, 9, 30))),
                        new Identification(DIBAO, day(2026, 10, 1), Optional.empty()));
        assertThat(converted.materials()).isEqualTo(papers);
        assertThat(register(day(2026, 10, 1))).isEmpty();
    }

    @Test
    void dibao_whose_income_rises_without_a_job_goes_over_into_hardship() {
        String id = county.investigated(day(2026, 3, 2), "3000", Optional.empty());
        assertThat(county.proposed(id, YearMonth.of(2026, 4)).household()).isEqualTo(DIBAO);
        county.confirmed(id, day(2026, 3, 10));
        county.reviewed(id, day(2026, 9, 7), "20000");
        YearMonth september = YearMonth.of(2026, 9);

        // as long as nobody asked about a job, gradual exit may apply
        Determination open = county.proposed(id, september);
        assertThat(open.household()).isEqualTo(UNDETERMINED);
        assertThat(open.open()).contains(new OpenFact("household", "因就业增收", "NOT_ASKED"));

        var noJob = new Review(
                Fact.known(new Statement<>(false, SourceKind.VERIFIED, day(2026, 9, 7), county.clock.instant())),
                Fact.unknown("NOT_ASKED"),
                Fact.unknown("NOT_ASKED"));
        county.take(
                id,
                new ReviewSteps.Propose(DibaoPolicy.review(
                        county.read(id).evidence().facts(day(2026, 9, 7)),
                        noJob,
                        HardshipCounty.PACKS,
                        september,
                        county.clock.instant())),
                HardshipCounty.INVESTIGATOR);
        county.take(id, new ReviewSteps.GiveOpinion(true, ""), HardshipCounty.REVIEWER);
        CaseFile converted = county.take(id, new RegistrationSteps.Convert("R-1", "收入上升"), HardshipCounty.CONFIRMER);

        assertThat(converted.identifications())
                .containsExactly(
                        new Identification(DIBAO, day(2026, 4, 1), Optional.of(day(2026, 9, 30))),
                        identified(day(2026, 10, 1), day(2027, 9, 30)));
        assertThat(register(day(2026, 10, 1)))
                .extracting(RegisterLine::dossierId)
                .containsExactly(id);
    }

    @Test
    void who_was_not_confirmed_is_decided_in_hardship_on_the_same_dossier_by_the_new_years_figure() {
        String id = county.investigated(day(2025, 12, 1), "23000", Optional.empty());
        Determination december = county.proposed(id, YearMonth.of(2025, 12));
        assertThat(december.household()).isEqualTo(NOT_ELIGIBLE);
        assertThat(december.finding("hardship.income-below-average")
                        .orElseThrow()
                        .chinese())
                .isEqualTo("家庭人均年收入 23000.00 元，不低于上年度当地居民人均可支配收入 22800 元");
        assertThat(december.finding("hardship.expenditure-above-ratio")
                        .orElseThrow()
                        .chinese())
                .isEqualTo("申请前12个月刚性支出 19000.00 元，超过家庭年收入 23000.00 元的 0.8 倍");
        county.take(id, new ReviewSteps.GiveOpinion(false, "不符合"), HardshipCounty.REVIEWER);
        List<Material> papers = county.take(id, new ConfirmationSteps.DoNotConfirm(""), HardshipCounty.CONFIRMER)
                .materials();

        county.clock.set(day(2026, 2, 2));
        assertThat(county.proposed(id, YearMonth.of(2026, 2)).household()).isEqualTo(RIGID_EXPENDITURE_HARDSHIP);
        CaseFile confirmed = county.confirmed(id, day(2026, 2, 2));

        assertThat(confirmed.state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(confirmed.materials()).isEqualTo(papers);
        assertThat(register(day(2026, 2, 10)))
                .extracting(RegisterLine::dossierId, RegisterLine::identification)
                .containsExactly(tuple(id, identified(day(2026, 2, 10), day(2027, 2, 9))));
        assertThat(county.casework.verification().run(done -> {}).faults()).isEmpty();
    }
}
