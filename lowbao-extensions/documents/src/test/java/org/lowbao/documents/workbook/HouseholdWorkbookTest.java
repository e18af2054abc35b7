package org.lowbao.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.documents.workbook.IntakeSheet.HOUSEHOLDS;
import static org.lowbao.documents.workbook.IntakeSheet.INCOMES;
import static org.lowbao.documents.workbook.IntakeSheet.MEMBERS;
import static org.lowbao.documents.workbook.IntakeSheet.PROPERTY;
import static org.lowbao.documents.workbook.IntakeSheet.RIGID_EXPENDITURE;
import static org.lowbao.documents.workbook.IntakeSheet.SUPPORTERS;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.documents.spreadsheet.Limits;
import org.lowbao.documents.workbook.TestBook.Formula;

class HouseholdWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void a_household_comes_out_as_it_was_filled_in() {
        WorkbookRead read = read(TestBook.of(1));

        assertThat(read.report().isClean()).isTrue();
        HouseholdRead.Complete household = read.complete().get(0);
        assertThat(household.householdNumber()).isEqualTo("H1");
        assertThat(household.row()).isEqualTo(2);
        assertThat(household.village()).isEqualTo("测试村");
        LocalDate his = LocalDate.of(1950, 1, 2);
        LocalDate hers = LocalDate.of(1952, 3, 2);
        assertThat(household.application())
                .isEqualTo(new Application(
                        "A-1",
                        LocalDate.of(2026, 9, 1),
                        DivisionCode.of("990105001001"),
                        new Contact("测试村一组", "0450-1234567"),
                        AreaClass.RURAL,
                        "1",
                        List.of(
                                new Member(
                                        "1",
                                        PersonName.of("测试甲"),
                                        Optional.of(CitizenId.of(TestBook.id(his, true))),
                                        Sex.MALE,
                                        his,
                                        Kinship.HEAD,
                                        MaritalStatus.MARRIED,
                                        Optional.empty(),
                                        false,
                                        WorkCapacity.PARTIAL,
                                        false),
                                new Member(
                                        "2",
                                        PersonName.of("测试乙"),
                                        Optional.of(CitizenId.of(TestBook.id(hers, false))),
                                        Sex.FEMALE,
                                        hers,
                                        Kinship.WIFE,
                                        MaritalStatus.MARRIED,
                                        Optional.of(new Disability(DisabilityCategory.LIMB, DisabilityLevel.TWO)),
                                        true,
                                        WorkCapacity.NONE,
                                        false)),
                        List.of(new Income(
                                "1", IncomeCategory.TRANSFER, "basic-pension", Flow.monthly(Money.ofYuan("143.50")))),
                        true,
                        List.of(new Property(
                                PropertyKind.DEPOSIT,
                                "current",
                                Optional.of(new Stock(Money.ofYuan("1200"), LocalDate.of(2026, 8, 31))))),
                        List.of(new RigidExpenditure(
                                "2", ExpenditureKind.SERIOUS_ILLNESS, Flow.yearly(Money.ofYuan("3600.25")))),
                        List.of(new Supporter(
                                PersonName.of("测试丙"),
                                Optional.empty(),
                                Kinship.ELDEST_SON,
                                3,
                                Optional.of(Flow.yearly(Money.ofYuan("36000"))),
                                Optional.of(true),
                                Optional.of(Flow.yearly(Money.ofYuan("1200"))))),
                        Optional.of(BankAccountNumber.of("6200000000000001")),
                        false,
                        List.of(
                                Material.originalOnPaper(DocumentType.APPLICATION, Optional.empty()),
                                Material.originalOnPaper(DocumentType.INTEGRITY_PLEDGE, Optional.empty()),
                                Material.originalOnPaper(DocumentType.CHECK_AUTHORISATION, Optional.of("1")),
                                Material.copyOnPaper(DocumentType.DISABILITY_CERTIFICATE, Optional.of("2")))));
    }

    @Test
    void columns_may_stand_in_any_order_and_unknown_ones_are_ignored() {
        TestBook book = TestBook.of(2);
        for (IntakeSheet sheet : IntakeSheet.values()) {
            Collections.reverse(book.headersOf(sheet));
            book.headersOf(sheet).add(1, "备注");
        }

        assertThat(read(book).complete())
                .extracting(HouseholdRead.Complete::application)
                .isEqualTo(read(TestBook.of(2)).complete().stream()
                        .map(HouseholdRead.Complete::application)
                        .toList());
    }

    @Test
    void what_is_not_known_stays_unknown() {
        TestBook book = TestBook.of(1)
                .set(PROPERTY, 0, IntakeColumn.VALUE, "")
                .set(PROPERTY, 0, IntakeColumn.AS_OF, "")
                .set(SUPPORTERS, 0, IntakeColumn.YEARLY_INCOME, "")
                .set(SUPPORTERS, 0, IntakeColumn.ABLE, "")
                .set(SUPPORTERS, 0, IntakeColumn.PLEDGED, "")
                .set(HOUSEHOLDS, 0, IntakeColumn.ACCOUNT, "")
                .set(MEMBERS, 0, IntakeColumn.CITIZEN_ID, "");

        Application application = read(book).complete().get(0).application();
        assertThat(application.properties().get(0).value()).isEmpty();
        assertThat(application.supporters().get(0).income()).isEmpty();
        assertThat(application.supporters().get(0).able()).isEmpty();
        assertThat(application.supporters().get(0).pledged()).isEmpty();
        assertThat(application.account()).isEmpty();
        assertThat(application.members().get(0).citizenId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950-01-02", "1950/1/2", "1950.01.02", "1950年1月2日", "19500102", " 1950-01-02 "})
    void a_date_is_read_in_every_usual_form(String written) {
        assertThat(read(TestBook.of(1).set(MEMBERS, 0, IntakeColumn.BIRTH_DATE, written))
                        .complete())
                .singleElement()
                .extracting(
                        household -> household.application().members().get(0).birthDate())
                .isEqualTo(LocalDate.of(1950, 1, 2));
    }

    @Test
    void a_real_date_of_the_spreadsheet_is_read() {
        TestBook book = TestBook.of(1).set(MEMBERS, 0, IntakeColumn.BIRTH_DATE, LocalDate.of(1950, 1, 2));

        assertThat(read(book).complete()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950-02-30", "1950-13-01", "去年", "01-02", "50-1-2", "1850年", "0950-01-02"})
    void a_day_that_no_calendar_has_is_a_fault(String written) {
        assertSingleFault(
                TestBook.of(2).set(MEMBERS, 0, IntakeColumn.BIRTH_DATE, written), "MEMBERS:2:BIRTH_DATE NOT_A_DATE");
    }

    @Test
    void a_bare_number_is_no_date() {
        assertSingleFault(
                TestBook.of(2).set(HOUSEHOLDS, 1, IntakeColumn.APPLICATION_DATE, 46266),
                "HOUSEHOLDS:3:APPLICATION_DATE NOT_A_DATE");
    }

    @Test
    void a_wrong_check_character_is_told_from_the_rest() {
        String right = TestBook.id(LocalDate.of(1950, 1, 2), true);
        String wrong = right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");

        WorkbookRead read = read(TestBook.of(2).set(MEMBERS, 0, IntakeColumn.CITIZEN_ID, wrong));

        assertThat(read.report().faults()).hasToString("[MEMBERS:2:CITIZEN_ID IDENTIFIER]");
        RowFault fault = read.report().faults().get(0);
        assertThat(fault.message(Locale.CHINESE)).contains("公民身份号码").contains("校验码");
        assertThat(fault.message(Locale.ENGLISH)).contains("check character");
        assertThat(fault.message(Locale.CHINESE) + fault.remedy(Locale.CHINESE) + fault)
                .doesNotContain(wrong);
        assertThat(read.report().heldBack()).containsExactly("H1");
        assertThat(read.complete())
                .extracting(HouseholdRead.Complete::householdNumber)
                .containsExactly("H2");
    }

    @Test
    void a_member_number_twice_and_a_person_twice_in_one_household_are_both_named() {
        TestBook book = TestBook.of(2).copyRow(MEMBERS, 1);

        assertThat(read(book).report().faults())
                .hasToString("[MEMBERS:6:MEMBER_NUMBER MEMBER_TWICE, MEMBERS:6:CITIZEN_ID PERSON_TWICE]");
    }

    @Test
    void a_person_in_two_households_holds_both_back_and_each_names_the_other_row() {
        TestBook book = TestBook.of(3)
                .set(MEMBERS, 4, IntakeColumn.CITIZEN_ID, TestBook.id(LocalDate.of(1950, 1, 2), true))
                .set(MEMBERS, 4, IntakeColumn.BIRTH_DATE, "1950-01-02");

        WorkbookRead read = read(book);

        assertThat(read.report().faults())
                .hasToString("[MEMBERS:2:CITIZEN_ID PERSON_IN_TWO_HOUSEHOLDS, "
                        + "MEMBERS:6:CITIZEN_ID PERSON_IN_TWO_HOUSEHOLDS]");
        assertThat(read.report().faults().get(0).particulars()).containsExactly("6");
        assertThat(read.report().heldBack()).containsExactly("H1", "H3");
    }

    @Test
    void whoever_supports_one_household_may_live_in_another() {
        TestBook book =
                TestBook.of(2).set(SUPPORTERS, 0, IntakeColumn.CITIZEN_ID, TestBook.id(LocalDate.of(1950, 1, 3), true));

        assertThat(read(book).complete()).hasSize(2);
    }

    @Test
    void a_negative_income_is_a_fault_of_its_cell() {
        assertSingleFault(
                TestBook.of(2).set(INCOMES, 0, IntakeColumn.AMOUNT, new BigDecimal("-1")), "INCOMES:2:AMOUNT NEGATIVE");
    }

    @Test
    void negative_amounts_are_found_wherever_they_stand() {
        TestBook book = TestBook.of(2)
                .set(PROPERTY, 0, IntakeColumn.VALUE, -1)
                .set(RIGID_EXPENDITURE, 0, IntakeColumn.AMOUNT, -1)
                .set(SUPPORTERS, 0, IntakeColumn.YEARLY_INCOME, -1)
                .set(SUPPORTERS, 0, IntakeColumn.PLEDGED, "-1")
                .set(SUPPORTERS, 0, IntakeColumn.HOUSEHOLD_SIZE, 0);

        assertThat(read(book).report().faults())
                .hasToString("[PROPERTY:2:VALUE NEGATIVE, RIGID_EXPENDITURE:2:AMOUNT NEGATIVE, "
                        + "SUPPORTERS:2:HOUSEHOLD_SIZE TOO_SMALL, SUPPORTERS:2:YEARLY_INCOME NEGATIVE, "
                        + "SUPPORTERS:2:PLEDGED NEGATIVE]");
    }

    @Test
    void a_formula_is_refused_wherever_it_stands_and_whatever_its_result() {
        TestBook book = TestBook.of(2)
                .set(INCOMES, 0, IntakeColumn.AMOUNT, new Formula("100+43.5"))
                .set(MEMBERS, 1, IntakeColumn.NAME, new Formula("CONCATENATE(\"测试\",\"乙\")"));

        assertThat(read(book).report().faults()).hasToString("[MEMBERS:3:NAME FORMULA, INCOMES:2:AMOUNT FORMULA]");
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, AMOUNT_DECIMALS",
        "12.345, AMOUNT_DECIMALS",
        "1000000000000, AMOUNT_RANGE",
        "99999999999999999999, AMOUNT_RANGE"
    })
    void an_amount_that_is_no_amount_is_a_fault_as_number_and_as_text(String written, FaultCode code) {
        for (Object value : List.of(written, new BigDecimal(written))) {
            assertSingleFault(TestBook.of(2).set(INCOMES, 0, IntakeColumn.AMOUNT, value), "INCOMES:2:AMOUNT " + code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"一百", "1,000", "100元", "1e3", "0x10", "NaN", "--1", "1.", "١٢"})
    void what_is_no_number_is_no_amount(String written) {
        assertSingleFault(
                TestBook.of(2).set(INCOMES, 0, IntakeColumn.AMOUNT, written), "INCOMES:2:AMOUNT NOT_AN_AMOUNT");
    }

    @Test
    void an_amount_stored_as_text_and_a_sum_kept_as_binary_fraction_are_read_exactly() {
        TestBook book = TestBook.of(1)
                .set(INCOMES, 0, IntakeColumn.AMOUNT, " 143.50 ")
                .set(RIGID_EXPENDITURE, 0, IntakeColumn.AMOUNT, 0.1 + 0.2);

        Application application = read(book).complete().get(0).application();
        assertThat(application.incomes().get(0).amount()).isEqualTo(Flow.monthly(Money.ofYuan("143.50")));
        assertThat(application.expenditures().get(0).amount()).isEqualTo(Flow.yearly(Money.ofYuan("0.30")));
    }

    @Test
    void running_numbers_and_codes_stored_as_figures_are_read() {
        TestBook book = TestBook.of(1)
                .set(HOUSEHOLDS, 0, IntakeColumn.VILLAGE_CODE, 990105001001L)
                .set(HOUSEHOLDS, 0, IntakeColumn.APPLICANT, 1)
                .set(MEMBERS, 0, IntakeColumn.MEMBER_NUMBER, 1)
                .set(INCOMES, 0, IntakeColumn.MEMBER_NUMBER, 1.0);

        assertThat(read(book).complete()).hasSize(1);
    }

    @Test
    void an_id_number_that_became_a_figure_is_refused_and_the_remedy_says_text() {
        for (Object value : List.of(1.10105E+17, new BigDecimal("990105195001020015"))) {
            WorkbookRead read = read(TestBook.of(2).set(MEMBERS, 0, IntakeColumn.CITIZEN_ID, value));

            assertThat(read.report().faults()).hasToString("[MEMBERS:2:CITIZEN_ID NUMBER_AS_CODE]");
            assertThat(read.report().faults().get(0).remedy(Locale.CHINESE)).contains("文本");
            assertThat(read.report().faults().get(0).remedy(Locale.ENGLISH)).contains("text");
        }
        assertSingleFault(
                TestBook.of(2).set(MEMBERS, 0, IntakeColumn.CITIZEN_ID, "1.10105E+17"),
                "MEMBERS:2:CITIZEN_ID DIGITS_LOST");
        assertSingleFault(
                TestBook.of(2).set(HOUSEHOLDS, 0, IntakeColumn.ACCOUNT, 6200000000000001L),
                "HOUSEHOLDS:2:ACCOUNT NUMBER_AS_CODE");
    }

    @Test
    void a_missing_sheet_holds_every_household_back() {
        WorkbookRead read = read(TestBook.of(2).without(INCOMES));

        assertThat(read.report().faults()).hasToString("[INCOMES:0: SHEET_MISSING]");
        assertThat(read.report().heldBack()).containsExactly("H1", "H2");
        assertThat(read.complete()).isEmpty();
    }

    @Test
    void without_the_household_sheet_no_other_row_is_blamed_for_it() {
        assertThat(read(TestBook.of(2).without(HOUSEHOLDS)).report().faults())
                .hasToString("[HOUSEHOLDS:0: SHEET_MISSING]");
    }

    @Test
    void a_missing_column_is_named_and_holds_every_household_back() {
        TestBook book = TestBook.of(2);
        book.headersOf(MEMBERS).remove("劳动能力");
        book.headersOf(HOUSEHOLDS).remove("住址");

        WorkbookRead read = read(book);

        assertThat(read.report().faults())
                .hasToString("[HOUSEHOLDS:1:ADDRESS COLUMN_MISSING, MEMBERS:1:WORK_CAPACITY COLUMN_MISSING]");
        assertThat(read.report().heldBack()).containsExactly("H1", "H2");
    }

    @Test
    void a_header_twice_is_a_fault_since_either_column_could_be_meant() {
        TestBook book = TestBook.of(2);
        book.headersOf(INCOMES).add("金额");

        assertThat(read(book).report().faults()).hasToString("[INCOMES:1:AMOUNT COLUMN_TWICE]");
    }

    @Test
    void an_empty_workbook_lacks_every_sheet() {
        TestBook book = new TestBook();
        for (IntakeSheet sheet : IntakeSheet.values()) {
            book.without(sheet);
        }

        assertThat(read(book).report().faults()).hasSize(6).allMatch(fault -> fault.code() == FaultCode.SHEET_MISSING);
    }

    @Test
    void sheets_with_headers_only_hold_no_households_and_no_faults() {
        WorkbookRead read = read(new TestBook());

        assertThat(read.households()).isEmpty();
        assertThat(read.report().isClean()).isTrue();
    }

    @Test
    void a_row_of_no_household_is_a_fault_of_that_row_only() {
        assertThat(read(TestBook.of(2).add(INCOMES, "H9", "1", "工资性", "工资", 100, "月"))
                        .report())
                .isEqualTo(new IntakeReport(
                        List.of(RowFault.of(INCOMES, 4, IntakeColumn.HOUSEHOLD_NUMBER, FaultCode.UNKNOWN_HOUSEHOLD)),
                        List.of(),
                        2));
    }

    @Test
    void a_household_number_and_an_application_number_twice_hold_both_back() {
        assertThat(read(TestBook.of(3).set(HOUSEHOLDS, 2, IntakeColumn.APPLICATION_NUMBER, "A-1"))
                        .report()
                        .heldBack())
                .containsExactly("H1", "H3");
        WorkbookRead read =
                read(TestBook.of(2).copyRow(HOUSEHOLDS, 0).set(HOUSEHOLDS, 2, IntakeColumn.APPLICATION_NUMBER, "A-3"));
        assertThat(read.report().faults())
                .hasToString("[HOUSEHOLDS:2:HOUSEHOLD_NUMBER HOUSEHOLD_TWICE, "
                        + "HOUSEHOLDS:4:HOUSEHOLD_NUMBER HOUSEHOLD_TWICE]");
        assertThat(read.report().heldBack()).containsExactly("H1", "H1");
    }

    @Test
    void a_persons_number_is_no_running_number() {
        assertThat(read(TestBook.of(1)
                                .set(
                                        HOUSEHOLDS,
                                        0,
                                        IntakeColumn.HOUSEHOLD_NUMBER,
                                        TestBook.id(LocalDate.of(1950, 1, 2), true)))
                        .report()
                        .heldBack())
                .containsExactly("");
    }

    @Test
    void every_fault_of_every_row_is_reported_at_once() {
        TestBook book = TestBook.of(2)
                .set(HOUSEHOLDS, 0, IntakeColumn.APPLICATION_DATE, "昨天")
                .set(HOUSEHOLDS, 0, IntakeColumn.AREA, "郊区")
                .set(HOUSEHOLDS, 0, IntakeColumn.VILLAGE_CODE, "990105")
                .set(HOUSEHOLDS, 0, IntakeColumn.MATERIALS, "低保申请书;不存在的材料")
                .set(MEMBERS, 0, IntakeColumn.NAME, "")
                .set(MEMBERS, 0, IntakeColumn.RELATION_TO_HEAD, "其他")
                .set(MEMBERS, 1, IntakeColumn.DISABILITY_LEVEL, "")
                .set(INCOMES, 0, IntakeColumn.AMOUNT, -5)
                .set(INCOMES, 0, IntakeColumn.MEMBER_NUMBER, "7");

        WorkbookRead read = read(book);

        assertThat(read.report().faults())
                .hasToString("[HOUSEHOLDS:2:APPLICATION_DATE NOT_A_DATE, HOUSEHOLDS:2:VILLAGE_CODE NOT_A_VILLAGE, "
                        + "HOUSEHOLDS:2:AREA UNKNOWN_TERM, HOUSEHOLDS:2:MATERIALS UNKNOWN_MATERIAL, "
                        + "MEMBERS:2:NAME VALUE_MISSING, MEMBERS:2:RELATION_TO_HEAD AMBIGUOUS_RELATION, "
                        + "MEMBERS:3:DISABILITY_LEVEL VALUE_MISSING, INCOMES:2:AMOUNT NEGATIVE]");
        assertThat(read.households().get(0))
                .isInstanceOfSatisfying(
                        HouseholdRead.HeldBack.class,
                        held -> assertThat(held.faults())
                                .isEqualTo(read.report().faults()));
    }

    @Test
    void what_contradicts_the_citizen_id_and_the_day_of_application_is_placed() {
        TestBook book = TestBook.of(1)
                .set(MEMBERS, 0, IntakeColumn.SEX, "女")
                .set(MEMBERS, 0, IntakeColumn.BIRTH_DATE, "2026-09-02")
                .set(MEMBERS, 1, IntakeColumn.RELATION_TO_HEAD, "本人")
                .set(HOUSEHOLDS, 0, IntakeColumn.MATERIALS, "残疾人证@3")
                .set(HOUSEHOLDS, 0, IntakeColumn.APPLICANT, "3")
                .set(INCOMES, 0, IntakeColumn.MEMBER_NUMBER, "7");

        assertThat(read(book).report().faults())
                .hasToString("[HOUSEHOLDS:2: ONE_HEAD, HOUSEHOLDS:2:APPLICANT UNKNOWN_MEMBER, "
                        + "HOUSEHOLDS:2:MATERIALS UNKNOWN_MEMBER, MEMBERS:2:SEX SEX_DIFFERS, "
                        + "MEMBERS:2:BIRTH_DATE BIRTH_DATE_DIFFERS, MEMBERS:2:BIRTH_DATE BORN_LATER, "
                        + "INCOMES:2:MEMBER_NUMBER UNKNOWN_MEMBER]");
    }

    @Test
    void a_locality_may_bring_words_of_its_own() throws Exception {
        Path file = TestBook.of(1).set(INCOMES, 0, IntakeColumn.KIND, "打工").write(folder.resolve("own.xlsx"));

        assertThat(TestBook.read(file).report().faults()).hasToString("[INCOMES:2:KIND UNKNOWN_TERM]");
        Terms own = Terms.standard().with(new StringReader("incomeKind.打工 = odd-jobs"));
        assertThat(HouseholdWorkbook.read(file, Limits.DEFAULT, own, TestBook.VALIDATOR)
                        .complete())
                .singleElement()
                .extracting(
                        household -> household.application().incomes().get(0).kind())
                .isEqualTo("odd-jobs");
    }

    private void assertSingleFault(TestBook book, String fault) {
        WorkbookRead read = read(book);
        assertThat(read.report().faults()).hasToString("[" + fault + "]");
        assertThat(read.report().heldBack()).hasSize(1);
        assertThat(read.complete()).hasSize(1);
    }

    private WorkbookRead read(TestBook book) {
        return TestBook.read(book.write(folder.resolve("book.xlsx")));
    }
}
