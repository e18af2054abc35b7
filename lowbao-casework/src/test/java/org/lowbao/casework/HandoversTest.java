package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.PAYER;
import static org.lowbao.casework.Fixtures.SECOND_PAYER;
import static org.lowbao.casework.SmallCounty.APRIL;
import static org.lowbao.casework.SmallCounty.DECIDED;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.HandoverSteps;
import org.lowbao.core.casefile.MemberSteps;
import org.lowbao.core.casefile.PersonSteps;
import org.lowbao.core.casefile.Place;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.household.Identity;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.money.Money;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

class HandoversTest {

    private static final CitizenId FIRST = Fixtures.number(1);
    private static final CitizenId SECOND = Fixtures.number(2);
    private static final CitizenId THIRD = Fixtures.number(3);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final SmallCounty county = new SmallCounty();
    private final String id = county.confirmed("1", FIRST, SECOND, THIRD);

    private static Handovers.Split split(String number, YearMonth from, List<CitizenId> people, Place... places) {
        return new Handovers.Split(
                SmallCounty.application(number, people), List.of(places), from, "C-" + number, "分户单独生活");
    }

    private static Handovers.Split thirdGoes(YearMonth from) {
        return split("9", from, List.of(THIRD), new Place("3", "1", Kinship.HEAD));
    }

    private Handovers.Result split(Handovers.Split split) {
        return county.casework.handovers().split(id, split, CONFIRMER);
    }

    private Money monthly(String dossier, YearMonth month) {
        return county.read(dossier)
                .ledger()
                .entitlement(month)
                .map(entitlement -> entitlement.monthly())
                .orElse(Money.ZERO);
    }

    @Test
    void who_splits_off_is_entitled_in_a_dossier_of_her_own_from_the_month_on() {
        Handovers.Result result = split(thirdGoes(MAY));

        assertThat(result.isDone()).isTrue();
        CaseFile own = result.other().done().orElseThrow();
        assertThat(own.state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(own.review()).isPresent();
        // 400 yuan for three: 133.34, 133.33 and 133.33
        assertThat(monthly(id, APRIL)).isEqualTo(Money.ofYuan("400"));
        assertThat(monthly("DB-9", APRIL)).isEqualTo(Money.ZERO);
        assertThat(monthly(id, MAY).plus(monthly("DB-9", MAY))).isEqualTo(Money.ofYuan("400"));
        assertThat(monthly("DB-9", MAY)).isBetween(Money.ofYuan("133.33"), Money.ofYuan("133.34"));
        assertThat(county.find(THIRD)).containsExactly(id, "DB-9");
        county.assertSound();
    }

    @Test
    void both_pay_the_month_once_between_them() {
        split(thirdGoes(MAY));

        assertThat(paid("PL-4", APRIL)).isEqualTo(Money.ofYuan("400"));
        assertThat(paid("PL-5", MAY)).isEqualTo(Money.ofYuan("400"));
    }

    private Money paid(String list, YearMonth month) {
        var payments = county.casework.payments();
        Money total =
                payments.prepare(list, month, PAYER).toOptional().orElseThrow().total();
        payments.check(list, SECOND_PAYER);
        payments.approve(list, CONFIRMER);
        assertThat(payments.order(list, PAYER).toOptional().orElseThrow()).allMatch(StepResult.Done.class::isInstance);
        return total;
    }

    @Test
    void a_month_that_was_ordered_is_not_shared_any_more() {
        paid("PL-4", APRIL);

        Handovers.Result result = split(thirdGoes(APRIL));

        assertThat(result.isDone()).isFalse();
        assertThat(result.former().reasons())
                .containsExactly(
                        Refusal.of(RefusalCode.STOP_REACHES_BACK, "from", APRIL).with("earliest", MAY));
        assertThat(county.find(THIRD)).containsExactly(id);
        county.assertSound();
    }

    @Test
    void after_the_death_of_the_head_the_others_can_go_on_in_a_successor_dossier() {
        county.take(id, new MemberSteps.Leave("1", new Leaving(DECIDED, LeavingCause.DEATH), "病故", List.of()), CLERK);

        Handovers.Result result = split(split(
                "9",
                MAY,
                List.of(SECOND, THIRD),
                new Place("2", "1", Kinship.HEAD),
                new Place("3", "2", Kinship.OTHER_RELATIVE)));

        assertThat(result.isDone()).isTrue();
        CaseFile former = county.read(id);
        assertThat(former.state()).isEqualTo(CaseState.STOPPED);
        assertThat(former.stop().orElseThrow().reason()).isEqualTo(StopReason.HANDED_OVER);
        // payment is not interrupted and not lowered; the review that is open decides what follows from the death
        assertThat(monthly("DB-9", MAY)).isEqualTo(Money.ofYuan("400"));
        assertThat(result.other().done().orElseThrow().review()).isPresent();
        assertThat(county.find(SECOND)).containsExactly(id, "DB-9");
        county.assertSound();
    }

    @Test
    void two_households_become_one_and_every_old_number_finds_it() {
        String other = county.confirmed("2", Fixtures.number(7));
        var changed = new Identity(
                county.read(other).household().applicant().name(),
                Optional.of(Fixtures.number(8)),
                county.read(other).household().applicant().sex(),
                county.read(other).household().applicant().birthDate(),
                false);
        county.take(other, new PersonSteps.Change("1", changed, DECIDED, List.of()), CLERK);

        Handovers.Result result = county.casework
                .handovers()
                .merge(
                        other,
                        new Handovers.Merge(id, List.of(new Place("1", "4", Kinship.OTHER_RELATIVE)), MAY, "投靠同住"),
                        CONFIRMER);

        assertThat(result.isDone()).isTrue();
        assertThat(county.read(other).state()).isEqualTo(CaseState.STOPPED);
        assertThat(monthly(id, MAY)).isEqualTo(Money.ofYuan("800"));
        assertThat(monthly(other, MAY)).isEqualTo(Money.ZERO);
        assertThat(monthly(other, APRIL)).isEqualTo(Money.ofYuan("400"));
        assertThat(county.find(Fixtures.number(7))).containsExactly(id, other);
        assertThat(county.confirm(county.noticed("3", Fixtures.number(7))).reasons())
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.PERSON_COVERED_ELSEWHERE);
        county.assertSound();
    }

