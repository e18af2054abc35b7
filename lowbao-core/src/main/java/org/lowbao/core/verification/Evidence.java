package org.lowbao.core.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.fact.MemberFacts;
import org.lowbao.core.fact.SourceKind;
import org.lowbao.core.fact.Statement;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Household;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.Membership;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.household.Stay;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.person.Member;

/**
 * Everything that was declared, received and verified about a household, and what follows from it.
 *
 * <p>Facts and discrepancies are derived at every call from what is held here; there is no second truth. Cost grows
 * with members times answers.
 *
 * <p>Of several answers about one member and item the last conclusive one counts. Silence is no news: an agency that
 * does not reply takes nothing back, and never says "no record".
 *
 * @param declared what the household said
 * @param declaredAt when the office knew that
 * @param answers what agencies answered, in the order in which it became known
 * @param findings what officers verified, likewise
 * @param household who belongs to the household, and who belonged to it when; what was declared about a member who joined
 *     later stands there
 */
public record Evidence(
        Application declared,
        Instant declaredAt,
        List<AgencyAnswer> answers,
        List<OfficerFinding> findings,
        Household household) {

    public Evidence {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /** Evidence about a household that is as it applied, or whose changes the case adds. */
    @JsonCreator
    public Evidence(
            @JsonProperty("declared") Application declared,
            @JsonProperty("declaredAt") Instant declaredAt,
            @JsonProperty("answers") List<AgencyAnswer> answers,
            @JsonProperty("findings") List<OfficerFinding> findings) {
        this(declared, declaredAt, answers, findings, Household.of(declared, declaredAt));
    }

    /** Returns what is known of a household that nobody looked into yet: what it declared, and nothing else. */
    public static Evidence of(Application declared, Instant declaredAt) {
        return new Evidence(declared, declaredAt, List.of(), List.of());
    }

    /** Returns this evidence with more answers. */
    public Evidence withAnswers(List<AgencyAnswer> more) {
        var all = new ArrayList<>(answers);
        all.addAll(more);
        return new Evidence(declared, declaredAt, all, findings, household);
    }

    /** Returns this evidence with more findings. */
    public Evidence withFindings(List<OfficerFinding> more) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        return new Evidence(declared, declaredAt, answers, all, household);
    }

    /** Returns whom it is about; written with the case, and not again with its evidence. */
    @Override
    @JsonIgnore
    public Household household() {
        return household;
    }

    /** Returns this evidence, about a household that changed. */
    public Evidence about(Household changed) {
        return new Evidence(declared, declaredAt, answers, findings, changed);
    }

    /**
     * Returns only what the office knew at {@code knownOn}. What the household declared stays in any case: without it
     * there is nobody to know of.
     */
    public Evidence knownOn(Instant knownOn) {
        return new Evidence(
                declared,
                declaredAt,
                answers.stream()
                        .filter(answer -> !answer.recordedAt().isAfter(knownOn))
                        .toList(),
                findings.stream()
                        .filter(finding -> !finding.recordedAt().isAfter(knownOn))
                        .toList(),
                household.knownOn(knownOn));
    }

    /**
     * Returns the items about those who belong to the household now that no agency answered conclusively, as
     * {@code member/ITEM}, members first in their order.
     */
    public List<String> unanswered() {
        var open = new ArrayList<String>();
        for (Member member : household.members()) {
            for (LookupItem item : LookupItem.values()) {
                if (conclusive(member.id(), item).isEmpty()) {
                    open.add(member.id() + "/" + item);
                }
            }
        }
        return List.copyOf(open);
    }

    /**
     * Returns the facts about those who belonged to the household on a day, and lived where it lived then.
     *
     * @param asOf the day that the policy looks at, for ages and the like; what is known is not cut by it, see
     *     {@link #knownOn}; a change of circumstances counts from its first day on
     */
    public HouseholdFacts facts(LocalDate asOf) {
        List<OfficerFinding> holding =
                findings.stream().filter(finding -> finding.holdsOn(asOf)).toList();
        return new Evidence(declared, declaredAt, answers, holding, household).derived(asOf);
    }

    /** Tells whether a member who belonged to the household on a day earns by work, as wages or in business. */
    public boolean earnsByWork(String memberId, LocalDate asOf) {
        return facts(asOf).members().stream()
                .filter(member -> member.memberId().equals(memberId))
                .flatMap(member -> member.incomes().stream())
                .anyMatch(income -> income.category().isFromWork()
                        && income.amount().amount().isPositive());
    }

    private HouseholdFacts derived(LocalDate asOf) {
        List<Belonging> of = belonging(household.on(asOf), membership -> membership.stayOn(asOf));
        return new HouseholdFacts(
                household.residence(asOf).area(),
                asOf,
                of.stream().map(this::memberFacts).toList(),
                financialAssets(of),
                count(of, PropertyKind.DWELLING, VerifiedValue.Dwellings.class, VerifiedValue.Dwellings::value),
                declaredCount(of, PropertyKind.NON_RESIDENTIAL),
                vehicles(of),
                declaredCount(of, PropertyKind.VESSEL_OR_MACHINERY),
                declaredCount(of, PropertyKind.MARKET_ENTITY),
                expenditures(of),
                supporterAble());
    }

    /**
     * Somebody who belongs to the household, and the stay in which he or she does.
     *
     * @param seconds the same person where he or she was recorded twice; what was declared of either counts, the same once
     */
    private record Belonging(Member member, Stay stay, List<Belonging> seconds) {

        boolean is(String memberId) {
            return member.id().equals(memberId) || seconds.stream().anyMatch(second -> second.is(memberId));
        }

        /** Returns this and the second places. */
        Stream<Belonging> all() {
            return Stream.concat(Stream.of(this), seconds.stream());
        }
    }

    private List<Belonging> belonging(List<Membership> members, Function<Membership, Optional<Stay>> stay) {
        return members.stream()
                .flatMap(membership -> stay.apply(membership).stream()
                        .map(found -> new Belonging(
                                membership.member(),
                                found,
                                belonging(
                                        household.secondsOf(membership.member().id()), stay))))
                .toList();
    }

    /** Returns where declared and found differ of those who belong to the household now, settled or not, in their order. */
    public List<Discrepancy> discrepancies() {
        List<Belonging> of = belonging(household.present(), Membership::present);
        var found = new ArrayList<Discrepancy>();
        for (Member member : household.members()) {
            latest(member.id(), LookupItem.DEATH).ifPresent(answer -> {
                if (answer.reply() instanceof Reply.Found) {
                    found.add(new Discrepancy(
                            Discrepancy.Kind.DEATH_ON_RECORD,
                            member.id(),
                            answer.agency(),
                            findings.stream()
                                    .anyMatch(finding -> finding.value() instanceof VerifiedValue.Alive alive
                                            && isAbout(alive.memberId(), member.id()))));
                }
            });
            latest(member.id(), LookupItem.HOUSEHOLD_REGISTER).ifPresent(answer -> {
                if (answer.reply() instanceof Reply.NoRecord) {
                    found.add(new Discrepancy(
                            Discrepancy.Kind.NOT_IN_HOUSEHOLD_REGISTER, member.id(), answer.agency(), false));
                }
            });
        }
        receivedVehicles(of)
                .filter(received -> declaresProperty(of) && !received.uses().equals(declaredUses(of)))
                .ifPresent(received -> found.add(new Discrepancy(
                        Discrepancy.Kind.VEHICLES_DIFFER,
                        VerifiedValue.HOUSEHOLD,
                        received.last().agency(),
                        !verified(VerifiedValue.Vehicles.class).isEmpty())));
        return List.copyOf(found);
    }

    private MemberFacts memberFacts(Belonging of) {
        Member member = of.member();
        return new MemberFacts(
                member.id(),
                member.birthDate(),
                alive(of),
                registered(member),
                memberFact(
                        of,
                        member.disability(),
                        VerifiedValue.DisabilityOf.class,
                        VerifiedValue.DisabilityOf::memberId,
                        VerifiedValue.DisabilityOf::value),
                memberFact(
                        of,
                        member.seriouslyIll(),
                        VerifiedValue.SeriousIllness.class,
                        VerifiedValue.SeriousIllness::memberId,
                        VerifiedValue.SeriousIllness::value),
                Fact.known(said(of, member.fullTimeStudent())),
                Fact.known(said(of, member.workCapacity())),
                incomes(of),
                verified(VerifiedValue.IncomesOf.class).stream()
                        .anyMatch(finding -> of.is(finding.value().subject())));
    }

    /** What was found last holds: of all incomes, or of maintenance alone. */
    private List<Income> incomes(Belonging of) {
        List<Income> incomes = declaredIncomes(of);
        for (OfficerFinding finding : findings) {
            if (finding.value() instanceof VerifiedValue.IncomesOf all && of.is(all.memberId())) {
                incomes = all.value().stream()
                        .map(income -> income.of(of.member().id()))
                        .toList();
            } else if (finding.value() instanceof VerifiedValue.MaintenanceOf found && of.is(found.memberId())) {
                incomes = withMaintenance(incomes, of.member().id(), found.value());
            }
        }
        return incomes;
    }

    private static List<Income> withMaintenance(List<Income> incomes, String memberId, Flow amount) {
        return Stream.concat(
                        incomes.stream().filter(income -> !income.kind().equals(Income.MAINTENANCE)),
                        Stream.of(Income.maintenance(memberId, amount))
                                .filter(income -> income.amount().amount().isPositive()))
                .toList();
    }

    private List<Income> declaredIncomes(Belonging of) {
        if (of.seconds().isEmpty()) {
            return declaredInPlace(of);
        }
        return of.all()
                .flatMap(one -> declaredInPlace(one).stream())
                .map(income -> income.of(of.member().id()))
                .distinct()
                .toList();
    }

    private List<Income> declaredInPlace(Belonging of) {
        return of.stay()
                .joining()
                .map(Joining::incomes)
                .orElseGet(() -> declared.incomes().stream()
                        .filter(income -> income.memberId().equals(of.member().id()))
                        .toList());
    }

    private List<RigidExpenditure> expenditures(List<Belonging> of) {
        if (household.twins().isEmpty()) {
            return declared.expenditures().stream()
                    .filter(expenditure -> of.stream().anyMatch(one -> one.is(expenditure.memberId())))
                    .toList();
        }
        return declared.expenditures().stream()
                .flatMap(expenditure -> of.stream()
                        .filter(one -> one.is(expenditure.memberId()))
                        .map(one -> expenditure.of(one.member().id())))
                .distinct()
                .toList();
    }

    /** Tells whether what stands under a place is about the person who stands in another one now. */
    private boolean isAbout(String memberId, String place) {
        return household.place(memberId).equals(place);
    }

    private Fact<Boolean> alive(Belonging of) {
        Member member = of.member();
        var statements = new ArrayList<Statement<Boolean>>();
        statements.add(said(of, true));
        latest(member.id(), LookupItem.DEATH).ifPresent(answer -> {
            if (answer.reply().isConclusive()) {
                statements.add(received(answer, !(answer.reply() instanceof Reply.Found)));
            }
        });
        for (OfficerFinding finding : verified(VerifiedValue.Alive.class)) {
            var alive = (VerifiedValue.Alive) finding.value();
            if (isAbout(alive.memberId(), member.id())) {
                statements.add(found(finding, alive.value()));
            }
        }
        return Fact.weigh(statements, Fact.NOT_DECLARED);
    }

    private Fact<Boolean> registered(Member member) {
        Optional<AgencyAnswer> answer = latest(member.id(), LookupItem.HOUSEHOLD_REGISTER);
        if (answer.isEmpty()) {
            return Fact.unknown("NOT_ASKED");
        }
        Reply reply = answer.get().reply();
        return reply.isConclusive()
                ? Fact.known(received(answer.get(), reply instanceof Reply.Found))
                : Fact.unknown(reply.code());
    }

    private <T, V extends VerifiedValue> Fact<T> memberFact(
            Belonging of, T declaredValue, Class<V> type, Function<V, String> whose, Function<V, T> value) {
        var statements = new ArrayList<Statement<T>>();
        statements.add(said(of, declaredValue));
        for (OfficerFinding finding : verified(type)) {
            V verified = type.cast(finding.value());
            if (of.is(whose.apply(verified))) {
                statements.add(found(finding, value.apply(verified)));
            }
        }
        return Fact.weigh(statements, Fact.NOT_DECLARED);
    }

    private Fact<Stock> financialAssets(List<Belonging> of) {
        var statements = new ArrayList<Statement<Stock>>();
        List<Property> balances =
                properties(of).filter(property -> property.kind().isFinancial()).toList();
        boolean complete = declaresProperty(of)
                && balances.stream().allMatch(property -> property.value().isPresent());
        if (complete) {
            Money sum = Money.ZERO;
            for (Property property : balances) {
                sum = sum.plus(property.value().orElseThrow().amount());
            }
            statements.add(said(new Stock(sum, declared.appliedOn())));
        }
        for (OfficerFinding finding : verified(VerifiedValue.FinancialAssets.class)) {
            statements.add(found(finding, ((VerifiedValue.FinancialAssets) finding.value()).value()));
        }
        return Fact.weigh(statements, Fact.NOT_DECLARED);
    }

    private Fact<List<String>> vehicles(List<Belonging> of) {
        var statements = new ArrayList<Statement<List<String>>>();
        if (declaresProperty(of)) {
            statements.add(said(declaredUses(of)));
        }
        for (OfficerFinding finding : verified(VerifiedValue.Vehicles.class)) {
            statements.add(found(finding, ((VerifiedValue.Vehicles) finding.value()).uses()));
        }
        boolean settled = statements.stream().anyMatch(s -> s.source() == SourceKind.VERIFIED);
        Optional<AgencyAnswer> silent = latestOfAll(of, LookupItem.VEHICLES).stream()
                .filter(answer -> !answer.reply().isConclusive() && !(answer.reply() instanceof Reply.NotSupported))
                .findFirst();
        if (silent.isPresent() && !settled) {
            return Fact.unknown(silent.get().reply().code());
        }
        // a vehicle of one member disputes a declaration of none, but is not yet a statement about the household
        boolean stated = !statements.isEmpty();
        receivedVehicles(of)
                .filter(received -> received.complete() || stated)
                .ifPresent(received -> statements.add(received(received.last(), received.uses())));
        return Fact.weigh(statements, Fact.NOT_DECLARED);
    }

    /** The vehicles that the register knows, the last answer about them, and whether everybody is answered for. */
    private record ReceivedVehicles(AgencyAnswer last, List<String> uses, boolean complete) {}

    /**
     * Returns what the register says of the whole household. As long as a member is not answered for, that is nothing,
     * unless it already lists a vehicle that nobody declared.
     */
    private Optional<ReceivedVehicles> receivedVehicles(List<Belonging> of) {
        List<AgencyAnswer> answers = of.stream()
                .flatMap(one -> conclusive(one.member().id(), LookupItem.VEHICLES).stream())
                .toList();
        List<String> uses = receivedUses(answers);
        var undeclared = new ArrayList<>(uses);
        declaredUses(of).forEach(undeclared::remove);
        boolean all = answers.size() == of.size();
        return answers.stream()
                .max(Comparator.comparing(AgencyAnswer::recordedAt))
                .filter(last -> all || !undeclared.isEmpty())
                .map(last -> new ReceivedVehicles(last, uses, all));
    }

    private Fact<Boolean> supporterAble() {
        var statements = new ArrayList<Statement<Boolean>>();
        boolean someAble = declared.supporters().stream()
                .anyMatch(supporter -> supporter.able().orElse(false));
        boolean allKnown = declared.supporters().stream().map(Supporter::able).allMatch(Optional::isPresent);
        if (someAble || allKnown) {
            statements.add(said(someAble));
        }
        for (OfficerFinding finding : verified(VerifiedValue.SupporterAble.class)) {
            statements.add(found(finding, ((VerifiedValue.SupporterAble) finding.value()).value()));
        }
        return Fact.weigh(statements, Fact.NOT_DECLARED);
    }

    private <V extends VerifiedValue> Fact<Integer> count(
            List<Belonging> of, PropertyKind kind, Class<V> type, Function<V, Integer> value) {
        var statements = new ArrayList<Statement<Integer>>();
        declaredCount(of, kind).value().ifPresent(count -> statements.add(said(count)));
        for (OfficerFinding finding : verified(type)) {
            statements.add(found(finding, value.apply(type.cast(finding.value()))));
        }
        return Fact.weigh(statements, Fact.NOT_DECLARED);
    }

    private Fact<Integer> declaredCount(List<Belonging> of, PropertyKind kind) {
        return declaresProperty(of)
                ? Fact.known(said((int) properties(of)
                        .filter(property -> property.kind() == kind)
                        .count()))
                : Fact.unknown(Fact.NOT_DECLARED);
    }

    /** What is owned was stated only if it was for everybody who joined, too. */
    private boolean declaresProperty(List<Belonging> of) {
        return declared.declaresProperty() && joinings(of).allMatch(Joining::declaresProperty);
    }

    private Stream<Property> properties(List<Belonging> of) {
        return Stream.concat(
                declared.properties().stream(), joinings(of).flatMap(joining -> joining.properties().stream()));
    }

    private static Stream<Joining> joinings(List<Belonging> of) {
        return of.stream().flatMap(Belonging::all).flatMap(one -> one.stay().joining().stream());
    }

    private List<String> declaredUses(List<Belonging> of) {
        return properties(of)
                .filter(property -> property.kind() == PropertyKind.VEHICLE)
                .map(Property::use)
                .sorted()
                .toList();
    }

    private static List<String> receivedUses(List<AgencyAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.reply() instanceof Reply.Found)
                .flatMap(answer -> ((Reply.Found) answer.reply()).records().stream())
                .map(vehicle -> vehicle.field("use"))
                .sorted()
                .toList();
    }

    private Optional<AgencyAnswer> latest(String memberId, LookupItem item) {
        return conclusive(memberId, item).or(() -> last(memberId, item, answer -> true));
    }

    private Optional<AgencyAnswer> conclusive(String memberId, LookupItem item) {
        return last(memberId, item, answer -> answer.reply().isConclusive());
    }

    private Optional<AgencyAnswer> last(String memberId, LookupItem item, Predicate<AgencyAnswer> condition) {
        return answers.stream()
                .filter(answer -> answer.item() == item && isAbout(answer.memberId(), memberId))
                .filter(condition)
                .reduce((earlier, later) -> later);
    }

    private List<AgencyAnswer> latestOfAll(List<Belonging> of, LookupItem item) {
        return of.stream()
                .flatMap(one -> latest(one.member().id(), item).stream())
                .toList();
    }

    private List<OfficerFinding> verified(Class<? extends VerifiedValue> type) {
        return findings.stream()
                .filter(finding -> type.isInstance(finding.value()))
                .toList();
    }

    private <T> Statement<T> said(Belonging of, T value) {
        return of.stay()
                .joining()
                .map(joining -> new Statement<>(
                        value, SourceKind.DECLARED, joining.on(), of.stay().joiningRecordedAt()))
                .orElseGet(() -> said(value));
    }

    private <T> Statement<T> said(T value) {
        return new Statement<>(value, SourceKind.DECLARED, declared.appliedOn(), declaredAt);
    }

    private static <T> Statement<T> received(AgencyAnswer answer, T value) {
        return new Statement<>(value, SourceKind.RECEIVED, answer.asOf(), answer.recordedAt());
    }

    private static <T> Statement<T> found(OfficerFinding finding, T value) {
        return new Statement<>(value, SourceKind.VERIFIED, finding.validOn(), finding.recordedAt());
    }

    @Override
    public String toString() {
        return answers.size() + " answers, " + findings.size() + " findings";
    }
}
