package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.language.Expression.Binary;
import org.lowbao.rules.language.Expression.Choice;
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Negation;
import org.lowbao.rules.language.Expression.NumberLiteral;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Place;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/**
 * Replaces bands in keys by exact numbers. For each name that chooses rows by bands a variable {@code TABLE[NAME]} is made,
 * which tells the number of the stretch the name's value lies in, halving its way there; rows that reach over several
 * stretches are written out for each.
 */
public final class BandedKeys {

    private final NameTypes types;
    private final List<ParameterDeclaration> parameters = new ArrayList<>();
    private final List<VariableDeclaration> variables;

    private BandedKeys(Declarations declarations) {
        this.types = NameTypes.of(declarations);
        this.variables = new ArrayList<>(declarations.variables());
        declarations.parameters().forEach(this::add);
    }

    /** Returns declarations that mean the same and have no bands in them. */
    public static Declarations replaced(Declarations declarations) {
        var replaced = new BandedKeys(declarations);
        return new Declarations(
                declarations.packs(),
                declarations.documents(),
                declarations.subjects(),
                replaced.parameters,
                replaced.variables,
                declarations.decisions(),
                declarations.rules(),
                declarations.outcomes());
    }

    private void add(ParameterDeclaration parameter) {
        KeyGrid grid =
                KeyGrid.of(parameter, parameter.by().stream().map(types::ofKey).toList());
        if (!grid.hasBands()) {
            parameters.add(parameter);
            return;
        }
        var by = new ArrayList<String>();
        for (int axis = 0; axis < parameter.by().size(); axis++) {
            by.add(name(parameter, axis, grid.axes().get(axis)));
        }
        parameters.add(new ParameterDeclaration(
                parameter.name(),
                parameter.type(),
                by,
                parameter.otherwise(),
                parameter.words(),
                rows(parameter, grid),
                parameter.at()));
    }

    private static List<ParameterDeclaration.Row> rows(ParameterDeclaration parameter, KeyGrid grid) {
        var rows = new ArrayList<ParameterDeclaration.Row>();
        for (ParameterDeclaration.Row row : parameter.rows()) {
            List<List<Object>> cells = grid.cells(row);
            // more than that was refused when the packs were read
            if (rows.size() + cells.size() <= KeyGrid.MAX_CELLS) {
                cells.forEach(cell ->
                        rows.add(row.withKey(cell.stream().map(String::valueOf).toList())));
            }
        }
        return rows;
    }

    /** Returns the name that chooses the rows in the place of one with bands. */
    private String name(ParameterDeclaration parameter, int axis, Optional<Stretches> stretches) {
        String written = parameter.by().get(axis);
        Optional<NameTypes.Key> key = types.key(written);
        if (stretches.isEmpty() || key.isEmpty()) {
            return written;
        }
        String name = parameter.name() + "[" + written + "]";
        Expression stretch = stretch(
                key.get(), stretches.get().cuts(), 0, stretches.get().cuts().size());
        variables.add(new VariableDeclaration(
                name,
                key.get().subject(),
                Type.number(Unit.NONE),
                Written.joined(new Scalar("", parameter.at(), ""), stretch, List.of()),
                new Words(
                        parameter.words().chinese() + "[" + written + "]",
                        parameter.words().english() + "[" + written + "]"),
                parameter.at()));
        return name;
    }

    /** Tells how many of the cuts {@code from} to {@code to} and of those before lie below a value. */
    private static Expression stretch(NameTypes.Key key, List<Cut> cuts, int from, int to) {
        if (from == to) {
            return new NumberLiteral(BigDecimal.valueOf(from), Unit.NONE, Place.NOWHERE);
        }
        int middle = (from + to) >>> 1;
        Cut cut = cuts.get(middle);
        Expression below = new Binary(
                cut.after() ? Operator.AT_MOST : Operator.BELOW,
                new Name(key.name(), Place.NOWHERE),
                number(cut.number(), key.type().unit()),
                Place.NOWHERE);
        return new Choice(below, stretch(key, cuts, from, middle), stretch(key, cuts, middle + 1, to), Place.NOWHERE);
    }

    private static Expression number(BigDecimal number, Unit unit) {
        Expression digits = new NumberLiteral(number.abs(), unit, Place.NOWHERE);
        return number.signum() < 0 ? new Negation(digits, Place.NOWHERE) : digits;
    }
}
