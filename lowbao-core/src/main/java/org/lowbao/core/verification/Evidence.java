package org.lowbao.core.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.fact.MemberFacts;
import org.lowbao.core.fact.SourceKind;
import org.lowbao.core.fact.Statement;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.household.Supporter;
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
 */
public record Evidence(
        Application declared, Instant declaredAt, List<AgencyAnswer> answers, List<OfficerFinding> findings) {

    public Evidence {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /** Returns what is known of a household that nobody looked into yet: what it declared, and nothing else. */
    public static Evidence of(Application declared, Instant declaredAt) {
        return new Evidence(declared, declaredAt, List.of(), List.of());
    }

    /** Returns this evidence with more answers. */
    public Evidence withAnswers(List<AgencyAnswer> more) {
        var all = new ArrayList<>(answers);
        all.addAll(more);
        return new Evidence(declared, declaredAt, all, findings);
    }

    /** Returns this evidence with more findings. */
    public Evidence withFindings(List<OfficerFinding> more) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        return new Evidence(declared, declaredAt, answers, all);
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
                        .toList());
    }

    /** Returns the items that no agency answered conclusively, as {@code member/ITEM}, members first in their order. */
    public List<String> unanswered() {
        var open = new ArrayList<String>();
        for (Member member : declared.members()) {
            for (LookupItem item : LookupItem.values()) {
                if (conclusive(member.id(), item).isEmpty()) {
                    open.add(member.id() + "/" + item);
                }
            }
        }
        return List.copyOf(open);
    }

    /**
     * Returns the facts.
     *
     * @param asOf the day that the policy looks at, for ages and the like; what is known is not cut by it, see
     *     {@link #knownOn}
     */
    public HouseholdFacts facts(LocalDate asOf) {
        return new HouseholdFacts(
                declared.area(),
                asOf,
                declared.members().stream().map(this::memberFacts).toList(),
                financialAssets(),
                count(PropertyKind.DWELLING, VerifiedValue.Dwellings.class, VerifiedValue.Dwellings::value),
                declaredCount(PropertyKind.NON_RESIDENTIAL),
                vehicles(),
                declaredCount(PropertyKind.VESSEL_OR_MACHINERY),
                declaredCount(PropertyKind.MARKET_ENTITY),
                declared.expenditures(),
                supporterAble());
    }

    /** Returns where declared and found differ, settled or not, members first in their order. */
    public List<Discrepancy> discrepancies() {
        var found = new ArrayList<Discrepancy>();
        for (Member member : declared.members()) {
            latest(member.id(), LookupItem.DEATH).ifPresent(answer -> {
                if (answer.reply() instanceof Reply.Found) {
                    found.add(new Discrepancy(
                            Discrepancy.Kind.DEATH_ON_RECORD,
                            member.id(),
                            answer.agency(),
                            findings.stream()
                                    .anyMatch(finding -> finding.value() instanceof VerifiedValue.Alive alive
                                            && alive.memberId().equals(member.id()))));
                }
            });
            latest(member.id(), LookupItem.HOUSEHOLD_REGISTER).ifPresent(answer -> {
                if (answer.reply() instanceof Reply.NoRecord) {
                    found.add(new Discrepancy(
                            Discrepancy.Kind.NOT_IN_HOUSEHOLD_REGISTER, member.id(), answer.agency(), false));
                }
            });
        }
        receivedVehicles()
                .filter(received ->
                        declared.declaresProperty() && !received.uses().equals(declaredUses()))
                .ifPresent(received -> found.add(new Discrepancy(
                        Discrepancy.Kind.VEHICLES_DIFFER,
                        VerifiedValue.HOUSEHOLD,
                        received.last().agency(),
                        !verified(VerifiedValue.Vehicles.class).isEmpty())));
        return List.copyOf(found);
    }

    private MemberFacts memberFacts(Member member) {
        return new MemberFacts(
                member.id(),
                member.birthDate(),
                alive(member),
                registered(member),
                memberFact(
                        member,
                        member.disability(),
                        VerifiedValue.DisabilityOf.class,
                        VerifiedValue.DisabilityOf::memberId,
                        VerifiedValue.DisabilityOf::value),
                memberFact(
                        member,
                        member.seriouslyIll(),
                        VerifiedValue.SeriousIllness.class,
                        VerifiedValue.SeriousIllness::memberId,
                        VerifiedValue.SeriousIllness::value),
                Fact.known(said(member.fullTimeStudent())),
                Fact.known(said(member.workCapacity())),
                declared.incomes().stream()
                        .filter(income -> income.memberId().equals(member.id()))
                        .toList());
    }

    private Fact<Boolean> alive(Member member) {
        var statements = new ArrayList<Statement<Boolean>>();
        statements.add(said(true));
        latest(member.id(), LookupItem.DEATH).ifPresent(answer -> {
            if (answer.reply().isConclusive()) {
                statements.add(received(answer, !(answer.reply() instanceof Reply.Found)));
            }
        });
        for (OfficerFinding finding : verified(VerifiedValue.Alive.class)) {
            var alive = (VerifiedValue.Alive) finding.value();
            if (alive.memberId().equals(member.id())) {
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
            Member member, T declaredValue, Class<V> type, Function<V, String> whose, Function<V, T> value) {
        var statements = new ArrayList<Statement<T>>();
        statements.add(said(declaredValue));
        for (OfficerFinding finding : verified(type)) {
            V verified = type.cast(finding.value());
            if (whose.apply(verified).equals(member.id())) {
                statements.add(found(finding, value.apply(verified)));
            }
        }
        return Fact.weigh(statements, Fact.NOT_DECLARED);
    }

    private Fact<Stock> financialAssets() {
        var statements = new ArrayList<Statement<Stock>>();
        List<Property> balances = declared.properties().stream()
                .filter(property -> property.kind().isFinancial())
                .toList();
        boolean complete = declared.declaresProperty()
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

    private Fact<List<String>> vehicles() {
        var statements = new ArrayList<Statement<List<String>>>();
        if (declared.declaresProperty()) {
            statements.add(said(declaredUses()));
        }
        for (OfficerFinding finding : verified(VerifiedValue.Vehicles.class)) {
            statements.add(found(finding, ((VerifiedValue.Vehicles) finding.value()).uses()));
        }
        boolean settled = statements.stream().anyMatch(s -> s.source() == SourceKind.VERIFIED);
        Optional<AgencyAnswer> silent = latestOfAll(LookupItem.VEHICLES).stream()
                .filter(answer -> !answer.reply().isConclusive() && !(answer.reply() instanceof Reply.NotSupported))
                .findFirst();
        if (silent.isPresent() && !settled) {
            return Fact.unknown(silent.get().reply().code());
        }
        // a vehicle of one member disputes a declaration of none, but is not yet a statement about the household
        boolean stated = !statements.isEmpty();
        receivedVehicles()
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
    private Optional<ReceivedVehicles> receivedVehicles() {
        List<AgencyAnswer> answers = declared.members().stream()
                .flatMap(member -> conclusive(member.id(), LookupItem.VEHICLES).stream())
                .toList();
        List<String> uses = receivedUses(answers);
        var undeclared = new ArrayList<>(uses);
        declaredUses().forEach(undeclared::remove);
        boolean all = answers.size() == declared.members().size();
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
            PropertyKind kind, Class<V> type, Function<V, Integer> value) {
        var statements = new ArrayList<Statement<Integer>>();
        declaredCount(kind).value().ifPresent(count -> statements.add(said(count)));
        for (OfficerFinding finding : verified(type)) {
            statements.add(found(finding, value.apply(type.cast(finding.value()))));
        }
        return Fact.weigh(statements, Fact.NOT_DECLARED);
    }

    private Fact<Integer> declaredCount(PropertyKind kind) {
        return declared.declaresProperty()
                ? Fact.known(said((int) declared.properties().stream()
                        .filter(property -> property.kind() == kind)
                        .count()))
                : Fact.unknown(Fact.NOT_DECLARED);
    }

    private List<String> declaredUses() {
        return declared.properties().stream()
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
                .filter(answer -> answer.memberId().equals(memberId) && answer.item() == item)
                .filter(condition)
                .reduce((earlier, later) -> later);
    }

    private List<AgencyAnswer> latestOfAll(LookupItem item) {
        return declared.members().stream()
                .flatMap(member -> latest(member.id(), item).stream())
                .toList();
    }

    private List<OfficerFinding> verified(Class<? extends VerifiedValue> type) {
        return findings.stream()
                .filter(finding -> type.isInstance(finding.value()))
                .toList();
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
