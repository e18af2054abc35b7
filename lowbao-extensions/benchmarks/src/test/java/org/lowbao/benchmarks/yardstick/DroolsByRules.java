package org.lowbao.benchmarks.yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.lowbao.benchmarks.yardstick.Household.Income;
import org.lowbao.benchmarks.yardstick.Household.Member;
import org.lowbao.benchmarks.yardstick.Household.Vehicle;
import org.lowbao.benchmarks.yardstick.Result.Status;

/**
 * The policy in Drools as one writes it for speed: the rules of {@code yardstick.drl} add what they find to one object by
 * Java, and tell the engine of it only between stages. So it concludes nothing by joining facts, and does less than {@link
 * DroolsByFacts}. No trace.
 */
public final class DroolsByRules {

    private static final Drl RULES = Drl.compiled("yardstick");

    private DroolsByRules() {}

    /** What the rules work on: a household with what is known of it so far. */
    public static final class Case {
        private final Household household;
        private final Parameters.Period period;
        private int stage;
        private BigDecimal countable = BigDecimal.ZERO;
        private BigDecimal perCapita = BigDecimal.ZERO;
        private BigDecimal addOn = BigDecimal.ZERO;
        private BigDecimal grant = BigDecimal.ZERO;
        private BigDecimal paidAddOn = BigDecimal.ZERO;
        private int covered;
        private Status status = Status.NOT_ELIGIBLE;
        private final List<String> reasons = new ArrayList<>(4);

        Case(Household household) {
            this.household = household;
            this.period = Parameters.on(household.area(), household.date());
        }

        public Parameters.Period getPeriod() {
            return period;
        }

        public int getStage() {
            return stage;
        }

        public void setStage(int stage) {
            this.stage = stage;
        }

        public BigDecimal getPerCapita() {
            return perCapita;
        }

        public void setPerCapita(BigDecimal perCapita) {
            this.perCapita = perCapita;
        }

        public BigDecimal getCountable() {
            return countable;
        }

        public BigDecimal getAddOn() {
            return addOn;
        }

        public int getCovered() {
            return covered;
        }

        public boolean isFailed() {
            return !reasons.isEmpty();
        }

        public BigDecimal getHeads() {
            return BigDecimal.valueOf(household.members().size());
        }

        public BigDecimal getStandard() {
            return period.standard();
        }

        public BigDecimal getEdgeLine() {
            return period.standard().multiply(period.edgeMultiple());
        }

        public int getHouses() {
            return household.houses();
        }

        public int getHousesAllowed() {
            return period.housesAllowed();
        }

        public BigDecimal getDeposits() {
            return household.deposits();
        }

        public BigDecimal getDepositLimit() {
            return period.standard().multiply(period.assetMultiple()).multiply(getHeads());
        }

        public void count(BigDecimal amount) {
            countable = countable.add(amount);
        }

        public void addOn(BigDecimal amount) {
            addOn = addOn.add(amount);
        }

        public void cover() {
            covered++;
        }

        public void reason(String code) {
            reasons.add(code);
        }

        public void conclude(Status concluded, BigDecimal benefit, BigDecimal more) {
            status = concluded;
            grant = benefit;
            paidAddOn = more;
        }

        Result result() {
            return new Result(countable, perCapita, status, grant, paidAddOn, reasons);
        }
    }

    /** An income; the rules read it by getters. */
    public record IncomeFact(Income income) {
        public boolean isExcluded() {
            return income.subtype() != Household.Subtype.ORDINARY;
        }

        public Household.Kind getKind() {
            return income.kind();
        }

        public BigDecimal getAmount() {
            return income.amount();
        }
    }

    /** A member; the rules read it by getters, and note the best add-on. */
    public static final class MemberFact {
        private final Member member;
        private BigDecimal rate = BigDecimal.ZERO;

        MemberFact(Member member) {
            this.member = member;
        }

        public int getDisability() {
            return member.disability();
        }

        public boolean isIll() {
            return member.ill();
        }

        public int getAge() {
            return member.age();
        }

        public BigDecimal getRate() {
            return rate;
        }

        public void atLeast(BigDecimal other) {
            rate = rate.max(other);
        }
    }

    static Result inNewSession(Household household) {
        return determine(household, RULES.newSession());
    }

    static Result inPooledSession(Household household) {
        return determine(household, RULES.pooledSession());
    }

    private static Result determine(Household household, KieSession session) {
        var at = new Case(household);
        try {
            session.insert(at);
            for (Member member : household.members()) {
                session.insert(new MemberFact(member));
                for (Income income : member.incomes()) {
                    session.insert(new IncomeFact(income));
                }
            }
            for (Vehicle vehicle : household.vehicles()) {
                session.insert(vehicle);
            }
            session.fireAllRules();
            return at.result();
        } finally {
            session.dispose();
        }
    }
}
