package org.lowbao.core.determination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.money.Money;

/**
 * What a policy proposes for a household and a month: a pure function of facts, policies, month and what was known
 * when. A named person decides; nothing takes effect by this alone.
 *
 * @param month the benefit month
 * @param knownOn facts recorded later were not looked at
 * @param household the one identification of the household
 * @param members any number of members identified alone
 * @param base the benefit a month without add-ons; zero if none
 * @param addOns categorised add-ons a month (分类施保); zero if none
 * @param findings of every rule, in the pack's order
 * @param open facts that were unknown or disputed and mattered
 * @param declaredOnly names of facts that rest on the household's word alone, sorted
 * @param overridden names of variables that were given instead of computed, sorted
 * @param policies the packs, the nation's first
 * @param languageLevel the level of the rule language
 * @param trace every variable, in the order of computation
 */
public record Determination(
        YearMonth month,
        Instant knownOn,
        IdentificationKind household,
        List<MemberIdentification> members,
        Money base,
        Money addOns,
        List<Finding> findings,
        List<OpenFact> open,
        List<String> declaredOnly,
        List<String> overridden,
        List<PolicyReference> policies,
        int languageLevel,
        List<TraceStep> trace) {

    public Determination {
        members = List.copyOf(members);
        findings = List.copyOf(findings);
        open = List.copyOf(open);
        declaredOnly = List.copyOf(declaredOnly);
        overridden = List.copyOf(overridden);
        policies = List.copyOf(policies);
        trace = List.copyOf(trace);
        if (household == IdentificationKind.SINGLE_PERSON_ENROLMENT) {
            throw new IllegalArgumentException("single-person enrolment identifies a member, not a household");
        }
    }

    /** Returns what would be paid a month: base and add-ons of the household and of members identified alone. */
    public Money monthly() {
        Money total = base.plus(addOns);
        for (MemberIdentification member : members) {
            total = total.plus(member.monthly());
        }
        return total;
    }

    /** Returns as what it identifies; members alone as single-person enrolment. */
    @JsonIgnore
    public IdentificationKind kind() {
        return members.isEmpty() ? household : IdentificationKind.SINGLE_PERSON_ENROLMENT;
    }

    /** Returns the amount a month that an entitlement would have; zero where its kind pays nothing. */
    @JsonIgnore
    public Money payable() {
        return kind().isPaidMonthly() ? monthly() : Money.ZERO;
    }

    /** Returns this determination without its trace, which stays in the entry that recorded it. */
    public Determination withoutTrace() {
        return new Determination(
                month,
                knownOn,
                household,
                members,
                base,
                addOns,
                findings,
                open,
                declaredOnly,
                overridden,
                policies,
                languageLevel,
                List.of());
    }

    /** Tells whether a confirmation can follow. */
    @JsonIgnore
    public boolean isEligible() {
        return household.isEligible();
    }

    /**
     * Tells whether income is what is over, and no property: a rule on income is not met and none on property fails. Rules on
     * income have codes that begin with {@code income.}, rules on property with {@code property.}.
     */
    @JsonIgnore
    public boolean isOverByIncomeAlone() {
        return fails("income.") && !fails("property.");
    }

    private boolean fails(String prefix) {
        return findings.stream()
                .anyMatch(finding -> finding.code().startsWith(prefix) && finding.answer() == Finding.Answer.NOT_MET);
    }

    public Optional<Finding> finding(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return household + " for " + month;
    }
}
