package org.lowbao.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.casework.FullPath;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.KeyProvider;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.office.Actor;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/**
 * What a release wrote is read by every later one: the files under {@code golden} are never edited and never written
 * again. They are checked twice: by our own code, and by the cryptography of the JDK as the formats describe it.
 */
class GoldenJournalTest {

    private static final String OWNER = "990101/content-owner";
    private static final byte[] SECRET = HexFormat.of().parseHex("42".repeat(32));

    private static List<String> dossiers() {
        return List.of(
                "household-dossier-1",
                "household-dossier-1-not-confirmed",
                "household-dossier-2",
                "household-dossier-2-not-accepted",
                "household-dossier-2-terminated",
                "household-dossier-3",
                "household-dossier-3-not-confirmed",
                "household-dossier-3-changed",
                "household-dossier-3-split-off",
                "household-dossier-3-taken-over",
                "household-dossier-4",
                "household-dossier-4-reviewed",
                "household-dossier-4-not-confirmed",
                "household-dossier-4-not-accepted",
                "household-dossier-4-terminated",
                "household-dossier-4-changed",
                "household-dossier-4-split-off",
                "household-dossier-4-taken-over",
                "household-dossier-5",
                "household-dossier-5-reviewed",
                "household-dossier-5-not-confirmed",
                "household-dossier-5-not-accepted",
                "household-dossier-5-terminated",
                "household-dossier-5-changed",
                "household-dossier-5-split-off",
                "household-dossier-5-taken-over");
    }

    private static Stream<String> journals() {
        return Stream.concat(
                dossiers().stream(),
                Stream.of(
                        "notice-sheet-1",
                        "publication-sheet-1",
                        "signed-list-1",
                        "payment-list-1",
                        "payment-list-2",
                        "code-series-1",
                        "policy-register-1",
                        "policy-register-2",
                        "access-log-1"));
    }

    @ParameterizedTest
    @MethodSource("journals")
    void a_journal_written_long_ago_folds_to_the_same_state_for_ever(String name) throws Exception {
        GoldenJournal golden = GoldenJournal.read(name);
        JournalFormat<?, ?> format = format(golden.kind());
        SealedJournals journals = stored(golden);
        Head head = head(golden);

        Object folded = journals.refold(format, head).toOptional().orElseThrow().state();
        if (golden.snapshotVersion() == format.snapshotVersion()) {
            assertThat(new String(CanonicalJson.write(folded), StandardCharsets.UTF_8))
                    .isEqualTo(GoldenJournal.state(name));
        }
        ObjectNode now = CanonicalJson.readTree(CanonicalJson.write(folded));
        // a later form of the state may say more; what an earlier one said stays
        assertStillSaid(CanonicalJson.readTree(GoldenJournal.state(name).getBytes(StandardCharsets.UTF_8)), now, name);
        assertThat(journals.load(format, head).toOptional().orElseThrow().state())
                .isEqualTo(folded);
        assertThat(journals.open(format, head).orElseThrow().entries())
                .extracting(entry -> entry.plaintext().toByteArray())
                .containsExactlyElementsOf(golden.plaintexts());
    }

