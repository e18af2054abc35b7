package org.lowbao.rules.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.ParameterDeclaration.Row;

/** Finds gaps and overlaps among the rows of one parameter: in time for every key, and between bands. */
final class RowCheck {

    /** Later than any day in a pack, with room to add to it. */
    private static final LocalDate OPEN = LocalDate.of(99_999, 12, 31);

    private static final int MAX_GAPS = 20;
    private static final int MAX_LOOKS = 1_000_000;

    private final ParameterDeclaration parameter;
    private final KeyGrid grid;
    private final List<Fault> faults;

    private RowCheck(ParameterDeclaration parameter, KeyGrid grid, List<Fault> faults) {
        this.parameter = parameter;
        this.grid = grid;
        this.faults = faults;
    }

    static void check(ParameterDeclaration parameter, List<Type> types, List<Fault> faults) {
        if (parameter.rows().isEmpty() && parameter.otherwise().isEmpty()) {
            faults.add(parameter.at().fault(FaultCode.NO_ROWS, parameter.name()));
        }
        var check = new RowCheck(parameter, KeyGrid.of(parameter, types), faults);
        check.checkNotation();
        Optional<Map<List<Object>, List<Row>>> cells = check.grid.rows();
        if (cells.isEmpty()) {
            check.tooFine();
            return;
        }
        cells.get().forEach((cell, rows) -> {
            rows.sort(Comparator.comparing(Row::from).thenComparing(Row::decided));
            check.checkOverlaps(rows);
            check.checkGaps(cell, rows);
        });
        if (check.grid.hasBands() && parameter.otherwise().isEmpty()) {
            check.checkBands(cells.get().keySet());
        }
    }

    /** Where a part of any row is a band, that of every row is one, or a number. */
    private void checkNotation() {
        for (Row row : parameter.rows()) {
            for (int part = 0; part < Math.min(grid.axes().size(), row.key().size()); part++) {
                String written = row.key().get(part);
                if (grid.axes().get(part).isPresent() && Band.parse(written).isEmpty()) {
                    faults.add(row.keyAt()
                            .get(part)
                            .fault(FaultCode.BAD_VALUE, Form.shortened(written), "a number or a band such as 18..59"));
                }
            }
        }
    }

    private void tooFine() {
        faults.add(parameter.at().fault(FaultCode.TABLE_TOO_FINE, parameter.name()));
    }

    private void checkOverlaps(List<Row> rows) {
        var last = new TreeMap<LocalDate, Row>();
        for (Row row : rows) {
            Row former = last.put(row.decided(), row);
            if (former != null && former.holdsOn(row.from())) {
                faults.add(row.at()
                        .fault(
                                FaultCode.OVERLAP,
                                parameter.name(),
                                shown(row.key()),
                                row.from().toString(),
                                String.valueOf(former.at().line())));
            }
        }
    }

    private void checkGaps(List<Object> cell, List<Row> rows) {
        LocalDate covered = rows.get(0).from().minusDays(1);
        for (Row row : rows) {
            if (row.from().isAfter(covered.plusDays(1))) {
                faults.add(row.at()
                        .fault(
                                FaultCode.GAP,
                                parameter.name(),
                                grid.shown(cell),
                                covered.plusDays(1).toString(),
                                row.from().minusDays(1).toString()));
            }
            LocalDate to = row.to().orElse(OPEN);
            covered = to.isAfter(covered) ? to : covered;
        }
        if (covered.isBefore(OPEN)) {
            Row ending = rows.get(rows.size() - 1);
            faults.add(ending.at().fault(FaultCode.RUNS_OUT, parameter.name(), grid.shown(cell), covered.toString()));
        }
    }

    /** Every code that occurs has to have every stretch between the first and the last that any row is for. */
    private void checkBands(Set<List<Object>> cells) {
        int[] first = new int[grid.axes().size()];
        int[] last = new int[grid.axes().size()];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        var codes = new LinkedHashSet<List<Object>>();
        for (List<Object> cell : cells) {
            codes.add(cell.stream().filter(String.class::isInstance).toList());
            for (int axis = 0; axis < cell.size(); axis++) {
                if (cell.get(axis) instanceof Integer stretch) {
                    first[axis] = Math.min(first[axis], stretch);
                    last[axis] = Math.max(last[axis], stretch);
                }
            }
        }
        long looks = codes.size();
        for (int axis = 0; axis < first.length && looks <= MAX_LOOKS; axis++) {
            looks *= last[axis] < 0 ? 1 : last[axis] - first[axis] + 1;
        }
        if (looks > MAX_LOOKS) {
            tooFine();
            return;
        }
        var missing = new ArrayList<List<Object>>();
        for (List<Object> combination : codes) {
            collectMissing(cells, combination, first, last, new ArrayList<>(), missing);
        }
        missing.forEach(
                cell -> faults.add(parameter.at().fault(FaultCode.BAND_GAP, parameter.name(), grid.shown(cell))));
    }

    private void collectMissing(
            Set<List<Object>> cells,
            List<Object> codes,
            int[] first,
            int[] last,
            List<Object> cell,
            List<List<Object>> missing) {
        int axis = cell.size();
        if (missing.size() == MAX_GAPS) {
            return;
        }
        if (axis == first.length) {
            if (!cells.contains(cell)) {
                missing.add(List.copyOf(cell));
            }
            return;
        }
        if (last[axis] < 0) {
            long before = cell.stream().filter(String.class::isInstance).count();
            cell.add(codes.get((int) before));
            collectMissing(cells, codes, first, last, cell, missing);
            cell.remove(axis);
            return;
        }
        for (int stretch = first[axis]; stretch <= last[axis]; stretch++) {
            cell.add(stretch);
            collectMissing(cells, codes, first, last, cell, missing);
            cell.remove(axis);
        }
    }

    private static String shown(List<String> key) {
        return key.isEmpty() ? "-" : String.join(", ", key);
    }
}
