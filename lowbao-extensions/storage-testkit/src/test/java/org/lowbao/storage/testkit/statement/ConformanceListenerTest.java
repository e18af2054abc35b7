package org.lowbao.storage.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;
import org.lowbao.storage.testkit.ContentStoreConformance;
import org.lowbao.storage.testkit.ForwardingKeyRegister;
import org.lowbao.storage.testkit.InMemoryJournalStoreTest;
import org.lowbao.storage.testkit.KeyRegisterConformance;
import org.lowbao.storage.testkit.Product;

class ConformanceListenerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void a_store_that_passes_is_told_to_conform_with_what_it_does_not_declare() throws Exception {
        run(InMemoryJournalStoreTest.class);

        String json = statement(InMemoryJournalStoreTest.class, ".json");
        assertThat(json)
                .contains("\"verdict\": \"CONFORMING\"", "\"date\": \"2026-03-31\"", "\"contract\": \"journals\"")
                .contains("\"number\": \"J14\", \"title\": \"the feed skips nothing\", \"state\": \"PROVEN\"")
                .contains(
                        "\"number\": \"J18\", \"title\": \"what was acknowledged survives\", \"state\": \"NOT_DECLARED\"")
                .contains("skipped: the store does not declare DURABLE")
                .doesNotContain("NOT_PROVEN", "FAILED");
        // the properties of jqwik are heard of, too
        assertThat(json).contains("any history is answered as the reference answers it");
        assertThat(statement(InMemoryJournalStoreTest.class, ".html"))
                .contains("CONFORMING to the contract of journals");
    }

    @Test
    void a_register_that_fails_is_told_not_to_conform_and_nothing_of_it_is_taken_for_markup() throws Exception {
        run(ForgetfulRegister.class);

        assertThat(statement(ForgetfulRegister.class, ".json"))
                .contains("\"verdict\": \"NOT CONFORMING\"", "\"store\": \"<b>Acme & \\\"Sons\\\"</b>\"")
                .contains("\"number\": \"K1\", \"title\": \"the first key counts\", \"state\": \"FAILED\"");
        assertThat(statement(ForgetfulRegister.class, ".html"))
                .contains("NOT CONFORMING", "&lt;b&gt;Acme &amp; &quot;Sons&quot;&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void a_register_that_does_not_say_it_is_durable_conforms_without_that() throws Exception {
        run(KeepsNothing.class);

        assertThat(statement(KeepsNothing.class, ".json"))
                .contains("\"verdict\": \"CONFORMING\"")
                .contains(
                        "\"number\": \"K2\", \"title\": \"what was answered is flushed\", \"state\": \"NOT_DECLARED\"");
    }

    @Test
    void a_mandatory_clause_without_a_passed_test_is_told_as_not_proven() throws Exception {
        run(CannotBeDamaged.class);

        assertThat(statement(CannotBeDamaged.class, ".json"))
                .contains("\"verdict\": \"NOT CONFORMING\"")
                .contains(
                        "\"number\": \"C7\", \"title\": \"a content is verified by its bytes\", \"state\": \"NOT_PROVEN\"")
                .doesNotContain("\"FAILED\"");
    }

    @Test
    void a_class_that_is_not_of_the_kit_has_no_statement() throws Exception {
        run(ClausesTest.class);

        assertThat(folder).isEmptyDirectory();
    }

    private void run(Class<?> testClass) {
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new ConformanceListener(folder, CLOCK))
                .build();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .configurationParameters(Map.of("jqwik.reporting.usejunitplatform", "true", "jqwik.database", ""))
                .build();
        LauncherFactory.create(config).execute(request);
    }

    private String statement(Class<?> testClass, String form) throws IOException {
        return Files.readString(folder.resolve(testClass.getName() + form));
    }

    static class KeepsNothing extends KeyRegisterConformance {

        @Override
        public String create(Path made) {
            return "memory";
        }

        @Override
        public KeyRegister open(String address) {
            return new InMemoryKeyRegister();
        }
    }

    /** Leaves out how its contents could be damaged, so that nobody sees whether it notices. */
    static class CannotBeDamaged extends ContentStoreConformance {

        @Override
        public String create(Path made) {
            return "memory";
        }

        @Override
        public ContentStore open(String address) {
            return new InMemoryContentStore();
        }
    }

    static class ForgetfulRegister extends KeepsNothing {

        @Override
        public Product about() {
            return new Product("<b>Acme & \"Sons\"</b>", "1", "");
        }

        @Override
        public KeyRegister open(String address) {
            return new ForwardingKeyRegister() {
                @Override
                public Entry register(JournalKey owner, Bytes wrapped) {
                    return new Entry.Present(wrapped);
                }
            };
        }
    }
}
