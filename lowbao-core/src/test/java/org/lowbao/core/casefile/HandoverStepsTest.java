package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lowbao.core.casefile.SampleCase.ARCHIVIST;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.STOPPED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.money.Money;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

class HandoverStepsTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final String WORDS = "隐私话语";

    private static Entitlement entitlement(SampleCase dossier, YearMonth month) {
        return dossier.file().ledger().entitlement(month).orElseThrow();
    }

    private static HandoverSteps.HandOverMembers wifeGoes(YearMonth from) {
        return new HandoverSteps.HandOverMembers("D-2", List.of("2"), from, WORDS);
    }

    @Test
    void a_split_shares_the_amount_per_head_to_the_fen_and_by_the_month() {
        // 543.21 for two: 271.61 and 271.60, whoever has which
        List<SampleCase> dossiers = SampleCase.handovers();
        SampleCase first = dossiers.get(0);
        SampleCase third = dossiers.get(2);

        assertThat(entitlement(first, JUNE).covered()).containsExactly("1", "2");
        assertThat(entitlement(first, JUNE).monthly()).isEqualTo(Money.ofYuan("543.21"));
        assertThat(entitlement(first, JULY).covered()).containsExactly("1");
        assertThat(entitlement(third, JULY).covered()).containsExactly("1", "2", "3");
        // what the wife took along went through her own dossier into the third one
        assertThat(entitlement(first, JULY)
                        .monthly()
                        .plus(entitlement(third, JULY).monthly()))
                .isEqualTo(Money.ofYuan("1086.42"));
        assertThat(entitlement(first, JULY).monthly()).isBetween(Money.ofYuan("271.60"), Money.ofYuan("271.61"));
    }

    @Test
    void both_come_under_review_and_know_of_each_other() {
        List<SampleCase> dossiers = SampleCase.handovers();

        for (SampleCase reviewed : List.of(dossiers.get(0), dossiers.get(2))) {
            assertThat(reviewed.file().review()).isPresent();
            assertThat(reviewed.file().isProposalCurrent()).isFalse();
        }
        assertThat(dossiers.get(0)
                        .file()
                        .household()
                        .membership("2")
                        .orElseThrow()
                        .stays())
                .singleElement()
                .satisfies(
                        stay -> assertThat(stay.leaving().orElseThrow().cause()).isEqualTo(LeavingCause.HANDED_OVER));
        assertThat(dossiers.get(2)
                        .file()
                        .household()
                        .membership("3")
                        .orElseThrow()
                        .stays())
                .singleElement()
                .satisfies(
                        stay -> assertThat(stay.joining().orElseThrow().cause()).isEqualTo(JoiningCause.TAKEN_OVER));
    }

    @Test
    void a_household_that_goes_over_as_a_whole_stops_here_and_can_be_filed() {
        SampleCase own = SampleCase.handovers().get(1);

        assertThat(own.file().state()).isEqualTo(CaseState.STOPPED);
        assertThat(own.file().stop().orElseThrow().reason()).isEqualTo(StopReason.HANDED_OVER);
        assertThat(own.file().ledger().entitlements()).isEmpty();
        own.take(new FilingSteps.FileIntoArchives("J023-2"), ARCHIVIST, LocalDate.of(2026, 8, 1));
    }

    @Test
    void a_dossier_opened_by_a_handover_is_entitled_under_a_named_persons_decision_and_under_review() {
        CaseFile opened =
                CaseFile.opened("D-2", SampleCase.handovers().get(1).entries().get(0));

        assertThat(opened.state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(opened.decision().orElseThrow().by()).isEqualTo(CONFIRMER);
        assertThat(opened.review()).isPresent();
        assertThat(opened.household().members())
                .containsExactly(SampleCase.wife().inPlace("1", Kinship.HEAD));
    }

    @Test
    void its_amount_is_adjusted_only_after_a_determination_of_its_own() {
        var own = SampleCase.handovers().get(1);
        CaseFile opened = CaseFile.opened("D-2", own.entries().get(0));

        assertThat(new AdjustmentSteps.Adjust(JULY, WORDS)
                        .rule(opened, CONFIRMER, own.situation(STOPPED))
                        .reasons())
                .extracting(Refusal::code)
                .contains(RefusalCode.DETERMINATION_STALE);
    }

    @Test
    void no_other_entry_opens_a_dossier() {
        Recorded second = SampleCase.filed().accepted().entries().get(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseFile.opened(
                        "D-2", new Recorded(1, second.at(), second.on(), second.actor(), second.entry())));
    }

    @Test
    void no_month_that_was_ordered_goes_over() {
        var ordered = SampleCase.filed().ordered();

        assertThat(ordered.reasons(wifeGoes(JUNE), CONFIRMER, STOPPED))
                .containsExactly(
                        Refusal.of(RefusalCode.STOP_REACHES_BACK, "from", JUNE).with("earliest", JULY));
        assertThat(ordered.refusals(new HandoverSteps.HandOverHousehold("D-2", JUNE, WORDS), CONFIRMER, STOPPED))
                .containsExactly(RefusalCode.STOP_REACHES_BACK);
    }

    @Test
    void a_month_before_the_entitlement_or_one_that_another_amount_follows_cannot_be_divided() {
        var later = SampleCase.filed()
                .ordered()
                .take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), SampleCase.CLERK, STOPPED)
                .checkedAgain(STOPPED)
                .take(new ReviewSteps.Propose(SampleCase.determinationOf("600.00")), SampleCase.CLERK, STOPPED)
                .take(new ReviewSteps.GiveOpinion(true, WORDS), SampleCase.REVIEWER, STOPPED)
                .take(new AdjustmentSteps.Adjust(JULY.plusMonths(1), WORDS), CONFIRMER, STOPPED);

        assertThat(later.refusals(wifeGoes(YearMonth.of(2026, 5)), CONFIRMER, STOPPED))
                .containsExactly(RefusalCode.NOT_ENTITLED);
        assertThat(later.refusals(wifeGoes(JULY), CONFIRMER, STOPPED)).containsExactly(RefusalCode.NOT_ENTITLED);
        assertThat(later.refusals(wifeGoes(JULY.plusMonths(1)), CONFIRMER, STOPPED))
                .isEmpty();
    }

    @Test
    void somebody_covered_stays_or_the_whole_household_goes() {
        var both = new HandoverSteps.HandOverMembers("D-2", List.of("1", "2"), JULY, WORDS);
        var stranger = new HandoverSteps.HandOverMembers("D-2", List.of("9"), JULY, WORDS);

        assertThat(SampleCase.filed().ordered().reasons(both, CONFIRMER, STOPPED))
                .containsExactly(Particulars.invalid("members", "NOBODY_COVERED_STAYS"));
        assertThat(SampleCase.filed().ordered().reasons(stranger, CONFIRMER, STOPPED))
                .contains(Particulars.unknownMember("9"));
    }

    @Test
    void who_comes_takes_a_free_place_under_the_head_that_there_is() {
        var first = SampleCase.filed().ordered();
        Handover asHead = Handover.into(
                SampleCase.filed().ordered().file(),
                List.of(new Place("2", "2", Kinship.HEAD)),
                JULY,
                STOPPED,
                SampleCase.noon(STOPPED));

        assertThat(first.reasons(new HandoverSteps.TakeOver(asHead, WORDS), CONFIRMER, STOPPED))
                .contains(Particulars.invalid("memberId", "PLACE_TAKEN"), Particulars.invalid("relation", "ONE_HEAD"));
    }

    @Test
    void what_was_declared_of_a_person_comes_along_and_the_households_property_with_the_last_who_goes() {
        CaseFile couple = SampleCase.filed().ordered().file();
        var husband = new Place("1", "5", Kinship.OTHER_RELATIVE);
        var wife = new Place("2", "6", Kinship.OTHER_RELATIVE);

        Handover one = Handover.into(couple, List.of(husband), JULY, STOPPED, SampleCase.noon(STOPPED));
        Handover all = Handover.into(couple, List.of(husband, wife), JULY, STOPPED, SampleCase.noon(STOPPED));

        var alone = one.arrivals().get(0).membership().stays().get(0).joining().orElseThrow();
        assertThat(alone.incomes()).singleElement().satisfies(income -> {
            assertThat(income.memberId()).isEqualTo("5");
            assertThat(income.amount())
                    .isEqualTo(couple.application().incomes().get(0).amount());
        });
        assertThat(alone.declaresProperty()).isFalse();
        var together =
                all.arrivals().get(0).membership().stays().get(0).joining().orElseThrow();
        assertThat(together.declaresProperty()).isTrue();
        assertThat(together.properties()).isEqualTo(couple.application().properties());
        assertThat(all.arrivals()
                        .get(1)
                        .membership()
                        .stays()
                        .get(0)
                        .joining()
                        .orElseThrow()
                        .properties())
                .isEmpty();
    }
}
