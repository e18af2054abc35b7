package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
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
import net.jqwik.api.statistics.Statistics;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.calendar.RandomCalendars;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.Ledger;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.MonthBalance;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.entitlement.Recovery;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.entitlement.ReturnReason;
import org.lowbao.core.household.FormerIdentity;
import org.lowbao.core.household.Household;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Duty;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.Member;
import org.lowbao.core.procedure.Separation;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.core.verification.SupporterAuthorisation;
import org.lowbao.core.verification.VerifiedValue;

/** Random people try random steps on random days; most are refused, and what is left is a legal case. */
class CaseWalkProperties {

    private static final Money MONTHLY = Money.ofYuan("543.21");

    private static final List<Actor> ACTORS = List.of(
            SampleCase.CLERK,
            SampleCase.FIRST_INVESTIGATOR,
            SampleCase.REVIEWER,
            SampleCase.CONFIRMER,
            SampleCase.PAYMENT_OFFICER,
            SampleCase.ARCHIVIST,
            as(SampleCase.FIRST_INVESTIGATOR, Role.TOWNSHIP_REVIEWER),
            as(SampleCase.FIRST_INVESTIGATOR, Role.COUNTY_CONFIRMER),
            as(SampleCase.REVIEWER, Role.COUNTY_CONFIRMER),
            as(SampleCase.REVIEWER, Role.WINDOW_CLERK));
    private static final LocalDate DAY = SampleCase.APPLIED;
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    /** Whoever walks on is there by then. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);
    /** Stands for the last recovery that was decided. */
    private static final long LAST = -1;

