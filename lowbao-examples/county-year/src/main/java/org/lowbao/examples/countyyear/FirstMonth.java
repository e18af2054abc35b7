package org.lowbao.examples.countyyear;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.lowbao.casework.Casework;
import org.lowbao.casework.Notices;
import org.lowbao.casework.StepResult;
import org.lowbao.casework.Task;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.core.archive.ReferenceCodeScheme;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.HomeVisit;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.documents.workbook.HouseholdRead;

/**
 * A township's month: applications in the first days of March 2026, decided at its end, paid for April, one family
 * stopped.
 *
 * <p>Every stage asks each case what it still needs and does only that. So the month can be stopped anywhere, even by a
 * power cut, and begun again: what is done stays done, and nothing is done twice.
 */
final class FirstMonth {

    static final YearMonth BENEFIT_MONTH = YearMonth.of(2026, 4);
    static final String PAYMENT_LIST = "PL-990101-202604";
    static final LocalDate AS_OF = LocalDate.of(2026, 4, 20);
    static final ReferenceCodeScheme REFERENCE_CODES = ReferenceCodeScheme.byVolume("J990", "ZY·DB");

    static final LocalDate ASKED = LocalDate.of(2026, 3, 16);
    static final LocalDate DETERMINED = LocalDate.of(2026, 3, 20);
    static final LocalDate NOT_CONFIRMED = LocalDate.of(2026, 3, 24);
    static final LocalDate TAKEN_DOWN = LocalDate.of(2026, 3, 30);
    static final LocalDate CONFIRMED = LocalDate.of(2026, 3, 31);
    static final LocalDate PAID = LocalDate.of(2026, 4, 8);

    private final Casework casework;
    private final TownshipInput input;
    private final SimulatedClock clock;
    private final WorkingCalendar calendar;
    private final Progress progress;
    private final Map<String, HouseholdRead.Complete> households = new TreeMap<>();

    FirstMonth(
            Casework casework, TownshipInput input, SimulatedClock clock, WorkingCalendar calendar, Progress progress) {
        this.casework = casework;
        this.input = input;
        this.clock = clock;
        this.calendar = calendar;
        this.progress = progress;
        input.workbook()
                .complete()
                .forEach(household ->
                        households.put(dossierId(household.application().number()), household));
    }

    /** Returns the id that an application's dossier gets. */
    static String dossierId(String applicationNumber) {
        return "DB-" + applicationNumber;
    }

    /** Runs the month, or what is left of it. */
    void run() throws IOException {
        putPolicyInForce();
        file();
        accept();
        investigate();
        determine();
        postNotices();
        takeDownNotices();
        decide();
        pay();
        stop();
        archive();
    }

    /** Returns every dossier of the workbook with its household, by id. */
    Map<String, HouseholdRead.Complete> households() {
        return households;
    }

    /** Reads every case as it stands. */
    List<CaseFile> cases(Actor actor, Purpose purpose) {
        return casework.readAll(List.copyOf(households.keySet()), actor, purpose).stream()
                .flatMap(ruling -> ruling.toOptional().stream())
                .toList();
    }

    private void putPolicyInForce() {
        clock.set(LocalDate.of(2026, 3, 1), 9);
        require(casework.policies().putInForce(Officers.REVIEWER, Officers.CONFIRMER));
    }

    private void file() {
        progress.stage("申请", "applications", households.size());
        var byDay = new TreeMap<LocalDate, List<HouseholdRead.Complete>>();
        households
                .values()
                .forEach(household -> byDay.computeIfAbsent(
                                household.application().appliedOn(), day -> new ArrayList<>())
                        .add(household));
        long filed = 0;
        for (var day : byDay.entrySet()) {
            clock.set(day.getKey(), 9);
            requireDone(casework.fileAll(
                    day.getValue().stream()
                            .map(HouseholdRead.Complete::application)
                            .toList(),
                    Officers.CLERK));
            filed += day.getValue().size();
            progress.done(filed);
        }
    }

