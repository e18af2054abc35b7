package org.lowbao.rules.dibao;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.fact.MemberFacts;
import org.lowbao.core.fact.SourceKind;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.person.Disability;
import org.lowbao.rules.engine.BoundFacts;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.FactFilling;
import org.lowbao.rules.engine.FactForm.Handle;
import org.lowbao.rules.engine.FactForm.NumberFact;
import org.lowbao.rules.engine.FactForm.TruthFact;

/** Puts the facts of one household into the slots of a policy. */
final class DibaoFacts {

    private final HouseholdFacts facts;
    private final DibaoForm form;
    private final FactFilling filling;
    private final TreeSet<String> declaredOnly = new TreeSet<>();

    private DibaoFacts(HouseholdFacts facts, DibaoForm form) {
        this.facts = facts;
        this.form = form;
        this.filling = form.fill();
    }

    /** Facts in their slots, and the names of what rests on the household's word alone. */
    record Bound(BoundFacts facts, List<String> declaredOnly) {}

    static Bound bind(HouseholdFacts facts, CompiledPolicy policy) {
        return bind(facts, Review.NOTHING_ASKED, policy);
    }

    static Bound bind(HouseholdFacts facts, Review review, CompiledPolicy policy) {
        var binding = new DibaoFacts(facts, new DibaoForm(policy));
        binding.household();
        binding.review(review);
        binding.supporters();
        binding.vehicles();
        facts.members().forEach(binding::member);
        return new Bound(binding.filling.build(), List.copyOf(binding.declaredOnly));
    }

    private void household() {
        filling.put(form.area, code(facts.area()));
        put(form.financialAssets, facts.financialAssets(), this::stock);
        put(form.dwellings, facts.dwellings(), this::pieces);
        put(form.nonResidential, facts.nonResidential(), this::pieces);
        put(form.vesselsOrMachinery, facts.vesselsOrMachinery(), this::pieces);
        put(form.marketEntities, facts.marketEntities(), this::pieces);
        put(form.supporterAble, facts.supporterAble(), this::truth);
    }

    private void review(Review review) {
        put(form.tookJob, review.tookJob(), this::truth);
        put(form.monthsOver, review.monthsOver(), this::pieces);
        put(form.approvedForExit, review.approved(), this::money);
    }

    /**
     * Who supports with what means is not among the facts of a household: unless it is known that nobody can, that is one
     * supporter of whom nothing is known, and a policy that counts by a formula has to be given what it comes to.
     */
    private void supporters() {
        if (facts.supporterAble().value().orElse(true)) {
            filling.add(form.supporters, DibaoForm.HOUSEHOLD);
        }
    }

    private void vehicles() {
        Optional<List<String>> uses = facts.vehicles().value();
        if (uses.isEmpty()) {
            // a list that nobody knows is one thing of which nothing is known: whatever asks about all of it stays open
            filling.add(form.vehicles, DibaoForm.HOUSEHOLD);
            put(form.vehicleUse, facts.vehicles(), (fact, any) -> {});
            return;
        }
        if (isDeclared(facts.vehicles())) {
            declaredOnly.add("机动车");
        }
        for (String use : uses.get()) {
            filling.add(form.vehicles, DibaoForm.HOUSEHOLD);
            filling.put(form.vehicleUse, use);
        }
    }

    private void member(MemberFacts member) {
        filling.add(form.members, member.memberId());
        filling.put(form.birthDate, member.birthDate());
        // nobody assessed it, as far as the facts of a household tell
        filling.add(form.selfCare, member.memberId());
        put(form.alive, member.alive(), this::truth);
        put(
                form.disabilityCategory,
                member.disability(),
                (fact, disability) -> filling.put(fact, category(disability)));
        put(form.disabilityLevel, member.disability(), (fact, disability) -> filling.put(fact, level(disability)));
        put(form.seriouslyIll, member.seriouslyIll(), this::truth);
        member.incomes().forEach(income -> income(member, income));
        for (RigidExpenditure expenditure : facts.expenditures()) {
            if (expenditure.memberId().equals(member.memberId())) {
                expenditure(member, expenditure);
            }
        }
    }

    private void income(MemberFacts member, Income income) {
        if (!member.incomesVerified()) {
            declaredOnly.add("收入");
        }
        filling.add(form.incomes, member.memberId());
        filling.put(form.incomeCategory, code(income.category()));
        filling.put(form.incomeKind, income.kind());
        yearly(form.incomeOfYear, income.amount());
    }

    private void expenditure(MemberFacts member, RigidExpenditure expenditure) {
        declaredOnly.add("刚性支出");
        filling.add(form.expenditures, member.memberId());
        filling.put(form.expenditureKind, kind(expenditure.kind()));
        yearly(form.expenditureOfYear, expenditure.amount());
    }

    private <H extends Handle, T> void put(H handle, Fact<T> fact, BiConsumer<H, T> known) {
        if (fact instanceof Fact.Unknown<T> unknown) {
            filling.unknown(handle, unknown.reason());
        } else if (fact instanceof Fact.Disputed<T>) {
            filling.disputed(handle);
        } else {
            known.accept(handle, fact.value().orElseThrow());
            if (isDeclared(fact)) {
                declaredOnly.add(handle.toString());
            }
        }
    }

    private static boolean isDeclared(Fact<?> fact) {
        return fact.source().filter(SourceKind.DECLARED::equals).isPresent();
    }

    private void truth(TruthFact fact, boolean truth) {
        filling.put(fact, truth);
    }

    private void pieces(NumberFact fact, int count) {
        filling.put(fact, count);
    }

    private void stock(NumberFact fact, Stock stock) {
        money(fact, stock.amount());
    }

    private void money(NumberFact fact, Money money) {
        filling.put(fact, money.toYuan());
    }

    private void yearly(NumberFact fact, Flow flow) {
        filling.put(fact, flow.perYear().amount().toYuan());
    }

    private static String category(Optional<Disability> disability) {
        return disability.map(known -> code(known.category())).orElse("none");
    }

    private static int level(Optional<Disability> disability) {
        return disability
                .map(Disability::level)
                .map(DisabilityLevel::digit)
                .map(digit -> digit - '0')
                .orElse(0);
    }

    private static String kind(ExpenditureKind kind) {
        return code(kind).replace('_', '-');
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
