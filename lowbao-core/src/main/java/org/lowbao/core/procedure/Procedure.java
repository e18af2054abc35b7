package org.lowbao.core.procedure;

import java.time.YearMonth;
import org.lowbao.core.archive.RetentionRule;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.office.Role;

/**
 * How a case is carried in one place: limits, notice, first month of payment, retention. Data, not code.
 *
 * @param totalLimit from acceptance to the decision
 * @param startInvestigationLimit from acceptance to the first investigation
 * @param noticeLimit how long the public notice hangs
 * @param noticeCountsTowardLimit whether its days count in {@code totalLimit}; the national text does not say
 * @param refusalNoticeLimit from a non-confirmation to telling the household
 * @param investigators how many make a home visit, at least
 * @param confirmingRole who confirms; the county, or the township where the county delegated it
 * @param firstPayment the first month of payment
 * @param retentionAfterStop of the approval class once the household stopped
 * @param retentionAfterNonConfirmation of the papers of a household whose case was closed without a confirmation
 * @param extendedLimit from acceptance to the decision of a case that was extended
 * @param appraisal which cases are appraised
 * @param noticePhotographs how many photographs of the notice are kept, at least; 0 to 10
 * @param collectiveDecision whether the office decides together before a named person confirms
 * @param reconsiderationLimit from service to an application for reconsideration
 * @param litigationLimit from service to a law-suit
 * @param duties what office and household owe each other besides the plain path
 * @param succession what becomes of the dossier when the head dies or another takes his or her place
 * @param addOnsPaidApart whether categorised add-ons are ordered and paid apart from the benefit
 * @param setOff whether a part of running benefit may be kept back for a recovery (抵扣)
 * @param paymentDeviation from which difference to what the household was ordered the month before a line of a payment list
 *     is pointed out to whoever approves it; in percent, 0 or more
 * @param registers what holds of families that are identified without monthly payment
 * @param conduct how the offices conduct a case between them
 * @param stewardship how the office keeps up a case besides deciding on it
 */
