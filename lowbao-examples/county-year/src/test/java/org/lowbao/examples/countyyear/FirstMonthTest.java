package org.lowbao.examples.countyyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.casework.Casework;
import org.lowbao.casework.PackPolicy;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.documents.workbook.HouseholdRead;
import org.lowbao.storage.files.FileContentStore;
import org.lowbao.storage.files.FileDestructionRegister;
import org.lowbao.storage.jdbc.SqliteKeyRegister;
import org.lowbao.storage.jdbc.SqliteStore;

/** The whole main job: what it decides, that it repeats, that it survives being killed, that it hides its people. */
class FirstMonthTest {

    /** Kills in the ordinary build; {@code -Dlowbao.kills=50} runs them all. */
    private static final int KILLS = Integer.getInteger("lowbao.kills", 5);

    @TempDir
    private static Path folder;

    private static SortedMap<String, String> reference = new TreeMap<>();
    private static long milliseconds;

    @BeforeAll
    static void runOnce() throws Exception {
        long begun = System.nanoTime();
        assertThat(ForkedRun.toTheEnd(ForkedRun.INPUT, folder.resolve("reference")))
                .isZero();
        milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        reference = Fingerprint.of(folder.resolve("reference"));
    }

    @Test
    void every_household_ends_as_it_was_made_to_end() throws Exception {
        var expected = new TreeMap<String, String>();
        for (String line : Files.readAllLines(ForkedRun.INPUT.resolve("expected.csv"), StandardCharsets.UTF_8)) {
            String[] fields = line.split(",", -1);
            expected.put(fields[0], fields[1]);
        }
        expected.remove("household");
        var actual = new TreeMap<String, String>();
        Map<String, CaseFile> cases = cases(folder.resolve("reference"));
        for (HouseholdRead.Complete household : households()) {
            String id = FirstMonth.dossierId(household.application().number());
            actual.put(
                    household.householdNumber(),
                    Optional.ofNullable(cases.get(id))
                            .map(file -> MonthFigures.kind(file).name())
                            .orElse("no dossier"));
        }
        assertThat(actual).isEqualTo(expected).hasSize(630);
    }

    @Test
    void one_family_is_stopped_filed_and_its_retention_clock_runs() throws Exception {
        List<CaseFile> stopped = cases(folder.resolve("reference")).values().stream()
                .filter(file -> file.stop().isPresent())
                .toList();
        assertThat(stopped).hasSize(1);
        CaseFile.Filing filing = stopped.get(0).filing().orElseThrow();
        // stopped from May 2026; not less than three years after the stop
        assertThat(filing.clockFrom()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(filing.retainUntil()).isEqualTo(LocalDate.of(2029, 5, 1));
        assertThat(filing.packageDigest()).isPresent();
    }

    @Test
    void another_locale_and_zone_give_the_same_to_the_byte() throws Exception {
        Path other = folder.resolve("elsewhere");
        assertThat(ForkedRun.toTheEnd(
                        ForkedRun.INPUT,
                        other,
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=America/Anchorage",
                        "-Dfile.encoding=ISO-8859-1"))
                .isZero();
        assertThat(differences(other)).isEmpty();
    }

    @Test
    void killed_at_random_moments_and_started_again_it_ends_with_the_same_result() throws Exception {
        var random = new Random(20260301);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path output = folder.resolve("killed-" + round);
            boolean ended = false;
            while (!ended) {
                Process process = ForkedRun.start(ForkedRun.INPUT, output);
                long moment = 300 + (long) (random.nextDouble() * milliseconds);
                if (kills < KILLS && !process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    kills++;
                } else {
                    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
                    assertThat(process.exitValue()).isZero();
                    ended = true;
                }
            }
            assertThat(differences(output)).isEmpty();
        }
        System.out.println("county-year: " + kills + " kills, same result after each");
    }

