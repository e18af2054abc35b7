package org.lowbao.documents.workbook;

import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lowbao.core.person.Member;
import org.lowbao.documents.spreadsheet.Cell;
import org.lowbao.documents.spreadsheet.Limits;
import org.lowbao.documents.spreadsheet.SheetRow;
import org.lowbao.documents.spreadsheet.Spreadsheet;
import org.lowbao.documents.spreadsheet.UnreadableFileException;
import org.lowbao.documents.workbook.HouseholdDraft.Located;

/**
 * Reads a township's workbook of households; {@link IntakeSheet} says what it looks like.
 *
 * <p>One bad row never stops the rest: its household is held back with every fault named, all others go through. A fault
 * of a whole sheet, or of the file, holds every household back, since any of them might have had rows there. What is
 * read is checked by the domain's own rules (Jakarta Validation on {@link org.lowbao.core.household.Application}), and
 * across households: no household, application or person twice.
 *
 * <p>The file may come from anybody: reading is bounded in time and memory by {@link Limits}, nothing is written to disk,
 * formulas are refused. With the default limits 512 MB of heap are enough for any file.
 */
public final class HouseholdWorkbook {

    private final Terms terms;
    private final Violations violations;
    private final TreeSet<RowFault> faults = new TreeSet<>();
    private final List<HouseholdDraft> drafts = new ArrayList<>();
    private final Map<String, HouseholdDraft> byNumber = new HashMap<>();
    private final Set<IntakeSheet> unreadSheets = EnumSet.allOf(IntakeSheet.class);

    private HouseholdWorkbook(Terms terms, Validator validator) {
        this.terms = terms;
        this.violations = new Violations(validator);
    }

    /**
     * Reads a workbook with the {@linkplain Terms#standard standard words}.
     *
     * @throws IOException if the file is not there or the disk fails; a file that is no workbook is a fault in the report
     */
    public static WorkbookRead read(Path file, Limits limits, Validator validator) throws IOException {
        return read(file, limits, Terms.standard(), validator);
    }

    /**
     * Reads a workbook.
     *
     * <p>Memory grows with the rows that have content, time with the size of the file.
     *
     * @param terms the words that cells may hold
     * @param validator of the host; its message interpolation is not used
     * @throws IOException if the file is not there or the disk fails; a file that is no workbook is a fault in the report
     */
    public static WorkbookRead read(Path file, Limits limits, Terms terms, Validator validator) throws IOException {
        var workbook = new HouseholdWorkbook(terms, validator);
        try (Spreadsheet spreadsheet = Spreadsheet.open(file, limits)) {
            for (IntakeSheet sheet : IntakeSheet.values()) {
                workbook.readSheet(spreadsheet, sheet);
            }
        } catch (UnreadableFileException e) {
            workbook.faults.add(
                    RowFault.ofFile(FaultCode.valueOf("FILE_" + e.reason().name())));
        }
        return workbook.finish();
    }

    private void readSheet(Spreadsheet spreadsheet, IntakeSheet sheet) throws IOException, UnreadableFileException {
        List<String> names = spreadsheet.sheetNames();
        int index = names.indexOf(sheet.title());
        if (index < 0) {
            faults.add(RowFault.ofSheet(sheet, FaultCode.SHEET_MISSING));
            return;
        }
        if (names.lastIndexOf(sheet.title()) != index) {
            faults.add(RowFault.ofSheet(sheet, FaultCode.SHEET_TWICE));
            return;
        }
        var rows = new SheetRows(sheet);
        spreadsheet.read(index, rows::read);
        if (rows.columns.isEmpty()) {
            faults.add(RowFault.ofSheet(sheet, FaultCode.SHEET_EMPTY));
        } else if (rows.headerIsWhole) {
            unreadSheets.remove(sheet);
        }
    }

    /** The rows of one sheet, the header first. */
    private final class SheetRows {

        private final IntakeSheet sheet;
        private Optional<Map<IntakeColumn, Integer>> columns = Optional.empty();
        private boolean headerIsWhole = true;

        SheetRows(IntakeSheet sheet) {
            this.sheet = sheet;
        }

        void read(SheetRow row) {
            if (columns.isEmpty()) {
                columns = Optional.of(readHeader(row));
                return;
            }
            var cells = new RowCells(sheet, row, columns.get(), terms);
            if (sheet == IntakeSheet.HOUSEHOLDS) {
                readHousehold(cells, headerIsWhole);
            } else if (headerIsWhole) {
                readDependent(sheet, cells);
            }
        }

        private Map<IntakeColumn, Integer> readHeader(SheetRow row) {
            Map<IntakeColumn, Integer> found = new EnumMap<>(IntakeColumn.class);
            Set<IntakeColumn> twice = EnumSet.noneOf(IntakeColumn.class);
            row.cells()
                    .forEach((index, cell) -> sheet.columns().stream()
                            .filter(column -> cell.kind() == Cell.Kind.TEXT
                                    && column.header().equals(cell.text().strip()))
                            .forEach(column -> {
                                if (found.putIfAbsent(column, index) != null) {
                                    twice.add(column);
                                }
                            }));
            for (IntakeColumn column : sheet.columns()) {
                if (!found.containsKey(column)) {
                    headerFault(row, column, FaultCode.COLUMN_MISSING);
                } else if (twice.contains(column)) {
                    headerFault(row, column, FaultCode.COLUMN_TWICE);
                }
            }
            return found;
        }

