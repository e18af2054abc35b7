package org.lowbao.examples.countyyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.casework.Casework;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.destruction.Erasure;
import org.lowbao.storage.destruction.Remains;
import org.lowbao.storage.jdbc.JdbcKeyRegister;
import org.lowbao.storage.jdbc.SqliteBackup;
import org.lowbao.storage.jdbc.SqliteKeyRegister;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;

/** The procedure of the operations guide, while an office is at work. */
class BackupAndRestoreTest {

    private static final int LATE = 9_000;

    @TempDir
    private Path folder;

    @Test
    void a_backup_taken_under_load_is_whole_and_what_was_destroyed_since_stays_destroyed() throws Exception {
        Path live = folder.resolve("live");
        Path backup = folder.resolve("backup");
        Path restored = folder.resolve("restored");
        Map<String, Long> answered;
        List<String> destroyed;
        List<CitizenId> persons;
        String destroyedBefore;
        String late;

        try (Site site = Site.open(live)) {
            try (var office = new BusyOffice(site.casework)) {
                List<String> accepted = office.acceptedOnce(12);
                destroyedBefore = accepted.get(0);
                destroyed = accepted.subList(1, 4);
                persons =
                        destroyed.stream().map(id -> person(site.casework, id)).toList();
                destroy(site.casework, destroyedBefore);
                answered = office.answered();

                SqliteBackup.copy(Site.journals(live), made(Site.journals(backup)));
                // too late for the copy of the journals, not for that of the contents
                late = office.handle(LATE);
                copy(
                        Site.contents(live).resolve("lowbao-contents"),
                        Site.contents(backup).resolve("lowbao-contents"));
                copy(
                        Site.contents(live).resolve("staging"),
                        Site.contents(backup).resolve("staging"));
                copy(
                        Site.contents(live).resolve("contents"),
                        Site.contents(backup).resolve("contents"));
                SqliteBackup.copy(Site.keys(live), made(Site.keys(backup)));
                Files.copy(Site.masterKey(live), Site.masterKey(backup));

                destroyed.forEach(id -> destroy(site.casework, id));
                office.acceptedOnce(office.accepted() + 4);
            }
            assertThat(site.casework.verification().run(done -> {}).faults()).isEmpty();
        }
        answered.remove(destroyedBefore);
        destroyed.forEach(answered::remove);
        Map<String, Bytes> wrapped = wrapped(backup, destroyed);

        copy(backup, restored);
        copy(Site.destructions(live), made(Site.destructions(restored)));

        try (Site site = Site.open(restored)) {
            assertThat(site.casework.replayed().removed())
                    .extracting(Remains::journal, Remains::key, Remains::head)
                    .containsExactlyElementsOf(destroyed.stream()
                            .map(id -> tuple(key(id), true, true))
                            .toList());
            site.casework.recover();
            assertThat(site.contents.published(key(late))).hasSize(1);
            assertThat(site.casework.sweep()).isGreaterThanOrEqualTo(1);
            assertThat(site.contents.published(key(late))).isEmpty();
            assertThat(site.casework.verification().run(done -> {}).faults()).isEmpty();
            answered.forEach((id, version) ->
                    assertThat(read(site.casework, id).version()).as(id).isGreaterThanOrEqualTo(version));
            assertDestroyed(site, destroyedBefore);
            destroyed.forEach(id -> assertDestroyed(site, id));
            persons.forEach(person -> assertThat(site.casework.find(person, Officers.SUPERVISOR, Purpose.SUPERVISION))
                    .isEmpty());
        }
        // not even the wrapped key is left for whoever has the master key
        String bytes = Files.readString(Site.keys(restored), StandardCharsets.ISO_8859_1);
        assertThat(wrapped).hasSize(3);
        wrapped.values()
                .forEach(key ->
                        assertThat(bytes).doesNotContain(new String(key.toByteArray(), StandardCharsets.ISO_8859_1)));
        try (Site site = Site.open(restored)) {
            assertThat(site.casework.replayed().removed()).isEmpty();
        }
    }

    private static void assertDestroyed(Site site, String id) {
        assertThat(site.casework
                        .read(id, Officers.SUPERVISOR, Purpose.SUPERVISION)
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DOSSIER_DESTROYED);
        assertThat(site.casework
                        .export(id, Officers.ARCHIVIST, Purpose.ARCHIVES)
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DOSSIER_DESTROYED);
        assertThat(site.keys.find(key(id))).isInstanceOf(KeyRegister.Entry.Destroyed.class);
        assertThat(site.contents.published(key(id))).isEmpty();
        assertThat(site.journals.journals().head(key(id)))
                .hasValueSatisfying(head -> assertThat(Erasure.isErased(head)).isTrue());
        assertThat(site.journals.journals().claims(key(id))).isEmpty();
        assertThat(Arrays.stream(CaseState.values()).flatMap(state -> site.casework.allInState(state).stream()))
                .doesNotContain(id);
    }

    private static void destroy(Casework casework, String id) {
        assertThat(casework.archives().destroy(id).reasons()).isEmpty();
    }

    private static CaseFile read(Casework casework, String id) {
        return casework.read(id, Officers.SUPERVISOR, Purpose.SUPERVISION)
                .toOptional()
                .orElseThrow();
    }

    private static CitizenId person(Casework casework, String id) {
        return read(casework, id).application().applicant().citizenId().orElseThrow();
    }

    private static JournalKey key(String id) {
        return new JournalKey(Officers.COUNTY, id);
    }

    private static Map<String, Bytes> wrapped(Path backup, List<String> ids) {
        var wrapped = new TreeMap<String, Bytes>();
        try (JdbcKeyRegister keys = SqliteKeyRegister.open(Site.keys(backup))) {
            for (String id : ids) {
                if (keys.find(key(id)) instanceof KeyRegister.Entry.Present present) {
                    wrapped.put(id, present.wrapped());
                }
            }
        }
        return wrapped;
    }

    private static Path made(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Copies a folder or a file; what is renamed while it is copied is found in the folder that is copied after. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            try (Stream<Path> inside = Files.list(from)) {
                for (Path file : inside.toList()) {
                    copy(file, to.resolve(file.getFileName()));
                }
            }
            return;
        }
        try {
            Files.copy(from, made(to));
        } catch (NoSuchFileException e) {
            assertThat(from.getParent()).hasFileName("staging");
        }
    }
}
