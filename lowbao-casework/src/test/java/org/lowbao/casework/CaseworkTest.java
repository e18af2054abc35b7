package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.casework.Fixtures.ARCHIVIST;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.COUNTY;
import static org.lowbao.casework.Fixtures.INVESTIGATOR;
import static org.lowbao.casework.Fixtures.PAYER;
import static org.lowbao.casework.Fixtures.REVIEWER;
import static org.lowbao.casework.Fixtures.SECOND_PAYER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.casework.export.DossierExport;
import org.lowbao.core.archive.ReferenceCodeScheme;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.calendar.YearData;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.casefile.Service;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

class CaseworkTest {

    private static final DivisionCode VILLAGE = DivisionCode.of("990101100201");
    private static final ReferenceCodeScheme SCHEME = ReferenceCodeScheme.byVolume("J990", "ZY·DB");

    @TempDir
    private Path folder;

    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final InMemoryJournalStore journals = new InMemoryJournalStore();
    private final InMemoryKeyRegister keys = new InMemoryKeyRegister();
    private final InMemoryDestructionRegister destructions = new InMemoryDestructionRegister();
    private Casework casework = build(IdentificationKind.DIBAO);

    @BeforeEach
    void open() {
        casework = build(IdentificationKind.DIBAO);
    }

    private Casework build(IdentificationKind outcome) {
        return build(outcome, WorkingCalendar.national());
    }

    private Casework build(IdentificationKind outcome, WorkingCalendar calendar) {
        return Casework.builder(COUNTY)
                .calendar(calendar)
                .journals(journals)
                .contents(new InMemoryContentStore())
                .keys(keys, new QuickKeys())
                .destructions(destructions)
                .entropy(Entropy.demonstration("test"))
                .policy(new Fixtures.FixedPolicy(outcome))
                .clock(clock)
                .ids(application -> "DB-" + application.number())
                .build();
    }

