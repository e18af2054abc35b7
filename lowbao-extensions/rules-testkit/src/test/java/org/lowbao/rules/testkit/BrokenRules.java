package org.lowbao.rules.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;

/** Packs and engines that each break one law; run by {@link KitCatchesBrokenRulesTest} alone. */
final class BrokenRules {

    private static final LocalDate KNOWN_ON = LocalDate.of(2026, 12, 31);

    private BrokenRules() {}

    /** Who earns more than half the standard gets a bonus for it. */
    static final class BonusForIncome extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return Pack.rules(
                    Pack.SOUND.replace("- 户收入)'", "- 户收入) + (if 户收入 > 标准 * 0.5 * 1 人 then 100 元/月 else 0 元/月)'"));
        }
    }

    /** The same with an exemption for something else. */
    static final class BonusExemptedForAnotherReason extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return new BonusForIncome()
                    .rules()
                    .except(new Exemption(
                            Law.MORE_INCOME,
                            "Law, art. 9",
                            (before, after) -> after.outcome().equals("NOTHING")));
        }
    }

    /** The same, exempted: the text wants it. */
    static final class BonusExempted extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return new BonusForIncome()
                    .rules()
                    .except(new Exemption(
                            Law.MORE_INCOME,
                            "Law, art. 9",
                            (before, after) -> after.outcome().equals("PAID")
                                    && after.total(Set.of("应发"))
                                                    .subtract(before.total(Set.of("应发")))
                                                    .compareTo(BigDecimal.valueOf(100))
                                            <= 0));
        }
    }

    /** The shipped packs without the exemption for the fixed amount of members enrolled alone. */
    static final class FixedAmountNotExempted extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return ShippedPacksLawsTest.shipped();
        }
    }

    /** The engine looks tables up a month ahead. */
    static final class AMonthAhead extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return engine((policy, facts, month) -> determine(policy, facts, month.plusMonths(1)));
        }
    }

    /** The engine counts the first member's income only. */
    static final class FirstMemberOnly extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return engine((policy, facts, month) -> {
                var first = FactSheet.of(facts.id());
                facts.facts().forEach(first::fact);
                facts.collections().getOrDefault("人员", List.of()).stream()
                        .limit(1)
                        .forEach(member -> first.add("人员", member));
                return determine(policy, first.build(), month);
            });
        }
    }

    /** The engine takes an unknown income for none. */
    static final class UnknownIsZero extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return engine((policy, facts, month) -> determine(
                    policy,
                    Sheets.each(facts, sheet -> {
                        var known = new TreeMap<>(sheet.facts());
                        known.replaceAll((name, value) -> value instanceof FactValue.Unknown && name.equals("月收入")
                                ? FactValue.number(0, Unit.YUAN_PER_MONTH)
                                : value);
                        return new FactSheet(sheet.id(), known, sheet.given(), sheet.collections());
                    }),
                    month));
        }
    }

    /** The engine takes unknown savings for too much, and refuses before anybody has asked. */
    static final class UnknownIsTooMuch extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return engine((policy, facts, month) -> determine(
                    policy,
                    Sheets.each(facts, sheet -> {
                        var known = new TreeMap<>(sheet.facts());
                        known.replaceAll((name, value) -> value instanceof FactValue.Unknown && name.equals("存款")
                                ? FactValue.number(9_999_999, Unit.YUAN)
                                : value);
                        return new FactSheet(sheet.id(), known, sheet.given(), sheet.collections());
                    }),
                    month));
        }
    }

    /** Who is refused was told more narrowly than who is paid: villagers who are not are nothing at all. */
    static final class LeftBetweenOutcomes extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return Pack.rules(Pack.SOUND.replace("when: 'not 符合'", "when: 'not 符合 and 城镇'"));
        }
    }

    /** The engine carries a fen into whatever it computes next. */
    static final class CarriesOver extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            var last = new AtomicReference<>(YearMonth.of(2000, 1));
            return engine((policy, facts, month) -> {
                boolean follows = month.equals(last.getAndSet(month).plusMonths(1));
                Result result = determine(policy, facts, month);
                return follows ? withAmounts(result, amount -> amount.add(new BigDecimal("0.01"))) : result;
            });
        }
    }

    /** Savings are spread over a year and taken for income. */
    static final class SavingsAsIncome extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return Pack.rules(
                    Pack.SOUND.replace("is: 'sum(人员.月收入)'", "is: 'sum(人员.月收入) + round_up(存款 / 120 月, 0.01)'"));
        }
    }

    /** The engine rounds the amount behind the back of the trace. */
    static final class RoundsBehindTheTrace extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return engine((policy, facts, month) ->
                    withAmounts(determine(policy, facts, month), amount -> amount.setScale(0, RoundingMode.CEILING)));
        }
    }

    /** The engine pays a fen more for every layer of packs. */
    static final class PaysForLayers extends PolicyLaws {
        @Override
        protected RulesUnderTest rules() {
            return engine((policy, facts, month) -> withAmounts(
                    determine(policy, facts, month),
                    amount -> amount.add(BigDecimal.valueOf(policy.packs().size() - 1L, 2))));
        }
    }

    private interface BrokenEngine {
        Result determine(CompiledPolicy policy, FactSheet facts, YearMonth month);
    }

    private static RulesUnderTest engine(BrokenEngine broken) {
        return Pack.rules(Pack.SOUND).withEngine(layers -> {
            CompiledPolicy policy = compiled(layers);
            return (facts, month) -> broken.determine(policy, facts, month);
        });
    }

    private static CompiledPolicy compiled(List<PackSource> layers) {
        return PolicyCompiler.compile(layers).orElseThrow();
    }

    private static Result determine(CompiledPolicy policy, FactSheet facts, YearMonth month) {
        return Result.of(Engine.determine(facts, policy, month, KNOWN_ON), facts.id());
    }

    private static Result withAmounts(Result result, UnaryOperator<BigDecimal> change) {
        var amounts = new TreeMap<>(result.amounts());
        amounts.replaceAll((name, amount) -> change.apply(amount));
        return new Result(result.outcome(), result.individuals(), amounts, result.findings(), result.variables());
    }
}
