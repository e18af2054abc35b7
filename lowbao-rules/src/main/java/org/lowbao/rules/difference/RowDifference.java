package org.lowbao.rules.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lowbao.rules.difference.Change.Kind;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.ParameterDeclaration.Row;

/** Finds what changes among the rows of one parameter. Rows of one key and one first day are the same row. */
final class RowDifference {

    private record Id(List<String> key, String from, String decided) {}

    private final Map<Id, Row> former = new LinkedHashMap<>();
    private final Map<Id, Row> later = new LinkedHashMap<>();
    private final ParameterDeclaration parameter;
    private final List<Change> changes;

    RowDifference(Optional<ParameterDeclaration> former, ParameterDeclaration later, List<Change> changes) {
        former.ifPresent(before -> before.rows().forEach(row -> this.former.put(id(row), row)));
        later.rows().forEach(row -> this.later.put(id(row), row));
        this.parameter = later;
        this.changes = changes;
    }

    private static Id id(Row row) {
        return new Id(row.written(), row.from().toString(), row.decided().toString());
    }

    void collect() {
        later.forEach((id, row) -> {
            Row before = former.get(id);
            if (before == null) {
                add(Kind.ROW_ADDED, row, value(row), row.document().citation(), formerly(row), last(row));
            } else {
                changed(before, row);
            }
        });
        former.forEach((id, row) -> {
            if (!later.containsKey(id)) {
                add(Kind.ROW_REMOVED, row, value(row), row.document().citation());
            }
        });
    }

    private void changed(Row before, Row after) {
        if (!value(before).equals(value(after))
                || !before.document().citation().equals(after.document().citation())) {
            add(
                    Kind.ROW_CHANGED,
                    after,
                    value(before),
                    value(after),
                    before.document().citation(),
                    after.document().citation());
        }
        if (!before.to().equals(after.to())) {
            add(Kind.ROW_ENDED, after, value(after), last(before), last(after));
        }
    }

    /** What held on the first day of a new row before. */
    private String formerly(Row row) {
        return former.values().stream()
                .filter(before -> before.key().equals(row.written()) && before.holdsOn(row.from()))
                .reduce((one, other) -> other.decided().isBefore(one.decided()) ? one : other)
                .map(this::value)
                .orElse("-");
    }

    private void add(Kind kind, Row row, String... particulars) {
        var all = new ArrayList<String>();
        all.add(row.written().isEmpty() ? "-" : String.join(", ", row.written()));
        all.add(row.from().toString());
        all.addAll(List.of(particulars));
        changes.add(new Change(kind, parameter.name(), all));
    }

    private String value(Row row) {
        String text = PolicyDifference.text(row.value());
        String unit = parameter.type().unit().toString();
        boolean bare = !(row.value() instanceof BigDecimal) || unit.equals("number");
        return bare ? text : text + " " + unit;
    }

    private static String last(Row row) {
        return row.to().map(Objects::toString).orElse("…");
    }
}
