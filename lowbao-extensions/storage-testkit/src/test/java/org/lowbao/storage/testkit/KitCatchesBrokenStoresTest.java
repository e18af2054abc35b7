package org.lowbao.storage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.BrokenJournalStores.ChecksBeforeTheTransaction;
import org.lowbao.storage.testkit.BrokenJournalStores.CommitsByHalves;

/** A kit that passes everything proves nothing: each broken store has to fail on the clause it breaks. */
class KitCatchesBrokenStoresTest {

    private static final String KILLS = "lowbao.kills";

    @BeforeEach
    void killTwice() {
        System.setProperty(KILLS, "2");
    }

    @AfterEach
    void killAsUsual() {
        System.clearProperty(KILLS);
    }

    static Stream<Class<?>> broken() {
        return Stream.of(
                        BrokenJournalStores.class,
                        BrokenContentStores.class,
                        BrokenKeyRegisters.class,
                        BrokenDestructionRegisters.class)
                .flatMap(stores -> Arrays.stream(stores.getDeclaredClasses()))
                .filter(store -> store.isAnnotationPresent(Breaks.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_store_fails_on_the_clause_it_breaks(Class<?> store) {
        String clause = store.getAnnotation(Breaks.class).value();
        List<Method> tests = tests(store, clause);

        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(tests.stream().map(test -> selectMethod(store, test)).toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents();

        assertThat(events.failed().count())
                .as("tests of " + clause + " that fail")
                .isPositive();
        assertThat(events.finished().count()).isEqualTo(tests.size());
    }

    @Test
    void every_clause_has_a_broken_store() {
        assertThat(broken().map(store -> store.getAnnotation(Breaks.class).value()))
                .containsAll(clauses("J", 22))
                .containsAll(clauses("C", 14))
                .containsAll(clauses("K", 6))
                .containsAll(clauses("D", 6));
    }

    @Test
    void every_clause_has_a_test() {
        assertThat(clauses("J", 22))
                .noneMatch(
                        clause -> tests(JournalStoreConformance.class, clause).isEmpty());
        assertThat(clauses("C", 14))
                .noneMatch(
                        clause -> tests(ContentStoreConformance.class, clause).isEmpty());
        assertThat(clauses("K", 6))
                .noneMatch(clause -> tests(KeyRegisterConformance.class, clause).isEmpty());
        assertThat(clauses("D", 6))
                .noneMatch(clause ->
                        tests(DestructionRegisterContract.class, clause).isEmpty());
    }

    @Test
    void what_is_not_declared_is_skipped_and_says_why() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(InMemoryJournalStoreTest.class))
                .execute()
                .testEvents();

        assertThat(tests.failed().count()).isZero();
        Set<String> skipped = tests.aborted().stream()
                .flatMap(event -> clauses(event.getTestDescriptor().getDisplayName()))
                .collect(Collectors.toSet());
        assertThat(skipped).contains("J18", "J19", "J22");
        tests.aborted()
                .assertThatEvents()
                .allSatisfy(event -> assertThat(event.getPayload().toString())
                        .containsPattern("does not declare|does not override|is not durable|was not asked for"));
    }

    @Test
    void histories_tell_a_broken_store_from_the_reference() {
        assertThat(failedProperties(HistoriesOfAStoreThatCommitsByHalves.class)).isPositive();
    }

    @Test
    void concurrent_histories_tell_a_racing_store_from_the_reference() {
        assertThat(failedProperties(HistoriesOfARacingStore.class)).isPositive();
    }

    @Test
    void the_load_tells_a_racing_store_from_a_right_one() {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(tests(RacingUnderLoad.class, "J9").stream()
                        .filter(test -> test.getName().contains("many_threads_at_random"))
                        .map(test -> selectMethod(RacingUnderLoad.class, test))
                        .toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents();

        assertThat(events.failed().count()).isEqualTo(1);
    }

    static class HistoriesOfAStoreThatCommitsByHalves extends InMemoryJournalStoreTest {
        @Override
        public JournalStore open(String address) {
            return new CommitsByHalves().emptyStore();
        }
    }

    static class HistoriesOfARacingStore extends InMemoryJournalStoreTest {
        @Override
        public JournalStore open(String address) {
            return new ChecksBeforeTheTransaction().emptyStore();
        }
    }

    static class RacingUnderLoad extends HistoriesOfARacingStore {}

    private static long failedProperties(Class<?> store) {
        return EngineTestKit.engine("jqwik")
                .selectors(selectClass(store))
                // the failure is what is wanted here: nobody has to read of it, and no later run is to repeat it
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .execute()
                .testEvents()
                .failed()
                .count();
    }

    private static List<Method> tests(Class<?> store, String clause) {
        return ReflectionSupport.findMethods(
                store, method -> clauses(name(method)).anyMatch(clause::equals), HierarchyTraversalMode.TOP_DOWN);
    }

    private static String name(Method method) {
        DisplayName name = method.getAnnotation(DisplayName.class);
        return name == null ? "" : name.value();
    }

    private static List<String> clauses(String letter, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> letter + number)
                .toList();
    }

    /** Reads the clauses before the colon, such as those of {@code J2, J6: ...}. */
    private static Stream<String> clauses(String displayName) {
        int colon = displayName.indexOf(':');
        return colon < 0
                ? Stream.empty()
                : Stream.of(displayName.substring(0, colon).split(", ", -1));
    }
}