    /** On the next working day what is complete is accepted, and what is not is told once, whole. */
    private void accept() {
        stage(
                "受理",
                "acceptance",
                file -> file.state() == CaseState.FILED
                        ? Optional.of(new Move(
                                nextWorkingDay(file.application().appliedOn()), acceptance(file), Officers.CLERK))
                        : Optional.empty());
        stage(
                "补正",
                "supplements",
                file -> Optional.ofNullable(input.supplements().get(household(file)))
                        .filter(supplement -> file.state() == CaseState.SUPPLEMENTING
                                && !file.materials().containsAll(supplement.materials()))
                        .map(supplement -> new Move(
                                supplement.on(),
                                new IntakeSteps.SupplyMaterial(supplement.materials()),
                                Officers.CLERK)));
        stage(
                "补正后受理",
                "acceptance after supplements",
                file -> Optional.ofNullable(input.supplements().get(household(file)))
                        .filter(supplement -> file.state() == CaseState.SUPPLEMENTING
                                && file.materials().containsAll(supplement.materials()))
                        .map(supplement -> new Move(supplement.on(), new IntakeSteps.Accept(), Officers.CLERK)));
        stage(
                "授权",
                "authorisations",
                file -> file.state() == CaseState.ACCEPTED
                                && file.authorisations().isEmpty()
                        ? Optional.of(new Move(
                                file.acceptance().orElseThrow().on(),
                                new InvestigationSteps.Authorise(authorisations(file)),
                                Officers.CLERK))
                        : Optional.empty());
    }

    private CaseStep acceptance(CaseFile file) {
        return casework.missing(file).isEmpty() ? new IntakeSteps.Accept() : new IntakeSteps.NotifyMissing();
    }

    private static List<Authorisation> authorisations(CaseFile file) {
        LocalDate from = file.application().appliedOn();
        return file.household().members().stream()
                .filter(member -> member.ageOn(from) >= 18)
                .map(Member::id)
                .map(id -> new Authorisation(id, from, from.plusYears(1)))
                .toList();
    }

    /** Two investigators visit within three working days; the public security is asked; officers settle differences. */
    private void investigate() {
        stage(
                "入户调查",
                "home visits",
                file -> file.state() == CaseState.ACCEPTED && file.visits().isEmpty()
                        ? Optional.of(visit(file))
                        : Optional.empty());
        List<String> unasked = ids(file ->
                file.state() == CaseState.ACCEPTED && file.evidence().answers().isEmpty());
        progress.stage("信息核对", "agency lookups", unasked.size());
        clock.set(ASKED, 9);
        requireDone(casework.lookups().ask(input.publicSecurity(), unasked, Officers.CLERK));
        stage("核实", "officers' findings", this::finding);
        stage(
                "核对报告",
                "check reports",
                file -> file.state() == CaseState.ACCEPTED && file.checkReport().isEmpty()
                        ? Optional.of(new Move(DETERMINED, new InvestigationSteps.IssueCheckReport(), Officers.CLERK))
                        : Optional.empty());
    }

    private Move visit(CaseFile file) {
        LocalDate on = file.acceptance().orElseThrow().on();
        int days = 1 + Math.floorMod(file.id().hashCode(), 3);
        for (int i = 0; i < days; i++) {
            on = nextWorkingDay(on);
        }
        LocalDate day = on;
        clock.set(day, 10);
        String photograph = stage(file.id(), Photographs.of(file.id()));
        return new Move(
                day,
                new InvestigationSteps.RecordHomeVisit(new HomeVisit(
                        day,
                        Officers.INVESTIGATORS,
                        Optional.of(file.household().applicantId()),
                        List.of(new Material(
                                DocumentType.HOME_VISIT_PHOTOGRAPH,
                                Optional.empty(),
                                Medium.PHOTOGRAPH,
                                true,
                                1,
                                Optional.of(photograph))),
                        List.of(),
                        "住房、人口与申报核对")),
                Officers.INVESTIGATOR);
    }

