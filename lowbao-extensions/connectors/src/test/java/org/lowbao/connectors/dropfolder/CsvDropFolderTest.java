package org.lowbao.connectors.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.connectors.dropfolder.Delivery.AS_OF;
import static org.lowbao.connectors.dropfolder.Delivery.DEATHS_HEADER;
import static org.lowbao.connectors.dropfolder.Delivery.REGISTER_HEADER;
import static org.lowbao.connectors.dropfolder.Delivery.VEHICLES_HEADER;
import static org.lowbao.connectors.dropfolder.Delivery.id;
import static org.lowbao.connectors.dropfolder.Delivery.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.connectors.dropfolder.DeliveryFault.Code;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.verification.AgencyRecord;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.Reply;

class CsvDropFolderTest {

    private static final Reply NO_RECORD = new Reply.NoRecord();
    private static final Reply NO_REPLY = new Reply.NoReply();

    @TempDir
    Path folder;

    private Delivery delivery;

    @BeforeEach
    void empty() {
        delivery = new Delivery(folder);
    }

    @Test
    void a_row_in_the_register_is_found_with_its_fields() {
        delivery.file(
                "household-register",
                "register.csv",
                REGISTER_HEADER + id(1).value() + ",甄一,户主,990101100201,19850501\n",
                1,
                "all");

        assertThat(reply(LookupItem.HOUSEHOLD_REGISTER, id(1), "甄一"))
                .isEqualTo(
                        found(Map.of("relation", "户主", "division", "990101100201", "registered-since", "1985-05-01")));
    }

    @Test
    void a_vehicle_has_our_code_for_its_use_and_only_a_masked_plate() {
        delivery.file(
                "vehicles",
                "vehicles.csv",
                VEHICLES_HEADER + id(1).value() + ",甄一,试A12345,残疾人专用,正三轮,2020-02-29\n",
                1,
                "all");

        assertThat(reply(LookupItem.VEHICLES, id(1), "甄一"))
                .isEqualTo(found(
                        Map.of("plate", "试A****5", "use", "disability", "type", "正三轮", "registered-on", "2020-02-29")));
    }

