package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.slot.Column;
import org.lowbao.rules.slot.Dates;
import org.lowbao.rules.slot.Node;
import org.lowbao.rules.slot.Nodes;
import org.lowbao.rules.slot.RowFinder;
import org.lowbao.rules.slot.TableRow;

/** Makes a column of the rows of a parameter. */
final class ColumnMaker {

    /** What finds rows: for whose instances, by which key, and the keys and dates of the rows. */
    record Index(int subject, List<Symbol> key, List<IndexRow> rows) {}

    record IndexRow(List<String> key, LocalDate from, Optional<LocalDate> to, LocalDate decided) {}

    private final Map<Index, RowFinder> finders;
    private final Layout layout;
    private final int subject;
    private final List<Symbol> key;

    /**
     * @param finders what other parameters of the policy use; grows
     * @param subject for whose instances the column is; the symbols of its key are visible there
     */
    ColumnMaker(Map<Index, RowFinder> finders, Layout layout, int subject, List<Symbol> key) {
        this.finders = finders;
        this.layout = layout;
        this.subject = subject;
        this.key = key;
    }

    /** Tells whether what is written as a part of a key can be a value of that type. */
    static boolean canBe(String written, Type type) {
        switch (type.kind()) {
            case CODE:
                return true;
            case TRUTH:
                return written.equals("yes") || written.equals("no");
            case NUMBER:
                return number(written) != null;
            default:
                return false;
        }
    }

    /** Tells whether the key of a row can be one of those symbols. */
    static boolean fits(ParameterDeclaration.Row row, List<Symbol> key) {
        if (row.key().size() != key.size()) {
            return false;
        }
        for (int i = 0; i < key.size(); i++) {
            if (!canBe(row.key().get(i), key.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    /** Makes the column; every row of the parameter {@link #fits}. */
    Column column(ParameterDeclaration parameter, int slot) {
        return new Column(
                finders.computeIfAbsent(index(parameter.rows()), this::finder),
                slot,
                parameter.rows().stream().map(row -> value(row.value())).toList(),
                parameter.otherwise().map(this::value).orElse(null));
    }

    /** What two parameters have in common if one look-up serves both. */
    private Index index(List<ParameterDeclaration.Row> rows) {
        return new Index(
                subject,
                key,
                rows.stream()
                        .map(row -> new IndexRow(row.key(), row.from(), row.to(), row.decided()))
                        .toList());
    }

    private RowFinder finder(Index index) {
        var parts = new ArrayList<Node>();
        boolean[] numbers = new boolean[key.size()];
        for (Symbol symbol : key) {
            numbers[parts.size()] = symbol.type().kind() == Type.Kind.NUMBER;
            parts.add(Nodes.slot(layout.shape(), subject, symbol.subject(), symbol.slot()));
        }
        return new RowFinder(
                layout.shape(),
                subject,
                parts,
                numbers,
                index.rows().stream().map(this::row).toList());
    }

    private TableRow row(IndexRow row) {
        var parts = new ArrayList<Node>();
        for (int i = 0; i < key.size(); i++) {
            parts.add(part(row.key().get(i), key.get(i).type()));
        }
        return new TableRow(
                parts, Dates.of(row.from()), row.to().map(Dates::of).orElse(Long.MAX_VALUE), Dates.of(row.decided()));
    }

    private Node part(String written, Type type) {
        if (type.kind() == Type.Kind.CODE) {
            return Nodes.code(written, layout.codes());
        }
        return type.kind() == Type.Kind.TRUTH
                ? Nodes.truth(written.equals("yes"))
                : Nodes.number(new BigDecimal(written));
    }

    private Node value(Object value) {
        if (value instanceof BigDecimal number) {
            return Nodes.number(number);
        }
        if (value instanceof Boolean truth) {
            return Nodes.truth(truth);
        }
        return value instanceof LocalDate date ? Nodes.date(date) : Nodes.code((String) value, layout.codes());
    }

    private static @Nullable BigDecimal number(String written) {
        if (written.length() > 40) {
            return null;
        }
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
