package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.BrokenJournalStores.CachesHeads;
import org.lowbao.storage.testkit.BrokenJournalStores.ChecksBeforeTheTransaction;
import org.lowbao.storage.testkit.BrokenJournalStores.CommitsByHalves;
import org.lowbao.storage.testkit.BrokenJournalStores.ComparesClaimsByTheirStart;
import org.lowbao.storage.testkit.BrokenJournalStores.CutsMillisecondsOff;
import org.lowbao.storage.testkit.BrokenJournalStores.FindsOnlyEarlierDays;
import org.lowbao.storage.testkit.BrokenJournalStores.ForgetsKinds;
import org.lowbao.storage.testkit.BrokenJournalStores.ForgetsWhatItDeclaresToKeep;
import org.lowbao.storage.testkit.BrokenJournalStores.GivesABatchUp;
import org.lowbao.storage.testkit.BrokenJournalStores.GivesUpWhatIsNotHeld;
import org.lowbao.storage.testkit.BrokenJournalStores.LooksIntoOtherPartitions;
import org.lowbao.storage.testkit.BrokenJournalStores.OverwritesStaleWriters;
import org.lowbao.storage.testkit.BrokenJournalStores.RefreshesWithoutLooking;
import org.lowbao.storage.testkit.BrokenJournalStores.SharesNothingBetweenProcesses;
import org.lowbao.storage.testkit.BrokenJournalStores.SkipsEntriesThatCommitLate;
import org.lowbao.storage.testkit.BrokenJournalStores.SortsWithoutCase;
import org.lowbao.storage.testkit.BrokenJournalStores.StopsAtTheFirstReason;
import org.lowbao.storage.testkit.BrokenJournalStores.ThrowsOnConflict;

/** A kit that passes everything proves nothing: each broken store has to fail on the clause it breaks. */
class KitCatchesBrokenStoresTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(OverwritesStaleWriters.class, "J2"),
                Arguments.of(CommitsByHalves.class, "J3"),
                Arguments.of(ChecksBeforeTheTransaction.class, "J4"),
                Arguments.of(ThrowsOnConflict.class, "J6"),
                Arguments.of(StopsAtTheFirstReason.class, "J6"),
                Arguments.of(CutsMillisecondsOff.class, "J7"),
                Arguments.of(CachesHeads.class, "J8"),
                Arguments.of(ComparesClaimsByTheirStart.class, "J9"),
                Arguments.of(GivesUpWhatIsNotHeld.class, "J10"),
                Arguments.of(RefreshesWithoutLooking.class, "J12"),
                Arguments.of(SortsWithoutCase.class, "J13"),
                Arguments.of(FindsOnlyEarlierDays.class, "J13"),
                Arguments.of(SkipsEntriesThatCommitLate.class, "J14"),
                Arguments.of(LooksIntoOtherPartitions.class, "J15"),
                Arguments.of(GivesABatchUp.class, "J16"),
                Arguments.of(ForgetsKinds.class, "J17"),
                Arguments.of(ForgetsWhatItDeclaresToKeep.class, "J18"),
                Arguments.of(SharesNothingBetweenProcesses.class, "J19"));
    }

    @ParameterizedTest(name = "{0} fails on {1}")
    @MethodSource("broken")
    void a_broken_store_fails_on_the_clause_it_breaks(Class<?> store, String clause) {
        Events tests = run(store);

        Set<String> failedClauses = tests.failed().stream()
                .flatMap(event -> clauses(event.getTestDescriptor().getDisplayName()))
                .collect(Collectors.toSet());
        assertThat(failedClauses).contains(clause);
        // one fault, not a store that does nothing right
        assertThat(tests.succeeded().count()).isPositive();
    }

    @Test
    void every_broken_store_is_tried() {
        assertThat(broken().map(arguments -> arguments.get()[0]).toList())
                .containsExactlyInAnyOrder((Object[]) BrokenJournalStores.class.getDeclaredClasses());
    }

    @Test
    void what_is_not_declared_is_skipped_and_says_why() {
        Events tests = run(InMemoryJournalStoreTest.class);

        assertThat(tests.failed().count()).isZero();
        assertThat(tests.aborted().stream()
                        .flatMap(event -> clauses(event.getTestDescriptor().getDisplayName())))
                .contains("J18", "J19", "J22");
        tests.aborted()
                .assertThatEvents()
                .allSatisfy(event -> assertThat(event.getPayload().toString())
                        .containsPattern("does not declare|does not override"));
    }

    @Test
    void every_clause_of_the_contract_has_a_test() {
        Set<String> tested = Arrays.stream(JournalStoreContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .flatMap(method ->
                        clauses(method.getAnnotation(DisplayName.class).value()))
                .collect(Collectors.toSet());

        assertThat(tested)
                .containsAll(Stream.iterate(1, clause -> clause <= 19, clause -> clause + 1)
                        .map(clause -> "J" + clause)
                        .toList());
    }

    @Test
    void the_model_tells_a_broken_store_from_the_reference() {
        Events properties = EngineTestKit.engine("jqwik")
                .selectors(selectClass(ModelOfAStoreThatCommitsByHalves.class))
                // the failure is what is wanted here: nobody has to read of it, and no later run is to repeat it
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .execute()
                .testEvents();

        assertThat(properties.failed().count()).isEqualTo(1);
    }

    static class ModelOfAStoreThatCommitsByHalves extends JournalStoreModel {
        @Override
        protected JournalStore emptyStore() {
            return new CommitsByHalves().emptyStore();
        }
    }

    private static Events run(Class<?> store) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(store))
                .execute()
                .testEvents();
    }

    /** Reads the clauses before the colon, such as those of {@code J2, J6: ...}. */
    private static Stream<String> clauses(String displayName) {
        int colon = displayName.indexOf(':');
        return colon < 0
                ? Stream.empty()
                : Stream.of(displayName.substring(0, colon).split(", "));
    }
}
