package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.ACCEPTED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.ENDED;
import static org.lowbao.core.casefile.SampleCase.FIRST_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.POSTED;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;
import static org.lowbao.core.casefile.SampleCase.STOPPED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.core.casefile.StepRule.Clock;
import org.lowbao.core.casefile.StepRule.Effect;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.core.verification.VerifiedValue;

/** What the table says of a clock happens to the computed day in the case, and nothing happens to a day that it does not say. */
class ClocksTest {

    private static final String WORDS = "隐私话语";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);

    /** One entry of a history: what it was, and which limits ran before and after it. */
    private record Turn(StepCode step, List<RunningLimit> before, List<RunningLimit> after) {

        /** Returns what happened to a limit. */
        Set<Effect> effects(Limit limit) {
            List<LocalDate> was = days(before, limit);
            List<LocalDate> is = days(after, limit);
            var effects = new LinkedHashSet<Effect>();
            if (is.size() > was.size()) {
                effects.add(Effect.STARTS);
            } else if (is.size() < was.size()) {
                effects.add(Effect.ENDS);
            } else if (!is.equals(was)) {
                effects.add(Effect.MOVES);
            }
            return effects;
        }

        private static List<LocalDate> days(List<RunningLimit> running, Limit limit) {
            return running.stream()
                    .filter(one -> one.limit() == limit)
                    .map(RunningLimit::lastDay)
                    .toList();
        }
    }

    private static final List<Turn> TURNS =
            histories().map(SampleCase::entries).flatMap(ClocksTest::turns).toList();

    static Stream<Arguments> every_clock_of_the_table() {
        return Stream.of(StepCode.values())
                .map(Lifecycle::rule)
                .flatMap(rule -> rule.clocks().stream().map(clock -> Arguments.of(rule.step(), clock)));
    }

    @ParameterizedTest
    @MethodSource("every_clock_of_the_table")
    void a_clock_of_the_table_is_seen_in_the_case(StepCode step, Clock clock) {
        assertThat(TURNS)
                .filteredOn(turn -> turn.step() == step)
                .anyMatch(turn -> turn.effects(clock.limit()).contains(clock.effect()));
    }

    @Test
    void nothing_happens_to_a_limit_that_the_table_does_not_say() {
        for (Turn turn : TURNS) {
            for (Limit limit : Limit.values()) {
                assertThat(Lifecycle.rule(turn.step()).clocks())
                        .as(turn.step() + " and " + limit)
                        .containsAll(turn.effects(limit).stream()
                                .map(effect -> new Clock(limit, effect))
                                .toList());
            }
        }
    }

    @Test
    void every_limit_is_started_and_every_limit_of_an_office_is_ended_by_some_step() {
        Map<Limit, Set<Effect>> effects = new EnumMap<>(Limit.class);
        for (StepCode step : StepCode.values()) {
            Lifecycle.rule(step)
                    .clocks()
                    .forEach(clock -> effects.computeIfAbsent(clock.limit(), limit -> new LinkedHashSet<>())
                            .add(clock.effect()));
        }

        assertThat(effects.keySet()).containsExactly(Limit.values());
        assertThat(effects).allSatisfy((limit, some) -> {
            assertThat(some).contains(Effect.STARTS);
            assertThat(some.contains(Effect.ENDS)).isEqualTo(limit.owner() != StepRule.Owner.HOUSEHOLD);
        });
    }

    private static Stream<Turn> turns(List<Recorded> entries) {
        var turns = new ArrayList<Turn>();
        CaseFile file = CaseFile.opened("D-1", entries.get(0));
        for (Recorded next : entries.subList(1, entries.size())) {
            List<RunningLimit> before = file.limits(SampleCase.CALENDAR);
            file = file.after(next);
            turns.add(new Turn(next.entry().step(), before, file.limits(SampleCase.CALENDAR)));
        }
        return turns.stream();
    }

    static Stream<SampleCase> histories() {
        return Stream.of(
                        Stream.of(
                                SampleCase.filed().takenThroughEverything(),
                                SampleCase.underLocalRules().takenThroughAnEmergency(),
                                SampleCase.filed().archived(),
                                SampleCase.keepingBack().recovered()),
                        begun(),
                        posted(),
                        goneBack(),
                        decided(),
                        reviewed())
                .flatMap(some -> some);
    }

    /** Investigations that begin in every way, and one that ends before it began. */
    private static Stream<SampleCase> begun() {
        Stream<CaseStep> beginnings = Stream.of(
                new InvestigationSteps.RecordHomeVisit(SampleCase.visit(ACCEPTED)),
                new InvestigationSteps.RecordNeighbourVisit(
                        new NeighbourVisit(ACCEPTED, List.of(FIRST_INVESTIGATOR), 2, WORDS)),
                new InvestigationSteps.SurveySupporter(
                        new SupporterSurvey(1, ACCEPTED, SupporterSurvey.Outcome.ANSWERED, WORDS)));
        Stream<CaseStep> atTheWindow = Stream.of(
                new InvestigationSteps.RecordLetter(new LetterEnquiry("县残联", WORDS, ACCEPTED, Optional.empty())),
                new InvestigationSteps.RecordAnswers(SampleCase.allClear(ACCEPTED)),
                new ConductSteps.RequestCheck());
        return Stream.of(
                        beginnings.map(step -> accepted().take(step, FIRST_INVESTIGATOR, ACCEPTED)),
                        atTheWindow.map(step -> accepted().take(step, CLERK, ACCEPTED)),
                        Stream.of(
                                accepted().take(terminate(), REVIEWER, ACCEPTED),
                                requested(accepted(), ACCEPTED).take(terminate(), REVIEWER, ACCEPTED),
                                requested(accepted(), ACCEPTED)
                                        .take(
                                                new InvestigationSteps.RecordAnswers(SampleCase.allClear(ACCEPTED)),
                                                CLERK,
                                                ACCEPTED),
                                accepted()
                                        .take(
                                                new InvestigationSteps.RecordAnswers(SampleCase.allClear(ACCEPTED)),
                                                CLERK,
                                                ACCEPTED)
                                        .take(new ConductSteps.RequestCheck(), CLERK, ACCEPTED)
                                        .take(new InvestigationSteps.IssueCheckReport(), CLERK, ACCEPTED),
                                requested(SampleCase.filed().investigated(), POSTED)
                                        .take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, POSTED)))
                .flatMap(some -> some);
    }

    /** Notices that are posted where their days do not count, again, and after an objection. */
    private static Stream<SampleCase> posted() {
        Procedure apart = Procedure.national()
                .changed()
                .noticeCountsTowardLimit(new Provision<>(false, "fixture"))
                .build();
        return Stream.of(
                SampleCase.filed(SampleCase.application(), apart)
                        .onNotice()
                        .take(new ReviewSteps.RestartNotice("村公示栏", WORDS), CLERK, POSTED.plusDays(2)),
                SampleCase.filed(SampleCase.application(), apart)
                        .onNotice()
                        .take(new ReviewSteps.RaiseObjection(WORDS), CLERK, POSTED.plusDays(1)));
    }

    /** Cases that go back, or end, while a notice hangs and while the county has the papers. */
    private static Stream<SampleCase> goneBack() {
        return Stream.<UnaryOperator<SampleCase>>of(
                        file -> file.take(SampleCase.born("3", POSTED), CLERK, ENDED),
                        file -> file.take(
                                new MemberSteps.Leave("2", new Leaving(POSTED, LeavingCause.PRISON), WORDS, List.of()),
                                CLERK,
                                ENDED),
                        file -> file.take(
                                new HouseholdSteps.ChangeApplicant(
                                        "2", HouseholdSteps.ApplicantChange.OTHER, List.of(), WORDS),
                                CLERK,
                                ENDED),
                        file -> file.take(SampleCase.moved(POSTED), CLERK, ENDED),
                        file -> file.take(terminate(), REVIEWER, ENDED),
                        file -> file.take(merged(), CLERK, ENDED))
                .flatMap(step -> Stream.of(
                        step.apply(bornTwice().onNotice()),
                        step.apply(bornTwice().noticeEnded())));
    }

    /** A household in which the wife was recorded a second time, as a child without a number. */
    private static SampleCase bornTwice() {
        return SampleCase.filed().take(SampleCase.born("5", SampleCase.APPLIED), CLERK, SampleCase.APPLIED);
    }

    private static PersonSteps.Merge merged() {
        return SampleCase.merged("2", "5");
    }

    private static Stream<SampleCase> decided() {
        var found = List.of(SampleCase.finding(new VerifiedValue.Dwellings(1), ENDED));
        return Stream.of(
                SampleCase.filed().reopened(),
                SampleCase.filed()
                        .determined(SampleCase.eligible())
                        .take(new ReviewSteps.GiveOpinion(false, WORDS), REVIEWER, ENDED)
                        .take(new ConductSteps.SendToCounty(ENDED), CLERK, ENDED),
                SampleCase.filed()
                        .noticeEnded()
                        .take(new ConductSteps.SendToCounty(DECIDED), CLERK, DECIDED)
                        .take(
                                new ConfirmationSteps.RecordCountyVisit(SampleCase.visit(
                                        DECIDED,
                                        List.of(CONFIRMER, SampleCase.PAYMENT_OFFICER),
                                        Optional.of("1"),
                                        found)),
                                CONFIRMER,
                                DECIDED)
                        .take(new ReviewSteps.Propose(SampleCase.eligible()), CLERK, DECIDED),
                refused()
                        .take(
                                new ConfirmationSteps.Serve(new Service(
                                        DocumentType.NON_CONFIRMATION_NOTICE,
                                        DECIDED,
                                        Service.Way.IN_PERSON,
                                        "1",
                                        Optional.empty())),
                                CLERK,
                                DECIDED),
                refused()
                        .take(
                                new ReviewSteps.Propose(SampleCase.unpaid(IdentificationKind.LOW_INCOME_EDGE)),
                                CLERK,
                                DECIDED),
                refused().take(new FilingSteps.FileIntoArchives("J023-1"), SampleCase.ARCHIVIST, DECIDED));
    }

    /** Reviews that end in every way while the county was to start a check. */
    private static Stream<SampleCase> reviewed() {
        return Stream.of(
                reviewing().take(new AdjustmentSteps.Continue(WORDS), CONFIRMER, JUNE),
                requested(reviewing("600.00"), JUNE)
                        .take(new AdjustmentSteps.Adjust(YearMonth.of(2026, 7), WORDS), CONFIRMER, JUNE),
                requested(
                                SampleCase.filed()
                                        .ordered()
                                        .workRefused("2", JUNE)
                                        .take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, JUNE)
                                        .checkedAgain(JUNE),
                                JUNE)
                        .take(
                                new DutySteps.ReduceShare("2", YearMonth.of(2026, 7), Optional.empty(), WORDS),
                                CONFIRMER,
                                JUNE),
                requested(SampleCase.filed().ordered().jobTaken("1", JUNE), JUNE)
                        .take(new DutySteps.GrantGradualExit("1", 3, WORDS), CONFIRMER, JUNE),
                reviewing()
                        .take(
                                new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, WORDS, YearMonth.of(2026, 7)),
                                CONFIRMER,
                                JUNE),
                requested(
                                SampleCase.filed()
                                        .ordered()
                                        .foundToBe(SampleCase.unpaid(IdentificationKind.LOW_INCOME_EDGE), JUNE),
                                JUNE)
                        .take(new RegistrationSteps.Convert("Z-2", WORDS), CONFIRMER, JUNE),
                reviewing().take(SampleCase.transferredOut(), CONFIRMER, STOPPED),
                reviewing()
                        .take(
                                new HandoverSteps.HandOverHousehold("D-3", YearMonth.of(2026, 7), WORDS),
                                CONFIRMER,
                                JUNE));
    }

    private static SampleCase reviewing() {
        return requested(
                SampleCase.filed()
                        .ordered()
                        .take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, JUNE)
                        .checkedAgain(JUNE),
                JUNE);
    }

    private static SampleCase reviewing(String monthly) {
        return SampleCase.filed()
                .ordered()
                .take(new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK, JUNE)
                .checkedAgain(JUNE)
                .take(new ReviewSteps.Propose(SampleCase.determinationOf(monthly)), CLERK, JUNE)
                .take(new ReviewSteps.GiveOpinion(true, WORDS), REVIEWER, JUNE);
    }

    private static SampleCase refused() {
        return SampleCase.filed().noticeEnded().take(new ConfirmationSteps.DoNotConfirm(WORDS), CONFIRMER, DECIDED);
    }

    private static SampleCase accepted() {
        return SampleCase.filed().accepted().authorised();
    }

    private static SampleCase requested(SampleCase file, LocalDate day) {
        return file.take(new ConductSteps.RequestCheck(), CLERK, day);
    }

    private static IntakeSteps.Terminate terminate() {
        return new IntakeSteps.Terminate(TerminationReason.NO_COOPERATION, WORDS);
    }
}
