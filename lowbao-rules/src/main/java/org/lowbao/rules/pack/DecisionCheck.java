package org.lowbao.rules.pack;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.pack.DecisionDeclaration.Hit;
import org.lowbao.rules.pack.DecisionDeclaration.Row;

/** Finds rows of a decision table that can never count, rows that are there twice, and cases that no row covers. */
final class DecisionCheck {

    private static final int LONGEST_EXAMPLE = 200;

    private final DecisionDeclaration decision;
    private final List<Fault> faults;
    private final ConditionSpace space;
    private final BitSet met = new BitSet();
    private final BitSet first = new BitSet();
    private final Map<Integer, TreeSet<Integer>> earlier = new HashMap<>();
    private @Nullable String uncovered;

    private DecisionCheck(DecisionDeclaration decision, NameTypes types, List<Fault> faults) {
        this.decision = decision;
        this.faults = faults;
        List<Expression> conditions = decision.rows().stream()
                .flatMap(row -> row.condition().expression().stream())
                .toList();
        this.space = new ConditionSpace(conditions, name -> types.of(decision.subject(), name));
    }

    static void check(DecisionDeclaration decision, NameTypes types, List<Fault> faults) {
        var check = new DecisionCheck(decision, types, faults);
        if (!check.twice() && check.space.isSmall()) {
            check.space.each(check::visit);
            check.tell();
        }
    }

    /** Rows with one condition, written the same: told by the line of the other, whatever the size of the table. */
    private boolean twice() {
        Map<Expression, Row> seen = new HashMap<>();
        int before = faults.size();
        for (Row row : decision.rows()) {
            Row former = seen.putIfAbsent(row.condition().expression().orElseThrow(), row);
            if (former != null) {
                faults.add(row.at()
                        .fault(
                                FaultCode.DUPLICATE_ROW,
                                row.id(),
                                String.valueOf(former.at().line())));
            }
        }
        return faults.size() > before;
    }

    private void visit(List<Integer> rows) {
        if (rows.isEmpty() && uncovered == null) {
            uncovered = space.shown();
        }
        for (int row : rows) {
            met.set(row);
            earlier.computeIfAbsent(row, any -> new TreeSet<>()).add(rows.get(0));
        }
        if (!rows.isEmpty()) {
            first.set(rows.get(0));
        }
    }

    private void tell() {
        List<Row> rows = decision.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (!met.get(i)) {
                faults.add(rows.get(i)
                        .at()
                        .fault(FaultCode.IMPOSSIBLE_ROW, rows.get(i).id()));
            } else if (decision.hit() == Hit.FIRST && !first.get(i)) {
                faults.add(rows.get(i)
                        .at()
                        .fault(FaultCode.UNREACHABLE_ROW, rows.get(i).id(), lines(i)));
            }
        }
        Optional<String> example = Optional.ofNullable(uncovered);
        if (decision.hit() == Hit.FIRST && decision.otherwise().isEmpty() && example.isPresent()) {
            faults.add(decision.at().fault(FaultCode.NOT_COVERED, decision.name(), cut(example.get())));
        }
    }

    private String lines(int row) {
        return earlier.getOrDefault(row, new TreeSet<>()).stream()
                .map(other -> String.valueOf(decision.rows().get(other).at().line()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…";
    }
}
