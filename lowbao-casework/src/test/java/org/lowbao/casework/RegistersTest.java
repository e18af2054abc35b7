package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.PAYER;
import static org.lowbao.casework.Fixtures.REVIEWER;
import static org.lowbao.casework.Fixtures.number;
import static org.lowbao.core.determination.IdentificationKind.DIBAO;
import static org.lowbao.core.determination.IdentificationKind.LOW_INCOME_EDGE;
import static org.lowbao.core.determination.IdentificationKind.RIGID_EXPENDITURE_HARDSHIP;
import static org.lowbao.core.determination.IdentificationKind.SINGLE_PERSON_ENROLMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.RegisterLine.Standing;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.Identification;
import org.lowbao.core.casefile.RegistrationSteps;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.MemberIdentification;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.office.Role;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.rules.pack.Stage;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.JournalKey;

/** Households that are paid from April on, and found in April to be something else from May on. */
class RegistersTest {

    private static final LocalDate FOUND = LocalDate.of(2026, 4, 7);
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    /** Twelve months from May on. */
    private static final LocalDate LAST = LocalDate.of(2027, 4, 30);

    private static final DivisionCode TOWNSHIP = DivisionCode.of("990101100");
    private static final int SOON = 30;

    private final SmallCounty county = new SmallCounty();

    private void found(String id, IdentificationKind kind, LocalDate day) {
        found(id, kind, List.of(), day);
    }

    private void found(String id, IdentificationKind kind, List<MemberIdentification> alone, LocalDate day) {
        county.clock.set(day);
        county.take(id, new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK);
        county.investigated(id, day);
        var facts = county.read(id).evidence().facts(day);
        Determination household = new Fixtures.FixedPolicy(kind)
                .determine(facts, Stage.STAYING, YearMonth.from(day), county.clock.instant());
        county.take(id, new ReviewSteps.Propose(with(alone, household)), CLERK);
        county.take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
    }

    private static Determination with(List<MemberIdentification> alone, Determination household) {
        return new Determination(
                household.month(),
                household.knownOn(),
                household.household(),
                alone,
                household.base(),
                household.addOns(),
                household.findings(),
                household.open(),
                household.declaredOnly(),
                household.overridden(),
                household.policies(),
                household.languageLevel(),
                household.trace());
    }

    private String converted(String number, IdentificationKind kind, int person) {
        String id = county.confirmed(number, number(person));
        found(id, kind, FOUND);
        county.take(id, new RegistrationSteps.Convert("B-" + number, "words"), CONFIRMER);
        return id;
    }

    private List<RegisterLine> lines(IdentificationKind kind, DivisionCode division, LocalDate day, Actor actor) {
        return county.casework
                .registers()
                .page(
                        new Registers.Query(kind, division, day, SOON),
                        Optional.empty(),
                        100,
                        actor,
                        Purpose.STATUTORY_REPORT)
                .lines();
    }