    @Test
    void nobody_becomes_another_person_on_the_way() {
        Handovers.Result result =
                split(split("9", MAY, List.of(Fixtures.number(8)), new Place("3", "1", Kinship.HEAD)));

        assertThat(result.other().reasons())
                .containsExactly(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "members")
                        .with("fault", "OTHER_PERSON"));
        assertThat(county.find(THIRD)).containsExactly(id);
    }

    @Test
    void an_application_number_that_is_taken_refuses_both() {
        Handovers.Result result = split(split("1", MAY, List.of(THIRD), new Place("3", "1", Kinship.HEAD)));

        assertThat(result.other().reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.APPLICATION_NUMBER_TAKEN);
        assertThat(county.read(id).household().members()).hasSize(3);
        county.assertSound();
    }

    @Test
    void a_dossier_hands_nobody_over_to_itself_or_to_one_that_is_not_there() {
        var here = new Handovers.Merge(id, List.of(new Place("3", "4", Kinship.OTHER_RELATIVE)), MAY, "合户");
        var nowhere = new Handovers.Merge("DB-0", List.of(new Place("3", "4", Kinship.OTHER_RELATIVE)), MAY, "合户");

        assertThat(county.casework
                        .handovers()
                        .merge(id, here, CONFIRMER)
                        .former()
                        .reasons())
                .extracting(reason -> reason.particulars().get("fault"))
                .containsExactly("SAME_DOSSIER");
        assertThat(county.casework
                        .handovers()
                        .merge(id, nowhere, CONFIRMER)
                        .other()
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DOSSIER_UNKNOWN);
    }

    @Test
    void one_side_of_a_handover_is_not_taken_alone() {
        var alone = new HandoverSteps.HandOverMembers("DB-9", List.of("3"), MAY, "分户");

        assertThat(county.casework.take(id, alone, CONFIRMER).reasons())
                .extracting(reason -> reason.particulars().get("fault"))
                .containsExactly("TWO_DOSSIERS");
        assertThat(county.read(id).household().members()).hasSize(3);
    }

    @Test
    void only_who_confirms_hands_over() {
        assertThat(county.casework
                        .handovers()
                        .split(id, thirdGoes(MAY), CLERK)
                        .former()
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.ROLE_MAY_NOT);
    }
}