        private void headerFault(SheetRow row, IntakeColumn column, FaultCode code) {
            headerIsWhole = false;
            faults.add(RowFault.of(sheet, row.number(), column, code));
        }
    }

    private void readHousehold(RowCells cells, boolean headerIsWhole) {
        Optional<String> number = cells.required(IntakeColumn.HOUSEHOLD_NUMBER, cells::runningNumber);
        var draft = new HouseholdDraft(number.orElse(""), cells.row());
        drafts.add(draft);
        number.ifPresent(known -> {
            HouseholdDraft first = byNumber.putIfAbsent(known, draft);
            if (first != null) {
                twice(first, draft, IntakeColumn.HOUSEHOLD_NUMBER, FaultCode.HOUSEHOLD_TWICE);
            }
        });
        if (headerIsWhole) {
            RowReaders.household(cells).ifPresent(draft::base);
            draft.add(IntakeSheet.HOUSEHOLDS, cells, Optional.empty());
        }
    }

    private void readDependent(IntakeSheet sheet, RowCells cells) {
        Optional<String> number = cells.required(IntakeColumn.HOUSEHOLD_NUMBER, cells::runningNumber);
        Optional<HouseholdDraft> draft = number.map(byNumber::get);
        if (number.isPresent() && draft.isEmpty() && !unreadSheets.contains(IntakeSheet.HOUSEHOLDS)) {
            cells.fault(IntakeColumn.HOUSEHOLD_NUMBER, FaultCode.UNKNOWN_HOUSEHOLD);
        }
        Optional<?> part = switch (sheet) {
            case HOUSEHOLDS -> throw new IllegalArgumentException("households depend on nothing");
            case MEMBERS -> RowReaders.member(cells);
            case INCOMES -> RowReaders.income(cells);
            case PROPERTY -> RowReaders.property(cells);
            case RIGID_EXPENDITURE -> RowReaders.expenditure(cells);
            case SUPPORTERS -> RowReaders.supporter(cells);
        };
        draft.ifPresentOrElse(known -> known.add(sheet, cells, part), () -> faults.addAll(cells.faults()));
    }

    private WorkbookRead finish() {
        findApplicationsTwice();
        findPersonsInTwoHouseholds();
        var results = new ArrayList<HouseholdRead>();
        var heldBack = new ArrayList<String>();
        for (HouseholdDraft draft : drafts) {
            if (unreadSheets.isEmpty()) {
                boolean hasItsRows = draft.equals(byNumber.get(draft.number()));
                violations.of(draft, hasItsRows).forEach(draft::add);
            }
            HouseholdRead result = result(draft);
            results.add(result);
            if (result instanceof HouseholdRead.HeldBack held) {
                heldBack.add(held.householdNumber());
                faults.addAll(held.faults());
            }
        }
        return new WorkbookRead(results, new IntakeReport(List.copyOf(faults), heldBack, drafts.size()));
    }

    private HouseholdRead result(HouseholdDraft draft) {
        if (draft.faults().isEmpty() && unreadSheets.isEmpty()) {
            return new HouseholdRead.Complete(
                    draft.number(), draft.row(), draft.base().orElseThrow().villageName(), draft.application());
        }
        return new HouseholdRead.HeldBack(draft.number(), draft.row(), List.copyOf(new TreeSet<>(draft.faults())));
    }

    private void findApplicationsTwice() {
        var first = new HashMap<String, HouseholdDraft>();
        for (HouseholdDraft draft : drafts) {
            draft.base().ifPresent(base -> {
                HouseholdDraft other = first.putIfAbsent(base.applicationNumber(), draft);
                if (other != null) {
                    twice(other, draft, IntakeColumn.APPLICATION_NUMBER, FaultCode.APPLICATION_TWICE);
                }
            });
        }
    }

    private static void twice(HouseholdDraft one, HouseholdDraft other, IntakeColumn column, FaultCode code) {
        one.add(RowFault.of(IntakeSheet.HOUSEHOLDS, one.row(), column, code, Integer.toString(other.row())));
        other.add(RowFault.of(IntakeSheet.HOUSEHOLDS, other.row(), column, code, Integer.toString(one.row())));
    }

    /** A member of one household and of another; whoever has to support one may well be a member of another. */
    private void findPersonsInTwoHouseholds() {
        record Place(HouseholdDraft draft, int row) {}
        var first = new HashMap<String, Place>();
        for (HouseholdDraft draft : drafts) {
            for (Located<?> part : draft.partsOf(IntakeSheet.MEMBERS)) {
                Member member = (Member) part.value();
                member.citizenId().ifPresent(citizenId -> {
                    Place other = first.putIfAbsent(citizenId.upgraded(), new Place(draft, part.row()));
                    if (other != null && other.draft() != draft) {
                        other.draft().add(inTwoHouseholds(other.row(), part.row()));
                        draft.add(inTwoHouseholds(part.row(), other.row()));
                    }
                });
            }
        }
    }

    private static RowFault inTwoHouseholds(int row, int otherRow) {
        return RowFault.of(
                IntakeSheet.MEMBERS,
                row,
                IntakeColumn.CITIZEN_ID,
                FaultCode.PERSON_IN_TWO_HOUSEHOLDS,
                Integer.toString(otherRow));
    }
}