    private Optional<Move> finding(CaseFile file) {
        if (file.state() != CaseState.ACCEPTED || !file.evidence().findings().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(input.findings().get(household(file))).map(found -> {
            LocalDate day = found.get(0).on();
            return new Move(
                    day,
                    new InvestigationSteps.RecordFinding(found.stream()
                            .map(verified -> new OfficerFinding(
                                    verified.value(),
                                    verified.on(),
                                    "入户核实并查验证件",
                                    day.atTime(10, 0)
                                            .atZone(SimulatedClock.ZONE)
                                            .toInstant()))
                            .toList()),
                    Officers.INVESTIGATOR);
        });
    }

    private void determine() {
        List<String> open = ids(file -> file.state() == CaseState.ACCEPTED);
        progress.stage("认定测算", "determinations", open.size());
        clock.set(DETERMINED, 14);
        requireDone(casework.proposeAll(open, BENEFIT_MONTH, Officers.INVESTIGATOR));
        stage(
                "初审意见",
                "first-review opinions",
                file -> file.state() == CaseState.DETERMINED && kind(file) != IdentificationKind.UNDETERMINED
                        ? Optional.of(new Move(DETERMINED, opinion(file), Officers.REVIEWER))
                        : Optional.empty());
    }

    private static ReviewSteps.GiveOpinion opinion(CaseFile file) {
        return kind(file).isEligible()
                ? new ReviewSteps.GiveOpinion(true, "")
                : new ReviewSteps.GiveOpinion(false, "经测算不符合条件");
    }

    /** One sheet hangs in each village; a sheet holds at most as many households as one commit can. */
    private void postNotices() throws IOException {
        var byVillage = new TreeMap<String, List<String>>();
        for (CaseFile file : cases(Officers.CLERK, Purpose.CASEWORK)) {
            if (file.state() == CaseState.REVIEWED
                    && file.opinion().orElseThrow().favourable()) {
                byVillage
                        .computeIfAbsent(file.household().division().value(), village -> new ArrayList<>())
                        .add(file.id());
            }
        }
        progress.stage("公示", "notice sheets", byVillage.size());
        clock.set(DETERMINED, 17);
        long posted = 0;
        for (var village : byVillage.entrySet()) {
            List<String> ids = village.getValue();
            for (int from = 0; from < ids.size(); from += Notices.MOST_HOUSEHOLDS) {
                String sheet = sheetId(village.getKey(), from / Notices.MOST_HOUSEHOLDS + 1);
                requireDone(casework.notices()
                        .post(
                                sheet,
                                DivisionCode.of(village.getKey()),
                                "村(居)务公开栏",
                                ids.subList(from, Math.min(ids.size(), from + Notices.MOST_HOUSEHOLDS)),
                                Optional.of(() -> new ByteArrayInputStream(Photographs.of(sheet + " posted"))),
                                Officers.CLERK)
                        .results());
            }
            progress.done(++posted);
        }
    }

    private void takeDownNotices() throws IOException {
        List<String> sheets = sheetIds();
        progress.stage("公示期满", "notices ended", sheets.size());
        clock.set(TAKEN_DOWN, 9);
        long down = 0;
        for (String sheet : sheets) {
            var results = require(casework.notices()
                    .takeDown(
                            sheet,
                            Optional.of(() -> new ByteArrayInputStream(Photographs.of(sheet + " removed"))),
                            Officers.CLERK));
            // a sheet taken down before a crash answers for cases that have moved on
            results.stream()
                    .filter(result -> result.reasons().stream()
                            .anyMatch(reason -> reason.code() != RefusalCode.STEP_NOT_LEGAL_NOW))
                    .forEach(FirstMonth::requireDone);
            progress.done(++down);
        }
    }

    /** Returns the ids of the sheets that were posted. */
    List<String> sheetIds() {
        var ids = new ArrayList<String>();
        for (String village : villages().keySet()) {
            for (int number = 1;
                    casework.notices().sheet(sheetId(village, number)).isPresent();
                    number++) {
                ids.add(sheetId(village, number));
            }
        }
        return List.copyOf(ids);
    }

    private static String sheetId(String village, int number) {
        return "NS-" + village + "-202603-" + number;
    }

    /** Returns the villages' names by code. */
    Map<String, String> villages() {
        var names = new TreeMap<String, String>();
        households
                .values()
                .forEach(household ->
                        names.put(household.application().division().value(), household.village()));
        return names;
    }

    private void decide() {
        stage(
                "县级入户抽查",
                "county visits",
                file -> file.state() == CaseState.NOTICE_ENDED
                                && file.application().nearRelativeOfOfficial()
                                && file.countyVisits().isEmpty()
                        ? Optional.of(new Move(
                                TAKEN_DOWN,
                                new ConfirmationSteps.RecordCountyVisit(new HomeVisit(
                                        TAKEN_DOWN,
                                        Officers.COUNTY_VISITORS,
                                        Optional.of(file.household().applicantId()),
                                        List.of(),
                                        List.of(),
                                        "近亲属备案,县级入户")),
                                Officers.COUNTY_VISITORS.get(0)))
                        : Optional.empty());
        stage(
                "确认",
                "confirmations",
                file -> file.state() == CaseState.NOTICE_ENDED
                        ? Optional.of(new Move(
                                CONFIRMED,
                                new ConfirmationSteps.Confirm(
                                        "ZS-" + file.application().number()),
                                Officers.CONFIRMER))
                        : Optional.empty());
        stage(
                "不予确认",
                "non-confirmations",
                file -> file.state() == CaseState.REVIEWED
                        ? Optional.of(
                                new Move(NOT_CONFIRMED, new ConfirmationSteps.DoNotConfirm(""), Officers.CONFIRMER))
                        : Optional.empty());
    }

    private void pay() {
        progress.stage("发放", "payment list", 1);
        clock.set(PAID, 9);
        if (casework.payments().state(PAYMENT_LIST).isEmpty()) {
            require(casework.payments().prepare(PAYMENT_LIST, BENEFIT_MONTH, Officers.PAYER));
        }
        if (state() == PaymentList.State.PREPARED) {
            require(casework.payments().check(PAYMENT_LIST, Officers.CHECKER));
        }
        if (state() == PaymentList.State.CHECKED) {
            require(casework.payments().approve(PAYMENT_LIST, Officers.CONFIRMER));
        }
        if (state() == PaymentList.State.APPROVED) {
            requireDone(require(casework.payments().order(PAYMENT_LIST, Officers.PAYER)));
            require(casework.payments().lock(PAYMENT_LIST, Officers.PAYER));
        }
    }

    private PaymentList.State state() {
        return casework.payments().state(PAYMENT_LIST).orElseThrow();
    }

    private void stop() {
        stage(
                "停保",
                "stops",
                file -> Optional.ofNullable(input.changes().get(household(file)))
                        .filter(change -> file.state() == CaseState.CONFIRMED)
                        .map(change -> new Move(
                                change.on(),
                                new AdjustmentSteps.Stop(change.reason(), change.words(), change.from()),
                                Officers.CONFIRMER)));
    }

    private void archive() {
        List<String> closed = ids(file -> file.state() == CaseState.STOPPED || file.state() == CaseState.NOT_CONFIRMED);
        progress.stage("归档", "filed into archives", closed.size());
        clock.set(AS_OF, 9);
        for (String id : closed) {
            requireDone(List.of(casework.archives().file(id, REFERENCE_CODES, Officers.ARCHIVIST)));
        }
    }

    private static IdentificationKind kind(CaseFile file) {
        return file.proposal().orElseThrow().determination().household();
    }

    private String household(CaseFile file) {
        return Optional.ofNullable(households.get(file.id()))
                .map(HouseholdRead.Complete::householdNumber)
                .orElseThrow();
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        return calendar.workingDayOnOrAfter(day.plusDays(1));
    }

    private String stage(String dossierId, byte[] picture) {
        try {
            return require(casework.stage(dossierId, () -> new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private List<String> ids(java.util.function.Predicate<CaseFile> condition) {
        return cases(Officers.CLERK, Purpose.CASEWORK).stream()
                .filter(condition)
                .map(CaseFile::id)
                .toList();
    }

    /** What a case needs next, and on which day. */
    private record Move(LocalDate on, CaseStep step, Actor actor) {}

    /** Asks every case what it needs in this stage and takes those steps, day by day. */
    private void stage(String chinese, String english, Function<CaseFile, Optional<Move>> needs) {
        var byDay = new TreeMap<LocalDate, List<Task>>();
        for (CaseFile file : cases(Officers.CLERK, Purpose.CASEWORK)) {
            needs.apply(file)
                    .ifPresent(move -> byDay.computeIfAbsent(move.on(), day -> new ArrayList<>())
                            .add(Task.of(file.id(), move.step(), move.actor())));
        }
        progress.stage(
                chinese, english, byDay.values().stream().mapToInt(List::size).sum());
        long done = 0;
        for (var day : byDay.entrySet()) {
            clock.set(day.getKey(), 10);
            requireDone(casework.takeAll(day.getValue()));
            done += day.getValue().size();
            progress.done(done);
        }
    }

    private static <T> T require(Ruling<T> ruling) {
        return ruling.toOptional().orElseThrow(() -> new IllegalStateException("refused: " + codes(ruling.reasons())));
    }

    private static void requireDone(StepResult result) {
        requireDone(List.of(result));
    }

    /** In this example everything that is asked for is allowed; an office would show the reasons to its caseworker. */
    private static void requireDone(List<StepResult> results) {
        for (StepResult result : results) {
            if (!(result instanceof StepResult.Done)) {
                throw new IllegalStateException("not done: " + codes(result.reasons()));
            }
        }
    }

    private static String codes(List<Refusal> reasons) {
        return reasons.stream()
                .map(reason -> reason.code() + " " + reason.particulars())
                .toList()
                .toString();
    }
}
