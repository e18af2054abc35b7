package org.lowbao.documents.workbook;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.lowbao.core.identifier.IdentifierFault;

/**
 * One fault of a workbook, at its place. It holds what is wrong and never what is written there.
 *
 * @param sheet empty for a fault of the whole file
 * @param row as the spreadsheet program shows it, from 1; 0 for a fault of the whole sheet or file
 * @param column empty for a fault of the whole row, sheet or file
 * @param code what is wrong
 * @param particulars what the words need: lengths, limits, allowed terms, other rows; never text of the file
 */
public record RowFault(
        Optional<IntakeSheet> sheet, int row, Optional<IntakeColumn> column, FaultCode code, List<String> particulars)
        implements Comparable<RowFault> {

    private static final String BUNDLE = "org.lowbao.documents.workbook.Faults";

    private static final Comparator<RowFault> ORDER = Comparator.comparingInt(
                    (RowFault fault) -> fault.sheet().map(IntakeSheet::ordinal).orElse(-1))
            .thenComparingInt(RowFault::row)
            .thenComparingInt(fault -> fault.column().map(IntakeColumn::ordinal).orElse(-1))
            .thenComparing(RowFault::code)
            .thenComparing(fault -> String.join("\n", fault.particulars()));

    public RowFault {
        particulars = List.copyOf(particulars);
    }

    static RowFault ofFile(FaultCode code, String... particulars) {
        return new RowFault(Optional.empty(), 0, Optional.empty(), code, List.of(particulars));
    }

    static RowFault ofSheet(IntakeSheet sheet, FaultCode code) {
        return new RowFault(Optional.of(sheet), 0, Optional.empty(), code, List.of());
    }

    static RowFault of(IntakeSheet sheet, int row, IntakeColumn column, FaultCode code, String... particulars) {
        return new RowFault(Optional.of(sheet), row, Optional.of(column), code, List.of(particulars));
    }

    static RowFault of(IntakeSheet sheet, int row, IntakeColumn column, IdentifierFault fault) {
        return of(
                sheet,
                row,
                column,
                FaultCode.IDENTIFIER,
                fault.kind().name(),
                fault.code().name(),
                Integer.toString(fault.length()),
                Integer.toString(fault.position()));
    }

    /** Returns what is wrong: in English for an English {@code language}, in Chinese for every other. */
    public String message(Locale language) {
        return identifierFault().map(fault -> fault.message(language)).orElseGet(() -> text(code.name(), language));
    }

    /** Returns what to do about it: in English for an English {@code language}, in Chinese for every other. */
    public String remedy(Locale language) {
        return text(code.name() + ".remedy", language);
    }

    /** In the order of the workbook: sheet, row, column. */
    @Override
    public int compareTo(RowFault other) {
        return ORDER.compare(this, other);
    }

    /** Returns place and code. */
    @Override
    public String toString() {
        return sheet.map(Enum::name).orElse("FILE") + ":" + row + ":"
                + column.map(Enum::name).orElse("") + " " + code;
    }

    private Optional<IdentifierFault> identifierFault() {
        if (code != FaultCode.IDENTIFIER || particulars.size() != 4) {
            return Optional.empty();
        }
        return Optional.of(new IdentifierFault(
                IdentifierFault.Kind.valueOf(particulars.get(0)),
                IdentifierFault.Code.valueOf(particulars.get(1)),
                Integer.parseInt(particulars.get(2)),
                Integer.parseInt(particulars.get(3))));
    }

    private String text(String key, Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(particulars.toArray());
    }
}
