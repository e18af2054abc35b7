package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.casework.Fixtures.CLERK;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.office.Purpose;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/** What waits for the host and what does not; that journals stand or fall with a real transaction is the stores' to show. */
class JoinedCaseworkTest {

    private static final String DOSSIER = "DB-2026-0001";
    private static final JournalKey KEY = new JournalKey(Fixtures.COUNTY, DOSSIER);

    private final List<String> told = new ArrayList<>();
    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final InMemoryContentStore contents = new InMemoryContentStore();
    private final InMemoryJournalStore own = new InMemoryJournalStore();
    private final Casework casework = Casework.builder(Fixtures.COUNTY)
            .journals(own)
            .contents(contents)
            .keys(new InMemoryKeyRegister(), new QuickKeys())
            .destructions(new InMemoryDestructionRegister())
            .entropy(Entropy.demonstration("joined"))
            .policy(new Fixtures.FixedPolicy(IdentificationKind.DIBAO))
            .clock(clock)
            .ids(application -> "DB-" + application.number())
            .listener((step, file) -> told.add(step + " " + file.id()))
            .build();

    /** Stands for the store joined to a transaction: another one than the casework's own. */
    private final InMemoryJournalStore inTransaction = new InMemoryJournalStore();

    private final JoinedCasework joined = casework.join(inTransaction);

    @BeforeEach
    void begin() {
        clock.set(Fixtures.APPLIED);
    }

    @Test
    void a_step_is_written_through_the_joined_store_and_its_listeners_wait_for_the_host() {
        StepResult filed = joined.casework().file(Fixtures.application("2026-0001", Fixtures.number(1)), CLERK);

        assertThat(filed.done()).isPresent();
        assertThat(inTransaction.head(KEY)).isPresent();
        assertThat(own.head(KEY)).isEmpty();
        assertThat(told).isEmpty();

        joined.committed();
        joined.committed();

        assertThat(told).containsExactly("FILE " + DOSSIER);
    }

    @Test
    void contents_become_visible_only_when_the_host_has_committed() throws Exception {
        String picture = supplied();
        assertThat(contents.find(KEY, picture)).isEmpty();

        joined.committed();

        assertThat(contents.find(KEY, picture)).isPresent();
    }

    @Test
    void contents_that_cannot_be_made_visible_are_told_and_listeners_are_told_all_the_same() throws Exception {
        String picture = supplied();
        contents.purge(KEY, picture);

        assertThatThrownBy(joined::committed).isInstanceOf(IllegalStateException.class);

        assertThat(told).containsExactly("FILE " + DOSSIER, "SUPPLY_MATERIAL " + DOSSIER);
    }

    @Test
    void a_read_is_on_record_whatever_becomes_of_the_transaction() {
        joined.casework().file(Fixtures.application("2026-0001", Fixtures.number(1)), CLERK);

        joined.casework().read(DOSSIER, CLERK, Purpose.CASEWORK);

        assertThat(own.scan(HeadQuery.all(Fixtures.COUNTY, "access-log"))).hasSize(1);
        assertThat(inTransaction.scan(HeadQuery.all(Fixtures.COUNTY, "access-log")))
                .isEmpty();
    }

    private String supplied() throws Exception {
        joined.casework().file(Fixtures.application("2026-0001", Fixtures.number(1)), CLERK);
        String picture = joined.casework()
                .stage(DOSSIER, () -> new ByteArrayInputStream(new byte[100]))
                .toOptional()
                .orElseThrow();
        var paper = new Material(
                DocumentType.INCOME_STATEMENT, Optional.empty(), Medium.PHOTOGRAPH, true, 1, Optional.of(picture));
        assertThat(joined.casework()
                        .take(DOSSIER, new IntakeSteps.SupplyMaterial(List.of(paper)), CLERK)
                        .done())
                .isPresent();
        return picture;
    }
}
