package org.lowbao.rules.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Item;
import org.lowbao.rules.form.Scalar;

/**
 * Reads a table file into forms, one a row: its first row has the headings, which name the fields; an empty cell is a
 * field that is not there.
 *
 * <p>Bounded by the limits of {@link TableFile}; when more than {@value #MAX_FAULTS} faults were noted, the rest of the
 * file is not read.
 */
public final class TableReader {

    private static final int MAX_FAULTS = 100;

    private final Map<String, String> headings;
    private final List<Fault> faults;
    private final Consumer<Form> forms;
    private final int faultsBefore;
    private List<String> fields = List.of();
    private List<String> shown = List.of();
    private int rows;

    private TableReader(Map<String, String> headings, List<Fault> faults, Consumer<Form> forms) {
        this.headings = headings;
        this.faults = faults;
        this.forms = forms;
        this.faultsBefore = faults.size();
    }

    /**
     * Reads a file.
     *
     * @param headings what a heading stands for, where it is not the field's name
     * @param faults where to note what is wrong
     * @param forms takes each row
     */
    public static void read(
            TableFormat format,
            TableFile file,
            Map<String, String> headings,
            List<Fault> faults,
            Consumer<Form> forms) {
        if (file.bytes().length > TableFile.MAX_BYTES) {
            faults.add(file.at(0, 0).fault(FaultCode.TABLE_TOO_LARGE, "bytes", String.valueOf(TableFile.MAX_BYTES)));
            return;
        }
        var reader = new TableReader(headings, faults, forms);
        format.read(file, reader::take).ifPresent(faults::add);
        if (reader.fields.isEmpty() && faults.size() == reader.faultsBefore) {
            faults.add(file.at(1, 1).fault(FaultCode.WRONG_SHAPE, "a table with headings"));
        }
    }

    private boolean take(List<Scalar> cells) {
        if (fields.isEmpty()) {
            head(cells);
            return faults.size() == faultsBefore;
        }
        if (++rows > TableFile.MAX_ROWS) {
            faults.add(cells.get(0).at().fault(FaultCode.TABLE_TOO_LARGE, "rows", String.valueOf(TableFile.MAX_ROWS)));
            return false;
        }
        forms.accept(Form.of(row(cells), faults));
        return faults.size() - faultsBefore <= MAX_FAULTS;
    }

    private void head(List<Scalar> cells) {
        shown = cells.stream().map(Scalar::text).toList();
        fields = shown.stream()
                .map(heading -> headings.getOrDefault(heading, heading))
                .toList();
        var seen = new HashSet<String>();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty() && !seen.add(fields.get(i))) {
                faults.add(cells.get(i).at().fault(FaultCode.DUPLICATE_HEADING, Form.shortened(shown.get(i))));
            }
        }
    }

    private Item.Mapping row(List<Scalar> cells) {
        var entries = new ArrayList<Item.Entry>();
        for (int i = 0; i < cells.size(); i++) {
            Scalar cell = cells.get(i);
            if (cell.text().isEmpty()) {
                continue;
            }
            if (i >= fields.size() || fields.get(i).isEmpty()) {
                faults.add(cell.at().fault(FaultCode.CELL_WITHOUT_HEADING, Form.shortened(cell.text())));
                continue;
            }
            Scalar headed = cell.under(Form.shortened(shown.get(i)));
            entries.add(new Item.Entry(fields.get(i), headed.at(), new Item.Text(headed)));
        }
        At first = cells.get(0).at();
        return new Item.Mapping(entries, first);
    }
}
