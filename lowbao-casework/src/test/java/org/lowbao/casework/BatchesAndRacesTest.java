package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.casework.Fixtures.ARCHIVIST;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.COUNTY;
import static org.lowbao.casework.Fixtures.INVESTIGATOR;
import static org.lowbao.casework.Fixtures.PAYER;
import static org.lowbao.casework.Fixtures.REVIEWER;
import static org.lowbao.casework.Fixtures.SECOND_PAYER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.archive.ReferenceCodeScheme;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.PaymentSteps;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.office.Role;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.LookupAnswer;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.Reply;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/** Many at once: in one call, and in many threads. */
class BatchesAndRacesTest {

    private static final DivisionCode VILLAGE = DivisionCode.of("990101100201");
    private static final ReferenceCodeScheme SCHEME = ReferenceCodeScheme.byVolume("J990", "ZY·DB");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final InMemoryJournalStore journals = new InMemoryJournalStore();
    private final List<String> told = new ArrayList<>();
    private final Casework casework = Casework.builder(COUNTY)
            .journals(journals)
            .contents(new InMemoryContentStore())
            .keys(new InMemoryKeyRegister(), new QuickKeys())
            .destructions(new InMemoryDestructionRegister())
            .entropy(Entropy.demonstration("batches"))
            .policy(new Fixtures.FixedPolicy(IdentificationKind.DIBAO))
            .clock(clock)
            .ids(application -> "DB-" + application.number())
            .listener((step, file) -> {
                throw new IllegalStateException("a listener's own trouble");
            })
            .listener((step, file) -> {
                synchronized (told) {
                    told.add(step + " " + file.id());
                }
            })
            .build();

    @BeforeEach
    void begin() {
        clock.set(Fixtures.APPLIED);
        casework.policies().putInForce(PAYER, CONFIRMER);
    }

