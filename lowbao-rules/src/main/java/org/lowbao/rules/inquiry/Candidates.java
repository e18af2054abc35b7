package org.lowbao.rules.inquiry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.VariableDeclaration;

/** The values worth trying for a fact. The same policy and case always give the same, in order. */
final class Candidates {

    /** A code that no policy has, for every code that a policy treats like all others. */
    static final String ANOTHER_CODE = "…";

    private static final int DIGITS = 9;
    private static final int OLDEST = 120;
    private static final int MOST_PARAMETER_ROWS = 200;

    private final Declarations declarations;
    private final Literals literals;

    Candidates(Declarations declarations) {
        this.declarations = declarations;
        this.literals = Literals.of(declarations);
    }

    /** Returns all codes that can make a difference. */
    List<String> codes(Place place) {
        if (!place.type().codes().isEmpty()) {
            return place.type().codes();
        }
        Set<String> codes = new TreeSet<>(literals.of(String.class));
        for (ParameterDeclaration parameter : declarations.parameters()) {
            parameter.rows().forEach(row -> codes.addAll(row.key()));
        }
        codes.add(ANOTHER_CODE);
        return List.copyOf(codes);
    }

    /**
     * Returns numbers from zero upwards among which those lie that the policy compares with: of every order of
     * magnitude, and every literal, parameter and value of the case that has the unit.
     */
    List<BigDecimal> numbers(Unit unit, Evaluation evaluation) {
        Set<BigDecimal> numbers = new TreeSet<>();
        numbers.add(BigDecimal.ZERO);
        for (int digits = 0; digits < DIGITS; digits++) {
            for (int first : new int[] {1, 2, 5}) {
                numbers.add(BigDecimal.valueOf(first).movePointRight(digits));
            }
        }
        literals.numbers().stream()
                .filter(literal -> literal.unit().equals(unit))
                .forEach(literal -> numbers.add(literal.value()));
        parameterValues(unit).forEach(numbers::add);
        for (VariableDeclaration variable : declarations.variables()) {
            if (variable.type().unit().equals(unit) && isOfRoot(variable)) {
                evaluation.value(variable.name()).ifPresent(value -> addIfNumber(numbers, value));
            }
        }
        numbers.removeIf(number -> number.signum() < 0);
        return numbers.stream()
                .map(number -> number.setScale(2, RoundingMode.DOWN))
                .distinct()
                .toList();
    }

    private List<BigDecimal> parameterValues(Unit unit) {
        return declarations.parameters().stream()
                .filter(parameter -> parameter.type().kind() == Type.Kind.NUMBER)
                .filter(parameter -> parameter.type().unit().equals(unit))
                .flatMap(parameter -> parameter.rows().stream())
                .map(row -> (BigDecimal) row.value())
                .limit(MOST_PARAMETER_ROWS)
                .toList();
    }

    private boolean isOfRoot(VariableDeclaration variable) {
        return variable.subject().equals(declarations.subjects().get(0).name());
    }

    private static void addIfNumber(Set<BigDecimal> numbers, Object value) {
        if (value instanceof BigDecimal number) {
            numbers.add(number);
        }
    }

    /** Returns a day in each of the years a person lives, and every day the policy names, in order. */
    List<LocalDate> days(LocalDate monthStart) {
        var days = new TreeSet<>(literals.of(LocalDate.class));
        for (int years = -OLDEST; years <= 1; years++) {
            days.add(monthStart.plusYears(years));
        }
        return new ArrayList<>(days);
    }
}
