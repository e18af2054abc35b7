package org.lowbao.archive.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.casework.export.DossierExport;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.dossier.Medium;

class PackageWriterTest {

    private static final PackageInfo INFO = PackageInfo.of("试验县民政局", LocalDate.of(2026, 5, 20));

    @TempDir
    Path folder;

    @Test
    void a_written_package_verifies_against_its_digest() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        PackageVerification found = PackageVerifier.verify(written.path(), written.tagManifestDigest());
        assertThat(found.faults()).isEmpty();
        assertThat(found.entries()).isEqualTo(17);
        assertThat(found.files()).isEqualTo(written.files());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sha256sum_checks_both_manifests() throws Exception {
        WrittenPackage written = write(Dossiers.stopped());

        for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
            Process check = new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", manifest)
                    .directory(written.path().toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said).isEmpty();
            assertThat(check.exitValue()).isZero();
        }
    }

    @Test
    void another_implementation_of_bagit_finds_the_package_valid() throws Exception {
        WrittenPackage written = write(Dossiers.stopped());

        Bag bag = new BagReader().read(written.path());
        try (var verifier = new BagVerifier()) {
            verifier.isComplete(bag, false);
            verifier.isValid(bag, false);
        }
        assertThat(bag.getMetadata().get("External-Identifier")).containsExactly(Dossiers.VOLUME);
        assertThat(bag.getMetadata().get("Payload-Oxum")).containsExactly(written.octets() + "." + written.files());
    }

    @Test
    void the_contents_list_stands_in_the_order_of_the_arrangement() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        List<String> lines = lines(written, "data/contents.csv");
        assertThat(lines.get(0)).isEqualTo("\"序号\",\"档号\",\"题名\",\"责任者\",\"日期\",\"页数\",\"备注\"");
        // the confirmation is the fourteenth entry, one a day from 2 March
        assertThat(lines.get(1))
                .isEqualTo(
                        "\"1\",\"" + Dossiers.VOLUME
                                + "-0001\",\"审核确认表\",\"990101\",\"2026-03-15\",\"1\",\"documents/0001-CONFIRMATION_FORM.html\"");
        assertThat(lines.get(2)).contains("-0002\",\"低保申请书\",\"申请家庭\"");
        assertThat(lines.get(3))
                .isEqualTo("\"3\",\"" + Dossiers.VOLUME
                        + "-0003\",\"家庭经济状况核对授权书(成员1)\",\"申请家庭\",\"2026-03-02\",\"1\",\"纸质保存,未入包\"");
    }

    @Test
    void every_item_made_by_an_entry_has_its_page_and_the_photograph_its_bytes() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        assertThat(files(written).keySet().stream().map(name -> name.replaceFirst("/[0-9]{4}-", "/")))
                .contains(
                        "data/documents/ACCEPTANCE_NOTICE.html",
                        "data/documents/ONE_TIME_NOTIFICATION.html",
                        "data/documents/HOME_VISIT_FORM.html",
                        "data/documents/AGENCY_ANSWER.html",
                        "data/documents/OFFICER_FINDING.html",
                        "data/documents/CHECK_REPORT.html",
                        "data/documents/DETERMINATION_RECORD.html",
                        "data/documents/TOWNSHIP_OPINION.html",
                        "data/documents/NOTICE_SHEET.html",
                        "data/documents/CONFIRMATION_NOTICE.html",
                        "data/documents/PAYMENT_EXTRACT.html",
                        "data/documents/STOP_FORM.html",
                        "data/documents/TERMINATION_NOTICE.html");
        assertThat(written.path().resolve("data/contents/C-1.jpg")).hasBinaryContent(Dossiers.JPEG);
    }

    @Test
    void a_paper_that_was_brought_is_not_taken_for_the_document_an_entry_makes() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        assertThat(lines(written, "data/contents.csv").stream().filter(line -> line.contains("核对报告")))
                .satisfiesExactly(
                        brought -> assertThat(brought).contains("2026-03-04").endsWith("\"纸质保存,未入包\""),
                        made -> assertThat(made).contains("2026-03-10").endsWith("CHECK_REPORT.html\""));
    }

    @Test
    void the_determination_is_explained_line_by_line() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        assertThat(page(written, "DETERMINATION_RECORD"))
                .contains("人均月收入与标准517元比较")
                .contains("income.total = 300.00 CNY")
                .contains("standard.rural = 517 CNY(自2026-01-01起,试验文件1号,fixture)")
                .contains("未反馈")
                .contains("734.00元");
    }

    @Test
    void a_non_confirmation_names_its_reasons_in_words_and_the_remedies() throws IOException {
        WrittenPackage written = write(Dossiers.notConfirmed());

        assertThat(page(written, "NON_CONFIRMATION_NOTICE"))
                .contains("人均月收入与标准517元比较", "民发〔2021〕57号 第4条", "另有说明", "60日", "行政复议", "6个月", "行政诉讼");
    }

    @Test
    void the_check_report_says_who_was_not_answered_for_and_what_differs() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        assertThat(page(written, "CHECK_REPORT")).contains("机动车辆与申报不一致", "公安", "贾二 死亡登记");
        assertThat(page(written, "AGENCY_ANSWER")).contains("用途 摩托车", "无记录", "未反馈", "姓名与号码不符", "查询失败");
    }

    @Test
    void everything_an_entry_says_has_its_page_also_off_the_plain_path() throws IOException {
        DossierExport export = Dossiers.reviewed();
        WrittenPackage written = write(export);

        String list = Files.readString(written.path().resolve("data/contents.csv"));
        for (DossierItem item : export.file().items()) {
            if (item.medium() == Medium.ELECTRONIC) {
                assertThat(list).contains("-" + item.type() + ".html");
            }
        }
        assertThat(page(written, "MATERIAL_WAIVER")).contains("平台可查");
        assertThat(page(written, "SUPPORTER_SURVEY"))
                .contains("拒绝", "拒绝提供收入", "310.00")
                .contains("调查乙");
        assertThat(page(written, "APPRAISAL_RECORD")).contains("应到人数", "9", "7", "生活困难");
        assertThat(page(written, "CHECK_REQUEST")).contains("核对委托书", "2026-03-10");
        assertThat(page(written, "VISIT_SIGNATURE")).contains("贾二");
        assertThat(page(written, "SHORTAGE_RECORD")).contains("仅一名窗口人员", "近亲属备案", "受理", "2026-12-31");
        // the clerk had accepted the application
        assertThat(page(written, "NEAR_RELATIVE_FILING")).contains("因人员不足由同一人兼办", "受理");
        assertThat(page(written, "CHECK_REPORT")).doesNotContain("因人员不足由同一人兼办");
        assertThat(page(written, "PAPERS_SENT")).contains("2026-04-01", "2026-04-16");
        assertThat(page(written, "COLLECTIVE_MINUTES")).contains("M-1", "审核丁", "确认戊", "回避", "窗口甲");
        assertThat(page(written, "DELIVERY_RECEIPT")).contains("留置送达", "治保主任", "2026-05-04", "2026-09-07");
        assertThat(page(written, "CHANGE_REPORT")).contains("失业", "厂子停产");
        assertThat(page(written, "LETTER_ENQUIRY")).contains("邻县民政局", "属实");
        // who reported might be told from what was reported
        assertThat(page(written, "REMEDY_PAPERS")).contains("举报", "R-1").doesNotContain("邻居所言");
        assertThat(page(written, "REMEDY_ANSWER")).contains("不成立", "查无实据");
        assertThat(page(written, "WORK_OFFER")).contains("贾二", "社区保洁");
        assertThat(page(written, "WORK_REFUSAL_NOTICE")).contains("嫌路远", "3", "本人的保障金");
        assertThat(page(written, "GRADUAL_EXIT_FORM")).contains("2026-08", "就业后渐退", "60日");
        assertThat(page(written, "REOPENING_NOTICE")).contains("并未就业");
    }

    @Test
    void a_finding_that_life_changed_says_since_when() throws IOException {
        assertThat(page(write(Dossiers.stopped()), "OFFICER_FINDING")).contains("1750", "2026-02-01", "工资单");
    }

    @Test
    void a_dossier_that_was_taken_over_says_from_where_by_which_decision_and_what_it_lacked() throws IOException {
        WrittenPackage written = write(Dossiers.takenOver());

        assertThat(page(written, "TAKE_OVER_RECORD"))
                .contains("旧系统", "虚构县民政局", "2025-09-01", "旧证号7", "2026-04", "400.00", "公示");
        assertThat(page(written, "STOP_FORM")).contains("迁往外省");
    }

    @Test
    void what_happens_to_the_household_has_its_pages_and_a_paper_names_who_applied_when_it_was_made()
            throws IOException {
        DossierExport export = Dossiers.changed();
        WrittenPackage written = write(export);

        String list = Files.readString(written.path().resolve("data/contents.csv"));
        for (DossierItem item : export.file().items()) {
            if (item.medium() == Medium.ELECTRONIC) {
                assertThat(list).contains("-" + item.type() + ".html");
            }
        }
        assertThat(page(written, "CORRECTION_RECORD")).contains("甄三娘", "笔误");
        assertThat(page(written, "TRANSFER_CERTIFICATE")).contains("甄三娘", "贾小", "990102", "2026-06");
        assertThat(page(written, "ACCEPTANCE_NOTICE")).contains(Dossiers.NAME).doesNotContain("甄三娘");
    }

    @Test
    void a_handover_is_told_in_both_dossiers() throws IOException {
        WrittenPackage former = write(Dossiers.handedOver());
        assertThat(page(former, "MEMBER_CHANGE_FORM")).contains("贾二", "DB-OTHER", "2026-05", "367.00元");

        WrittenPackage opened = write(Dossiers.opened());
        assertThat(page(opened, "MEMBER_CHANGE_FORM")).contains("贾二", "DB-FORMER", "367.00元", "分户");
    }

    @Test
    void what_happened_to_the_money_has_its_pages() throws IOException {
        WrittenPackage written = write(Dossiers.reviewed());

        assertThat(page(written, "PAYMENT_RESULT")).contains("L-2026-03", "保障金", "734.00", "已退回 户名不符");
        assertThat(page(written, "PRICE_SUBSIDY_RECORD")).contains("2026-03", "20.00", "测试价补〔2026〕1号");
        assertThat(page(written, "WITHHOLDING_NOTICE")).contains("2026-04", "2026-05", "测试规定", "拒不配合复核", "行政复议");
        assertThat(page(written, "RESUMPTION_NOTICE")).contains("已配合复核");
        assertThat(page(written, "RECOVERY_DECISION"))
                .contains("未按规定报告变化", "600.00", "免予追回", "134.00", "生活困难", "2026-08-01", "行政复议");
        assertThat(page(written, "SET_OFF_NOTICE")).contains("2026-04", "200.00");
        assertThat(page(written, "RECOVERY_LEDGER")).contains("100.00", "收-1");
    }

    @Test
    void a_stop_names_its_reason_and_the_remedies() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        assertThat(page(written, "TERMINATION_NOTICE")).contains("迁出", "2026-05", "60日", "6个月");
    }

    @Test
    void the_public_notice_shows_name_persons_and_amount_and_nothing_else_of_the_family() throws IOException {
        String notice = page(write(Dossiers.stopped()), "NOTICE_SHEET");

        assertThat(notice).contains(Dossiers.NAME, "734.00元");
        assertThat(notice).doesNotContain("贾二", "试验村一组", "99010119600101", "1200", "残疾");
    }

    @Test
    void what_people_wrote_cannot_become_markup() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        assertThat(page(written, "HOME_VISIT_FORM"))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;房屋一处&quot;")
                .doesNotContain("<script");
        assertThat(page(written, "STOP_FORM")).contains("全家迁出 &lt;本县&gt; &amp; 户口");
    }

    @Test
    void metadata_is_xml_with_an_element_for_each_item() throws Exception {
        WrittenPackage written = write(Dossiers.stopped());

        var metadata = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(written.path().resolve("data/metadata.xml").toFile());
        int items = lines(written, "data/contents.csv").size() - 1;
        assertThat(metadata.getElementsByTagName("件").getLength()).isEqualTo(items);
        assertThat(metadata.getElementsByTagName("件数").item(0).getTextContent()).isEqualTo(Integer.toString(items));
        assertThat(metadata.getElementsByTagName("档号").item(0).getTextContent()).isEqualTo(Dossiers.VOLUME);
    }

    @Test
    void the_decision_record_is_the_plaintext_as_recorded() throws IOException {
        DossierExport export = Dossiers.stopped();

        WrittenPackage written = write(export);

        // the determination is the tenth entry
        assertThat(written.path().resolve("data/decision-record.json"))
                .hasBinaryContent(export.entries().get(9).plaintext().toByteArray())
                .content(StandardCharsets.UTF_8)
                .contains("case.determination-proposed");
    }

    @Test
    void no_person_stands_in_the_tag_files_or_in_a_file_name() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        assertThat(written.path().resolve("bag-info.txt"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("Source-Organization: 试验县民政局\nExternal-Identifier: " + Dossiers.VOLUME
                        + "\nInternal-Sender-Identifier: 990101/H-0001\nBagging-Date: 2026-05-20\nPayload-Oxum: "
                        + written.octets() + "." + written.files() + "\nBag-Software-Agent: lowbao package 1\n");
        assertThat(files(written).keySet()).allMatch(name -> name.matches("[A-Za-z0-9./_-]+"));
    }

    @Test
    void the_chain_can_be_recomputed_from_the_readme_alone() throws IOException {
        WrittenPackage written = write(Dossiers.stopped());

        // T("lowbao-chain-1") T(partition) T(journal) T(kind), as the README says
        var genesis = new ByteArrayOutputStream();
        var out = new DataOutputStream(genesis);
        for (String text : List.of("lowbao-chain-1", "990101", "H-0001", "dossier")) {
            out.writeInt(text.length());
            out.writeBytes(text);
        }
        assertThat(lines(written, "data/journal/chain.txt"))
                .startsWith(
                        "form lowbao-chain-1",
                        "partition 990101",
                        "journal H-0001",
                        "kind dossier",
                        "0 " + Sha256.hex(genesis.toByteArray()))
                .hasSize(4 + 1 + 17);
        assertThat(lines(written, "data/journal/entries.jsonl").get(0))
                .startsWith("{\"version\":1,\"type\":\"case.application-filed\",\"typeVersion\":1,"
                        + "\"recordedAt\":\"2026-03-02T01:00:00.000Z\",\"actor\":\"A-u1\",\"contents\":[],")
                .endsWith("\"plaintext\":\"{\\\"actor\\\":\\\"窗口甲\\\",\\\"type\\\":\\\"case.application-filed\\\"}\"}");
    }

    @Test
    void the_same_dossier_gives_the_same_bytes_under_any_locale_and_zone() throws IOException {
        Map<String, String> here = files(PackageWriter.write(Dossiers.stopped(), INFO, folder.resolve("here")));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));

            Map<String, String> there = files(PackageWriter.write(Dossiers.stopped(), INFO, folder.resolve("there")));

            assertThat(there).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void what_an_interrupted_writing_left_behind_is_replaced() throws IOException {
        Path leftover = Files.createDirectories(folder.resolve(".P-1.writing/data"));
        Files.writeString(leftover.resolve("half"), "half");

        WrittenPackage written = write(Dossiers.stopped());

        assertThat(PackageVerifier.verify(written.path()).isIntact()).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.writing");
    }

    @Test
    void an_equal_package_is_kept_untouched() throws IOException {
        Path marker = write(Dossiers.stopped()).path().resolve("bagit.txt");
        Files.setLastModifiedTime(marker, FileTime.fromMillis(1_000));

        write(Dossiers.stopped());

        assertThat(Files.getLastModifiedTime(marker)).isEqualTo(FileTime.fromMillis(1_000));
    }

    @Test
    void another_or_a_damaged_package_is_replaced() throws IOException {
        WrittenPackage first = write(Dossiers.notConfirmed());
        WrittenPackage second = write(Dossiers.stopped());
        assertThat(second.tagManifestDigest()).isNotEqualTo(first.tagManifestDigest());
        Files.writeString(second.path().resolve("data/remarks.html"), "damaged");

        WrittenPackage third = write(Dossiers.stopped());

        assertThat(PackageVerifier.verify(third.path(), second.tagManifestDigest())
                        .faults())
                .isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void a_folder_that_is_no_package_is_never_replaced() throws IOException {
        Path photographs = Files.createDirectories(folder.resolve("P-1"));
        Files.writeString(photographs.resolve("family.txt"), "mine");

        assertThatIOException()
                .isThrownBy(() -> write(Dossiers.stopped()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(photographs.resolve("family.txt")).hasContent("mine");
    }

    @Test
    void a_content_that_cannot_be_read_leaves_nothing_behind() {
        DossierExport sound = Dossiers.stopped();
        var broken = new DossierExport(
                sound.key(), sound.kind(), sound.file(), sound.recorded(), sound.entries(), sound.chain(), id -> {
                    throw new IOException("gone");
                });

        assertThatIOException().isThrownBy(() -> write(broken)).withMessage("gone");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_dossier_that_was_not_filed_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(Dossiers.applied()))
                .withMessage("990101/H-0001 is not filed into archives");
    }

    @Test
    void an_export_that_does_not_prove_its_chain_is_refused() {
        DossierExport sound = Dossiers.stopped();
        var other = new DossierExport(
                sound.key(),
                "another-kind",
                sound.file(),
                sound.recorded(),
                sound.entries(),
                sound.chain(),
                sound.contents());

        assertThatIllegalArgumentException().isThrownBy(() -> write(other)).withMessageContaining("chain digest");
    }

    @Test
    void english_is_a_bundle_beside_chinese() throws IOException {
        var english = new PackageInfo(
                "Test county", LocalDate.of(2026, 5, 20), "T-1", new TreeMap<>(Map.of("990101", "County")), Locale.UK);

        WrittenPackage written = PackageWriter.write(Dossiers.notConfirmed(), english, folder.resolve("P-1"));

        assertThat(page(written, "NON_CONFIRMATION_NOTICE"))
                .contains("compared with 517 yuan", "within 60 days", "6 months", "(confirming officer, County)");
        assertThat(written.path().resolve("bag-info.txt"))
                .content(StandardCharsets.UTF_8)
                .contains("\nBag-Group-Identifier: T-1\n");
    }

    private WrittenPackage write(DossierExport export) throws IOException {
        return PackageWriter.write(export, INFO, folder.resolve("P-1"));
    }

    private static String page(WrittenPackage written, String type) throws IOException {
        return files(written).entrySet().stream()
                .filter(file -> file.getKey().endsWith("-" + type + ".html"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static List<String> lines(WrittenPackage written, String name) throws IOException {
        return Files.readAllLines(written.path().resolve(name));
    }

    /** Returns every file as Latin-1 for the photograph, which has no other text, and as UTF-8 for all others. */
    private static Map<String, String> files(WrittenPackage written) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(written.path())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = written.path().relativize(file).toString().replace('\\', '/');
                files.put(
                        name,
                        new String(
                                Files.readAllBytes(file),
                                name.endsWith(".jpg") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