    @Test
    void one_household_goes_from_application_to_the_archived_dossier() throws Exception {
        String id = confirmed("2026-0001", Fixtures.number(1));
        CaseFile confirmed = read(id);
        assertThat(confirmed.state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(confirmed.ledger().due(YearMonth.of(2026, 4))).isEqualTo(Money.ofYuan("400"));
        assertThat(confirmed.ledger().due(YearMonth.of(2026, 3))).isEqualTo(Money.ZERO);

        clock.set(LocalDate.of(2026, 4, 8));
        PaymentList list = casework.payments()
                .prepare("PL-202604", YearMonth.of(2026, 4), PAYER)
                .toOptional()
                .orElseThrow();
        assertThat(list.total()).isEqualTo(Money.ofYuan("400"));
        assertThat(casework.payments().check("PL-202604", PAYER).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DUTIES_NOT_SEPARATED);
        assertThat(casework.payments().check("PL-202604", SECOND_PAYER).reasons())
                .isEmpty();
        assertThat(casework.payments().approve("PL-202604", CONFIRMER).reasons())
                .isEmpty();
        assertThat(casework.payments().lock("PL-202604", PAYER).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.LIST_STEP_NOT_LEGAL_NOW);
        assertThat(casework.payments().order("PL-202604", PAYER).toOptional().orElseThrow())
                .allMatch(StepResult.Done.class::isInstance);
        assertThat(casework.payments().order("PL-202604", PAYER).toOptional().orElseThrow())
                .isEmpty();
        assertThat(casework.payments()
                        .lock("PL-202604", PAYER)
                        .toOptional()
                        .orElseThrow()
                        .state())
                .isEqualTo(PaymentList.State.LOCKED);

        assertThat(casework.payments().state("PL-202604")).contains(PaymentList.State.LOCKED);
        assertThat(casework.payments().state("PL-none")).isEmpty();
        var log = new JournalKey(COUNTY, "access-" + ARCHIVIST.office() + "-2026-04-08");
        long readsBefore = journals.head(log).orElseThrow().version();
        assertThat(casework.payments()
                        .read("PL-202604", ARCHIVIST, Purpose.ARCHIVES)
                        .orElseThrow()
                        .total())
                .isEqualTo(Money.ofYuan("400"));
        assertThat(journals.head(log).orElseThrow().version()).isEqualTo(readsBefore + 1);

        clock.set(LocalDate.of(2026, 4, 15));
        done(casework.take(
                id, new AdjustmentSteps.Stop(StopReason.MOVED_AWAY, "迁往外省", YearMonth.of(2026, 5)), CONFIRMER));
        CaseFile filed = done(casework.archives().file(id, SCHEME, ARCHIVIST));
        assertThat(filed.filing().orElseThrow().referenceCode()).isEqualTo("J990-ZY·DB·2026-D3-0001");
        // the stop takes effect on 2026-05-01; not less than 3 years after it
        assertThat(filed.filing().orElseThrow().retainUntil()).isEqualTo(LocalDate.of(2029, 5, 1));

        Verification.Report report = casework.verification().run(done -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(report.contents()).isEqualTo(2);
    }

    @Test
    void a_person_is_covered_by_one_dossier_at_a_time_and_freed_by_the_stop() throws Exception {
        CitizenId person = Fixtures.number(2);
        String first = confirmed("2026-0002", person);
        String second = noticed("2026-0003", person);

        StepResult refused = casework.take(second, new ConfirmationSteps.Confirm("C2"), CONFIRMER);
        assertThat(refused.reasons())
                .containsExactly(Refusal.of(RefusalCode.PERSON_COVERED_ELSEWHERE, "member", "1")
                        .with("holder", first));

        done(casework.take(
                first, new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, "自愿退出", YearMonth.of(2026, 4)), CONFIRMER));
        done(casework.take(second, new ConfirmationSteps.Confirm("C2"), CONFIRMER));
        assertThat(casework.find(person, CLERK, Purpose.CASEWORK)).containsExactly(first, second);
        assertThat(casework.verification().run(done -> {}).faults()).isEmpty();
    }

    @Test
    void looking_for_a_person_is_on_record_also_where_nobody_is_found() {
        clock.set(Fixtures.APPLIED);
        String id = done(casework.file(Fixtures.application("2026-0020", Fixtures.number(20)), CLERK))
                .id();
        var log = new JournalKey(COUNTY, "access-" + CLERK.office() + "-" + Fixtures.APPLIED);
        long before = journals.head(log).map(Head::version).orElse(0L);

        assertThat(casework.find(Fixtures.number(20), CLERK, Purpose.CASEWORK)).containsExactly(id);
        assertThat(casework.find(Fixtures.number(21), CLERK, Purpose.CASEWORK)).isEmpty();

        assertThat(journals.head(log).orElseThrow().version()).isEqualTo(before + 2);
    }

    @Test
    void filing_the_same_application_twice_opens_one_dossier() {
        clock.set(Fixtures.APPLIED);
        var application = Fixtures.application("2026-0004", Fixtures.number(3));
        CaseFile first = done(casework.file(application, CLERK));
        assertThat(done(casework.file(application, CLERK))).isEqualTo(first);

        StepResult other = casework.file(Fixtures.application("2026-0004", Fixtures.number(4)), CLERK);
        assertThat(other).isNotInstanceOf(StepResult.Done.class);
        assertThat(read(first.id())).isEqualTo(first);
    }

    @Test
    void of_two_officers_on_one_case_one_wins_and_the_other_is_told() {
        clock.set(Fixtures.APPLIED);
        String id = done(casework.file(Fixtures.application("2026-0005", Fixtures.number(5)), CLERK))
                .id();
        // the second officer's step is decided upon before the first one's is committed
        StepResult second = casework.takeAll(List.of(new Task(
                        id,
                        file -> {
                            if (file.state() == CaseState.FILED) {
                                casework.take(id, new IntakeSteps.Accept(), CLERK);
                            }
                            return new IntakeSteps.Accept();
                        },
                        CLERK)))
                .get(0);
        assertThat(second).isEqualTo(new StepResult.Overtaken(id, 2));
        assertThat(read(id).version()).isEqualTo(2);
    }

    @Test
    void what_is_missing_is_told_once_and_whole_and_names_its_article() {
        clock.set(Fixtures.APPLIED);
        var complete = Fixtures.application("2026-0006", Fixtures.number(6));
        var poor = new org.lowbao.core.household.Application(
                complete.number(),
                complete.appliedOn(),
                complete.division(),
                complete.contact(),
                complete.area(),
                complete.applicantId(),
                complete.members(),
                complete.incomes(),
                true,
                List.of(),
                List.of(),
                List.of(),
                complete.account(),
                false,
                List.of(Material.originalOnPaper(DocumentType.APPLICATION, Optional.empty())));
        String id = done(casework.file(poor, CLERK)).id();
        StepResult refused = casework.take(id, new IntakeSteps.Accept(), CLERK);
        assertThat(refused.reasons())
                .extracting(reason -> reason.particulars().get("document"))
                .containsExactly(
                        "INTEGRITY_PLEDGE",
                        "CHECK_AUTHORISATION",
                        "HOUSEHOLD_REGISTER_COPY",
                        "INCOME_STATEMENT",
                        "PROPERTY_STATEMENT");
        CaseFile told = done(casework.take(id, new IntakeSteps.NotifyMissing(), CLERK));
        assertThat(told.notified().orElseThrow().missing()).hasSize(5);
        done(casework.take(id, new IntakeSteps.SupplyMaterial(complete.materials()), CLERK));
        assertThat(done(casework.take(id, new IntakeSteps.Accept(), CLERK)).state())
                .isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void an_invalid_application_is_refused_with_every_fault_and_opens_nothing() {
        clock.set(Fixtures.APPLIED);
        var good = Fixtures.application("2026-0007", Fixtures.number(7));
        var bad = new org.lowbao.core.household.Application(
                "bad number!",
                good.appliedOn(),
                good.division(),
                good.contact(),
                good.area(),
                "2",
                good.members(),
                List.of(),
                true,
                List.of(),
                List.of(),
                List.of(),
                good.account(),
                false,
                good.materials());
        StepResult refused = casework.file(bad, CLERK);
        assertThat(refused.reasons())
                .extracting(reason -> reason.particulars().get("field"))
                .containsExactly("applicantId", "number");
        assertThat(casework.allInState(CaseState.FILED)).isEmpty();
    }

    @Test
    void a_refused_step_writes_nothing_and_every_read_is_on_record() {
        clock.set(Fixtures.APPLIED);
        String id = done(casework.file(Fixtures.application("2026-0008", Fixtures.number(8)), CLERK))
                .id();
        assertThat(casework.take(id, new ConfirmationSteps.Confirm("C"), CONFIRMER)
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
        assertThat(casework.take("DB-none", new IntakeSteps.Accept(), CLERK).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DOSSIER_UNKNOWN);
        assertThat(read(id).version()).isEqualTo(1);
        var log = journals.head(new org.lowbao.storage.journal.JournalKey(COUNTY, "access-990101-2026-03-02"));
        assertThat(log.orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_destroyed_key_makes_the_dossier_unreadable_for_ever_and_leaves_the_chain_checkable() {
        clock.set(Fixtures.APPLIED);
        String id = done(casework.file(Fixtures.application("2026-0009", Fixtures.number(9)), CLERK))
                .id();
        keys.destroy(new org.lowbao.storage.journal.JournalKey(COUNTY, id), clock.instant());
        Casework reopened = build(IdentificationKind.DIBAO);
        assertThat(reopened.read(id, CLERK, Purpose.CASEWORK).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DOSSIER_DESTROYED);
        assertThat(reopened.verification().run(done -> {}).faults()).isEmpty();
    }

    @Test
    void a_household_that_is_not_eligible_is_refused_in_writing_and_filed() throws Exception {
        casework = build(IdentificationKind.NOT_ELIGIBLE);
        String id = determined("2026-0010", Fixtures.number(10));
        done(casework.take(id, new ReviewSteps.GiveOpinion(false, "收入超过标准"), REVIEWER));
        assertThat(casework.take(id, new ReviewSteps.PostNotice("NS-1", "村委会"), CLERK)
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.OPINION_IS_NEGATIVE);
        CaseFile refused = done(casework.take(id, new ConfirmationSteps.DoNotConfirm(""), CONFIRMER));
        assertThat(refused.decision().orElseThrow().reasons()).containsExactly("income.below-standard");
        assertThat(done(casework.archives().file(id, SCHEME, ARCHIVIST)).state())
                .isEqualTo(CaseState.ARCHIVED);
    }

    @Test
    void a_policy_that_two_persons_did_not_put_in_force_determines_nothing() {
        clock.set(Fixtures.APPLIED);
        String id = done(casework.file(Fixtures.application("2026-0011", Fixtures.number(11)), CLERK))
                .id();
        assertThat(casework.propose(id, YearMonth.of(2026, 4), INVESTIGATOR).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.POLICY_NOT_IN_FORCE);
        assertThat(casework.policies().putInForce(CONFIRMER, CONFIRMER).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DUTIES_NOT_SEPARATED);
    }

    @Test
    void an_export_carries_what_an_outsider_needs_to_check_the_chain() throws Exception {
        String id = confirmed("2026-0012", Fixtures.number(12));
        DossierExport export =
                casework.export(id, ARCHIVIST, Purpose.ARCHIVES).toOptional().orElseThrow();
        var chain = org.lowbao.storage.journal.Chain.genesis(export.key(), export.kind());
        for (var entry : export.entries()) {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(entry.opening().toByteArray(), "HmacSHA256"));
            assertThat(mac.doFinal(entry.plaintext().toByteArray()))
                    .isEqualTo(entry.header().commitment().toByteArray());
            chain = org.lowbao.storage.journal.Chain.next(chain, entry.header());
        }
        assertThat(chain).isEqualTo(export.chain());
        assertThat(CaseFile.of(id, export.recorded())).isEqualTo(export.file());
        String photograph = export.file().items().stream()
                .flatMap(item -> item.contentId().stream())
                .findFirst()
                .orElseThrow();
        try (var plaintext = export.contents().open(photograph)) {
            assertThat(plaintext.readAllBytes()).isEqualTo("picture".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_passphrase_opens_its_file_and_no_other_does() {
        Path file = folder.resolve("keys").resolve("master.key");
        byte[] token =
                PassphraseKeyFile.open(file, "correct horse".toCharArray()).mac("x", new byte[] {1});
        assertThat(PassphraseKeyFile.open(file, "correct horse".toCharArray()).mac("x", new byte[] {1}))
                .isEqualTo(token);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> PassphraseKeyFile.open(file, "wrong horse".toCharArray()))
                .isInstanceOf(org.lowbao.casework.confidentiality.KeyException.class);
    }

    @Test
    void lists_the_entitlements_whose_review_falls_due_by_a_day() throws Exception {
        // confirmed in March 2026, reviewed by the half-year: in September
        String id = confirmed("2026-0001", Fixtures.number(1));

        assertThat(casework.dueBy(LocalDate.of(2026, 9, 29), Optional.empty(), 10)
                        .ids())
                .isEmpty();
        assertThat(casework.dueBy(LocalDate.of(2026, 9, 30), Optional.empty(), 10)
                        .ids())
                .containsExactly(id);
    }

    @Test
    void lists_what_is_due_on_a_day_off_with_what_is_due_on_the_working_day_before() throws Exception {
        String id = confirmed("2026-0001", Fixtures.number(1));
        LocalDate before = LocalDate.of(2026, 9, 29);
        // a fixture: the review's last day turns out to be off, after the dossier was written to
        casework = build(
                IdentificationKind.DIBAO,
                WorkingCalendar.national()
                        .withYear(YearData.of(2026, "fixture", List.of(LocalDate.of(2026, 9, 30)), List.of())));

        assertThat(casework.dueBy(before.minusDays(1), Optional.empty(), 10).ids())
                .isEmpty();
        assertThat(casework.dueBy(before, Optional.empty(), 10).ids()).containsExactly(id);
    }

    @Test
    void a_limit_that_reaches_into_a_year_without_calendar_refuses_its_own_line_alone() throws Exception {
        String confirmed = confirmed("2026-0001", Fixtures.number(1));
        clock.set(LocalDate.of(2026, 12, 1));
        String filed = done(casework.file(Fixtures.application("2026-0002", Fixtures.number(2)), CLERK))
                .id();

        List<StepResult> results = casework.takeAll(List.of(
                Task.of(filed, new IntakeSteps.Accept(), CLERK),
                Task.of(confirmed, new AdjustmentSteps.OpenReview(ReviewOccasion.PERIODIC), CLERK)));

        assertThat(results.get(0).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.CALENDAR_YEAR_MISSING);
        assertThat(results.get(1).done()).isPresent();
    }

    @Test
    void says_of_a_draft_what_a_submission_needs() {
        Application draft = Application.builder("2026-0099", Fixtures.APPLIED, VILLAGE, AreaClass.RURAL)
                .build();

        assertThat(casework.draftFaults(draft)).isEmpty();
        assertThat(casework.submissionNeeds(draft))
                .extracting(need -> need.particulars()
                        .getOrDefault("field", need.particulars().get("document")))
                .contains("members", "applicantId", DocumentType.INTEGRITY_PLEDGE.name());
        assertThat(casework.submissionNeeds(Fixtures.application("2026-0099", Fixtures.number(1))))
                .isEmpty();
    }

    @Test
    void serves_a_notice_without_a_witness_where_none_is_needed() throws Exception {
        String id = confirmed("2026-0001", Fixtures.number(1));

        done(casework.take(
                id,
                new ConfirmationSteps.Serve(new Service(
                        DocumentType.CONFIRMATION_NOTICE,
                        LocalDate.of(2026, 3, 18),
                        Service.Way.IN_PERSON,
                        "1",
                        Optional.empty())),
                CLERK));
    }

    private String determined(String number, CitizenId person) throws Exception {
        clock.set(Fixtures.APPLIED);
        casework.policies().putInForce(PAYER, CONFIRMER);
        String id =
                done(casework.file(Fixtures.application(number, person), CLERK)).id();
        done(casework.take(id, new IntakeSteps.Accept(), CLERK));
        done(casework.take(
                id,
                new InvestigationSteps.Authorise(
                        List.of(new Authorisation("1", Fixtures.APPLIED, Fixtures.APPLIED.plusYears(1)))),
                CLERK));
        clock.set(LocalDate.of(2026, 3, 4));
        String photograph = casework.stage(
                        id, () -> new ByteArrayInputStream("picture".getBytes(StandardCharsets.UTF_8)))
                .toOptional()
                .orElseThrow();
        done(casework.take(
                id,
                new InvestigationSteps.RecordHomeVisit(Fixtures.visit(
                        LocalDate.of(2026, 3, 4),
                        List.of(new Material(
                                DocumentType.HOME_VISIT_PHOTOGRAPH,
                                Optional.empty(),
                                Medium.PHOTOGRAPH,
                                true,
                                1,
                                Optional.of(photograph))))),
                INVESTIGATOR));
        assertThat(casework.lookups().ask(new Fixtures.QuietAgency(), List.of(id), CLERK))
                .allMatch(StepResult.Done.class::isInstance);
        done(casework.take(id, new InvestigationSteps.IssueCheckReport(), CLERK));
        done(casework.propose(id, YearMonth.of(2026, 4), INVESTIGATOR));
        return id;
    }

    private String noticed(String number, CitizenId person) throws Exception {
        String id = determined(number, person);
        clock.set(LocalDate.of(2026, 3, 10));
        done(casework.take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER));
        String sheet = "NS-" + number;
        assertThat(casework.notices()
                        .post(
                                sheet,
                                VILLAGE,
                                "村委会公示栏",
                                List.of(id),
                                Optional.of(() -> new ByteArrayInputStream(new byte[200_000])),
                                CLERK)
                        .sheet())
                .isPresent();
        // posted on the 10th, the day itself not counted: the 17th is the seventh day
        clock.set(LocalDate.of(2026, 3, 17));
        assertThat(casework.notices().takeDown(sheet, Optional.empty(), CLERK).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOTICE_TOO_SHORT);
        clock.set(LocalDate.of(2026, 3, 18));
        assertThat(casework.notices()
                        .takeDown(sheet, Optional.empty(), CLERK)
                        .toOptional()
                        .orElseThrow())
                .allMatch(StepResult.Done.class::isInstance);
        return id;
    }

    private String confirmed(String number, CitizenId person) throws Exception {
        String id = noticed(number, person);
        done(casework.take(id, new ConfirmationSteps.Confirm("C-" + number), CONFIRMER));
        return id;
    }

    private CaseFile read(String id) {
        return casework.read(id, PAYER, Purpose.PAYMENT).toOptional().orElseThrow();
    }

    private static CaseFile done(StepResult result) {
        assertThat(result.reasons()).isEmpty();
        assertThat(result).isInstanceOf(StepResult.Done.class);
        return result.done().orElseThrow();
    }
}