public record Procedure(
        Provision<TimeLimit> totalLimit,
        Provision<TimeLimit> startInvestigationLimit,
        Provision<TimeLimit> noticeLimit,
        Provision<Boolean> noticeCountsTowardLimit,
        Provision<TimeLimit> refusalNoticeLimit,
        Provision<Integer> investigators,
        Provision<Role> confirmingRole,
        Provision<FirstPayment> firstPayment,
        Provision<RetentionRule> retentionAfterStop,
        Provision<RetentionRule> retentionAfterNonConfirmation,
        Provision<TimeLimit> extendedLimit,
        Provision<Appraisals> appraisal,
        Provision<Integer> noticePhotographs,
        Provision<Boolean> collectiveDecision,
        Provision<TimeLimit> reconsiderationLimit,
        Provision<TimeLimit> litigationLimit,
        DutyRules duties,
        Provision<Succession> succession,
        Provision<Boolean> addOnsPaidApart,
        Provision<Boolean> setOff,
        Provision<Integer> paymentDeviation,
        RegisterRules registers,
        ConductRules conduct,
        StewardshipRules stewardship) {

    /** What becomes of a dossier whose head changes (户主死亡或变更). */
    public enum Succession {
        /** The others go on in it, under another applicant and head. */
        SAME_DOSSIER,
        /** It stops, and a new one goes on that names it (停旧建新); payment goes on all the same. */
        SUCCESSOR_DOSSIER
    }

    /** Which cases neighbours appraise (民主评议). */
    public enum Appraisals {
        /** Every one, as before 2021-07-01. */
        EVERY_CASE,
        /** One to whose notice somebody objected, if it is not investigated again instead. */
        ON_OBJECTION
    }

    /**
     * Checks what no locality may choose.
     *
     * @throws IllegalArgumentException if nobody would make a home visit, a deviation is negative, or a retention rule counts
     *     from the other rule's event
     */
    public Procedure {
        if (investigators.value() < 1) {
            throw new IllegalArgumentException(
                    "a home visit is made by somebody, investigators was " + investigators.value());
        }
        if (noticePhotographs.value() < 0 || noticePhotographs.value() > 10) {
            throw new IllegalArgumentException(
                    "a notice has 0 to 10 photographs, noticePhotographs was " + noticePhotographs.value());
        }
        if (paymentDeviation.value() < 0) {
            throw new IllegalArgumentException(
                    "a deviation is 0 percent or more, paymentDeviation was " + paymentDeviation.value());
        }
        requireAnchor(retentionAfterStop, RetentionRule.Anchor.STOP);
        requireAnchor(retentionAfterNonConfirmation, RetentionRule.Anchor.NON_CONFIRMATION);
    }

    /** Which month is paid first. */
    public enum FirstPayment {
        /** The month after the decision (下月起). */
        MONTH_AFTER_DECISION {
            @Override
            public YearMonth after(YearMonth decided) {
                return decided.plusMonths(1);
            }
        },
        /** The month of the decision (批准当月). */
        MONTH_OF_DECISION {
            @Override
            public YearMonth after(YearMonth decided) {
                return decided;
            }
        };

        /** Returns the first month that is paid to a household confirmed in {@code decided}. */
        public abstract YearMonth after(YearMonth decided);
    }

    /**
     * Returns the national measures: 民发〔2021〕57号 and the national dossier notice. Where they leave a choice open, the
     * provision says so and a locality replaces it.
     */
    public static Procedure national() {
        return new Procedure(
                new Provision<>(TimeLimit.workingDays(30), "民发〔2021〕57号 第22条"),
                new Provision<>(TimeLimit.workingDays(3), "民发〔2021〕57号 第15条"),
                new Provision<>(TimeLimit.calendarDays(7), "民发〔2021〕57号 第19条 (unit not stated)"),
                new Provision<>(true, "民发〔2021〕57号 第22条 (not stated; the stricter reading)"),
                new Provision<>(TimeLimit.workingDays(3), "民发〔2021〕57号 第21条"),
                new Provision<>(2, "民发〔2021〕57号 第16条"),
                new Provision<>(Role.COUNTY_CONFIRMER, "民发〔2021〕57号 第20条"),
                new Provision<>(FirstPayment.MONTH_AFTER_DECISION, "民发〔2021〕57号 第21条"),
                new Provision<>(RetentionRule.approvalClass(), "关于加强最低生活保障档案管理的通知"),
                new Provision<>(
                        RetentionRule.notConfirmed(),
                        "fixture: the national notice names no period for households not confirmed"),
                new Provision<>(TimeLimit.workingDays(45), "民发〔2021〕57号 第22条"),
                new Provision<>(Appraisals.ON_OBJECTION, "民发〔2021〕57号 第19条"),
                new Provision<>(0, "民发〔2021〕57号 第19条 (asks for none; localities do)"),
                new Provision<>(false, "民发〔2021〕57号 第20条 (asks for none; localities do)"),
                new Provision<>(TimeLimit.calendarDays(60), "行政复议法 (2023)"),
                new Provision<>(TimeLimit.months(6), "行政诉讼法"),
                DutyRules.national(),
                new Provision<>(
                        Succession.SAME_DOSSIER,
                        "fixture: the national measures leave it open; some townships open a successor dossier"),
                new Provision<>(false, "民发〔2021〕57号 第27条 (not stated)"),
                new Provision<>(false, "重庆市城乡居民最低生活保障条例 第22条 forbids it; not stated nationally, the stricter reading"),
                new Provision<>(20, "fixture: no document names a figure"),
                RegisterRules.national(),
                ConductRules.national(),
                StewardshipRules.national());
    }

    /** Begins to change provisions of this procedure, each with the locality's document. */
    public ProcedureBuilder changed() {
        return new ProcedureBuilder(this);
    }

    /** Returns this procedure with another confirming role (审核确认权限下放). */
    public Procedure confirmedBy(Role role, String basis) {
        return changed().confirmingRole(new Provision<>(role, basis)).build();
    }

    /** Returns this procedure with other rules for what is deliberated and shown before a confirmation. */
    public Procedure deliberating(
            Provision<Appraisals> cases, Provision<Integer> photographs, Provision<Boolean> together) {
        return changed()
                .appraisal(cases)
                .noticePhotographs(photographs)
                .collectiveDecision(together)
                .build();
    }

    /** Returns this procedure with other rules for the duties of office and household. */
    public Procedure withDuties(DutyRules rules) {
        return changed().duties(rules).build();
    }

    /** Returns this procedure with another rule for a head who dies or changes. */
    public Procedure succeeding(Succession rule, String basis) {
        return changed().succession(new Provision<>(rule, basis)).build();
    }

    /** Returns this procedure with other rules for payment and recovery. */
    public Procedure paying(Provision<Boolean> apart, Provision<Boolean> keepingBack, Provision<Integer> deviation) {
        return changed()
                .addOnsPaidApart(apart)
                .setOff(keepingBack)
                .paymentDeviation(deviation)
                .build();
    }

    private static void requireAnchor(Provision<RetentionRule> rule, RetentionRule.Anchor anchor) {
        if (rule.value().anchor() != anchor) {
            throw new IllegalArgumentException(
                    "the clock of rule " + rule.value().code() + " starts with "
                            + rule.value().anchor() + " where it has to start with " + anchor);
        }
    }
}
