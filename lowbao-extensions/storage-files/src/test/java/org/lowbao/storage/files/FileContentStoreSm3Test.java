package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;

/** C11. */
class FileContentStoreSm3Test {

    private static final JournalKey OWNER = new JournalKey("990101", "D-1");
    private static final Instant LEASE = Instant.parse("2026-03-31T09:30:00Z");
    private static final Provider PROVIDER = new BouncyCastleProvider();
    // FIPS 180-4 and GB/T 32905-2016, example 1 of each
    private static final String SHA_256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String SM3_OF_ABC = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
    private static final StoredContent ABC =
            new StoredContent(OWNER, "C-1", 3, Bytes.ofHex(SHA_256_OF_ABC), Optional.of(Bytes.ofHex(SM3_OF_ABC)));

    @TempDir
    private Path folder;

    @Test
    void sm3_is_told_wherever_the_content_is_told_of() {
        ContentStore store = withSm3();

        assertThat(store.sm3()).isTrue();
        assertThat(stage(store)).isEqualTo(ABC);
        assertThat(store.recover(LEASE, content -> content.equals(ABC))).isEmpty();
        assertThat(store.find(OWNER, "C-1")).contains(ABC);
        assertThat(store.published(OWNER)).containsExactly(ABC);
        assertThat(store.verify(OWNER, "C-1")).isTrue();
    }

    @Test
    void the_trailer_of_a_content_with_sm3_is_that_of_form_2() throws Exception {
        publish(withSm3());

        assertThat(Files.readString(onlyFile(), StandardCharsets.US_ASCII))
                .isEqualTo("abc" + "lowbao-content 2\n990101\nD-1\nC-1\n3\n" + SHA_256_OF_ABC + "\n" + SM3_OF_ABC
                        + "\n1774949400000\n0178\n");
    }

    @Test
    void a_content_of_form_1_stays_readable_without_sm3() {
        publish(withoutSm3());
        ContentStore store = withSm3();

        assertThat(store.find(OWNER, "C-1").orElseThrow().sm3()).isEmpty();
        assertThat(store.verify(OWNER, "C-1")).isTrue();
    }

    @Test
    void verification_compares_both_digests_and_without_a_provider_the_one_it_can_compute() throws Exception {
        publish(withSm3());
        assertThat(withoutSm3().find(OWNER, "C-1")).contains(ABC);
        assertThat(withoutSm3().verify(OWNER, "C-1")).isTrue();
        Path file = onlyFile();
        String written = Files.readString(file);

        Files.writeString(file, written.replace(SM3_OF_ABC, SM3_OF_ABC.replace('6', '7')));
        assertThat(withSm3().verify(OWNER, "C-1")).isFalse();
        assertThat(withoutSm3().verify(OWNER, "C-1")).isTrue();

        Files.writeString(file, written.replace(SHA_256_OF_ABC, SHA_256_OF_ABC.replace('b', 'c')));
        assertThat(withSm3().verify(OWNER, "C-1")).isFalse();
        assertThat(withoutSm3().verify(OWNER, "C-1")).isFalse();
    }

    @Test
    void a_provider_without_sm3_is_refused_before_anything_is_made() {
        Path made = folder.resolve("made");

        assertThatThrownBy(() -> FileContentStore.open(made, Security.getProvider("SUN")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SUN");
        assertThat(made).doesNotExist();
    }

    @Test
    void the_provider_is_not_made_known_to_the_platform() {
        publish(withSm3());

        assertThat(Security.getProvider(PROVIDER.getName())).isNull();
    }

    private ContentStore withSm3() {
        return FileContentStore.open(folder.resolve("store"), PROVIDER);
    }

    private ContentStore withoutSm3() {
        return FileContentStore.open(folder.resolve("store"));
    }

    private static StoredContent stage(ContentStore store) {
        return store.stage(OWNER, "C-1", new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)), LEASE);
    }

    private static void publish(ContentStore store) {
        stage(store);
        store.publish(OWNER, List.of("C-1"));
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store/contents"))) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