    private static void assertStillSaid(JsonNode earlier, JsonNode now, String where) {
        assertThat(now).as(where).isNotNull();
        if (earlier.isObject()) {
            earlier.fields()
                    .forEachRemaining(part ->
                            assertStillSaid(part.getValue(), now.get(part.getKey()), where + "." + part.getKey()));
        } else if (earlier.isArray()) {
            assertThat(now.size()).as(where).isEqualTo(earlier.size());
            for (int i = 0; i < earlier.size(); i++) {
                assertStillSaid(earlier.get(i), now.get(i), where + "[" + i + "]");
            }
        } else {
            assertThat(now).as(where).isEqualTo(earlier);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "household-dossier-1",
                "household-dossier-2",
                "household-dossier-3",
                "household-dossier-4",
                "household-dossier-5",
                "payment-list-1"
            })
    void an_outsider_with_the_key_finds_payloads_commitments_and_chain_as_described(String name) throws Exception {
        GoldenJournal golden = GoldenJournal.read(name);
        byte[] sealKey = hmac(golden.secret(), ascii("lowbao seal 1"));
        byte[] commitKey = hmac(golden.secret(), ascii("lowbao commit 1"));
        byte[] chain = sha256(out -> {
            text(out, "lowbao-chain-1");
            text(out, golden.key().partition());
            text(out, golden.key().id());
            text(out, golden.kind());
        });
        for (int i = 0; i < golden.entries().size(); i++) {
            Entry entry = golden.entries().get(i);
            EntryHeader header = entry.header();
            byte[] salt = hmac(
                    commitKey, ByteBuffer.allocate(8).putLong(header.version()).array());
            assertThat(hmac(salt, golden.plaintexts().get(i)))
                    .isEqualTo(header.commitment().toByteArray());
            assertThat(opened(sealKey, "entry|" + golden.key() + "|" + header.version(), entry.payload()))
                    .isEqualTo(golden.plaintexts().get(i));
            byte[] previous = chain;
            chain = sha256(out -> {
                out.write(previous);
                out.writeLong(header.version());
                text(out, header.type());
                out.writeInt(header.typeVersion());
                out.writeLong(header.recordedAt().toEpochMilli());
                text(out, header.actor());
                out.writeInt(header.contents().size());
                for (String content : header.contents()) {
                    text(out, content);
                }
                out.write(header.commitment().toByteArray());
            });
            assertThat(chain).isEqualTo(golden.chains().get(i).toByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "household-dossier-1",
                "household-dossier-1-not-confirmed",
                "household-dossier-2",
                "household-dossier-3",
                "household-dossier-3-changed",
                "household-dossier-4",
                "household-dossier-4-reviewed",
                "household-dossier-4-changed",
                "household-dossier-5",
                "household-dossier-5-reviewed",
                "household-dossier-5-changed"
            })
    void an_entry_written_again_has_the_same_plaintext(String name) throws Exception {
        GoldenJournal golden = GoldenJournal.read(name);
        for (byte[] plaintext : golden.plaintexts()) {
            var tree = CanonicalJson.readTree(plaintext);
            String again = "{\"actor\":" + CanonicalJson.text(part(tree.get("actor"), Actor.class), Actor.class)
                    + ",\"at\":" + CanonicalJson.text(part(tree.get("at"), Instant.class), Instant.class)
                    + ",\"entry\":" + CanonicalJson.text(part(tree.get("entry"), CaseEntry.class), CaseEntry.class)
                    + ",\"on\":" + CanonicalJson.text(part(tree.get("on"), LocalDate.class), LocalDate.class) + "}";
            assertThat(again).isEqualTo(new String(plaintext, StandardCharsets.UTF_8));
        }
    }

    private static <T> T part(JsonNode tree, Class<T> type) {
        return CanonicalJson.convert(tree, type);
    }

    @Test
    void every_type_of_entry_is_in_a_golden_journal() throws Exception {
        var kept = new TreeSet<String>();
        for (String name : dossiers()) {
            GoldenJournal.read(name)
                    .entries()
                    .forEach(entry -> kept.add(
                            entry.header().type() + "@" + entry.header().typeVersion()));
        }
        var known = new TreeSet<String>();
        CaseEntry.types().forEach(type -> known.add(type + "@1"));
        assertThat(kept).isEqualTo(known);
    }

    @Test
    void a_new_type_of_entry_raises_the_form_of_snapshots() {
        // a release that lacks a type must not trust a snapshot that entries of it are folded into: whoever adds
        // a type or a form of one adds a line here, with the next number, and raises CaseFormat's snapshot version
        Map<Integer, Integer> typesBySnapshotForm = Map.of(1, 21, 2, 40, 3, 72, 4, 90, 5, 91);
        JournalFormat<?, ?> format = format(CaseFormat.KIND);
        int known = CaseEntry.types().size();
        assertThat(known).isEqualTo(typesBySnapshotForm.get(format.snapshotVersion()));
    }

    @Test
    void a_content_sealed_long_ago_opens_for_ever() throws Exception {
        byte[] sealed = GoldenJournal.bytes("content-1.sealed");
        byte[] plaintext = contentPlaintext();
        // in the JDK's own terms
        byte[] nameKey = hmac(SECRET, ascii("lowbao content name 1"));
        String id = "c." + HexFormat.of().formatHex(hmac(nameKey, plaintext));
        byte[] sealKey = hmac(SECRET, ascii("lowbao content seal 1"));
        ByteBuffer in = ByteBuffer.wrap(sealed);
        assertThat(in.get()).isEqualTo((byte) 1);
        var out = new ByteArrayOutputStream();
        for (long number = 0; in.hasRemaining(); number++) {
            byte[] piece = new byte[1 + 12 + in.getInt()];
            piece[0] = 1;
            in.get(piece, 1, piece.length - 1);
            out.writeBytes(
                    opened(sealKey, "content|" + OWNER + "|" + number + "|" + !in.hasRemaining(), Bytes.of(piece)));
        }
        assertThat(out.toByteArray()).isEqualTo(plaintext);

        // and in ours
        JournalKey owner = new JournalKey("990101", "content-owner");
        var store = new InMemoryContentStore();
        store.stage(owner, id, new ByteArrayInputStream(sealed), Instant.EPOCH);
        store.publish(owner, List.of(id));
        var contents = new SealedContents(store, ring(owner, SECRET), Sealing.aesGcm(), Entropy.secure());
        try (InputStream opened = contents.open(owner, id)) {
            assertThat(opened.readAllBytes()).isEqualTo(plaintext);
        }
    }

    @Test
    void a_key_file_made_long_ago_opens_for_ever(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("master.key");
        Files.write(file, GoldenJournal.bytes("passphrase-1.key"));
        KeyProvider keys = PassphraseKeyFile.open(file, "golden pass-phrase".toCharArray());
        byte[] wrapped = HexFormat.of()
                .parseHex(GoldenJournal.resource("passphrase-1.wrapped").strip());
        assertThat(keys.unwrap(wrapped, ascii("golden"))).isEqualTo(SECRET);
        // the master key of the file is known, so the JDK can say what its digests must be
        byte[] macKey = hmac(HexFormat.of().parseHex("17".repeat(32)), ascii("lowbao mac 1"));
        assertThat(keys.mac("purpose", ascii("data"))).isEqualTo(hmac(hmac(macKey, ascii("purpose")), ascii("data")));
    }

    /**
     * Writes the files of a release into the folder that {@code lowbao.golden.write} names, once, by hand, and never
     * over a file that is there.
     */
    @Test
    @EnabledIfSystemProperty(named = "lowbao.golden.write", matches = ".+")
    void write_the_files_of_a_release() throws Exception {
        Path folder = Path.of(System.getProperty("lowbao.golden.write"));
        Files.createDirectories(folder);
        var path = new FullPath(Sealing.aesGcm(), (step, file) -> {});
        path.run();
        path.replacePolicies();
        Map<String, String> names = Map.ofEntries(
                Map.entry("household-dossier-5", FullPath.WHOLE),
                Map.entry("household-dossier-5-reviewed", FullPath.REVIEWED),
                Map.entry("household-dossier-5-not-confirmed", FullPath.REFUSED),
                Map.entry("household-dossier-5-not-accepted", FullPath.NOT_ACCEPTED),
                Map.entry("household-dossier-5-terminated", FullPath.TERMINATED),
                Map.entry("household-dossier-5-changed", FullPath.CHANGED),
                Map.entry("household-dossier-5-split-off", FullPath.SPLIT_OFF),
                Map.entry("household-dossier-5-taken-over", FullPath.TAKEN_OVER),
                Map.entry("publication-sheet-1", "PB-1"),
                Map.entry("signed-list-1", "JJ-1"),
                Map.entry("notice-sheet-1", "NS-2"),
                Map.entry("payment-list-2", "PL-202604"),
                Map.entry(
                        "code-series-1",
                        "code-series-"
                                + HexFormat.of().formatHex("J990-ZY·DB·2026-D3".getBytes(StandardCharsets.UTF_8))),
                Map.entry("policy-register-2", "policy-register"),
                Map.entry("access-log-1", "access-990101-2026-04-08"));
        for (var name : names.entrySet()) {
            write(folder, name.getKey(), path, new JournalKey("990101", name.getValue()));
        }
        JournalKey owner = new JournalKey("990101", "content-owner");
        var store = new InMemoryContentStore();
        var contents = new SealedContents(store, ring(owner, SECRET), Sealing.aesGcm(), Entropy.secure());
        String id = contents.stage(owner, () -> new ByteArrayInputStream(contentPlaintext()), Instant.EPOCH)
                .orElseThrow();
        contents.publish(owner, List.of(id));
        create(folder.resolve("content-1.sealed"), store.open(owner, id).readAllBytes());
        Path keyFile = Files.createTempDirectory("golden").resolve("master.key");
        KeyProvider keys = PassphraseKeyFile.open(keyFile, "golden pass-phrase".toCharArray(), new Entropy() {
            @Override
            public byte[] newKey(String use) {
                return HexFormat.of().parseHex("17".repeat(32));
            }

            @Override
            public byte[] nonce(int length) {
                return Entropy.secure().nonce(length);
            }
        });
        create(folder.resolve("passphrase-1.key"), Files.readAllBytes(keyFile));
        create(
                folder.resolve("passphrase-1.wrapped"),
                ascii(HexFormat.of().formatHex(keys.wrap(SECRET, ascii("golden"))) + "\n"));
    }

    private static void write(Path folder, String name, FullPath path, JournalKey key) throws Exception {
        Head head = path.journals.head(key).orElseThrow();
        // the demonstration's keys follow from its seed
        byte[] secret = hmac(ascii("full path"), ascii("journal " + key));
        JournalFormat<?, ?> format = format(head.kind());
        var journals = new SealedJournals(path.journals, ring(key, secret));
        var opened = journals.open(format, head).orElseThrow().entries();
        Bytes chain = Chain.genesis(key, head.kind());
        var chains = new ArrayList<Bytes>();
        for (var entry : opened) {
            chain = Chain.next(chain, entry.header());
            chains.add(chain);
        }
        var golden = new GoldenJournal(
                key,
                head.kind(),
                secret,
                head.state().snapshotVersion(),
                head.state().snapshot(),
                journals.entries(head),
                opened.stream().map(entry -> entry.plaintext().toByteArray()).toList(),
                chains);
        create(folder.resolve(name + ".jsonl"), golden.text().getBytes(StandardCharsets.UTF_8));
        Object state = journals.refold(format, head).toOptional().orElseThrow().state();
        var json = new ByteArrayOutputStream();
        json.writeBytes(CanonicalJson.write(state));
        json.write('\n');
        create(folder.resolve(name + ".state.json"), json.toByteArray());
    }

    private static void create(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    }

    private static byte[] contentPlaintext() {
        byte[] bytes = new byte[64 * 1024 + 1];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private static JournalFormat<?, ?> format(String kind) {
        if (kind.equals(CaseFormat.KIND)) {
            return CaseFormat.with(CaseFormat.upcasters(), file -> HeadIndex.of("GOLDEN", "golden"));
        }
        return CollectiveFormats.all().stream()
                .filter(format -> format.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Head head(GoldenJournal golden) {
        return new Head(
                golden.key(),
                golden.kind(),
                golden.entries().size(),
                1,
                new HeadState(
                        golden.chains().get(golden.chains().size() - 1),
                        golden.snapshotVersion(),
                        golden.snapshot(),
                        HeadIndex.of("GOLDEN", "golden")));
    }

    private static SealedJournals stored(GoldenJournal golden) {
        var store = new InMemoryJournalStore();
        var append = new Append(
                golden.key(), golden.kind(), 0, golden.entries(), head(golden).state(), List.of(), List.of());
        assertThat(store.commit(Commit.of(append)).committed()).isTrue();
        return new SealedJournals(store, ring(golden.key(), golden.secret()));
    }

    private static KeyRing ring(JournalKey owner, byte[] secret) {
        var register = new InMemoryKeyRegister();
        register.register(owner, Bytes.of(secret));
        return new KeyRing(register, new OpenKeys(), Sealing.aesGcm(), Entropy.secure());
    }

    /** Wraps nothing: golden keys lie open. */
    private static final class OpenKeys implements KeyProvider {
        @Override
        public byte[] wrap(byte[] key, byte[] context) {
            return key.clone();
        }

        @Override
        public byte[] unwrap(byte[] wrapped, byte[] context) {
            return wrapped.clone();
        }

        @Override
        public byte[] mac(String purpose, byte[] data) {
            return hmac(ascii(purpose), data);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static byte[] sha256(Writing writing) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    }

    private static byte[] opened(byte[] key, String context, Bytes sealed) throws GeneralSecurityException {
        byte[] bytes = sealed.toByteArray();
        assertThat(bytes[0]).isEqualTo((byte) 1);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, bytes, 1, 12));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(bytes, 13, bytes.length - 13);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
