package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.PAYMENT_OFFICER;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.refusal.Ruling;

/** What holds of the identifications on one dossier, however it is confirmed, paid, reviewed, converted and stopped. */
class IdentificationProperties {

    private static final Money MONTHLY = SampleCase.eligible().payable();

    /** What somebody tries next. */
    enum Attempt {
        /** A review finds a kind, and whoever confirms concludes it as it has to be. */
        REVIEW,
        ORDER,
        STOP,
        STOP_BECAUSE_EXPIRED
    }

    /**
     * What is tried, some days later.
     *
     * @param kind what a review finds
     * @param monthsBack how many months a stop or a conversion reaches back, if at all
     */
    record Draw(Attempt attempt, IdentificationKind kind, int daysLater, int monthsBack) {}

    @Property(tries = 300)
    void no_day_has_two_of_a_household_and_every_paid_month_lies_in_one_that_is_paid(
            @ForAll("kinds") IdentificationKind first,
            @ForAll Procedure.FirstPayment firstPayment,
            @ForAll("draws") @Size(min = 1, max = 14) List<Draw> draws) {
        SampleCase dossier = confirmed(first, firstPayment);
        LocalDate day = DECIDED;
        for (Draw draw : draws) {
            day = day.plusDays(draw.daysLater());
            tried(dossier, draw, day);
            assertApart(dossier.file());
            assertEdgeWhereAlone(dossier.file());
            assertPaidWherePaid(dossier.file());
        }
        Statistics.label("identifications")
                .collect(Math.min(dossier.file().identifications().size(), 3))
                .coverage(coverage -> coverage.check(3).percentage(share -> share > 5));

        assertThat(CaseFile.of("D-1", dossier.entries())).isEqualTo(dossier.file());
    }

    private static SampleCase confirmed(IdentificationKind kind, Procedure.FirstPayment firstPayment) {
        Procedure county = Procedure.national()
                .changed()
                .firstPayment(new Provision<>(firstPayment, "fixture"))
                .build();
        SampleCase dossier = SampleCase.filed(SampleCase.application(), county);
        return dossier.identified(kind);
    }

    private static void tried(SampleCase dossier, Draw draw, LocalDate day) {
        YearMonth from = YearMonth.from(day).plusMonths(1L - draw.monthsBack());
        Optional<String> back = Optional.of("words").filter(words -> draw.monthsBack() > 0);
        switch (draw.attempt()) {
            case REVIEW -> reviewed(dossier, draw, day, from, back);
            case ORDER ->
                attempted(
                        dossier,
                        new PaymentSteps.OrderPayment("L-" + day, YearMonth.from(day), MONTHLY),
                        PAYMENT_OFFICER,
                        day);
            case STOP ->
                attempted(
                        dossier,
                        new AdjustmentSteps.Stop(StopReason.INCOME_EXCEEDS, "words", from, back),
                        CONFIRMER,
                        day);
            case STOP_BECAUSE_EXPIRED ->
                attempted(dossier, new AdjustmentSteps.Stop(StopReason.EXPIRED, "words", from, back), CONFIRMER, day);
        }
    }

    private static void reviewed(SampleCase dossier, Draw draw, LocalDate day, YearMonth from, Optional<String> back) {
        if (dossier.file().state() != CaseState.CONFIRMED) {
            return;
        }
        attempted(dossier, new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, day);
        attempted(dossier, new InvestigationSteps.Authorise(SampleCase.authorisations(day.plusYears(1))), CLERK, day);
        dossier.checkedAgain(day)
                .take(new ReviewSteps.Propose(SampleCase.proposalOf(draw.kind())), CLERK, day)
                .take(new ReviewSteps.GiveOpinion(true, "words"), REVIEWER, day);
        attempted(dossier, new RegistrationSteps.Convert("C-2", "words"), CONFIRMER, day);
        attempted(
                dossier,
                new RegistrationSteps.Convert("C-2", "words", Optional.empty(), Optional.of(from), back),
                CONFIRMER,
                day);
        attempted(dossier, new AdjustmentSteps.Adjust(from, "words", Optional.empty(), back), CONFIRMER, day);
        attempted(dossier, new AdjustmentSteps.Continue("words"), CONFIRMER, day);
    }

    private static void attempted(SampleCase dossier, CaseStep step, Actor actor, LocalDate day) {
        if (step.rule(dossier.file(), actor, dossier.situation(day)) instanceof Ruling.Permitted) {
            dossier.take(step, actor, day);
        }
    }

    private static void assertApart(CaseFile file) {
        Optional<Identification> before = Optional.empty();
        for (Identification next : ofHousehold(file)) {
            before.ifPresent(earlier -> assertThat(earlier.last().orElseThrow()).isBefore(next.from()));
            before = Optional.of(next);
        }
    }

    private static List<Identification> ofHousehold(CaseFile file) {
        return file.identifications().stream()
                .filter(one -> one.kind() != IdentificationKind.SINGLE_PERSON_ENROLMENT)
                .toList();
    }

    /** The family of who is enrolled alone stands in the register of edge families, as long as that goes on. */
    private static void assertEdgeWhereAlone(CaseFile file) {
        assertThat(file.identifications())
                .filteredOn(one -> one.kind() == IdentificationKind.SINGLE_PERSON_ENROLMENT)
                .allSatisfy(alone -> {
                    var family = new Identification(IdentificationKind.LOW_INCOME_EDGE, alone.from(), alone.last());
                    assertThat(file.identifications()).contains(family);
                    assertThat(file.registeredOn(alone.from())).contains(family);
                    alone.last()
                            .ifPresent(
                                    last -> assertThat(file.registeredOn(last)).contains(family));
                });
    }

    /** What is owed lies in a paid kind's days; what was ordered beyond them is a negative due, and not forgotten. */
    private static void assertPaidWherePaid(CaseFile file) {
        for (int months = 0; months < 48; months++) {
            YearMonth month = YearMonth.from(DECIDED).plusMonths(months);
            boolean paid = file.identifications().stream()
                    .filter(one -> one.kind().isPaidMonthly())
                    .anyMatch(one -> !month.atDay(1).isBefore(one.from())
                            && one.last()
                                    .map(last -> !month.atEndOfMonth().isAfter(last))
                                    .orElse(true));
            boolean registered = Stream.concat(
                            file.registration().earlier().stream(), file.registration().running().stream())
                    .map(Registration.Period::days)
                    .anyMatch(days -> !days.first().isAfter(month.atEndOfMonth())
                            && !days.last().isBefore(month.atDay(1)));
            Money owed = paid ? MONTHLY : Money.ZERO;
            assertThat(file.ledger().due(month).plus(file.ledger().ordered(month)))
                    .isEqualTo(owed);
            assertThat(paid && registered).as("both in " + month).isFalse();
        }
    }

    @Provide
    Arbitrary<IdentificationKind> kinds() {
        return Arbitraries.of(
                IdentificationKind.DIBAO,
                IdentificationKind.SINGLE_PERSON_ENROLMENT,
                IdentificationKind.LOW_INCOME_EDGE,
                IdentificationKind.RIGID_EXPENDITURE_HARDSHIP);
    }

    @Provide
    Arbitrary<List<Draw>> draws() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(5, Attempt.REVIEW),
                                Tuple.of(4, Attempt.ORDER),
                                Tuple.of(1, Attempt.STOP),
                                Tuple.of(1, Attempt.STOP_BECAUSE_EXPIRED)),
                        kinds(),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1), Tuple.of(1, 3)))
                .as(Draw::new)
                .list();
    }
}