    private static final List<CaseStep> STEPS = List.of(
            new IntakeSteps.NotifyMissing(),
            new IntakeSteps.SupplyMaterial(List.of(Material.copyOnPaper(DocumentType.DIAGNOSIS, Optional.of("1")))),
            new IntakeSteps.Accept(),
            new IntakeSteps.DoNotAccept("words"),
            new IntakeSteps.Terminate(TerminationReason.NO_COOPERATION, "words"),
            new InvestigationSteps.Authorise(SampleCase.authorisations(LocalDate.of(2036, 1, 1))),
            new InvestigationSteps.RecordHomeVisit(SampleCase.visit(DAY)),
            SampleCase.called(LocalDate.of(2026, 5, 6)),
            new ConductSteps.SignVisit(LocalDate.of(2026, 5, 6), "1"),
            new ConductSteps.ExtendInEmergency("E-1", "reason"),
            new ConductSteps.PutOffReview("E-1", "reason"),
            new InvestigationSteps.RecordHomeVisit(SampleCase.visit(
                    DAY, List.of(SampleCase.REVIEWER, SampleCase.SECOND_INVESTIGATOR), Optional.of("1"), List.of())),
            shortage(SampleCase.FILING_AND_ACCEPTANCE),
            shortage(new Separation(Duty.OPINION, Duty.CONFIRMATION)),
            new InvestigationSteps.RecordAnswers(SampleCase.allClear(DAY)),
            new InvestigationSteps.RecordFinding(List.of(SampleCase.finding(new VerifiedValue.Dwellings(1), DAY))),
            new ConductSteps.RequestCheck(),
            new ConductSteps.StartCheck(),
            new InvestigationSteps.IssueCheckReport(),
            new ReviewSteps.Propose(SampleCase.eligible()),
            new ReviewSteps.Propose(
                    SampleCase.determination(IdentificationKind.NOT_ELIGIBLE, List.of(), Money.ZERO, List.of())),
            new ReviewSteps.Propose(SampleCase.unpaid(IdentificationKind.LOW_INCOME_EDGE)),
            new ReviewSteps.GiveOpinion(true, "reason"),
            new ReviewSteps.GiveOpinion(true, "reason"),
            new ReviewSteps.GiveOpinion(false, "reason"),
            new ReviewSteps.PostNotice("N-1", "place"),
            new ReviewSteps.RaiseObjection("gist"),
            new ReviewSteps.EndNotice(),
            new ReviewSteps.EndNotice(),
            new ConductSteps.SendToCounty(LocalDate.of(2026, 5, 21)),
            new ConfirmationSteps.RecordCountyVisit(SampleCase.visit(DAY)),
            new ConfirmationSteps.Confirm("C-1"),
            new ConfirmationSteps.DoNotConfirm("reason"),
            new PaymentSteps.OrderPayment("L-6", JUNE, MONTHLY),
            new PaymentSteps.OrderPayment("L-7", JUNE.plusMonths(1), MONTHLY),
            SampleCase.paid("L-6", JUNE, "543.21", DAY),
            new PaymentSteps.RecordPaymentResult(
                    "L-6", PaymentItem.BENEFIT, JUNE, MONTHLY, DAY, Optional.of(ReturnReason.ACCOUNT_CLOSED)),
            new PaymentSteps.OrderPayment("L-8", JUNE, MONTHLY),
            new PaymentSteps.GrantPriceSubsidy(new PriceSubsidy(JUNE, Money.ofYuan("20"), "document")),
            new PaymentSteps.OrderPayment("L-S", JUNE, Money.ofYuan("40"), PaymentItem.PRICE_SUBSIDY),
            new WithholdingSteps.WithholdPayment(JUNE, JUNE.plusMonths(1), "basis", "words"),
            new WithholdingSteps.LiftWithholding("words"),
            new AdjustmentSteps.Stop(StopReason.DIED, "words", JUNE, Optional.of("died in May")),
            new AdjustmentSteps.Adjust(JUNE, "words", Optional.empty(), Optional.of("late report")),
            new RecoverySteps.DecideRecovery(
                    RecoveryGround.DEATH,
                    "1",
                    Money.ofYuan("30"),
                    Money.ofYuan("10"),
                    Optional.of("reason"),
                    List.of(new Instalment(DAY, Money.ofYuan("30"))),
                    "words"),
            new RecoverySteps.RecordRepayment(LAST, DAY, Money.ofYuan("20"), "R-1"),
            new RecoverySteps.WaiveRecovery(LAST, Money.ofYuan("10"), "words"),
            new RecoverySteps.SetOff(LAST, JUNE, Money.ofYuan("10"), "words"),
            new IntakeSteps.GivePrivacyNotice(List.of("1", "2")),
            new IntakeSteps.RegisterNearRelative("relation"),
            new IntakeSteps.WaiveMaterial(new Waiver(DocumentType.DIAGNOSIS, Optional.of("1"), "reason")),
            new IntakeSteps.ExtendLimit("reason"),
            new InvestigationSteps.RecordNeighbourVisit(
                    new NeighbourVisit(DAY, List.of(SampleCase.FIRST_INVESTIGATOR), 2, "gist")),
            new InvestigationSteps.AuthoriseBySupporter(
                    new SupporterAuthorisation(1, DAY, DAY.plusYears(1), Optional.empty())),
            new InvestigationSteps.SurveySupporter(
                    new SupporterSurvey(1, DAY, SupporterSurvey.Outcome.NOT_FOUND, "words"),
                    List.of(new VerifiedValue.MaintenanceOf("1", Flow.monthly(Money.ofYuan("300"))))),
            new InvestigationSteps.ObjectToCheck("gist", List.of()),
            new ReviewSteps.RecordAppraisal(new Appraisal(DAY, 9, 7, 5, 1, "gist")),
            new ReviewSteps.RestartNotice("place", "reason"),
            new ConfirmationSteps.RecordCollectiveDecision(
                    new CollectiveDecision(DAY, "M-1", List.of(SampleCase.REVIEWER), List.of(), 1, 0)),
            new ConfirmationSteps.Serve(new Service(
                    DocumentType.CONFIRMATION_NOTICE, JUNE.atDay(1), Service.Way.IN_PERSON, "1", Optional.empty())),
            new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC),
            new AdjustmentSteps.Continue("words", Optional.of("STABLE")),
            new AdjustmentSteps.Adjust(JUNE.plusMonths(1), "words"),
            new RegistrationSteps.Convert("C-2", "words"),
            new AdjustmentSteps.Stop(StopReason.EXPIRED, "words", JUNE.plusMonths(1)),
            new AdjustmentSteps.Recalculate(List.of(SampleCase.determinationOf("600.00", JUNE)), "words"),
            new AdjustmentSteps.Recalculate(List.of(SampleCase.determinationOf("500.00", JUNE)), "words"),
            new DutySteps.OfferWork("2", DAY, "work"),
            new DutySteps.RecordWorkRefusal("2", false, "words"),
            new DutySteps.RecordWorkRefusal("2", true, "words"),
            SampleCase.refusalServed("2", JUNE.atDay(1)),
            SampleCase.earning("2", DAY),
            new DutySteps.ReduceShare("2", JUNE.plusMonths(1), Optional.empty(), "words"),
            new AdjustmentSteps.ReportChange(
                    new ChangeReport(ChangeReport.Kind.JOB_TAKEN, DAY, Optional.of("2"), "words")),
            new DutySteps.GrantGradualExit("2", 6, "words"),
            new AdjustmentSteps.Stop(StopReason.MOVED_AWAY, "words", JUNE.plusMonths(1)),
            SampleCase.born("3", DAY),
            new MemberSteps.Join(
                    SampleCase.wife(), Joining.withNothing(DAY.plusDays(1), JoiningCause.RETURN), "words", List.of()),
            new MemberSteps.Leave("2", new Leaving(DAY, LeavingCause.PRISON), "words", List.of()),
            new MemberSteps.Leave("3", new Leaving(DAY, LeavingCause.OTHER), "words", List.of()),
            SampleCase.registered("3", DAY),
            new PersonSteps.Correct("2", SampleCase.renamed(SampleCase.wife()), "words"),
            new PersonSteps.Merge(
                    "2", "3", SampleCase.renamed(SampleCase.wife()), FormerIdentity.End.CORRECTED, "words"),
            new HouseholdSteps.ChangeApplicant("2", HouseholdSteps.ApplicantChange.OTHER, List.of(), "words"),
            SampleCase.otherAccount(),
            SampleCase.moved(DAY),
            new HouseholdSteps.ReplaceDivision(
                    SampleCase.application().division(), DivisionCode.of("990101300201"), DAY, "QH-1"),
            SampleCase.transferredOut(),
            new HandoverSteps.HandOverMembers("D-2", List.of("2"), JUNE.plusMonths(1), "words"),
            new HandoverSteps.HandOverHousehold("D-3", JUNE.plusMonths(2), "words"),
            new HandoverSteps.TakeOver(
                    Handover.into(
                            SampleCase.filed(SampleCase.strangers()).ordered().file(),
                            List.of(new Place("2", "4", Kinship.OTHER_RELATIVE)),
                            JUNE.plusMonths(1),
                            DAY,
                            SampleCase.noon(DAY)),
                    "words"),
            new StewardshipSteps.Publish("PB-1", SampleCase.application().division(), "place"),
            new StewardshipSteps.RemovePublication(),
            new StewardshipSteps.RecordCustody("keeper", Custody.Item.CARD, DAY, List.of()),
            new StewardshipSteps.RecordCustody(
                    "keeper",
                    Custody.Item.CARD,
                    DAY,
                    List.of(Material.copyOnPaper(DocumentType.CUSTODY_AGREEMENT, Optional.empty()))),
            new StewardshipSteps.FileCustody("BA-1"),
            new StewardshipSteps.AssignOfficer(SampleCase.CLERK, SampleCase.FIRST_INVESTIGATOR, "JJ-1"),
            new StewardshipSteps.EndCustody(DAY, "words"),
            new DutySteps.Refer(Referral.Scheme.MEDICAL, "words"),
            new DutySteps.AnswerReferral(Referral.Scheme.MEDICAL, Referral.Answer.HELPED, "words"),
            new RemedySteps.OpenMatter(Matter.Kind.REPORT, "R-1", DAY, "gist"),
            new RemedySteps.OpenMatter(Matter.Kind.LITIGATION, "R-2", DAY, "gist"),
            new RemedySteps.AnswerMatter("R-1", Matter.Outcome.UNFOUNDED, "words"),
            new RemedySteps.AnswerMatter("R-2", Matter.Outcome.WELL_FOUNDED, "words"),
            new RemedySteps.OpenMatter(Matter.Kind.PETITION, "P-1", DAY, "gist"),
            new RemedySteps.ExtendAnswer("P-1", "reason"),
            new RemedySteps.Reopen(Optional.of("R-2"), "words"),
            new RemedySteps.Reopen(Optional.empty(), "words"),
            new RemedySteps.ReopenApplication(Optional.empty(), "words"),
            new RemedySteps.ResumeEntitlement(Optional.of("R-2"), JUNE.plusMonths(1), "words"),
            new RemedySteps.ResumeEntitlement(Optional.empty(), JUNE, "words"),
            new RemedySteps.ResumeEntitlement(Optional.empty(), JUNE.plusMonths(1), "words"),
            new RemedySteps.AnnulGradualExit(Optional.empty(), "words"),
            new FilingSteps.FileIntoArchives("J023-1"),
            new FilingSteps.RecordPackage("ab".repeat(32)));
    /** Which steps are drawn from. */
    enum From {
        ALL,
        LEGAL,
        /** Those that lead to another state, or else a walk would hardly ever come to a decision. */
        ONWARD
    }

    /** How far a case is when a walk begins. */
    enum Start {
        FILED,
        INVESTIGATED,
        ON_NOTICE,
        NOTICE_ENDED,
        ORDERED;

        SampleCase from(SampleCase filed) {
            return switch (this) {
                case FILED -> filed;
                case INVESTIGATED -> filed.investigated();
                case ON_NOTICE -> filed.onNotice();
                case NOTICE_ENDED -> filed.noticeEnded();
                case ORDERED -> filed.ordered();
            };
        }
    }

    /** What is drawn: some step, by anybody or by whose business it is, some days later. */
    record Draw(int which, From from, int who, boolean fitting, int daysLater) {}

    private record Attempt(CaseStep step, Actor actor) {}

    @Property(tries = 150)
    void a_case_goes_only_where_the_table_leads_and_every_refusal_is_really_so(
            @ForAll Start start, @ForAll("draws") List<Draw> draws, @ForAll("calendars") WorkingCalendar calendar) {
        SampleCase file = start.from(SampleCase.underLocalRules());
        var entries = new ArrayList<>(file.entries());
        CaseFile now = file.file();
        LocalDate day = entries.get(entries.size() - 1).on();
        for (Draw draw : draws) {
            LocalDate later = day.plusDays(draw.daysLater());
            day = later.isAfter(LAST_DAY) ? LAST_DAY : later;
            Attempt attempt = attempt(draw, now);
            Situation situation = file.situation(day, calendar);
            Optional<Lifecycle.Move> move =
                    Lifecycle.move(now.state(), attempt.step().code());
            Ruling<CaseEntry> ruling = attempt.step().rule(now, attempt.actor(), situation);
            for (Refusal refusal : ruling.reasons()) {
                assertReallySo(refusal, now, attempt, situation);
            }
            if (ruling.toOptional().isPresent()) {
                assertThat(move).isPresent();
                assertThat(Lifecycle.actors(move.get(), situation.procedure()))
                        .contains(attempt.actor().role());
                var next = new Recorded(
                        now.version() + 1,
                        SampleCase.noon(day),
                        day,
                        attempt.actor(),
                        ruling.toOptional().get());
                assertThat(next.entry().step()).isEqualTo(attempt.step().code());
                now = now.after(next);
                assertThat(now.state()).isEqualTo(move.get().to());
                entries.add(next);
            }
        }
        Statistics.label("came to a decision")
                .collect(now.decision().isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));

        assertThat(CaseFile.of("D-1", entries)).isEqualTo(now);
        assertLegal(now);
        assertNeverDueOnADayOff(now, calendar);
        assertDutiesApart(entries);
        assertFlagged(now, entries);
    }

    private static Actor as(Actor person, Role role) {
        return new Actor(person.id(), person.name(), role, person.office());
    }

    private static CaseStep shortage(Separation separation) {
        return new ConductSteps.RecordShortage(separation, Role.WINDOW_CLERK, "reason", LocalDate.of(2026, 6, 30));
    }

    private static boolean tookBoth(String duty, CaseFile file, Attempt attempt) {
        List<Actor> persons = attempt.step().takenBy(attempt.actor());
        return switch (duty) {
            case "investigation" -> file.visits().stream().anyMatch(visit -> visit.wasMadeBy(attempt.actor()));
            case "opinion" ->
                persons.stream().anyMatch(file.opinion().orElseThrow().by()::isSamePersonAs);
            default -> file.conduct().anyTook(Duty.valueOf(duty), persons);
        };
    }

    /** Whoever filed a near relative and accepted the application, or did not, is flagged, and nobody else. */
    private static void assertFlagged(CaseFile file, List<Recorded> entries) {
        var filed = new HashSet<String>();
        var accepted = new HashSet<String>();
        var flagged = new ArrayList<Long>();
        for (Recorded recorded : entries) {
            String person = recorded.actor().id();
            switch (recorded.entry().step()) {
                case REGISTER_NEAR_RELATIVE -> {
                    filed.add(person);
                    if (accepted.contains(person)) {
                        flagged.add(recorded.version());
                    }
                }
                case ACCEPT, DO_NOT_ACCEPT -> {
                    accepted.add(person);
                    if (filed.contains(person)) {
                        flagged.add(recorded.version());
                    }
                }
                default -> {
                    // no duty that is separated here
                }
            }
        }
        assertThat(file.conduct().unseparated().stream()
                        .map(Unseparated::entry)
                        .distinct()
                        .toList())
                .isEqualTo(flagged);
    }

    /** Three persons investigate, give the opinion and decide, at confirmation or in a review, whatever the place chose. */
    private static void assertDutiesApart(List<Recorded> entries) {
        Optional<Actor> opinion = Optional.empty();
        var investigators = new HashSet<String>();
        for (Recorded recorded : entries) {
            if (recorded.entry() instanceof InvestigationEntry.HomeVisited visited) {
                visited.visit().investigators().forEach(person -> investigators.add(person.id()));
            }
            switch (recorded.entry().step()) {
                case CONFIRM, DO_NOT_CONFIRM, ADJUST, CONVERT, GRANT_GRADUAL_EXIT ->
                    assertThat(investigators)
                            .isNotEmpty()
                            .doesNotContain(
                                    recorded.actor().id(), opinion.orElseThrow().id());
                default -> {
                    // below
                }
            }
            switch (recorded.entry().step()) {
                case GIVE_OPINION -> opinion = Optional.of(recorded.actor());
                case CONFIRM, DO_NOT_CONFIRM, ADJUST, CONVERT, GRANT_GRADUAL_EXIT ->
                    assertThat(opinion.orElseThrow().isSamePersonAs(recorded.actor()))
                            .isFalse();
                default -> {
                    // no decision
                }
            }
        }
    }

    /** What holds of every case, however it came to be. */
    private static void assertLegal(CaseFile file) {
        if (file.decision().isPresent()) {
            Actor decider = file.decision().get().by();
            assertThat(file.visits()).isNotEmpty().noneMatch(visit -> visit.wasMadeBy(decider));
            assertThat(file.visits()).allMatch(visit -> visit.persons() >= 2);
        }
        if (!file.ledger().entitlements().isEmpty() || file.stop().isPresent()) {
            assertThat(file.decision().orElseThrow().confirmed()).isTrue();
            CaseFile.Notice notice = file.notice().orElseThrow();
            assertThat(notice.removedOn().orElseThrow()).isAfter(notice.lastDay());
        }
        if (file.state() == CaseState.CONFIRMED) {
            assertLookedAtAgain(file);
            file.duties()
                    .gradualExit()
                    .ifPresent(exit ->
                            assertThat(file.ledger().entitlement(exit.until())).isEmpty());
        }
        assertThat(file.household().memberships())
                .extracting(membership -> membership.member().id())
                .doesNotHaveDuplicates()
                .contains("1", "2");
        boolean wentOver = file.stop()
                .filter(stop -> stop.reason() == StopReason.HANDED_OVER)
                .isPresent();
        assertThat(file.household().members().isEmpty()).isEqualTo(wentOver);
        assertHungOnce(file.conduct().postings());
        assertSettled(file.ledger());
    }

    /** No limit and nothing that an office owes ends on a day off, whatever was announced when it began. */
    private static void assertNeverDueOnADayOff(CaseFile file, WorkingCalendar calendar) {
        assertThat(Stream.concat(
                        file.limits(calendar).stream().map(RunningLimit::lastDay), file.due(calendar).stream()))
                .allMatch(day -> !calendar.knows(day) || calendar.isWorkingDay(day));
    }

    /** 民发〔2021〕57号 art. 31: what is paid is reviewed within a year; what is not holds for no longer. */
    private static void assertLookedAtAgain(CaseFile file) {
        LocalDate last = file.registration()
                .running()
                .map(period -> period.days().last())
                .orElseGet(() -> file.duties().nextReview().orElseThrow().lastDay());
        assertThat(file.due(SampleCase.CALENDAR).orElseThrow()).isBeforeOrEqualTo(last);
        assertThat(last).isAfter(file.decision().orElseThrow().on());
    }

    /** No day on which a notice hung is excluded from a limit twice. */
    private static void assertHungOnce(List<DayRange> postings) {
        for (int i = 1; i < postings.size(); i++) {
            assertThat(postings.get(i).first()).isAfter(postings.get(i - 1).last());
        }
    }

    /** What holds of the money of every case: nobody is overpaid but by a decision that reaches back. */
    private static void assertSettled(Ledger ledger) {
        assertThat(ledger.orders().stream()
                        .map(order -> List.of(order.listId(), order.item(), order.month()))
                        .toList())
                .doesNotHaveDuplicates();
        for (YearMonth month = JUNE; month.isBefore(JUNE.plusMonths(3)); month = month.plusMonths(1)) {
            MonthBalance balance = ledger.balance(PaymentItem.BENEFIT, month);
            assertThat(balance.underWay().isNegative()).isFalse();
            assertThat(balance.recoverable()).isLessThanOrEqualTo(balance.overpaid());
        }
    }

    private static void assertReallySo(Refusal refusal, CaseFile file, Attempt attempt, Situation situation) {
        CaseStep step = attempt.step();
        switch (refusal.code()) {
            case STEP_NOT_LEGAL_NOW ->
                assertThat(Lifecycle.move(file.state(), step.code())).isEmpty();
            case ROLE_MAY_NOT ->
                assertThat(Lifecycle.actors(
                                Lifecycle.move(file.state(), step.code()).orElseThrow(), situation.procedure()))
                        .doesNotContain(attempt.actor().role());
            case NOTHING_MISSING ->
                assertThat(IntakeSteps.missing(file, situation)).isEmpty();
            case MATERIAL_MISSING -> {
                if (step instanceof ConfirmationSteps.Serve serve) {
                    assertThat(lastOf(file, serve.service().document())).isZero();
                } else {
                    assertThat(IntakeSteps.missing(file, situation)).isNotEmpty();
                }
            }
            case AUTHORISATION_MISSING ->
                assertThat(file.authorisations())
                        .noneMatch(given ->
                                given.memberId().equals(refusal.particulars().getOrDefault("member", "")));
            case PARTICULARS_INVALID -> {
                if (step instanceof RemedySteps.OpenMatter open) {
                    assertThat(file.remedies().matter(open.reference())).isPresent();
                } else {
                    assertFaulty(refusal.particulars().getOrDefault("fault", ""), step, file);
                }
            }
            case LAST_MEMBER -> assertThat(file.household().members()).hasSize(1);
            case APPLICANT_GONE ->
                assertThat(file.household().member(file.household().applicantId()))
                        .isEmpty();
            case COVERED_MEMBER_LEFT ->
                // gone, or one place of two that turned out to be one person's
                assertThat(file.household().members())
                        .extracting(Member::id)
                        .doesNotContain(refusal.particulars().getOrDefault("member", ""));
            case HOME_VISIT_MISSING ->
                assertThat(lastOf(file, DocumentType.HOME_VISIT_FORM)).isLessThanOrEqualTo(reviewOf(file));
            case CHECK_REPORT_MISSING ->
                assertThat(lastOf(file, DocumentType.CHECK_REPORT)).isLessThanOrEqualTo(reviewOf(file));
            case LOOKUP_PENDING ->
                assertThat(lastOf(file, DocumentType.AGENCY_ANSWER)).isLessThanOrEqualTo(reviewOf(file));
            case DATE_OUT_OF_ORDER -> {
                if (step instanceof ConductSteps.SendToCounty sent) {
                    assertThat(sent.receivedOn().isAfter(situation.today())
                                    || sent.receivedOn()
                                            .isBefore(file.notice()
                                                    .flatMap(CaseFile.Notice::removedOn)
                                                    .orElseGet(() -> file.opinion()
                                                            .orElseThrow()
                                                            .on())))
                            .isTrue();
                } else if (step instanceof ConfirmationSteps.Serve serve) {
                    LocalDate on = serve.service().on();
                    assertThat(on.isAfter(situation.today())
                                    || file.items().stream()
                                            .filter(item -> item.type()
                                                    == serve.service().document())
                                            .allMatch(item -> on.isBefore(item.formedOn())))
                            .isTrue();
                } else {
                    assertThat(step)
                            .isInstanceOfAny(
                                    AdjustmentSteps.Stop.class,
                                    AdjustmentSteps.Adjust.class,
                                    HouseholdSteps.TransferOut.class,
                                    MemberSteps.Join.class,
                                    MemberSteps.Leave.class,
                                    RemedySteps.ExtendAnswer.class,
                                    RemedySteps.ResumeEntitlement.class,
                                    InvestigationSteps.RecordHomeVisit.class,
                                    ConductSteps.RecordShortage.class,
                                    WithholdingSteps.WithholdPayment.class);
                }
            }
            case DUTIES_NOT_SEPARATED ->
                assertThat(tookBoth(refusal.particulars().getOrDefault("duty", ""), file, attempt))
                        .isTrue();
            case THREE_PERSONS_NEEDED ->
                assertThat(((ConductSteps.RecordShortage) step).separation().isLegalMinimum())
                        .isTrue();
            case CHECK_ALREADY_REQUESTED ->
                assertThat(file.lastDay(StepRule.Limit.START_CHECK, SampleCase.CALENDAR))
                        .isPresent();
            case NO_CHECK_REQUESTED ->
                assertThat(file.lastDay(StepRule.Limit.START_CHECK, SampleCase.CALENDAR))
                        .isEmpty();
            case DETERMINATION_STALE -> assertThat(file.isProposalCurrent()).isFalse();
            case DETERMINATION_STANDS ->
                assertThat(file.isProposalCurrent()
                                || proposedKind(file)
                                        == ((ReviewSteps.Propose) step)
                                                .determination()
                                                .kind())
                        .isTrue();
            case EVIDENCE_TOO_OLD ->
                assertThat(file.checkReport().orElseThrow().on().plusMonths(6)).isBefore(situation.today());
            case CHECK_OBJECTION_OPEN -> assertThat(file.isCheckObjectionOpen()).isTrue();
            case COUNTY_VISIT_MISSING ->
                assertThat(file.isNearRelative() && file.countyVisits().isEmpty()
                                || lastOf(file, DocumentType.SPOT_CHECK_RECORD)
                                        < file.remedies().lastComplaint())
                        .isTrue();
            case REFERRAL_OPEN ->
                assertThat(file.duties().referrals())
                        .anyMatch(referral -> referral.answer().isEmpty());
            case NOT_REFERRED ->
                assertThat(file.duties().referrals())
                        .noneMatch(referral -> referral.answer().isEmpty());
            case MATTER_OPEN -> assertThat(file.remedies().matters()).anyMatch(Matter::isOpen);
            case MATTER_NOT_OPEN -> {
                String reference = step instanceof RemedySteps.AnswerMatter answer ? answer.reference() : "P-1";
                assertThat(file.remedies().matters())
                        .noneMatch(
                                matter -> matter.isOpen() && matter.reference().equals(reference));
            }
            case ANSWER_EXTENDED_ALREADY ->
                assertThat(file.remedies().matter("P-1").orElseThrow().extended())
                        .isTrue();
            case NO_GROUND_TO_REOPEN -> {
                if (step instanceof ReviewSteps.Propose propose) {
                    assertThat(propose.determination().kind().isPaidMonthly()).isTrue();
                } else {
                    assertThat(file.remedies()
                                    .matter("R-2")
                                    .filter(matter -> !matter.isOpen() && matter.entry() > lastEndOf(file)))
                            .isEmpty();
                }
            }
            case PUBLICATION_CURRENT ->
                assertThat(file.isPublicationOutOfDate()).isFalse();
            case PUBLICATION_DUE ->
                assertThat(file.ledger().entitlements())
                        .anyMatch(entitlement -> entitlement.kind().isPaidMonthly());
            case REFUSAL_NOT_SERVED ->
                assertThat(file.duties().offers()).anyMatch(offer -> offer.refused() && !offer.served());
            case NOT_OVER_BY_WORK ->
                // what the walk proposes is below the standard, or the wife earns nothing
                assertThat(file.proposal().orElseThrow().determination().isEligible()
                                || !file.evidence().earnsByWork("2", situation.today()))
                        .isTrue();
            case NOT_KEPT_BY_ANOTHER -> assertThat(file.stewardship().custody()).isEmpty();
            case CUSTODY_NOT_AGREED ->
                assertThat(file.stewardship().custody().orElseThrow().agreed()).isFalse();
            case NOT_PUBLISHED -> assertThat(file.stewardship().publication()).isEmpty();
            case STILL_PUBLISHED -> assertThat(file.stewardship().publication()).isPresent();
            case NEVER_ACCEPTED -> assertThat(file.acceptance()).isEmpty();
            case ACCEPTED_ALREADY -> assertThat(file.acceptance()).isPresent();
            case ENTITLEMENT_HANDED_OVER ->
                assertThat(file.household().members()).isEmpty();
            case LIMIT_ALREADY_EXTENDED ->
                assertThat(
                                step instanceof IntakeSteps.ExtendLimit
                                        ? file.extension().isPresent()
                                        : file.conduct().emergencies().stream()
                                                .anyMatch(use -> use.step() == step.code()))
                        .isTrue();
            case EMERGENCY_NOT_DECLARED ->
                // what is asked today; the one visit was on a day of the emergency
                assertThat(situation.today().isBefore(LocalDate.of(2026, 5, 1))
                                || situation.today().isAfter(LocalDate.of(2026, 6, 30)))
                        .isTrue();
            case NO_SIGNATURE_OWED -> assertThat(file.visits()).noneMatch(HomeVisit::owesSignature);
            case HOUSEHOLD_SIGNATURE_MISSING ->
                assertThat(file.household().member("1")).isEmpty();
            case REVIEW_NOT_OPEN -> assertThat(file.review()).isEmpty();
            case REVIEW_ALREADY_OPEN -> assertThat(file.review()).isPresent();
            case NO_GRADUAL_EXIT -> assertThat(file.duties().gradualExit()).isEmpty();
            case CHANGE_NEEDS_REVIEW -> {
                if (step instanceof RemedySteps.AnnulGradualExit) {
                    YearMonth until = file.duties().gradualExit().orElseThrow().until();
                    assertThat(file.ledger().from(until)).isNotEmpty();
                    return;
                }
                assertThat(file.ledger()
                                .entitlement(JUNE)
                                .orElseThrow()
                                .monthly()
                                .minus(amountOf(step)))
                        .matches(Money::isPositive);
            }
            case STILL_VALID ->
                assertThat(file.registration().isExpired(situation.today())).isFalse();
            case IDENTIFIED_OTHERWISE, CONVERSION_NEEDED ->
                assertThat(proposedKind(file)).isNotEqualTo(kind(file));
            case NOTHING_TO_CONVERT ->
                assertThat(proposedKind(file) == kind(file)
                                || proposedKind(file).isPaidMonthly())
                        .isTrue();
            case NOTHING_CHANGES -> {
                if (step instanceof AdjustmentSteps.Adjust adjust) {
                    assertThat(file.ledger()
                                    .entitlement(adjust.from())
                                    .orElseThrow()
                                    .monthly())
                            .isEqualTo(file.proposal()
                                    .orElseThrow()
                                    .determination()
                                    .payable());
                } else {
                    assertThat(file.ledger().entitlement(JUNE).orElseThrow().monthly())
                            .isEqualTo(amountOf(step));
                }
            }
            case OBJECTION_OPEN -> assertThat(file.isObjectionOpen()).isTrue();
            case OPINION_MISSING -> assertThat(file.opinion()).isEmpty();
            case OPINION_IS_NEGATIVE ->
                assertThat(file.opinion().orElseThrow().favourable()).isFalse();
            case NOTICE_TOO_SHORT ->
                assertThat(situation.today())
                        .isBeforeOrEqualTo(situation
                                .calendar()
                                .putOff(file.notice().orElseThrow().lastDay()));
            case CALENDAR_YEAR_MISSING ->
                assertThat(situation.calendar().years().keySet())
                        .extracting(String::valueOf)
                        .doesNotContain(refusal.particulars().getOrDefault("year", ""));
            case NOTICE_MISSING ->
                assertThat(file.notice().flatMap(CaseFile.Notice::removedOn)).isEmpty();
            case NOT_ELIGIBLE ->
                assertThat((step instanceof ReviewSteps.Propose propose
                                        ? propose.determination()
                                        : file.proposal().orElseThrow().determination())
                                .isEligible())
                        .isFalse();
            case NOT_ENTITLED ->
                // only one that runs on can be divided, and only with somebody whom it covers
                assertThat(file.ledger()
                                .entitlement(monthOf(step, refusal))
                                .filter(now -> now.until().isEmpty() || step instanceof DutySteps.ReduceShare)
                                .filter(now -> now.kind().isPaidMonthly() || isHandover(step))
                                .filter(now ->
                                        !namesTheWife(step) || now.covered().contains("2")))
                        .isEmpty();
            case NO_WORK_OFFERED -> assertThat(file.duties().offers()).allMatch(WorkOffer::refused);
            case REFUSALS_TOO_FEW -> assertThat(file.duties().refusals("2")).isLessThan(3);
            case NO_JOB_TAKEN ->
                assertThat(file.changes()).noneMatch(change -> change.report().kind() == ChangeReport.Kind.JOB_TAKEN);
            case GRADUAL_EXIT_GRANTED -> assertThat(file.duties().gradualExit()).isPresent();
            case NOTHING_TO_ORDER -> assertNothingToOrder(step, file.ledger());
            case STOP_REACHES_BACK -> assertThat(file.ledger().orders()).isNotEmpty();
            case PAYMENT_WITHHELD ->
                assertThat(file.ledger().withholdingInForce(YearMonth.from(situation.today())))
                        .isPresent();
            case PAYMENT_NOT_WITHHELD ->
                assertThat(file.ledger().withholdingInForce(YearMonth.from(situation.today())))
                        .isEmpty();
            case NOT_ORDERED ->
                assertThat(file.ledger().isOrderedBy("L-6", PaymentItem.BENEFIT, JUNE))
                        .isFalse();
            case RESULT_ALREADY_RECORDED ->
                assertThat(file.ledger().result("L-6", PaymentItem.BENEFIT, JUNE))
                        .isPresent();
            case SUBSIDY_GRANTED_BEFORE -> assertThat(file.ledger().subsidies()).isNotEmpty();
            case NOTHING_OVERPAID -> assertThat(file.ledger().overpayments()).isEmpty();
            case MORE_THAN_OVERPAID ->
                assertThat(MonthAmount.total(file.ledger().overpayments())).isLessThan(Money.ofYuan("40"));
            case RECOVERY_UNKNOWN -> assertThat(file.ledger().recoveries()).isEmpty();
            case MORE_THAN_OPEN ->
                assertThat(MonthAmount.total(file.ledger().open(lastRecovery(file))))
                        .isLessThan(Money.ofYuan("20"));
            case SET_OFF_NOT_ALLOWED ->
                assertThat(situation.procedure().setOff().value()).isFalse();
            case RECOVERY_OPEN ->
                assertThat(file.ledger().recoverable().isPositive()
                                || !file.ledger().overpayments().isEmpty())
                        .isTrue();
            default ->
                assertThat(refusal.code())
                        .as("a refusal that this walk can meet")
                        .isNull();
        }
    }

    private static IdentificationKind proposedKind(CaseFile file) {
        return file.proposal().orElseThrow().determination().kind();
    }

    private static IdentificationKind kind(CaseFile file) {
        return file.registration().running().map(Registration.Period::kind).orElse(IdentificationKind.DIBAO);
    }

    /** Returns the entry that brought the last document of a type; 0 if there is none. */
    private static long lastOf(CaseFile file, DocumentType type) {
        return file.items().stream()
                .filter(item -> item.type() == type)
                .mapToLong(DossierItem::entry)
                .max()
                .orElse(0);
    }

    private static long lastEndOf(CaseFile file) {
        return Stream.of(
                        DocumentType.NON_ACCEPTANCE_NOTICE,
                        DocumentType.NON_CONFIRMATION_NOTICE,
                        DocumentType.TERMINATION_NOTICE)
                .mapToLong(type -> lastOf(file, type))
                .max()
                .orElseThrow();
    }

    /** Returns the entry that opened the review; 0 if none is open. */
    private static long reviewOf(CaseFile file) {
        return file.review().map(CaseFile.Review::entry).orElse(0L);
    }

    private static void assertFaulty(String fault, CaseStep step, CaseFile file) {
        Household household = file.household();
        switch (fault) {
            case "UNKNOWN_MEMBER" ->
                // the steps above name nobody but these
                assertThat(household.member("2").isEmpty()
                                || household.member("3").isEmpty())
                        .isTrue();
            // only a number for the child is asked for, whose place became the wife's
            case "SAME_PLACE", "ONLY_CORRECTED" ->
                assertThat(household.place("3")).isEqualTo("2");
            case "PLACE_TO_KEEP" -> assertThat(household.member("2")).isEmpty();
            case "PLACE_TAKEN" ->
                assertThat(household.person(
                                step instanceof MemberSteps.Join join
                                        ? join.member().id()
                                        : "4"))
                        .isPresent();
            case "OTHER_DIVISION" ->
                assertThat(household.division()).isNotEqualTo(file.application().division());
            case "OTHER_OFFICER" -> assertThat(file.responsible()).isNotEqualTo(SampleCase.CLERK);
            case "PERSON_TWICE" -> assertThat(household.person("4")).isPresent();
            case "PAID_MONTHLY" -> assertThat(file.registration().running()).isEmpty();
            case "NOT_PAID_MONTHLY" -> assertThat(file.registration().running()).isPresent();
            case "NOBODY_COVERED_STAYS" ->
                assertThat(file.ledger()
                                .entitlement(JUNE.plusMonths(1))
                                .orElseThrow()
                                .covered())
                        .containsExactly("2");
            case "AS_BEFORE" ->
                assertThat(household)
                        .isNotEqualTo(
                                Household.of(file.application(), file.evidence().declaredAt()));
            default -> assertThat(fault).as("a fault that this walk can meet").isNull();
        }
    }

    private static void assertNothingToOrder(CaseStep step, Ledger ledger) {
        if (step instanceof PaymentSteps.OrderPayment order) {
            assertThat(ledger.isOrderedBy(order.listId(), order.item(), order.month())
                            || !ledger.balance(order.item(), order.month())
                                    .due()
                                    .equals(order.amount()))
                    .isTrue();
        } else {
            assertThat(step).isInstanceOf(RecoverySteps.SetOff.class);
            assertThat(ledger.balance(PaymentItem.BENEFIT, JUNE).due()).isLessThan(Money.ofYuan("10"));
        }
    }

    private static Money amountOf(CaseStep step) {
        return ((AdjustmentSteps.Recalculate) step).months().get(0).payable();
    }

    private static boolean isHandover(CaseStep step) {
        return step instanceof HandoverSteps.HandOverMembers
                || step instanceof HandoverSteps.HandOverHousehold
                || step instanceof HandoverSteps.TakeOver;
    }

    private static boolean namesTheWife(CaseStep step) {
        return step instanceof HandoverSteps.HandOverMembers || step instanceof DutySteps.ReduceShare;
    }

    private static YearMonth monthOf(CaseStep step, Refusal refusal) {
        return Optional.ofNullable(refusal.particulars().get("month"))
                .map(YearMonth::parse)
                .orElseGet(() -> monthOf(step));
    }

    private static YearMonth monthOf(CaseStep step) {
        if (step instanceof HandoverSteps.HandOverMembers || step instanceof HandoverSteps.TakeOver) {
            return JUNE.plusMonths(1);
        }
        if (step instanceof RemedySteps.ResumeEntitlement resume) {
            return resume.from();
        }
        if (step instanceof HandoverSteps.HandOverHousehold) {
            return JUNE.plusMonths(2);
        }
        return step instanceof PaymentSteps.OrderPayment order ? order.month() : JUNE;
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return RandomCalendars.around2026();
    }

    @Provide
    Arbitrary<List<Draw>> draws() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.frequency(Tuple.of(3, From.ONWARD), Tuple.of(3, From.LEGAL), Tuple.of(2, From.ALL)),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false)),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(3, 1), Tuple.of(1, 8)))
                .as(Draw::new)
                .list()
                .ofMinSize(40)
                .ofMaxSize(120);
    }

    private static CaseStep ofLastRecovery(CaseStep step, CaseFile file) {
        long last = lastRecovery(file);
        if (step instanceof RecoverySteps.RecordRepayment repayment) {
            return new RecoverySteps.RecordRepayment(last, repayment.on(), repayment.amount(), repayment.receipt());
        }
        if (step instanceof RecoverySteps.WaiveRecovery waiver) {
            return new RecoverySteps.WaiveRecovery(last, waiver.amount(), waiver.words());
        }
        if (step instanceof RecoverySteps.SetOff setOff) {
            return new RecoverySteps.SetOff(last, setOff.month(), setOff.amount(), setOff.words());
        }
        return step;
    }

    private static long lastRecovery(CaseFile file) {
        return file.ledger().recoveries().stream()
                .mapToLong(Recovery::number)
                .max()
                .orElse(LAST);
    }

    private static boolean isOnward(Lifecycle.Move move) {
        return move.from() != move.to()
                || move.from() == CaseState.ACCEPTED
                || move.from() == CaseState.CONFIRMED
                || move.from() == CaseState.ARCHIVED;
    }

    private static Attempt attempt(Draw draw, CaseFile file) {
        CaseState state = file.state();
        List<CaseStep> steps = STEPS.stream()
                .filter(step -> draw.from() == From.ALL
                        || Lifecycle.move(state, step.code())
                                .filter(move -> draw.from() == From.LEGAL || isOnward(move))
                                .isPresent())
                .toList();
        CaseStep step = ofLastRecovery(steps.get(draw.which() % steps.size()), file);
        List<Actor> fitting = ACTORS.stream()
                .filter(actor -> Lifecycle.moves().stream()
                        .anyMatch(move ->
                                move.step() == step.code() && move.actors().contains(actor.role())))
                .toList();
        List<Actor> actors = draw.fitting() ? fitting : ACTORS;
        return new Attempt(step, actors.get(draw.who() % actors.size()));
    }
}
