package org.lowbao.rules.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.SubjectDeclaration;

/**
 * Invents households, every fact known, out of what packs declare: codes that are declared or stand in a table, and
 * numbers around the figures of the tables, one fen above and below them and their usual multiples.
 */
final class Households {

    /** In how many steps the span between two bounds is cut. */
    static final int STEPS = 100_000;

    private static final BigDecimal FEN = new BigDecimal("0.01");
    /** Persons, months of a year, and months that limits of savings are told in. */
    private static final List<Integer> MULTIPLES = List.of(1, 2, 3, 4, 12, 24, 36, 48);

    private record Bounds(BigDecimal least, BigDecimal most) {

        BigDecimal at(int step) {
            BigDecimal share = most.subtract(least).multiply(BigDecimal.valueOf(step));
            return least.add(share.divide(BigDecimal.valueOf(STEPS), 2, RoundingMode.HALF_UP));
        }
    }

    private record Size(int least, int most) {}

    /** A case before its instances have names. */
    private record Draft(Map<String, FactValue> facts, Map<String, List<Draft>> collections) {

        FactSheet named(String id) {
            FactSheet.Builder sheet = FactSheet.of(id);
            facts.forEach(sheet::fact);
            collections.forEach((name, drafts) -> {
                for (int i = 0; i < drafts.size(); i++) {
                    sheet.add(name, drafts.get(i).named(id + "/" + name + (i + 1)));
                }
            });
            return sheet.build();
        }
    }

    private final Declarations declarations;
    private final Map<String, Bounds> bounds = new TreeMap<>();
    private final Map<String, Size> sizes = new TreeMap<>();
    private final List<BigDecimal> figures;

    Households(Declarations declarations) {
        this.declarations = declarations;
        Set<BigDecimal> found = new TreeSet<>();
        declarations
                .parameters()
                .forEach(table -> table.rows().forEach(row -> {
                    if (row.value() instanceof BigDecimal figure) {
                        MULTIPLES.forEach(times -> found.add(figure.multiply(BigDecimal.valueOf(times))));
                    }
                }));
        found.add(BigDecimal.ONE);
        this.figures = List.copyOf(found);
    }

    void between(String fact, String least, String most) {
        bounds.put(fact, new Bounds(new BigDecimal(least), new BigDecimal(most)));
    }

    void atMost(int most, String collection, boolean needed) {
        sizes.put(collection, new Size(needed ? 1 : 0, most));
    }

    Arbitrary<FactSheet> any() {
        return draft(declarations.subjects().get(0)).map(draft -> draft.named("case"));
    }

    /**
     * Returns rising amounts for a variable, two for each step: one as far between its bounds as the step says, the other
     * at a figure of the packs, or a fen beside it.
     *
     * @param steps each from 0 to {@value #STEPS}
     */
    List<BigDecimal> rising(String variable, List<Integer> steps) {
        Bounds between = bounds.getOrDefault(variable, new Bounds(BigDecimal.ZERO, most()));
        var amounts = new TreeSet<BigDecimal>();
        for (int step : steps) {
            amounts.add(between.at(step));
            BigDecimal figure = figures.get(step % figures.size());
            amounts.add(figure.add(FEN.multiply(BigDecimal.valueOf(step % 3 - 1L))));
        }
        return List.copyOf(amounts);
    }

    private Arbitrary<Draft> draft(SubjectDeclaration subject) {
        List<Arbitrary<FactValue>> values =
                subject.facts().stream().map(this::value).toList();
        Arbitrary<Map<String, FactValue>> facts = values.isEmpty()
                ? Arbitraries.just(Map.of())
                : Combinators.combine(values).as(drawn -> {
                    var named = new LinkedHashMap<String, FactValue>();
                    for (int i = 0; i < drawn.size(); i++) {
                        named.put(subject.facts().get(i).name(), drawn.get(i));
                    }
                    return named;
                });
        List<SubjectDeclaration> below = declarations.subjects().stream()
                .filter(other -> other.of().filter(subject.name()::equals).isPresent())
                .toList();
        if (below.isEmpty()) {
            return facts.map(known -> new Draft(known, Map.of()));
        }
        List<Arbitrary<List<Draft>>> lists = below.stream().map(this::drafts).toList();
        return Combinators.combine(facts, Combinators.combine(lists).as(drawn -> drawn))
                .as((known, drawn) -> {
                    var collections = new LinkedHashMap<String, List<Draft>>();
                    for (int i = 0; i < drawn.size(); i++) {
                        collections.put(below.get(i).name(), drawn.get(i));
                    }
                    return new Draft(known, collections);
                });
    }

    private Arbitrary<List<Draft>> drafts(SubjectDeclaration subject) {
        Size size = sizes.getOrDefault(subject.name(), new Size(0, 3));
        return draft(subject).list().ofMinSize(size.least()).ofMaxSize(size.most());
    }

    private Arbitrary<FactValue> value(SubjectDeclaration.Fact fact) {
        Type type = fact.type();
        switch (type.kind()) {
            case TRUTH:
                return Arbitraries.of(true, false).map(FactValue::truth);
            case CODE:
                return Arbitraries.of(codes(fact)).map(FactValue::code);
            case DATE:
                return Dates.dates()
                        .between(LocalDate.of(1930, 1, 1), LocalDate.of(2026, 12, 31))
                        .map(FactValue::date);
            default:
                return number(fact).map(number -> FactValue.number(number, type.unit()));
        }
    }

    /** The codes of a closed list; of an open one those that tables know, and one that none knows. */
    private List<String> codes(SubjectDeclaration.Fact fact) {
        if (!fact.type().codes().isEmpty()) {
            return fact.type().codes();
        }
        var codes = new LinkedHashSet<String>();
        for (ParameterDeclaration table : declarations.parameters()) {
            int position = table.by().indexOf(fact.name());
            if (position >= 0) {
                table.rows().forEach(row -> codes.add(row.key().get(position)));
            }
        }
        codes.add("none-of-these");
        return List.copyOf(codes);
    }

    private Arbitrary<BigDecimal> number(SubjectDeclaration.Fact fact) {
        boolean money = fact.type().unit().yuan() != 0;
        Bounds between = bounds.getOrDefault(
                fact.name(), money ? new Bounds(BigDecimal.ZERO, most()) : new Bounds(BigDecimal.ZERO, BigDecimal.TEN));
        List<BigDecimal> edges = figures.stream()
                .flatMap(figure -> money
                        ? List.of(figure.subtract(FEN), figure, figure.add(FEN)).stream()
                        : List.of(figure).stream())
                .filter(figure -> figure.compareTo(between.least) >= 0 && figure.compareTo(between.most) <= 0)
                .filter(figure -> money || figure.stripTrailingZeros().scale() <= 0)
                .collect(Collectors.toCollection(ArrayList::new));
        edges.add(between.least);
        edges.add(between.most);
        return Arbitraries.oneOf(
                Arbitraries.of(edges),
                Arbitraries.bigDecimals().between(between.least, between.most).ofScale(money ? 2 : 0));
    }

    private BigDecimal most() {
        return figures.get(figures.size() - 1);
    }
}
