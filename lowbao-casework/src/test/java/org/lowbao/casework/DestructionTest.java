package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.FilingSteps;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.destruction.Erasure;
import org.lowbao.storage.destruction.Remains;
import org.lowbao.storage.destruction.Replay;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.memory.InMemoryDestructionRegister;

class DestructionTest {

    private static final JournalKey KEY = new JournalKey(Fixtures.COUNTY, FullPath.WHOLE);
    private static final Instant LONG_AGO = Instant.parse("2026-03-01T00:00:00Z");

    private final FullPath path = new FullPath(Sealing.aesGcm(), (step, file) -> {});
    private Casework casework = path.over(path.journals);

    @BeforeEach
    void run() throws IOException {
        casework = path.run();
    }

    @Test
    void a_destroyed_dossier_is_refused_to_whoever_reads_or_continues_it() throws Exception {
        Instant at = destroy();

        assertDestroyed(
                casework.read(FullPath.WHOLE, FullPath.CLERK, Purpose.CASEWORK).reasons());
        assertDestroyed(casework.export(FullPath.WHOLE, FullPath.ARCHIVIST, Purpose.SUPERVISION)
                .reasons());
        assertDestroyed(casework.take(FullPath.WHOLE, new IntakeSteps.Accept(), FullPath.CLERK)
                .reasons());
        assertDestroyed(casework.stage(FullPath.WHOLE, () -> new ByteArrayInputStream(new byte[] {1}))
                .reasons());
        assertThat(casework.archives().destroy(FullPath.WHOLE).toOptional()).contains(at);
    }

    @Test
    void nothing_finds_a_destroyed_dossier() {
        CaseFile file = read(FullPath.WHOLE);
        List<CitizenId> persons = file.application().members().stream()
                .flatMap(member -> member.citizenId().stream())
                .toList();
        assertThat(persons)
                .isNotEmpty()
                .allSatisfy(person -> assertThat(casework.find(person, FullPath.ARCHIVIST, Purpose.ARCHIVES))
                        .contains(FullPath.WHOLE));

        destroy();

        assertThat(persons)
                .allSatisfy(person -> assertThat(casework.find(person, FullPath.ARCHIVIST, Purpose.ARCHIVES))
                        .doesNotContain(FullPath.WHOLE));
        assertThat(casework.allInState(file.state())).doesNotContain(FullPath.WHOLE);
    }

    @Test
    void key_snapshot_tokens_claims_and_contents_are_gone_and_the_chain_is_still_checked() {
        assertThat(path.contents.published(KEY)).isNotEmpty();
        long entries = path.journals.head(KEY).orElseThrow().version();

        destroy();

        assertThat(path.keys.find(KEY)).isInstanceOf(KeyRegister.Entry.Destroyed.class);
        assertThat(path.contents.published(KEY)).isEmpty();
        assertThat(path.journals.claims(KEY)).isEmpty();
        Head head = path.journals.head(KEY).orElseThrow();
        assertThat(Erasure.isErased(head)).isTrue();
        assertThat(head.version()).isEqualTo(entries);
        Verification.Report report = casework.verification().run(done -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(report.journals()).isGreaterThan(5);
    }

    @Test
    void other_dossiers_go_on() {
        destroy();

        assertThat(read(FullPath.REFUSED).id()).isEqualTo(FullPath.REFUSED);
    }

    @Test
    void an_unknown_dossier_and_a_journal_that_is_none_are_not_destroyed() {
        for (String id : List.of("DB-unknown", "policies")) {
            assertThat(casework.archives().destroy(id).reasons())
                    .extracting(Refusal::code)
                    .containsExactly(RefusalCode.DOSSIER_UNKNOWN);
            assertThat(path.destructions.find(new JournalKey(Fixtures.COUNTY, id)))
                    .isEmpty();
        }
    }

    @Test
    void another_process_that_has_the_key_in_memory_sees_it_at_once() {
        Casework other = path.over(path.journals);
        assertThat(other.read(FullPath.WHOLE, FullPath.CLERK, Purpose.CASEWORK).toOptional())
                .isPresent();

        destroy();

        assertDestroyed(
                other.read(FullPath.WHOLE, FullPath.CLERK, Purpose.CASEWORK).reasons());
        assertThat(other.verification().run(done -> {}).faults()).isEmpty();
    }

    @Test
    void a_step_that_was_under_way_while_its_dossier_was_destroyed_brings_nothing_back() {
        // between the third beat and the fourth, another process destroys it
        JournalStore late = before("commitAll", () -> casework.archives().destroy(FullPath.REFUSED));
        Casework other = path.over(late);

        StepResult result =
                other.take(FullPath.REFUSED, new FilingSteps.RecordPackage("cd".repeat(32)), FullPath.ARCHIVIST);

        assertDestroyed(result.reasons());
        var key = new JournalKey(Fixtures.COUNTY, FullPath.REFUSED);
        assertThat(Erasure.isErased(path.journals.head(key).orElseThrow())).isTrue();
        assertThat(path.journals.claims(key)).isEmpty();
        assertThat(casework.verification().run(done -> {}).faults()).isEmpty();
    }

    @Test
    void what_is_on_record_is_destroyed_again_before_a_casework_over_restored_stores_answers() {
        int contents = path.contents.published(KEY).size();
        // as after a restore: the stores are those of before, the register is that of today
        path.destructions.record(KEY, LONG_AGO);

        Casework reopened = path.over(path.journals);

        assertThat(reopened.replayed()).isEqualTo(new Replay(1, 0, List.of(new Remains(KEY, true, contents, true))));
        assertThat(path.keys.find(KEY)).isEqualTo(new KeyRegister.Entry.Destroyed(LONG_AGO));
        assertDestroyed(
                reopened.read(FullPath.WHOLE, FullPath.CLERK, Purpose.CASEWORK).reasons());
        assertThat(path.over(path.journals).replayed().removed()).isEmpty();
    }

    @Test
    void a_casework_without_a_destruction_register_is_not_built() {
        Casework.Builder builder = Casework.builder(Fixtures.COUNTY)
                .journals(path.journals)
                .contents(path.contents)
                .keys(path.keys, new QuickKeys());

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("destructions");
        assertThatThrownBy(builder.destructions(new InMemoryDestructionRegister())::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("policy");
    }

    private Instant destroy() {
        return casework.archives().destroy(FullPath.WHOLE).toOptional().orElseThrow();
    }

    private CaseFile read(String id) {
        Ruling<CaseFile> read = casework.read(id, FullPath.CLERK, Purpose.CASEWORK);
        return read.toOptional().orElseThrow();
    }

    private JournalStore before(String method, Runnable first) {
        return (JournalStore) Proxy.newProxyInstance(
                JournalStore.class.getClassLoader(),
                new Class<?>[] {JournalStore.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        first.run();
                    }
                    try {
                        return called.invoke(path.journals, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private static void assertDestroyed(List<Refusal> reasons) {
        assertThat(reasons).extracting(Refusal::code).containsExactly(RefusalCode.DOSSIER_DESTROYED);
    }
}
