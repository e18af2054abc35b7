package org.lowbao.archive.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.archive.packages.PackageFault.Code;

class PackageVerifierTest {

    private static final String ZEROS = "0".repeat(64);

    @TempDir
    static Path original;

    private static String digest = "";

    private final Path parent;
    private final Path folder;

    PackageVerifierTest(@TempDir Path parent) {
        this.parent = parent;
        this.folder = parent.resolve("P-1");
    }

    @BeforeAll
    static void write() throws IOException {
        digest = PackageWriter.write(
                        Dossiers.stopped(),
                        PackageInfo.of("试验县民政局", LocalDate.of(2026, 5, 20)),
                        original.resolve("P-1"))
                .tagManifestDigest();
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> walk = Files.walk(original.resolve("P-1"))) {
            for (Path path : walk.toList()) {
                Files.copy(path, parent.resolve(original.relativize(path).toString()));
            }
        }
    }

    @Test
    void a_copied_package_is_still_the_package_that_was_written() {
        assertThat(PackageVerifier.verify(folder, digest).faults()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_no_package() {
        assertThat(faults(parent.resolve("nothing"))).containsExactly(new PackageFault(Code.NO_PACKAGE, ".", 0));
    }

    @Test
    void an_empty_folder_lacks_everything() throws IOException {
        assertThat(codes(Files.createDirectories(parent.resolve("empty"))))
                .contains(Code.FILE_MISSING, Code.DECLARATION);
    }

    @Test
    void an_extra_file_is_noticed_in_the_payload_and_beside_it() throws IOException {
        Files.writeString(folder.resolve("data/extra.txt"), "x");
        Files.writeString(folder.resolve("extra.txt"), "x");

        assertThat(faults(folder))
                .contains(
                        new PackageFault(Code.FILE_EXTRA, "data/extra.txt", 0),
                        new PackageFault(Code.FILE_EXTRA, "extra.txt", 0));
    }

    @Test
    void an_empty_folder_inside_is_noticed() throws IOException {
        Files.createDirectories(folder.resolve("data/empty"));

        assertThat(faults(folder)).containsExactly(new PackageFault(Code.FILE_EXTRA, "data/empty/", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bagit.txt",
                "bag-info.txt",
                "manifest-sha256.txt",
                "tagmanifest-sha256.txt",
                "data/contents.csv",
                "data/metadata.xml",
                "data/journal/entries.jsonl",
                "data/journal/chain.txt",
                "data/contents/C-1.jpg"
            })
    void a_missing_file_is_named(String name) throws IOException {
        Files.delete(folder.resolve(name));

        assertThat(faults(folder)).contains(new PackageFault(Code.FILE_MISSING, name, 0));
    }

    @Test
    void a_link_is_not_followed_even_to_the_right_bytes() throws IOException {
        Path remarks = folder.resolve("data/remarks.html");
        Path outside = Files.move(remarks, parent.resolve("outside.html"));
        Files.createSymbolicLink(remarks, outside);

        assertThat(faults(folder))
                .contains(
                        new PackageFault(Code.NOT_A_FILE, "data/remarks.html", 0),
                        new PackageFault(Code.FILE_MISSING, "data/remarks.html", 0));
    }

    @Test
    void a_link_in_place_of_the_package_or_of_a_folder_is_refused() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
        assertThat(codes(link)).containsExactly(Code.NO_PACKAGE);

        Path outside = Files.move(folder.resolve("data/documents"), parent.resolve("documents"));
        Files.createSymbolicLink(folder.resolve("data/documents"), outside);
        assertThat(codes(folder)).contains(Code.NOT_A_FILE, Code.FILE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/../../outside.txt",
                "/etc/passwd",
                "../outside.txt",
                "data/./contents.csv",
                "data//contents.csv",
                "data\\contents.csv",
                "~/outside",
                "data/.hidden"
            })
    void a_path_that_leads_elsewhere_is_refused_and_never_opened(String path) throws IOException {
        Files.writeString(parent.resolve("outside.txt"), "x");
        append(BagNames.MANIFEST, ZEROS + "  " + path + "\n");

        assertThat(codes(folder)).contains(Code.UNSAFE_PATH);
    }

    @Test
    void a_manifest_of_the_payload_cannot_list_what_is_beside_it() throws IOException {
        append(BagNames.MANIFEST, ZEROS + "  bagit.txt\n");

        assertThat(codes(folder)).contains(Code.UNSAFE_PATH);
    }

    @Test
    void a_path_listed_twice_is_refused_even_with_one_digest() throws IOException {
        String first = Files.readAllLines(folder.resolve(BagNames.MANIFEST)).get(0);
        append(BagNames.MANIFEST, first + "\n");

        assertThat(codes(folder)).contains(Code.LISTED_TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no line end", "ABC  data/x\n", "\n"})
    void a_line_that_is_none_is_named_by_its_number(String line) throws IOException {
        int lines = Files.readAllLines(folder.resolve(BagNames.TAG_MANIFEST)).size();
        append(BagNames.TAG_MANIFEST, line);

        assertThat(faults(folder)).contains(new PackageFault(Code.MANIFEST_LINE, BagNames.TAG_MANIFEST, lines + 1L));
    }

    @Test
    void a_huge_line_is_a_fault_and_a_huge_manifest_is_not_read() throws IOException {
        append(BagNames.MANIFEST, ZEROS + "  data/" + "a".repeat(5_000_000) + "\n");
        assertThat(codes(folder)).contains(Code.MANIFEST_LINE);

        append(BagNames.MANIFEST, "a".repeat(40_000_000));
        assertThat(codes(folder)).contains(Code.TOO_LARGE);
    }

    @Test
    void faults_of_a_hostile_manifest_are_bounded() throws IOException {
        append(BagNames.MANIFEST, "x\n".repeat(100_000));

        assertThat(faults(folder)).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void metadata_with_a_document_type_is_not_expanded() throws IOException {
        rewrite(BagNames.METADATA, "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><低保档案><件>&e;</件></低保档案>");

        assertThat(codes(folder)).contains(Code.ITEM_COUNT_DIFFERS);
    }

    @Test
    void an_item_dropped_from_the_contents_list_is_noticed_behind_sound_manifests() throws IOException {
        String contents = read(BagNames.CONTENTS_LIST);
        rewrite(
                BagNames.CONTENTS_LIST,
                String.join("\n", contents.lines().limit(5).toList()) + "\n");

        assertThat(codes(folder)).contains(Code.ITEM_COUNT_DIFFERS).doesNotContain(Code.DIGEST_DIFFERS);
    }

    @Test
    void a_changed_plaintext_is_noticed_behind_sound_manifests() throws IOException {
        rewrite(BagNames.ENTRIES, read(BagNames.ENTRIES).replaceFirst("确认戊", "确认己"));

        assertThat(codes(folder)).containsExactly(Code.COMMITMENT_DIFFERS);
    }

    @Test
    void a_changed_header_is_noticed_behind_sound_manifests() throws IOException {
        rewrite(BagNames.ENTRIES, read(BagNames.ENTRIES).replaceFirst("\"actor\":\"A-u5\"", "\"actor\":\"A-u4\""));

        assertThat(codes(folder)).isNotEmpty().containsOnly(Code.CHAIN_DIFFERS);
    }

    @Test
    void a_dropped_last_entry_is_noticed_behind_sound_manifests() throws IOException {
        List<String> lines = read(BagNames.ENTRIES).lines().toList();
        rewrite(BagNames.ENTRIES, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");

        assertThat(codes(folder)).containsExactly(Code.CHAIN_DIFFERS);
    }

    @Test
    void an_entry_that_is_no_json_is_named_by_its_number() throws IOException {
        rewrite(BagNames.ENTRIES, "[".repeat(100_000) + "\n");

        assertThat(faults(folder)).contains(new PackageFault(Code.JOURNAL_FORM, BagNames.ENTRIES, 1));
    }

    @Test
    void a_forgery_that_is_consistent_in_itself_is_not_the_recorded_package() throws IOException {
        rewrite("data/remarks.html", "forged");

        assertThat(faults(folder)).isEmpty();
        assertThat(PackageVerifier.verify(folder, digest).faults())
                .containsExactly(new PackageFault(Code.NOT_THE_EXPECTED_PACKAGE, BagNames.TAG_MANIFEST, 0));
    }

    @Test
    void a_fault_says_where_and_what_to_do_in_both_languages() {
        var fault = new PackageFault(Code.DIGEST_DIFFERS, "data/remarks.html", 0);

        assertThat(fault.message(Locale.CHINA)).startsWith("data/remarks.html:内容与摘要不符");
        assertThat(fault.message(Locale.US)).startsWith("data/remarks.html: the bytes are not those of the digest");
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), read(name) + text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Changes a payload file and mends manifests and measures, as a careful forger would. */
    private void rewrite(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        var payload = new TreeMap<String, String>();
        long octets = 0;
        try (Stream<Path> walk = Files.walk(folder.resolve("data"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                octets += bytes.length;
                payload.put(folder.relativize(file).toString().replace('\\', '/'), Sha256.hex(bytes));
            }
        }
        Files.writeString(folder.resolve(BagNames.MANIFEST), Manifest.text(payload));
        String oxum = "Payload-Oxum: " + octets + "." + payload.size();
        Files.writeString(
                folder.resolve(BagNames.INFO), read(BagNames.INFO).replaceFirst("Payload-Oxum: [0-9.]+", oxum));
        var tags = new TreeMap<String, String>();
        for (String tag : BagNames.TAG_FILES) {
            tags.put(tag, Sha256.hex(read(tag).getBytes(StandardCharsets.UTF_8)));
        }
        Files.writeString(folder.resolve(BagNames.TAG_MANIFEST), Manifest.text(tags));
    }

    private static List<PackageFault> faults(Path folder) {
        return PackageVerifier.verify(folder).faults();
    }

    private static List<Code> codes(Path folder) {
        return faults(folder).stream().map(PackageFault::code).toList();
    }
}
