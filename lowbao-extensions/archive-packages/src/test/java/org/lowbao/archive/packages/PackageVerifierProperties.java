package org.lowbao.archive.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import org.lowbao.archive.packages.PackageFault.Code;

class PackageVerifierProperties {

    private static final Path PARENT = temporaryFolder();
    private static final Path FOLDER = PARENT.resolve("P-1");
    private static final List<Path> FILES = write();

    @AfterTry
    void the_package_is_sound_again() {
        assertThat(PackageVerifier.verify(FOLDER).faults()).isEmpty();
    }

    @AfterContainer
    static void remove() throws IOException {
        try (Stream<Path> walk = Files.walk(PARENT)) {
            for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 200)
    void a_single_changed_byte_anywhere_is_noticed(
            @ForAll @IntRange(min = 0, max = 1_000_000) int which,
            @ForAll @IntRange(min = 0, max = 1_000_000) int where,
            @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        Path file = FILES.get(which % FILES.size());
        byte[] sound = Files.readAllBytes(file);
        byte[] changed = sound.clone();
        changed[where % changed.length] ^= (byte) change;
        try {
            Files.write(file, changed);
            assertThat(PackageVerifier.verify(FOLDER).faults())
                    .anyMatch(fault -> fault.code() != Code.NOT_THE_EXPECTED_PACKAGE);
        } finally {
            Files.write(file, sound);
        }
    }

    @Property(tries = 60)
    void a_file_cut_short_is_noticed(
            @ForAll @IntRange(min = 0, max = 1_000_000) int which,
            @ForAll @IntRange(min = 0, max = 1_000_000) int length)
            throws IOException {
        Path file = FILES.get(which % FILES.size());
        byte[] sound = Files.readAllBytes(file);
        try {
            Files.write(file, Arrays.copyOf(sound, length % sound.length));
            assertThat(PackageVerifier.verify(FOLDER).isIntact()).isFalse();
        } finally {
            Files.write(file, sound);
        }
    }

    private static List<Path> write() {
        try {
            PackageWriter.write(Dossiers.notConfirmed(), PackageInfo.of("试验县民政局", LocalDate.of(2026, 5, 20)), FOLDER);
            try (Stream<Path> walk = Files.walk(FOLDER)) {
                return walk.filter(Files::isRegularFile).sorted().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("packages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