    @Test
    void nothing_of_its_people_is_in_the_store_or_the_logs_and_without_the_cipher_all_of_it_is() throws Exception {
        var secrets = new TreeSet<String>();
        for (HouseholdRead.Complete household : households()) {
            addSecrets(secrets, household.application());
        }
        assertThat(secrets).hasSizeGreaterThan(2_000);
        Path reference = folder.resolve("reference");
        assertThat(found(secrets, reference.resolve("store"), reference.resolve("keys"), reference.resolve("logs")))
                .isEmpty();

        Path open = folder.resolve("without-cipher");
        var console = new ByteArrayOutputStream();
        assertThat(CountyYear.run(
                        new Options(ForkedRun.INPUT, open, new NoSealing()),
                        new PrintStream(console, true, StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(found(secrets, open.resolve("store"))).isEqualTo(secrets);
    }

    @Test
    void a_faulty_row_holds_its_household_back_and_lets_all_others_through() throws Exception {
        Path input = folder.resolve("faulty-input");
        copy(ForkedRun.INPUT, input);
        String number = households()
                .get(4)
                .application()
                .applicant()
                .citizenId()
                .orElseThrow()
                .value();
        char last = number.charAt(number.length() - 1);
        String wrong = number.substring(0, number.length() - 1) + (last == '1' ? '2' : '1');
        replaceInWorkbook(ForkedRun.INPUT.resolve("households.xlsx"), input.resolve("households.xlsx"), number, wrong);
        Path output = folder.resolve("faulty-output");
        assertThat(ForkedRun.toTheEnd(input, output)).isZero();

        List<String> report =
                Files.readAllLines(output.resolve("lists").resolve("intake-errors.csv"), StandardCharsets.UTF_8);
        // the header, the row at fault, and the household that is held back for it
        assertThat(report).hasSize(3);
        assertThat(report.get(1)).contains("成员", "公民身份号码").doesNotContain(wrong);
        assertThat(report.get(2)).contains("H0005");
        assertThat(cases(output)).hasSize(629);
    }

    @Test
    void what_is_no_workbook_is_told_and_nothing_is_filed() throws Exception {
        Path input = folder.resolve("no-workbook");
        copy(ForkedRun.INPUT, input);
        Files.writeString(input.resolve("households.xlsx"), "this is a letter, not a workbook");
        Path output = folder.resolve("no-workbook-output");
        assertThat(ForkedRun.toTheEnd(input, output)).isEqualTo(1);
        assertThat(output.resolve("lists").resolve("intake-errors.csv")).exists();
        assertThat(cases(output)).isEmpty();
    }

    /** Returns the names of what differs from the reference run. */
    private static TreeSet<String> differences(Path output) throws IOException {
        return Fingerprint.differences(reference, Fingerprint.of(output));
    }

    private static void addSecrets(TreeSet<String> secrets, Application application) {
        for (Member member : application.members()) {
            secrets.add(member.name().text());
            member.citizenId().map(CitizenId::value).ifPresent(secrets::add);
        }
        for (Supporter supporter : application.supporters()) {
            secrets.add(supporter.name().text());
            supporter.citizenId().map(CitizenId::value).ifPresent(secrets::add);
        }
        application.account().map(BankAccountNumber::value).ifPresent(secrets::add);
        if (!application.contact().phone().isEmpty()) {
            secrets.add(application.contact().phone());
        }
    }

    /** Returns which of the texts stand in any file, as UTF-8 or UTF-16; file names count, too. */
    private static TreeSet<String> found(TreeSet<String> secrets, Path... folders) throws IOException {
        var haystack = new StringBuilder();
        for (Path place : folders) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    haystack.append(file).append('\n');
                    haystack.append(new String(bytes, StandardCharsets.ISO_8859_1))
                            .append('\n');
                }
            }
        }
        String all = haystack.toString();
        var found = new TreeSet<String>();
        for (String secret : secrets) {
            // two characters are four bytes in UTF-16, which tens of megabytes of ciphertext hold by chance
            boolean shortText = secret.length() < 3;
            for (var charset : shortText
                    ? List.of(StandardCharsets.UTF_8)
                    : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                String needle = new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1);
                if (all.contains(needle)) {
                    found.add(secret);
                }
            }
        }
        return found;
    }

    private static List<HouseholdRead.Complete> households() throws IOException {
        return TownshipInput.read(ForkedRun.INPUT, Casework.standardValidator())
                .workbook()
                .complete();
    }

    private static Map<String, CaseFile> cases(Path output) throws IOException {
        Entropy entropy = Entropy.demonstration(CountyYear.SEED);
        var ids = new ArrayList<String>();
        for (HouseholdRead.Complete household : households()) {
            ids.add(FirstMonth.dossierId(household.application().number()));
        }
        var cases = new TreeMap<String, CaseFile>();
        try (var store = SqliteStore.open(output.resolve("store").resolve("journals.sqlite"));
                var register = SqliteKeyRegister.open(output.resolve("keys").resolve("keys.sqlite"));
                var destructions = FileDestructionRegister.open(output.resolve("destructions/register.txt"))) {
            Casework casework = Casework.builder(Officers.COUNTY)
                    .journals(store.journals())
                    .contents(FileContentStore.open(output.resolve("store").resolve("contents")))
                    .keys(
                            register,
                            PassphraseKeyFile.open(
                                    output.resolve("keys").resolve("office.key"),
                                    CountyYear.PASSPHRASE.toCharArray(),
                                    entropy))
                    .destructions(destructions)
                    .policy(new PackPolicy(CountyYear.policy()))
                    .entropy(entropy)
                    .build();
            casework.readAll(ids, Officers.SUPERVISOR, Purpose.SUPERVISION).stream()
                    .map(Ruling::toOptional)
                    .flatMap(Optional::stream)
                    .forEach(file -> cases.put(file.id(), file));
        }
        return cases;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void replaceInWorkbook(Path from, Path to, String text, String other) throws IOException {
        try (var zip = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(content.replace(text, other).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }

    /** Seals nothing: the control that shows the search would find what is there. */
    private static final class NoSealing implements Sealing {
        @Override
        public byte code() {
            return 0;
        }

        @Override
        public int nonceLength() {
            return 12;
        }

        @Override
        public byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] message) {
            return message.clone();
        }

        @Override
        public byte[] open(byte[] key, byte[] nonce, byte[] context, byte[] sealed) {
            return sealed.clone();
        }
    }
}
