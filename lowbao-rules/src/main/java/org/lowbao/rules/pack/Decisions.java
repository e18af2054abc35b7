package org.lowbao.rules.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.language.Expression.Binary;
import org.lowbao.rules.language.Expression.Call;
import org.lowbao.rules.language.Expression.Choice;
import org.lowbao.rules.language.Expression.Function;
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Expression.TruthLiteral;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Place;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.DecisionDeclaration.Hit;

/** Makes variables of decision tables, once every name in the packs has its type. */
final class Decisions {

    private final NameTypes types;
    private final List<Fault> faults;
    private final Cells cells;
    private final Operands operands;
    private final List<DecisionDeclaration> decisions = new ArrayList<>();
    private final List<VariableDeclaration> variables = new ArrayList<>();
    private final List<ParameterDeclaration> parameters = new ArrayList<>();

    Decisions(NameTypes types, List<Fault> faults) {
        this.types = types;
        this.faults = faults;
        this.cells = new Cells(faults);
        this.operands = new Operands(faults);
    }

    List<DecisionDeclaration> decisions() {
        return decisions;
    }

    List<VariableDeclaration> variables() {
        return variables;
    }

    List<ParameterDeclaration> parameters() {
        return parameters;
    }

    void add(DecisionDraft draft) {
        int before = faults.size();
        checkColumns(draft);
        var rows = new ArrayList<DecisionDeclaration.Row>();
        for (DecisionDraft.Row row : draft.rows()) {
            Optional<Written> condition = condition(draft, row);
            Optional<Written> value = operands.read(row.value(), draft.type());
            if (condition.isPresent() && value.isPresent()) {
                rows.add(new DecisionDeclaration.Row(
                        row.id(), part(draft.name(), row.id()), condition.get(), value.get(), row.at()));
            }
        }
        Optional<Written> otherwise = draft.otherwise().flatMap(value -> operands.read(value, draft.type()));
        var decision = new DecisionDeclaration(
                draft.name(), draft.subject(), draft.type(), draft.hit(), rows, otherwise, draft.words(), draft.at());
        if (faults.size() == before) {
            DecisionCheck.check(decision, types, faults);
        }
        decisions.add(decision);
        rows.forEach(row -> variables.add(new VariableDeclaration(
                row.variable(),
                draft.subject(),
                Type.TRUTH,
                row.condition(),
                words(draft.words(), row.id()),
                row.at())));
        variables.add(new VariableDeclaration(
                draft.name(), draft.subject(), draft.type(), value(decision), draft.words(), draft.at()));
    }

    private void checkColumns(DecisionDraft draft) {
        for (Scalar column : draft.columns()) {
            if (types.of(draft.subject(), column.text()).isEmpty()) {
                faults.add(column.at()
                        .fault(
                                FaultCode.UNKNOWN_NAME,
                                Form.shortened(column.text()),
                                Names.nearest(column.text(), types.names(draft.subject()))
                                        .orElse("")));
            }
        }
    }

    private static String part(String table, String row) {
        return table + "[" + row + "]";
    }

    private static Words words(Words table, String row) {
        return new Words(part(table.chinese(), row), table.english().isEmpty() ? "" : part(table.english(), row));
    }

    private Optional<Written> condition(DecisionDraft draft, DecisionDraft.Row row) {
        var all = new Cells.Condition(new TruthLiteral(true, Place.NOWHERE), List.of());
        if (row.when().isPresent()) {
            Written when = row.when().get();
            if (when.expression().isEmpty()) {
                return Optional.empty();
            }
            all = new Cells.Condition(when.expression().get(), List.of(when));
        }
        boolean sound = true;
        for (var cell : row.cells().entrySet()) {
            Optional<Type> type = types.of(draft.subject(), cell.getKey());
            Optional<Cells.Condition> condition =
                    type.flatMap(known -> cells.read(cell.getValue(), cell.getKey(), known));
            sound &= condition.isPresent();
            if (condition.isPresent() && !condition.get().parts().isEmpty()) {
                all = all.parts().isEmpty() ? condition.get() : Cells.both(all, condition.get());
            }
        }
        return sound
                ? Optional.of(Written.joined(new Scalar("", row.at(), ""), all.whole(), all.parts()))
                : Optional.empty();
    }

    /** The expression that gives the table's value from those of its rows. */
    private Written value(DecisionDeclaration decision) {
        var parts = new ArrayList<Written>();
        decision.rows().forEach(row -> parts.add(row.value()));
        decision.otherwise().ifPresent(parts::add);
        Expression value = decision.hit() == Hit.FIRST ? first(decision) : collected(decision);
        return Written.joined(new Scalar("", decision.at(), ""), value, parts);
    }

    private Expression first(DecisionDeclaration decision) {
        Expression value = decision.otherwise()
                .flatMap(Written::expression)
                .orElseGet(() -> undecided(decision.name(), decision.type(), decision.words(), decision.at()));
        var upwards = new ArrayList<>(decision.rows());
        Collections.reverse(upwards);
        for (DecisionDeclaration.Row row : upwards) {
            value = ifMet(row, value);
        }
        return value;
    }

    private Expression undecided(String table, Type type, Words words, At at) {
        String name = part(table, "otherwise");
        parameters.add(new ParameterDeclaration(name, type, List.of(), Optional.empty(), words, List.of(), at));
        return new Name(name, Place.NOWHERE);
    }

    private static Expression collected(DecisionDeclaration decision) {
        Expression zero = Operands.zero(decision.type());
        var values = new ArrayList<Expression>();
        values.add(zero);
        decision.rows().forEach(row -> values.add(ifMet(row, zero)));
        if (values.size() == 1) {
            return zero;
        }
        return decision.hit() == Hit.MAX
                ? new Call(Function.MAX, values, Place.NOWHERE)
                : values.stream()
                        .reduce((sum, next) -> new Binary(Operator.PLUS, sum, next, Place.NOWHERE))
                        .orElseThrow();
    }

    private static Expression ifMet(DecisionDeclaration.Row row, Expression otherwise) {
        return new Choice(
                new Name(row.variable(), Place.NOWHERE),
                row.value().expression().orElse(otherwise),
                otherwise,
                Place.NOWHERE);
    }
}
