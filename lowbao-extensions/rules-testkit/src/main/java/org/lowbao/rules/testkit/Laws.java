package org.lowbao.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.VariableDeclaration;
import org.lowbao.rules.record.Verification;

/** The laws as plain methods: what jqwik draws is given to them, and what breaks a law is an {@link AssertionError}. */
final class Laws {

    private Laws() {}

    /** Lets one of the countable incomes of a case rise step by step, everything else unchanged. */
    static void moreIncome(RulesUnderTest rules, FactSheet facts, YearMonth month, int which, List<Integer> steps) {
        List<String> incomes = List.copyOf(
                rules.determine(facts, month).values(rules.countableIncome()).keySet());
        if (incomes.isEmpty()) {
            return;
        }
        String income = incomes.get(which % incomes.size());
        String name = Result.name(income);
        String id = income.substring(name.length() + " of ".length());
        Unit unit = type(rules, name).unit();
        Result before = null;
        for (BigDecimal amount : rules.households().rising(name, steps)) {
            Result after = rules.determine(Sheets.given(facts, id, name, FactValue.number(amount, unit)), month);
            if (before != null && !rules.isExempt(Law.MORE_INCOME, before, after)) {
                assertThat(after.total(rules.benefit()))
                        .as(
                                "benefit with %s raised to %s (%s, then %s)",
                                name, amount, before.outcome(), after.outcome())
                        .isLessThanOrEqualTo(before.total(rules.benefit()));
            }
            before = after;
        }
    }

    private static Type type(RulesUnderTest rules, String variable) {
        return rules.declarations().variables().stream()
                .filter(declaration -> declaration.name().equals(variable))
                .findFirst()
                .map(VariableDeclaration::type)
                .orElseThrow(() -> new IllegalArgumentException("no such variable: " + variable));
    }

    /** Changes a row of a table from a month on, and looks at the months before. */
    static void datedChange(RulesUnderTest rules, FactSheet facts, int which, int change, int before) {
        List<ParameterDeclaration> tables = rules.declarations().parameters().stream()
                .filter(table -> !table.rows().isEmpty())
                .toList();
        ParameterDeclaration table = tables.get(which % tables.size());
        int row = which / tables.size() % table.rows().size();
        YearMonth from = rules.first().plusMonths(1 + change % Math.max(1, rules.months() - 1));
        YearMonth month = rules.first().plusMonths(before % (change % Math.max(1, rules.months() - 1) + 1));
        Optional<Reform> reform = Reform.of(rules, table, table.rows().get(row), from.atDay(1));
        if (reform.isEmpty()) {
            return;
        }
        Result plain = rules.determine(facts, month);
        Result reformed = rules.determine(facts, month, reform.get());
        same(rules, Law.DATED_CHANGE, plain, reformed, "in " + month + " by " + table.name() + " changed in " + from);
    }

    static void order(RulesUnderTest rules, FactSheet facts, YearMonth month, long seed) {
        Result plain = rules.determine(facts, month);
        same(rules, Law.ORDER, plain, rules.determine(Sheets.shuffled(facts, seed), month), "in another order");
    }

    static void unknownNeverEligible(RulesUnderTest rules, FactSheet facts, YearMonth month, long seed) {
        Result known = rules.determine(facts, month);
        Result hidden = rules.determine(Sheets.hidden(facts, seed, 6), month);
        if (hidden.hasAny(rules.eligible()) && !rules.isExempt(Law.UNKNOWN_NEVER_ELIGIBLE, hidden, known)) {
            assertThat(known.hasAny(rules.eligible()))
                    .as(
                            "eligible when all is known, as it was with facts unknown (%s, then %s)",
                            hidden.outcome(), known.outcome())
                    .isTrue();
        }
    }

    static void learning(RulesUnderTest rules, FactSheet facts, YearMonth month, long seed) {
        Result hidden = rules.determine(Sheets.hidden(facts, seed, 12), month);
        Result known = rules.determine(facts, month);
        if (rules.isExempt(Law.LEARNING, hidden, known)) {
            return;
        }
        if (!hidden.outcome().isEmpty()) {
            assertThat(known.outcome()).as("the outcome that was settled").isEqualTo(hidden.outcome());
        }
        assertThat(known.amounts()).as("amounts that were settled").containsAllEntriesOf(hidden.amounts());
        assertThat(known.variables())
                .as("values that were known")
                .containsAllEntriesOf(without(hidden.variables(), "unknown"));
        assertThat(known.findings())
                .as("findings that were settled")
                .containsAllEntriesOf(without(hidden.findings(), "UNDETERMINED"));
    }