    @Test
    void a_batch_is_answered_task_by_task_in_order_whatever_is_refused_in_between() {
        List<String> ids = filed(120, 1);
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < 250; i++) {
            String id = i % 5 == 4 ? "DB-unknown-" + i : ids.get(i % ids.size());
            // a second acceptance of a dossier is refused, and so is the archivist's
            tasks.add(Task.of(id, new IntakeSteps.Accept(), i % 7 == 3 ? ARCHIVIST : CLERK));
        }
        List<StepResult> results = casework.takeAll(tasks);
        assertThat(results).hasSize(250);
        var accepted = new ArrayList<String>();
        for (int i = 0; i < 250; i++) {
            String id = tasks.get(i).dossierId();
            StepResult result = results.get(i);
            if (id.startsWith("DB-unknown")) {
                assertThat(result.reasons()).containsExactly(Refusal.of(RefusalCode.DOSSIER_UNKNOWN, "dossier", id));
            } else if (accepted.contains(id)) {
                assertThat(result.reasons()).extracting(Refusal::code).containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
            } else if (tasks.get(i).actor().equals(ARCHIVIST)) {
                assertThat(result.reasons()).extracting(Refusal::code).containsExactly(RefusalCode.ROLE_MAY_NOT);
            } else {
                assertThat(result.done().map(CaseFile::id)).contains(id);
                accepted.add(id);
            }
        }
        assertThat(accepted).hasSizeGreaterThan(80);
        assertThat(casework.allInState(CaseState.ACCEPTED)).containsExactlyInAnyOrderElementsOf(accepted);
    }

    @Test
    void a_dossier_that_is_twice_in_a_batch_takes_both_steps_one_after_the_other() {
        String id = filed(1, 1).get(0);
        List<StepResult> results = casework.takeAll(List.of(
                Task.of(id, new IntakeSteps.Accept(), CLERK),
                Task.of(
                        id,
                        new InvestigationSteps.Authorise(
                                List.of(new Authorisation("1", Fixtures.APPLIED, Fixtures.APPLIED.plusYears(1)))),
                        CLERK),
                Task.of(id, new IntakeSteps.Accept(), CLERK)));
        assertThat(results.get(0).done().map(CaseFile::version)).contains(2L);
        assertThat(results.get(1).done().map(CaseFile::version)).contains(3L);
        assertThat(results.get(2).reasons()).extracting(Refusal::code).containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
    }

    @Test
    void a_listener_that_fails_undoes_nothing_and_stops_no_other() {
        String id = filed(1, 1).get(0);
        assertThat(casework.take(id, new IntakeSteps.Accept(), CLERK)).isInstanceOf(StepResult.Done.class);
        assertThat(told).containsExactly("FILE " + id, "ACCEPT " + id);
    }

    @Test
    void an_actor_who_is_nobody_files_nothing() {
        var nobody = new Actor(" ", "", Role.WINDOW_CLERK, "990101100");
        StepResult refused = casework.file(Fixtures.application("2026-0001", Fixtures.number(1)), nobody);
        assertThat(refused.reasons())
                .extracting(reason -> reason.particulars().get("field"))
                .containsExactly("id", "name");
        assertThat(journals.head(new JournalKey(COUNTY, "DB-2026-0001"))).isEmpty();
    }

    @Test
    void of_two_threads_that_accept_one_case_one_does_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = filed(1, round + 1).get(0);
            List<StepResult> results = together(2, thread -> casework.take(id, new IntakeSteps.Accept(), CLERK));
            assertThat(results).filteredOn(StepResult.Done.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> !(result instanceof StepResult.Done))
                    .allMatch(result -> result.equals(new StepResult.Overtaken(id, 2))
                            || result.reasons().stream()
                                    .allMatch(reason -> reason.code() == RefusalCode.STEP_NOT_LEGAL_NOW));
        }
    }

    @Test
    void of_two_threads_that_confirm_one_person_in_two_dossiers_exactly_one_does() throws Exception {
        for (int round = 0; round < 8; round++) {
            CitizenId person = Fixtures.number(round + 1);
            List<String> ids = List.of(noticeEnded("2026-1" + round, person), noticeEnded("2026-2" + round, person));
            List<StepResult> results = together(
                    2, thread -> casework.take(ids.get(thread), new ConfirmationSteps.Confirm("C"), CONFIRMER));
            int winner = results.get(0) instanceof StepResult.Done ? 0 : 1;
            assertThat(results.get(winner)).isInstanceOf(StepResult.Done.class);
            assertThat(results.get(1 - winner).reasons())
                    .containsExactly(Refusal.of(RefusalCode.PERSON_COVERED_ELSEWHERE, "member", "1")
                            .with("holder", ids.get(winner)));
        }
        assertThat(casework.verification().run(done -> {}).faults()).isEmpty();
    }

    @Test
    void no_read_of_eight_threads_is_lost_from_the_access_log() throws Exception {
        String id = filed(1, 1).get(0);
        together(8, thread -> {
            for (int i = 0; i < 60; i++) {
                assertThat(casework.read(id, CLERK, Purpose.CASEWORK).reasons()).isEmpty();
            }
            return thread;
        });
        assertThat(journals.head(new JournalKey(COUNTY, "access-990101100-2026-03-02"))
                        .orElseThrow()
                        .version())
                .isEqualTo(8 * 60);
        assertThat(casework.verification().run(done -> {}).faults()).isEmpty();
    }

    @Test
    void four_archivists_take_codes_without_a_gap_and_without_a_double() throws Exception {
        List<String> ids = IntStream.rangeClosed(1, 24)
                .mapToObj(n -> stopped(String.format(Locale.ROOT, "2026-%04d", n), Fixtures.number(n)))
                .toList();
        var next = new AtomicInteger();
        var codes = new ArrayList<String>();
        together(4, thread -> {
            for (int i = next.getAndIncrement(); i < ids.size(); i = next.getAndIncrement()) {
                CaseFile file = casework.archives()
                        .file(ids.get(i), SCHEME, ARCHIVIST)
                        .done()
                        .orElseThrow();
                synchronized (codes) {
                    codes.add(file.filing().orElseThrow().referenceCode());
                }
            }
            return thread;
        });
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(n -> String.format(Locale.ROOT, "J990-ZY·DB·2026-D3-%04d", n))
                        .toList());
        assertThat(casework.archives().file(ids.get(0), SCHEME, ARCHIVIST).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
    }

    @Test
    void a_household_that_may_not_be_posted_is_left_off_the_sheet_and_the_others_stand_on_it() throws Exception {
        String first = reviewed("2026-0001", Fixtures.number(1));
        String early = filed(1, 2).get(0);
        String second = reviewed("2026-0003", Fixtures.number(3));
        var posting = casework.notices()
                .post("NS-1", VILLAGE, "board", List.of(first, early, second), Optional.empty(), CLERK);
        assertThat(posting.sheet().orElseThrow().lines())
                .extracting(line -> line.dossierId())
                .containsExactly(first, second);
        assertThat(posting.results().get(0)).isInstanceOf(StepResult.Done.class);
        assertThat(posting.results().get(1).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
        assertThat(posting.results().get(2)).isInstanceOf(StepResult.Done.class);
    }

    @Test
    void a_sheet_is_posted_once_and_holds_a_household_once() throws Exception {
        String first = reviewed("2026-0001", Fixtures.number(1));
        String second = reviewed("2026-0002", Fixtures.number(2));
        casework.notices().post("NS-1", VILLAGE, "board", List.of(first), Optional.empty(), CLERK);
        var again = casework.notices().post("NS-1", VILLAGE, "board", List.of(second), Optional.empty(), CLERK);
        assertThat(again.sheet()).isEmpty();
        assertThat(again.results().get(0).reasons())
                .containsExactly(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "sheet")
                        .with("fault", "SHEET_TAKEN"));
        assertThatThrownBy(() -> casework.notices()
                        .post("NS-2", VILLAGE, "board", List.of(second, second), Optional.empty(), CLERK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sheet_that_is_down_stays_down_and_ends_nothing_twice() throws Exception {
        String id = noticeEnded("2026-0001", Fixtures.number(1));
        long version = read(id).version();
        var again = casework.notices()
                .takeDown("NS-2026-0001", Optional.empty(), CLERK)
                .toOptional()
                .orElseThrow();
        assertThat(again.get(0).reasons()).extracting(Refusal::code).containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
        assertThat(read(id).version()).isEqualTo(version);
        assertThat(journals.head(new JournalKey(COUNTY, "NS-2026-0001"))
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void who_may_not_end_a_notice_takes_no_sheet_down() throws Exception {
        String id = reviewed("2026-0001", Fixtures.number(1));
        casework.notices().post("NS-1", VILLAGE, "board", List.of(id), Optional.empty(), CLERK);
        clock.set(LocalDate.of(2026, 3, 20));
        assertThat(casework.notices()
                        .takeDown("NS-1", Optional.empty(), ARCHIVIST)
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.ROLE_MAY_NOT);
        assertThat(casework.notices().sheet("NS-1").orElseThrow().removedOn()).isEmpty();
    }

    @Test
    void an_order_goes_on_where_it_stopped() {
        List<String> ids = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> confirmed("2026-000" + n, Fixtures.number(n)))
                .toList();
        clock.set(LocalDate.of(2026, 4, 8));
        Payments payments = casework.payments();
        assertThat(payments.prepare("PL-1", APRIL, PAYER)
                        .toOptional()
                        .orElseThrow()
                        .lines())
                .hasSize(3);
        payments.check("PL-1", SECOND_PAYER);
        payments.approve("PL-1", CONFIRMER);
        // what the process had done when it died
        assertThat(casework.take(ids.get(1), new PaymentSteps.OrderPayment("PL-1", APRIL, Money.ofYuan("400")), PAYER))
                .isInstanceOf(StepResult.Done.class);
        assertThat(payments.lock("PL-1", PAYER).reasons())
                .extracting(reason -> reason.particulars().get("dossier"))
                .containsExactly(ids.get(0), ids.get(2));
        assertThat(payments.order("PL-1", PAYER).toOptional().orElseThrow())
                .extracting(result -> result.done().map(CaseFile::id).orElse(""))
                .containsExactly(ids.get(0), ids.get(2));
        assertThat(payments.lock("PL-1", PAYER).toOptional().orElseThrow().total())
                .isEqualTo(Money.ofYuan("1200"));
        for (String id : ids) {
            assertThat(read(id).ledger().ordered(APRIL)).isEqualTo(Money.ofYuan("400"));
        }
        assertThat(payments.prepare("PL-2", APRIL, PAYER)
                        .toOptional()
                        .orElseThrow()
                        .lines())
                .isEmpty();
    }

    @Test
    void nobody_is_asked_about_without_an_authorisation_and_the_others_are() {
        List<String> ids = filed(2, 1);
        ids.forEach(id -> casework.take(id, new IntakeSteps.Accept(), CLERK));
        authorise(ids.get(1));
        var asked = new ArrayList<LookupRequest>();
        List<StepResult> results = casework.lookups()
                .ask(
                        new Fixtures.QuietAgency() {
                            @Override
                            public List<LookupAnswer> ask(List<LookupRequest> requests) {
                                asked.addAll(requests);
                                return super.ask(requests);
                            }
                        },
                        List.of(ids.get(0), ids.get(1), "DB-unknown"),
                        CLERK);
        assertThat(asked).extracting(LookupRequest::id).containsExactly(ids.get(1) + "/1");
        assertThat(results.get(0).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.AUTHORISATION_MISSING);
        assertThat(results.get(1)).isInstanceOf(StepResult.Done.class);
        assertThat(results.get(2).reasons()).extracting(Refusal::code).containsExactly(RefusalCode.DOSSIER_UNKNOWN);
    }

    @Test
    void an_agency_that_answers_what_nobody_asked_adds_nothing() {
        List<String> ids = filed(2, 1);
        ids.forEach(id -> casework.take(id, new IntakeSteps.Accept(), CLERK));
        authorise(ids.get(0));
        List<StepResult> results = casework.lookups()
                .ask(
                        new Fixtures.QuietAgency() {
                            @Override
                            public List<LookupAnswer> ask(List<LookupRequest> requests) {
                                var answers = new ArrayList<>(super.ask(requests));
                                for (String stranger : List.of(ids.get(1) + "/1", ids.get(0) + "/9", "nonsense")) {
                                    answers.add(new LookupAnswer(
                                            stranger, LookupItem.DEATH, Fixtures.APPLIED, new Reply.NoRecord()));
                                }
                                answers.add(new LookupAnswer(
                                        ids.get(0) + "/1",
                                        LookupItem.HOUSEHOLD_REGISTER,
                                        Fixtures.APPLIED,
                                        new Reply.NoRecord()));
                                return answers;
                            }
                        },
                        ids,
                        CLERK);
        assertThat(results.get(0).done().orElseThrow().evidence().answers())
                .extracting(answer -> answer.memberId() + " " + answer.item())
                .containsExactlyInAnyOrder("1 DEATH", "1 VEHICLES");
        assertThat(results.get(1).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.AUTHORISATION_MISSING);
    }

    private List<String> filed(int count, int first) {
        clock.set(Fixtures.APPLIED);
        return casework
                .fileAll(
                        IntStream.range(first, first + count)
                                .mapToObj(n -> Fixtures.application(
                                        String.format(Locale.ROOT, "2026-%04d", n), Fixtures.number(n % 100)))
                                .toList(),
                        CLERK)
                .stream()
                .map(result -> result.done().orElseThrow().id())
                .toList();
    }

    private void authorise(String id) {
        take(
                id,
                new InvestigationSteps.Authorise(
                        List.of(new Authorisation("1", Fixtures.APPLIED, Fixtures.APPLIED.plusYears(1)))),
                CLERK);
    }

    private String reviewed(String number, CitizenId person) {
        clock.set(Fixtures.APPLIED);
        String id = casework.file(Fixtures.application(number, person), CLERK)
                .done()
                .orElseThrow()
                .id();
        take(id, new IntakeSteps.Accept(), CLERK);
        authorise(id);
        clock.set(LocalDate.of(2026, 3, 4));
        take(
                id,
                new InvestigationSteps.RecordHomeVisit(Fixtures.visit(LocalDate.of(2026, 3, 4), List.of())),
                INVESTIGATOR);
        casework.lookups().ask(new Fixtures.QuietAgency(), List.of(id), CLERK);
        take(id, new InvestigationSteps.IssueCheckReport(), CLERK);
        casework.propose(id, APRIL, INVESTIGATOR);
        clock.set(LocalDate.of(2026, 3, 10));
        take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
        return id;
    }

    private String noticeEnded(String number, CitizenId person) {
        String id = reviewed(number, person);
        try {
            casework.notices().post("NS-" + number, VILLAGE, "board", List.of(id), Optional.empty(), CLERK);
            clock.set(LocalDate.of(2026, 3, 18));
            casework.notices().takeDown("NS-" + number, Optional.empty(), CLERK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    private String confirmed(String number, CitizenId person) {
        String id = noticeEnded(number, person);
        take(id, new ConfirmationSteps.Confirm("C-" + number), CONFIRMER);
        return id;
    }

    private String stopped(String number, CitizenId person) {
        String id = confirmed(number, person);
        take(id, new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, "moves in with her son", APRIL), CONFIRMER);
        return id;
    }

    private void take(String id, CaseStep step, Actor actor) {
        StepResult result = casework.take(id, step, actor);
        assertThat(result.reasons()).isEmpty();
        assertThat(result).isInstanceOf(StepResult.Done.class);
    }

    private CaseFile read(String id) {
        return casework.read(id, PAYER, Purpose.PAYMENT).toOptional().orElseThrow();
    }

    private interface Work<T> {
        T of(int thread) throws Exception;
    }

    private static <T> List<T> together(int threads, Work<T> work) throws Exception {
        var barrier = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                Callable<T> started = () -> {
                    barrier.await();
                    return work.of(thread);
                };
                futures.add(pool.submit(started));
            }
            var results = new ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
