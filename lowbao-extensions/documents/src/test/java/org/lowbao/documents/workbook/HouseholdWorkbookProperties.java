package org.lowbao.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.documents.workbook.IntakeSheet.HOUSEHOLDS;
import static org.lowbao.documents.workbook.IntakeSheet.INCOMES;
import static org.lowbao.documents.workbook.IntakeSheet.MEMBERS;
import static org.lowbao.documents.workbook.IntakeSheet.PROPERTY;
import static org.lowbao.documents.workbook.IntakeSheet.RIGID_EXPENDITURE;
import static org.lowbao.documents.workbook.IntakeSheet.SUPPORTERS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HouseholdWorkbookProperties {

    private static final int HOUSEHOLDS_IN_BOOK = 8;

    /** A cell to spoil: the household's number from 0, the sheet, the row within the household, the column, the value. */
    record Spoiling(int household, IntakeSheet sheet, int row, IntakeColumn column, Object value) {

        void spoil(TestBook book) {
            int rowsOfHousehold = sheet == MEMBERS ? 2 : 1;
            book.set(sheet, household * rowsOfHousehold + row % rowsOfHousehold, column, value);
        }

        String place() {
            int rowsOfHousehold = sheet == MEMBERS ? 2 : 1;
            return sheet + ":" + (2 + household * rowsOfHousehold + row % rowsOfHousehold) + ":" + column;
        }
    }

    @Property(tries = 60)
    void exactly_the_households_without_a_bad_row_go_through_and_every_bad_cell_is_named(
            @ForAll("spoilings") List<Spoiling> spoilings) {
        TestBook book = TestBook.of(HOUSEHOLDS_IN_BOOK);
        spoilings.forEach(spoiling -> spoiling.spoil(book));

        WorkbookRead read = read(book);

        Set<Integer> bad =
                new TreeSet<>(spoilings.stream().map(Spoiling::household).toList());
        assertThat(read.report().heldBack())
                .isEqualTo(bad.stream().map(i -> "H" + (i + 1)).toList());
        assertThat(read.complete())
                .extracting(HouseholdRead.Complete::householdNumber)
                .isEqualTo(IntStream.range(0, HOUSEHOLDS_IN_BOOK)
                        .filter(i -> !bad.contains(i))
                        .mapToObj(i -> "H" + (i + 1))
                        .toList());
        assertThat(read.report().faults().stream()
                        .map(fault -> fault.toString().replaceFirst(" .*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        new TreeSet<>(spoilings.stream().map(Spoiling::place).toList()));
    }

    @Property(tries = 30)
    void the_report_is_in_the_order_of_the_workbook(@ForAll("spoilings") List<Spoiling> spoilings) {
        TestBook book = TestBook.of(HOUSEHOLDS_IN_BOOK);
        spoilings.forEach(spoiling -> spoiling.spoil(book));

        assertThat(read(book).report().faults()).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Spoiling>> spoilings() {
        Arbitrary<Spoiling> one = Arbitraries.of(
                new Spoiling(0, HOUSEHOLDS, 0, IntakeColumn.AREA, "郊区"),
                new Spoiling(0, HOUSEHOLDS, 0, IntakeColumn.APPLICATION_DATE, "2026-02-30"),
                new Spoiling(0, HOUSEHOLDS, 0, IntakeColumn.PHONE, "电话"),
                new Spoiling(0, HOUSEHOLDS, 0, IntakeColumn.ACCOUNT, 12345678),
                new Spoiling(0, MEMBERS, 0, IntakeColumn.CITIZEN_ID, "990105195001010000"),
                new Spoiling(0, MEMBERS, 0, IntakeColumn.NAME, ""),
                new Spoiling(0, MEMBERS, 0, IntakeColumn.SERIOUSLY_ILL, "也许"),
                new Spoiling(0, INCOMES, 0, IntakeColumn.AMOUNT, -1),
                new Spoiling(0, INCOMES, 0, IntakeColumn.AMOUNT, "1.234"),
                new Spoiling(0, INCOMES, 0, IntakeColumn.KIND, new TestBook.Formula("1+1")),
                new Spoiling(0, PROPERTY, 0, IntakeColumn.AS_OF, ""),
                new Spoiling(0, RIGID_EXPENDITURE, 0, IntakeColumn.PERIOD, "周"),
                new Spoiling(0, SUPPORTERS, 0, IntakeColumn.HOUSEHOLD_SIZE, 1.5));
        Arbitrary<Spoiling> somewhere = Combinators.combine(
                        one,
                        Arbitraries.integers().between(0, HOUSEHOLDS_IN_BOOK - 1),
                        Arbitraries.integers().between(0, 1))
                .as((spoiling, household, row) ->
                        new Spoiling(household, spoiling.sheet(), row, spoiling.column(), spoiling.value()));
        return somewhere.list().ofMinSize(0).ofMaxSize(6);
    }

    private static WorkbookRead read(TestBook book) {
        try {
            Path file = Files.createTempFile("intake", ".xlsx");
            try {
                return TestBook.read(book.write(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
