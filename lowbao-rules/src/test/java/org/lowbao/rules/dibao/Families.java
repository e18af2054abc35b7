package org.lowbao.rules.dibao;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.fact.MemberFacts;
import org.lowbao.core.fact.SourceKind;
import org.lowbao.core.fact.Statement;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.PolicyCompiler;

/** Made-up families, and the policy of the county that does not exist. */
final class Families {

    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final Instant KNOWN_ON = Instant.parse("2026-09-01T00:00:00Z");
    static final CompiledPolicy COUNTY = county();

    private final AreaClass area;
    private final List<MemberFacts> members = new ArrayList<>();
    private final List<RigidExpenditure> expenditures = new ArrayList<>();
    private Fact<Stock> assets = declared(new Stock(Money.ofYuan("1000"), LocalDate.of(2026, 8, 1)));
    private Fact<List<String>> vehicles = declared(List.of());
    private Fact<Boolean> supporterAble = declared(false);

    private Families(AreaClass area) {
        this.area = area;
    }

    static Families urban() {
        return new Families(AreaClass.URBAN);
    }

    static Families rural() {
        return new Families(AreaClass.RURAL);
    }

    /** Adds a healthy member without income. */
    Families member(int birthYear) {
        return member(birthYear, Optional.empty(), false, List.of());
    }

    Families ill(int birthYear) {
        return member(birthYear, Optional.empty(), true, List.of());
    }

    Families disabled(int birthYear, DisabilityCategory category, DisabilityLevel level) {
        return member(birthYear, Optional.of(new Disability(category, level)), false, List.of());
    }

    private Families member(int birthYear, Optional<Disability> disability, boolean ill, List<Income> incomes) {
        members.add(new MemberFacts(
                String.valueOf(members.size() + 1),
                LocalDate.of(birthYear, 5, 5),
                declared(true),
                Fact.unknown("NOT_ASKED"),
                declared(disability),
                declared(ill),
                declared(false),
                declared(WorkCapacity.FULL),
                incomes));
        return this;
    }

    Families wageAMonth(String yuan) {
        return income(IncomeCategory.WAGE, "pay", Flow.monthly(Money.ofYuan(yuan)));
    }

    Families landAYear(String yuan) {
        return income(IncomeCategory.BUSINESS, "land", Flow.yearly(Money.ofYuan(yuan)));
    }

    Families basicPensionAMonth(String yuan) {
        return income(IncomeCategory.TRANSFER, "basic-pension", Flow.monthly(Money.ofYuan(yuan)));
    }

    /** Gives the member added last an income. */
    private Families income(IncomeCategory category, String kind, Flow flow) {
        MemberFacts last = members.remove(members.size() - 1);
        var incomes = new ArrayList<>(last.incomes());
        incomes.add(new Income(last.memberId(), category, kind, flow));
        members.add(new MemberFacts(
                last.memberId(),
                last.birthDate(),
                last.alive(),
                last.registered(),
                last.disability(),
                last.seriouslyIll(),
                last.fullTimeStudent(),
                last.workCapacity(),
                incomes));
        return this;
    }

    Families spendsAMonth(ExpenditureKind kind, String yuan) {
        expenditures.add(new RigidExpenditure("1", kind, Flow.monthly(Money.ofYuan(yuan))));
        return this;
    }

    Families spendsAYear(ExpenditureKind kind, String yuan) {
        expenditures.add(new RigidExpenditure("1", kind, Flow.yearly(Money.ofYuan(yuan))));
        return this;
    }

    Families assets(Fact<Stock> stock) {
        this.assets = stock;
        return this;
    }

    Families vehicles(Fact<List<String>> uses) {
        this.vehicles = uses;
        return this;
    }

    Families supporterAble(Fact<Boolean> able) {
        this.supporterAble = able;
        return this;
    }

    HouseholdFacts facts() {
        return new HouseholdFacts(
                area,
                LocalDate.of(2026, 9, 1),
                members,
                assets,
                declared(1),
                declared(0),
                vehicles,
                declared(0),
                declared(0),
                expenditures,
                supporterAble);
    }

    Determination determined() {
        return determinedBy(COUNTY);
    }

    Determination determinedBy(CompiledPolicy policy) {
        return DibaoPolicy.determine(facts(), policy, SEPTEMBER, KNOWN_ON);
    }

    static <T> Fact<T> declared(T value) {
        return Fact.known(new Statement<>(value, SourceKind.DECLARED, LocalDate.of(2026, 8, 1), KNOWN_ON));
    }

    static Stock stock(String yuan) {
        return new Stock(Money.ofYuan(yuan), LocalDate.of(2026, 8, 1));
    }

    private static CompiledPolicy county() {
        Compilation compilation =
                PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()));
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.policy();
        }
        throw new AssertionError(compilation.faults().toString());
    }
}