    @Test
    void a_register_names_the_households_of_its_kind_with_their_days() {
        String edge = converted("1", LOW_INCOME_EDGE, 1);
        String hardship = converted("2", RIGID_EXPENDITURE_HARDSHIP, 2);
        county.confirmed("3", number(3));

        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, FIRST, CLERK))
                .containsExactly(new RegisterLine(
                        edge,
                        SmallCounty.VILLAGE,
                        Optional.of(PersonName.of(Fixtures.NAME)),
                        new Identification(LOW_INCOME_EDGE, FIRST, Optional.of(LAST)),
                        1,
                        Standing.CURRENT));
        assertThat(lines(RIGID_EXPENDITURE_HARDSHIP, DivisionCode.of("990101"), FIRST, CLERK))
                .extracting(RegisterLine::dossierId)
                .containsExactly(hardship);
        assertThat(lines(LOW_INCOME_EDGE, SmallCounty.VILLAGE, FIRST, CLERK)).hasSize(1);
        assertThat(lines(LOW_INCOME_EDGE, DivisionCode.of("990101100202"), FIRST, CLERK))
                .isEmpty();
        assertThat(lines(LOW_INCOME_EDGE, DivisionCode.of("990101101"), FIRST, CLERK))
                .isEmpty();
    }

    @Test
    void a_family_of_whom_a_member_is_enrolled_alone_stands_in_the_register_of_edge_families() {
        String id = county.confirmed("1", number(1), number(2));
        found(
                id,
                LOW_INCOME_EDGE,
                List.of(new MemberIdentification("2", SINGLE_PERSON_ENROLMENT, Money.ofYuan("300"))),
                FOUND);
        CaseFile alone = county.take(id, new AdjustmentSteps.Adjust(YearMonth.from(FIRST), "words"), CONFIRMER);

        assertThat(alone.ledger().paid(YearMonth.from(FIRST)).orElseThrow().covered())
                .containsExactly("2");
        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, FIRST.minusDays(1), CLERK)).isEmpty();
        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, FIRST, CLERK))
                .containsExactly(new RegisterLine(
                        id,
                        SmallCounty.VILLAGE,
                        Optional.of(PersonName.of(Fixtures.NAME)),
                        new Identification(LOW_INCOME_EDGE, FIRST, Optional.empty()),
                        2,
                        Standing.CURRENT));
        assertThat(lines(RIGID_EXPENDITURE_HARDSHIP, TOWNSHIP, FIRST, CLERK)).isEmpty();

        // nobody is enrolled alone any more, and the family stays what it was
        found(id, LOW_INCOME_EDGE, LocalDate.of(2026, 6, 8));
        county.take(id, new RegistrationSteps.Convert("B-1", "words"), CONFIRMER);
        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, LocalDate.of(2026, 6, 30), CLERK))
                .extracting(RegisterLine::identification, RegisterLine::standing)
                .containsExactly(tuple(
                        new Identification(LOW_INCOME_EDGE, FIRST, Optional.of(LocalDate.of(2026, 6, 30))),
                        Standing.RUNNING_OUT));
        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, LocalDate.of(2026, 7, 1), CLERK))
                .extracting(RegisterLine::identification)
                .containsExactly(new Identification(
                        LOW_INCOME_EDGE, LocalDate.of(2026, 7, 1), Optional.of(LocalDate.of(2027, 6, 30))));
        county.assertSound();
    }

    @Test
    void a_line_is_current_then_runs_out_and_then_is_expired_until_somebody_ends_it() {
        String edge = converted("1", LOW_INCOME_EDGE, 1);

        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, FIRST.minusDays(1), CLERK)).isEmpty();
        assertThat(standing(LAST.minusDays(SOON + 1))).isEqualTo(Standing.CURRENT);
        assertThat(standing(LAST.minusDays(SOON))).isEqualTo(Standing.RUNNING_OUT);
        assertThat(standing(LAST)).isEqualTo(Standing.RUNNING_OUT);
        assertThat(standing(LAST.plusDays(1))).isEqualTo(Standing.EXPIRED);
        assertThat(county.casework.dueBy(LAST, Optional.empty(), 10).ids()).containsExactly(edge);
        assertThat(county.casework
                        .dueBy(LAST.minusDays(1), Optional.empty(), 10)
                        .ids())
                .isEmpty();

        county.clock.set(LAST.plusDays(1));
        county.take(edge, new AdjustmentSteps.Stop(StopReason.EXPIRED, "words", YearMonth.of(2027, 5)), CONFIRMER);
        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, LAST.plusDays(1), CLERK)).isEmpty();
        assertThat(standing(FIRST)).isEqualTo(Standing.CURRENT);
    }

    private Standing standing(LocalDate day) {
        return lines(LOW_INCOME_EDGE, TOWNSHIP, day, CLERK).get(0).standing();
    }

    @Test
    void the_applicant_is_named_to_the_township_and_its_county_and_to_no_other_office() {
        converted("1", LOW_INCOME_EDGE, 1);
        var elsewhere = new Actor("x1", "Clerk Else", Role.WINDOW_CLERK, "990101200");

        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, FIRST, CONFIRMER).get(0).applicant())
                .isPresent();
        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, FIRST, elsewhere).get(0).applicant())
                .isEmpty();
        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, FIRST, CLERK).get(0).toString())
                .doesNotContain(Fixtures.NAME);
    }

    @Test
    void who_read_a_register_is_on_record() {
        converted("1", LOW_INCOME_EDGE, 1);
        var elsewhere = new Actor("x1", "Clerk Else", Role.WINDOW_CLERK, "990101200");
        var log = new JournalKey(Fixtures.COUNTY, "access-" + elsewhere.office() + "-" + FOUND);
        assertThat(county.journals.head(log)).isEmpty();

        lines(LOW_INCOME_EDGE, TOWNSHIP, FIRST, elsewhere);

        assertThat(county.journals.head(log)).isPresent();
    }

    @Test
    void reading_a_register_opens_no_dossier_that_was_never_in_it() {
        converted("1", RIGID_EXPENDITURE_HARDSHIP, 1);
        county.confirmed("2", number(2));
        county.clock.set(FOUND);
        var log = new JournalKey(Fixtures.COUNTY, "access-" + CLERK.office() + "-" + FOUND);
        long before = county.journals.head(log).map(Head::version).orElse(0L);

        assertThat(lines(LOW_INCOME_EDGE, TOWNSHIP, FIRST, CLERK)).isEmpty();

        assertThat(county.journals.head(log).map(Head::version).orElse(0L)).isEqualTo(before);
    }

    @Test
    void pages_follow_each_other_and_lose_nobody() {
        String first = converted("1", LOW_INCOME_EDGE, 1);
        county.confirmed("2", number(2));
        String third = converted("3", LOW_INCOME_EDGE, 3);
        var query = new Registers.Query(LOW_INCOME_EDGE, TOWNSHIP, FIRST, SOON);

        Registers.Page page = county.casework.registers().page(query, Optional.empty(), 1, CLERK, Purpose.REVIEW);
        Registers.Page next = county.casework.registers().page(query, page.next(), 1, CLERK, Purpose.REVIEW);

        assertThat(page.lines()).extracting(RegisterLine::dossierId).containsExactly(first);
        assertThat(next.lines()).extracting(RegisterLine::dossierId).containsExactly(third);
        assertThat(next.next()).isEmpty();
    }

    @Test
    void nobody_keeps_a_register_of_what_is_paid() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Registers.Query(DIBAO, TOWNSHIP, FIRST, SOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Registers.Query(LOW_INCOME_EDGE, TOWNSHIP, FIRST, -1));
    }

    @Test
    void a_payment_list_has_what_was_paid_until_then_and_no_line_of_a_family_in_a_register() {
        String edge = converted("1", LOW_INCOME_EDGE, 1);
        county.clock.set(LocalDate.of(2026, 6, 10));

        assertThat(county.casework
                        .payments()
                        .prepare("L-6", YearMonth.of(2026, 6), PAYER)
                        .toOptional()
                        .orElseThrow()
                        .lines())
                .extracting(PaymentLine::dossierId, PaymentLine::month)
                .containsExactly(tuple(edge, SmallCounty.APRIL));
    }

    @Test
    void whoever_is_paid_nothing_may_be_covered_elsewhere_and_is_not_paid_again_before_that_ends() {
        String edge = converted("1", LOW_INCOME_EDGE, 1);
        // the application of the same person, confirmed on 2026-03-18, would cover April, which is paid here
        String other = county.noticed("2", number(1));
        assertThat(county.confirm(other).reasons())
                .containsExactly(Refusal.of(RefusalCode.PERSON_COVERED_ELSEWHERE, "member", "1")
                        .with("holder", edge));
        county.clock.set(FOUND);
        CaseFile covered = SmallCounty.done(county.confirm(other));
        assertThat(covered.ledger().paid(YearMonth.from(FIRST))).isPresent();

        found(edge, DIBAO, LocalDate.of(2026, 5, 6));
        assertThat(county.casework
                        .take(edge, new RegistrationSteps.Convert("C-9", "words"), CONFIRMER)
                        .reasons())
                .containsExactly(Refusal.of(RefusalCode.PERSON_COVERED_ELSEWHERE, "member", "1")
                        .with("holder", other));
        county.take(
                other, new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, "words", YearMonth.of(2026, 6)), CONFIRMER);
        CaseFile paidAgain = county.take(edge, new RegistrationSteps.Convert("C-9", "words"), CONFIRMER);

        assertThat(paidAgain.identifications())
                .extracting(identification -> identification.kind())
                .containsExactly(DIBAO, LOW_INCOME_EDGE, DIBAO);
        county.assertSound();
    }
}