    static void knownIsDecided(RulesUnderTest rules, FactSheet facts, YearMonth month) {
        Result known = rules.determine(facts, month);
        if (!rules.isExempt(Law.KNOWN_IS_DECIDED, known, known)) {
            assertThat(known.outcome())
                    .as("the outcome in %s of a case of which everything is known", month)
                    .isNotEmpty();
        }
    }

    private static Map<String, String> without(Map<String, String> map, String value) {
        return map.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(value))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds the months forwards, then backwards in two parts. */
    static void monthsAddUp(RulesUnderTest rules, FactSheet facts, int cut) {
        var months = new ArrayList<YearMonth>();
        for (int i = 0; i < rules.months(); i++) {
            months.add(rules.first().plusMonths(i));
        }
        BigDecimal whole = total(rules, facts, months);
        int at = cut % (months.size() + 1);
        Collections.reverse(months);
        BigDecimal parts =
                total(rules, facts, months.subList(0, at)).add(total(rules, facts, months.subList(at, months.size())));
        assertThat(parts).as("the benefit of the parts of the year").isEqualByComparingTo(whole);
    }

    private static BigDecimal total(RulesUnderTest rules, FactSheet facts, List<YearMonth> months) {
        return months.stream()
                .map(month -> rules.determine(facts, month).total(rules.benefit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Raises every balance by the same amount. */
    static void stockIsNoFlow(RulesUnderTest rules, FactSheet facts, YearMonth month, BigDecimal more) {
        Result plain = rules.determine(facts, month);
        Result richer = rules.determine(Sheets.each(facts, sheet -> richer(sheet, more)), month);
        Set<String> truths = variables(rules, type -> type.kind() == Type.Kind.TRUTH);
        boolean unsettled = !plain.values(truths).equals(richer.values(truths));
        if (!unsettled && !rules.isExempt(Law.STOCK_IS_NO_FLOW, plain, richer)) {
            Set<String> flows = variables(rules, type -> isFlow(type.unit()));
            assertThat(richer.values(flows))
                    .as("amounts per month and year with %s more in every balance", more)
                    .isEqualTo(plain.values(flows));
        }
    }

    private static FactSheet richer(FactSheet sheet, BigDecimal more) {
        var facts = new LinkedHashMap<>(sheet.facts());
        facts.replaceAll((name, value) ->
                value instanceof FactValue.Known known && known.type().unit().equals(Unit.YUAN)
                        ? FactValue.number(((BigDecimal) known.value()).add(more), Unit.YUAN)
                        : value);
        return new FactSheet(sheet.id(), facts, sheet.given(), sheet.collections());
    }

    private static boolean isFlow(Unit unit) {
        return unit.yuan() == 1
                && (unit.months() == -1 && unit.years() == 0 || unit.years() == -1 && unit.months() == 0);
    }

    private static Set<String> variables(RulesUnderTest rules, Predicate<Type> wanted) {
        return rules.declarations().variables().stream()
                .filter(variable -> wanted.test(variable.type()))
                .map(VariableDeclaration::name)
                .collect(Collectors.toSet());
    }

    static void traceAgrees(RulesUnderTest rules, FactSheet facts, YearMonth month, long seed) {
        for (FactSheet sheet : List.of(facts, Sheets.hidden(facts, seed, 6))) {
            assertThat(rules.determine(sheet, month).amountsNotInTrace())
                    .as("amounts that the trace has otherwise")
                    .isEmpty();
            assertThat(rules.verification(sheet, month)).as("the record").isEqualTo(new Verification.Same());
        }
    }

    static void emptyReform(RulesUnderTest rules, FactSheet facts, YearMonth month) {
        Result reformed = rules.determine(facts, month, Reform.empty(rules));
        same(rules, Law.EMPTY_REFORM, rules.determine(facts, month), reformed, "by a reform that changes nothing");
    }

    private static void same(RulesUnderTest rules, Law law, Result before, Result after, String how) {
        if (!rules.isExempt(law, before, after)) {
            assertThat(after).as("the result %s", how).isEqualTo(before);
        }
    }
}