    @Test
    void columns_are_found_by_name_and_others_are_passed_over() {
        delivery.file(
                "deaths", "deaths.csv", "备注,date,name,id-number\n无,2026-01-02,甄一," + id(1).value() + "\n", 1, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(found(Map.of("date", "2026-01-02")));
    }

    @Test
    void a_person_in_coverage_without_a_row_has_no_record() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER, 0, "id:990101");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(NO_RECORD);
    }

    @Test
    void a_person_outside_the_coverage_gets_no_reply() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER, 0, "id:990101 id:99");

        assertThat(reply(LookupItem.DEATH, id("980101", 1), "甄一")).isEqualTo(NO_REPLY);
    }

    @Test
    void coverage_by_division_holds_for_those_whom_the_delivered_register_lists_there() {
        delivery.file(
                        "household-register",
                        "register.csv",
                        REGISTER_HEADER
                                + id("980101", 1).value() + ",甄一,户主,990101100201,1985-05-01\n"
                                + id("980101", 2).value() + ",贾二,户主,990102100201,1985-05-01\n",
                        2,
                        "all")
                .file("deaths", "deaths.csv", DEATHS_HEADER, 0, "division:990101");

        assertThat(reply(LookupItem.DEATH, id("980101", 1), "甄一")).isEqualTo(NO_RECORD);
        assertThat(reply(LookupItem.DEATH, id("980101", 2), "贾二")).isEqualTo(NO_REPLY);
    }

    @Test
    void a_declared_file_that_is_not_there_gives_no_reply() {
        delivery.declare("deaths", "deaths.csv", "0".repeat(64), 0, "", "all");

        CsvDropFolder opened = delivery.open();

        assertThat(reply(opened, LookupItem.DEATH, id(1), "甄一")).isEqualTo(NO_REPLY);
        assertThat(opened.report().faults()).containsExactly(new DeliveryFault("deaths.csv", 0, "", Code.FILE_MISSING));
    }

    @Test
    void of_two_files_of_a_register_a_missing_one_silences_only_those_it_covers() {
        delivery.file("deaths", "deaths-1.csv", DEATHS_HEADER, 0, "id:990101")
                .declare("deaths", "deaths-2.csv", "0".repeat(64), 0, "", "id:990102");

        assertThat(reply(LookupItem.DEATH, id("990101", 1), "甄一")).isEqualTo(NO_RECORD);
        assertThat(reply(LookupItem.DEATH, id("990102", 1), "甄一")).isEqualTo(NO_REPLY);
    }

    @Test
    void a_file_changed_after_it_was_declared_fails_even_for_persons_with_a_row() {
        String rows = DEATHS_HEADER + id(1).value() + ",甄一,2026-01-02\n";
        delivery.file("deaths", "deaths.csv", rows, 1, "all")
                .write("deaths.csv", rows.replace("01-02", "01-03").getBytes(StandardCharsets.UTF_8));

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("DIGEST_DIFFERS"));
        assertThat(reply(LookupItem.DEATH, id(2), "贾二")).isEqualTo(new Reply.Failed("DIGEST_DIFFERS"));
    }

    @Test
    void a_file_with_fewer_rows_than_declared_fails() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER, 1, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("ROW_COUNT_DIFFERS"));
    }

    @Test
    void a_number_under_another_name_is_declined() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER + id(1).value() + ",甄一,2026-01-02\n", 1, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "贾二")).isEqualTo(new Reply.Declined("NAME_MISMATCH"));
    }

    @Test
    void a_number_that_another_register_knows_under_another_name_is_declined_where_it_has_no_row() {
        delivery.file(
                        "household-register",
                        "register.csv",
                        REGISTER_HEADER + id(1).value() + ",甄一,户主,990101100201,1985-05-01\n",
                        1,
                        "all")
                .file("deaths", "deaths.csv", DEATHS_HEADER, 0, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "贾二")).isEqualTo(new Reply.Declined("NAME_MISMATCH"));
        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(NO_RECORD);
    }

    @Test
    void a_shared_number_gives_each_name_its_own_rows() {
        delivery.file(
                "deaths",
                "deaths.csv",
                DEATHS_HEADER + id(1).value() + ",甄一,2026-01-02\n" + id(1).value() + ",贾二,2025-01-02\n",
                2,
                "all");

        assertThat(reply(LookupItem.DEATH, id(1), "贾二")).isEqualTo(found(Map.of("date", "2025-01-02")));
    }

    @Test
    void forms_of_the_dot_in_a_name_do_not_make_another_name() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER + id(1).value() + ",阿依•古丽,2026-01-02\n", 1, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "阿依·古丽")).isInstanceOf(Reply.Found.class);
    }

    @Test
    void a_number_of_15_digits_meets_its_form_of_18_both_ways() {
        // 990101 + 600101 + 001, and its upgrade with the century
        CitizenId old = CitizenId.of("990101600101001");
        delivery.file(
                "deaths",
                "deaths.csv",
                DEATHS_HEADER + "990101600101001,甄一,2026-01-02\n" + id(2).value() + ",贾二,2026-01-03\n",
                2,
                "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isInstanceOf(Reply.Found.class);
        assertThat(reply(LookupItem.DEATH, old, "甄一")).isInstanceOf(Reply.Found.class);
        assertThat(reply(LookupItem.DEATH, CitizenId.of("990101600101002"), "贾二"))
                .isInstanceOf(Reply.Found.class);
    }

    @Test
    void an_authorisation_that_ended_the_day_before_the_registers_is_declined() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER, 0, "all");
        var ended = new LookupRequest("R-1", PersonName.of("甄一"), id(1), Set.of(LookupItem.DEATH), AS_OF.minusDays(1));
        var lastDay = new LookupRequest("R-1", PersonName.of("甄一"), id(1), Set.of(LookupItem.DEATH), AS_OF);

        CsvDropFolder opened = delivery.open();

        assertThat(opened.ask(List.of(ended)).get(0).reply()).isEqualTo(new Reply.Declined("AUTHORISATION_EXPIRED"));
        assertThat(opened.ask(List.of(lastDay)).get(0).reply()).isEqualTo(NO_RECORD);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, ordinary, DATE, registered-on",
        "2026-03-01, ordinary, DATE_AFTER_AS_OF, registered-on",
        "2020-01-01, 飞行, VEHICLE_USE, use"
    })
    void a_row_that_cannot_be_taken_over_fails_for_its_person_and_for_nobody_else(
            String date, String use, Code code, String column) {
        delivery.file(
                "vehicles",
                "vehicles.csv",
                VEHICLES_HEADER + id(1).value() + ",甄一,试A12345," + use + ",轿车," + date + "\n" + id(2).value()
                        + ",贾二,试A54321,摩托车,二轮,2020-01-01\n",
                2,
                "all");

        CsvDropFolder opened = delivery.open();

        assertThat(reply(opened, LookupItem.VEHICLES, id(1), "甄一")).isEqualTo(new Reply.Failed("ROW_UNREADABLE"));
        assertThat(reply(opened, LookupItem.VEHICLES, id(2), "贾二")).isInstanceOf(Reply.Found.class);
        assertThat(opened.report().faults()).containsExactly(new DeliveryFault("vehicles.csv", 2, column, code));
    }

    @Test
    void a_row_whose_number_cannot_be_read_is_not_no_record_for_its_name() {
        String wrongCheck = id(1).value().substring(0, 17) + (id(1).value().endsWith("0") ? "1" : "0");
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER + wrongCheck + ",甄一,2026-01-02\n", 1, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("ROW_UNREADABLE"));
        assertThat(reply(LookupItem.DEATH, id(2), "贾二")).isEqualTo(NO_RECORD);
    }

    @Test
    void gb18030_is_read_where_it_is_declared_with_characters_beyond_the_basic_plane() {
        String rows = DEATHS_HEADER + id(1).value() + ",𠮷一,2026-01-02\n";
        delivery.file("deaths", "deaths.csv", Delivery.bytes(rows, "GB18030"), 1, "GB18030", "all");

        assertThat(reply(LookupItem.DEATH, id(1), "𠮷一")).isInstanceOf(Reply.Found.class);
    }

    @Test
    void a_file_in_another_encoding_than_declared_fails() {
        String rows = DEATHS_HEADER + id(1).value() + ",甄一,2026-01-02\n";
        delivery.file("deaths", "deaths.csv", Delivery.bytes(rows, "GB18030"), 1, "UTF-8", "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("ENCODING"));
    }

    @Test
    void a_byte_order_mark_is_tolerated() {
        delivery.file("deaths", "deaths.csv", "\uFEFF" + DEATHS_HEADER, 0, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(NO_RECORD);
    }

    @Test
    void a_quote_that_is_never_closed_fails_the_file() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER + "\"" + id(1).value() + ",甄一,2026-01-02\n", 1, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("MALFORMED"));
    }

    @Test
    void an_endless_field_fails_the_file_without_being_read_into_memory() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER + "9".repeat(5_000_000), 1, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("MALFORMED"));
    }

    @Test
    void a_field_over_the_limit_is_a_fault_of_its_row() {
        delivery.file(
                "deaths",
                "deaths.csv",
                DEATHS_HEADER + id(1).value() + "," + "甄".repeat(1_001) + ",2026-01-02\n",
                1,
                "all");

        CsvDropFolder opened = delivery.open();

        assertThat(opened.report().faults()).contains(new DeliveryFault("deaths.csv", 2, "name", Code.FIELD_TOO_LONG));
        assertThat(reply(opened, LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("ROW_UNREADABLE"));
    }

    @Test
    void more_bytes_or_rows_than_allowed_fail_the_file() {
        String rows = DEATHS_HEADER + id(1).value() + ",甄一,2026-01-02\n" + id(2).value() + ",贾二,2026-01-02\n";
        delivery.file("deaths", "deaths.csv", rows, 2, "all");

        assertThat(reply(delivery.open(new DropFolderLimits(50, 10, 100, 10)), LookupItem.DEATH, id(1), "甄一"))
                .isEqualTo(new Reply.Failed("FILE_TOO_LARGE"));
        assertThat(reply(delivery.open(new DropFolderLimits(5_000, 1, 100, 10)), LookupItem.DEATH, id(1), "甄一"))
                .isEqualTo(new Reply.Failed("TOO_MANY_ROWS"));
    }

    @Test
    void a_header_without_a_needed_column_fails_the_file() {
        delivery.file("deaths", "deaths.csv", "id-number,name\n", 0, "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("HEADER"));
    }

    @Test
    void a_link_is_no_file_of_the_delivery(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("deaths.csv"), DEATHS_HEADER);
        Files.createSymbolicLink(folder.resolve("deaths.csv"), outside);
        delivery.declare("deaths", "deaths.csv", Delivery.sha256(Files.readAllBytes(outside)), 0, "", "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("FILE_UNREADABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../deaths.csv", "/etc/passwd", "..", "a/b.csv", "", "死亡.csv"})
    void a_file_name_that_leads_elsewhere_is_refused_and_its_register_fails(String name) {
        delivery.declare("deaths", name, "0".repeat(64), 0, "", "all");

        assertThat(reply(LookupItem.DEATH, id(1), "甄一")).isEqualTo(new Reply.Failed("DECLARATION"));
    }

    @Test
    void faults_beyond_the_limit_are_counted() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER + "x,甄一,2026-01-02\n".repeat(7), 7, "all");

        DeliveryReport report =
                delivery.open(new DropFolderLimits(5_000, 10, 100, 3)).report();

        assertThat(report.faults()).hasSize(3);
        assertThat(report.furtherFaults()).isEqualTo(4);
    }

    @Test
    void a_folder_without_a_declaration_is_refused() {
        assertThatThrownBy(() -> CsvDropFolder.open(folder))
                .isInstanceOfSatisfying(
                        DeliveryRefusedException.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new DeliveryFault("delivery.csv", 0, "", Code.FILE_MISSING)));
    }

    @Test
    void a_declaration_of_two_days_is_refused() {
        delivery.declare("deaths", "a.csv", "0".repeat(64), 0, "", "all")
                .line("public-security,2026-03-31,vehicles,b.csv," + "0".repeat(64) + ",0,,all");

        assertThatThrownBy(() -> delivery.open()).isInstanceOf(DeliveryRefusedException.class);
    }

    @Test
    void the_report_and_its_words_name_no_person() {
        delivery.file("deaths", "deaths.csv", DEATHS_HEADER + id(1).value() + ",甄一,never\nx,贾二,2026-01-02\n", 2, "all");

        DeliveryReport report = delivery.open().report();

        assertThat(report.faults()).hasSize(2);
        for (DeliveryFault fault : report.faults()) {
            assertThat(fault + fault.message(Locale.CHINESE) + fault.message(Locale.ENGLISH))
                    .doesNotContain("甄一", "贾二", id(1).value(), "never");
        }
    }

    @Test
    void a_fault_says_where_and_what_to_do_in_both_languages() {
        var fault = new DeliveryFault("deaths.csv", 1234, "date", Code.DATE);

        assertThat(fault.message(Locale.CHINA))
                .isEqualTo("文件 deaths.csv 第 1234 行“date”列:日期无效。请写成 2026-03-31 或 20260331。");
        assertThat(fault.message(Locale.UK))
                .isEqualTo("File deaths.csv, line 1234, column \"date\": no valid day. Write 2026-03-31 or 20260331.");
    }

    @Test
    void every_code_has_words_in_both_languages() {
        for (Code code : Code.values()) {
            var fault = new DeliveryFault("deaths.csv", 0, "", code);
            assertThat(fault.message(Locale.CHINESE)).startsWith("文件 deaths.csv:");
            assertThat(fault.message(Locale.ENGLISH)).startsWith("File deaths.csv: ");
        }
    }

    private Reply reply(LookupItem item, CitizenId id, String name) {
        return reply(delivery.open(), item, id, name);
    }

    private static Reply reply(CsvDropFolder opened, LookupItem item, CitizenId id, String name) {
        return opened.ask(List.of(request(id, name, item))).get(0).reply();
    }

    private static Reply found(Map<String, String> fields) {
        return new Reply.Found(List.of(new AgencyRecord(new TreeMap<>(fields))));
    }
}
