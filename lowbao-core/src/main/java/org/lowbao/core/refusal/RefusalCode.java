package org.lowbao.core.refusal;

import static org.lowbao.core.refusal.LegalBasis.ARCHIVES_LAW;
import static org.lowbao.core.refusal.LegalBasis.DOSSIER_NOTICE;
import static org.lowbao.core.refusal.LegalBasis.HARDSHIP;
import static org.lowbao.core.refusal.LegalBasis.REVIEW_AND_CONFIRMATION;
import static org.lowbao.core.refusal.LegalBasis.SOCIAL_ASSISTANCE;
import static org.lowbao.core.refusal.LegalBasis.article;

/**
 * Every reason for which a step can be refused. Names are stored and never renamed; words and remedies stand in the
 * bundle {@code org.lowbao.core.refusal.Refusals}, one pair for each code.
 */
public enum RefusalCode {
    /** The step is not legal in the state the case is in. */
    STEP_NOT_LEGAL_NOW(article(REVIEW_AND_CONFIRMATION, 4)),
    /** The actor's role may not take this step. */
    ROLE_MAY_NOT(article(SOCIAL_ASSISTANCE, 4)),
    /** One person did what two or three have to do. */
    DUTIES_NOT_SEPARATED(article(REVIEW_AND_CONFIRMATION, 16)),
    /** What the law has three persons do, no shortage of officers excuses. */
    THREE_PERSONS_NEEDED(article(REVIEW_AND_CONFIRMATION, 16)),
    /** No such dossier is kept here. */
    DOSSIER_UNKNOWN(DOSSIER_NOTICE),
    /** The dossier's key was destroyed; nothing can be read or added. */
    DOSSIER_DESTROYED(ARCHIVES_LAW),
    /** The dossier holds an entry that this version does not know; it can be found and verified, not continued. */
    DOSSIER_IS_NEWER(DOSSIER_NOTICE),
    /** An application under this number was filed with other content. */
    APPLICATION_NUMBER_TAKEN(article(REVIEW_AND_CONFIRMATION, 4)),
    /** The application breaks a rule of its form. */
    APPLICATION_INVALID(article(REVIEW_AND_CONFIRMATION, 9)),
    /** A step's particulars break a rule of their form. */
    PARTICULARS_INVALID(article(REVIEW_AND_CONFIRMATION, 9)),
    /** A required paper is not there. */
    MATERIAL_MISSING(article(REVIEW_AND_CONFIRMATION, 10)),
    /** Nothing is missing, so there is nothing to notify. */
    NOTHING_MISSING(article(REVIEW_AND_CONFIRMATION, 10)),
    /** A person did not authorise the check of the economic situation. */
    AUTHORISATION_MISSING(article(REVIEW_AND_CONFIRMATION, 9)),
    /** An authorisation was over on the day of the step. */
    AUTHORISATION_EXPIRED(article(REVIEW_AND_CONFIRMATION, 9)),
    /** A home visit has to be made by at least two investigators. */
    TWO_INVESTIGATORS_NEEDED(article(REVIEW_AND_CONFIRMATION, 16)),
    /** The home-visit form was not signed by a member of the household. */
    HOUSEHOLD_SIGNATURE_MISSING(article(REVIEW_AND_CONFIRMATION, 16)),
    /** No emergency was declared by this document that is in force there on the day. */
    EMERGENCY_NOT_DECLARED(article(REVIEW_AND_CONFIRMATION, 16)),
    /** The document that declares the emergency says nothing of this. */
    EMERGENCY_ALLOWS_NOT(article(REVIEW_AND_CONFIRMATION, 16)),
    /** No contact-free visit of the day lacks its signature. */
    NO_SIGNATURE_OWED(article(REVIEW_AND_CONFIRMATION, 16)),
    /** No home visit is on record. */
    HOME_VISIT_MISSING(article(REVIEW_AND_CONFIRMATION, 15)),
    /** No check report is on record. */
    CHECK_REPORT_MISSING(article(REVIEW_AND_CONFIRMATION, 17)),
    /** No agency has answered yet. */
    LOOKUP_PENDING(article(REVIEW_AND_CONFIRMATION, 17)),
    /** A check was requested, and the county has not started it yet. */
    CHECK_ALREADY_REQUESTED(article(REVIEW_AND_CONFIRMATION, 17)),
    /** No check is requested that the county has not started. */
    NO_CHECK_REQUESTED(article(REVIEW_AND_CONFIRMATION, 17)),
    /** The determination says that it cannot be determined yet. */
    NOT_YET_DETERMINED(article(REVIEW_AND_CONFIRMATION, 18)),
    /** The facts changed after the determination. */
    DETERMINATION_STALE(article(REVIEW_AND_CONFIRMATION, 19)),
    /** Nothing changed since the determination that was published; it is not made again. */
    DETERMINATION_STANDS(article(REVIEW_AND_CONFIRMATION, 20)),
    /** An opinion against, or a non-confirmation, needs its reason. */
    REASON_MISSING(article(REVIEW_AND_CONFIRMATION, 21)),
    /** The township gave no opinion on what is proposed. */
    OPINION_MISSING(article(REVIEW_AND_CONFIRMATION, 19)),
    /** A public notice is for households that are to be confirmed. */
    OPINION_IS_NEGATIVE(article(REVIEW_AND_CONFIRMATION, 19)),
    /** The public notice has not run its days. */
    NOTICE_TOO_SHORT(article(REVIEW_AND_CONFIRMATION, 19)),
    /** The notice was not, or not successfully, completed. */
    NOTICE_MISSING(article(REVIEW_AND_CONFIRMATION, 19)),
    /** An objection to the notice was raised, and nothing was investigated since. */
    OBJECTION_OPEN(article(REVIEW_AND_CONFIRMATION, 19)),
    /** The case must be visited by the county before confirmation (near relative of an official). */
    COUNTY_VISIT_MISSING(article(REVIEW_AND_CONFIRMATION, 20)),
    /** The determination does not support a confirmation. */
    NOT_ELIGIBLE(article(SOCIAL_ASSISTANCE, 9)),
    /** A person is covered by another dossier in the same months. */
    PERSON_COVERED_ELSEWHERE(article(REVIEW_AND_CONFIRMATION, 4)),
    /** The household objected to the check, and nothing was checked again since. */
    CHECK_OBJECTION_OPEN(article(REVIEW_AND_CONFIRMATION, 18)),
    /** The place has every case appraised, and this one was not. */
    APPRAISAL_MISSING(article(REVIEW_AND_CONFIRMATION, 19)),
    /** The notice was not photographed as the place asks. */
    NOTICE_PHOTOGRAPH_MISSING(article(REVIEW_AND_CONFIRMATION, 19)),
    /** The place decides together, and this case was not decided. */
    COLLECTIVE_DECISION_MISSING(article(REVIEW_AND_CONFIRMATION, 20)),
    /** The limit was extended once already. */
    LIMIT_ALREADY_EXTENDED(article(REVIEW_AND_CONFIRMATION, 22)),
    /** No review of the entitlement is open. */
    REVIEW_NOT_OPEN(article(REVIEW_AND_CONFIRMATION, 31)),
    /** No review of the entitlement is to fall due. */
    NO_REVIEW_DUE(article(REVIEW_AND_CONFIRMATION, 31)),
    /** A review of the entitlement is open already. */
    REVIEW_ALREADY_OPEN(article(REVIEW_AND_CONFIRMATION, 31)),
    /** The entitlement is so already. */
    NOTHING_CHANGES(article(REVIEW_AND_CONFIRMATION, 32)),
    /** The office decided against it together. */
    MEETING_DISAGREES(article(REVIEW_AND_CONFIRMATION, 20)),
    /** A recalculation may only raise an amount; anything else needs a review of the case. */
    CHANGE_NEEDS_REVIEW(article(REVIEW_AND_CONFIRMATION, 32)),
    /** What was found does not support the identification that would go on. */
    IDENTIFIED_OTHERWISE(HARDSHIP),
    /** The household would become another kind, which is no adjustment. */
    CONVERSION_NEEDED(HARDSHIP),
    /** The household is that kind already, or both kinds are paid. */
    NOTHING_TO_CONVERT(HARDSHIP),
    /** What was found is too old to identify the household as something else by it. */
    EVIDENCE_TOO_OLD(HARDSHIP),
    /** The identification holds still, and does not end because its days were over. */
    STILL_VALID(HARDSHIP),
    /** Something that was brought against the case is not answered yet. */
    MATTER_OPEN(article(REVIEW_AND_CONFIRMATION, 37)),
    /** Nothing open stands in the register under this number. */
    MATTER_NOT_OPEN(article(REVIEW_AND_CONFIRMATION, 37)),
    /** The limit to answer was extended before; it is extended once. */
    ANSWER_EXTENDED_ALREADY("信访工作条例 (article not verified)"),
    /** The remedy that was named was not decided against the office. */
    NO_GROUND_TO_REOPEN(article(REVIEW_AND_CONFIRMATION, 37)),
    /** The case ended before it was accepted. */
    NEVER_ACCEPTED(article(REVIEW_AND_CONFIRMATION, 10)),
    /** The case was accepted before it ended. */
    ACCEPTED_ALREADY(article(REVIEW_AND_CONFIRMATION, 10)),
    /** What the entitlement was goes on in another dossier. */
    ENTITLEMENT_HANDED_OVER(article(REVIEW_AND_CONFIRMATION, 32)),
    /** What hangs in the village says what is so. */
    PUBLICATION_CURRENT(article(REVIEW_AND_CONFIRMATION, 24)),
    /** The household is paid, so that it stays published. */
    PUBLICATION_DUE(article(REVIEW_AND_CONFIRMATION, 24)),
    /** Nothing hangs of the household in its village. */
    NOT_PUBLISHED(article(REVIEW_AND_CONFIRMATION, 24)),
    /** Something hangs of the household in its village that has to come down first. */
    STILL_PUBLISHED(article(REVIEW_AND_CONFIRMATION, 24)),
    /** Nobody but the household keeps its card or passbook, as far as is on record. */
    NOT_KEPT_BY_ANOTHER(article(REVIEW_AND_CONFIRMATION, 26)),
    /** There is no written agreement with the household that could be filed. */
    CUSTODY_NOT_AGREED(article(REVIEW_AND_CONFIRMATION, 26)),
    /** The notice of a refusal of work was not served. */
    REFUSAL_NOT_SERVED(article(REVIEW_AND_CONFIRMATION, 34)),
    /** The proposal does not say that income is over the standard, or the member earns nothing by work. */
    NOT_OVER_BY_WORK(article(REVIEW_AND_CONFIRMATION, 33)),
    /** A referral to the scheme is open already. */
    REFERRAL_OPEN("practice: 转介 (article not verified)"),
    /** No referral to the scheme is open. */
    NOT_REFERRED("practice: 转介 (article not verified)"),
    /** The household may not apply where it did. */
    NOT_FILED_HERE(article(REVIEW_AND_CONFIRMATION, 5)),
    /** The county where a member lives was not asked for assistance. */
    ASSISTANCE_NOT_ASKED(article(REVIEW_AND_CONFIRMATION, 15)),
    /** The member is not able to work. */
    NOT_ABLE_TO_WORK(article(REVIEW_AND_CONFIRMATION, 34)),
    /** No offer of work to the member is open. */
    NO_WORK_OFFERED(article(REVIEW_AND_CONFIRMATION, 34)),
    /** The member did not refuse suitable work as often as has a consequence. */
    REFUSALS_TOO_FEW(article(REVIEW_AND_CONFIRMATION, 34)),
    /** Nobody reported that the member took a job. */
    NO_JOB_TAKEN(article(REVIEW_AND_CONFIRMATION, 33)),
    /** The gradual exit would be longer than the place allows. */
    GRADUAL_EXIT_TOO_LONG(article(REVIEW_AND_CONFIRMATION, 33)),
    /** A gradual exit was granted already. */
    GRADUAL_EXIT_GRANTED(article(REVIEW_AND_CONFIRMATION, 33)),
    /** The household is in no gradual exit. */
    NO_GRADUAL_EXIT(article(REVIEW_AND_CONFIRMATION, 33)),
    /** No entitlement in the month. */
    NOT_ENTITLED(article(SOCIAL_ASSISTANCE, 12)),
    /** The month is already ordered to the fen. */
    NOTHING_TO_ORDER(article(REVIEW_AND_CONFIRMATION, 25)),
    /** Payment of the month is withheld for the time being. */
    PAYMENT_WITHHELD(article(REVIEW_AND_CONFIRMATION, 32)),
    /** No withholding is in force. */
    PAYMENT_NOT_WITHHELD(article(REVIEW_AND_CONFIRMATION, 32)),
    /** The list ordered nothing of this item for the month. */
    NOT_ORDERED(article(REVIEW_AND_CONFIRMATION, 25)),
    /** The bank speaks of another amount than was ordered. */
    AMOUNT_DIFFERS(article(REVIEW_AND_CONFIRMATION, 25)),
    /** What the bank answered to this order is on record already. */
    RESULT_ALREADY_RECORDED(article(REVIEW_AND_CONFIRMATION, 25)),
    /** The subsidy was granted for the month by the same document already. */
    SUBSIDY_GRANTED_BEFORE(article(SOCIAL_ASSISTANCE, 12)),
    /** Nothing is overpaid that was not decided on. */
    NOTHING_OVERPAID(article(SOCIAL_ASSISTANCE, 68)),
    /** More is to be paid back or waived than was overpaid. */
    MORE_THAN_OVERPAID(article(SOCIAL_ASSISTANCE, 68)),
    /** No such recovery was decided. */
    RECOVERY_UNKNOWN(article(SOCIAL_ASSISTANCE, 68)),
    /** More than is still to be paid back. */
    MORE_THAN_OPEN(article(SOCIAL_ASSISTANCE, 68)),
    /** The place does not allow to keep running benefit back. */
    SET_OFF_NOT_ALLOWED(article(SOCIAL_ASSISTANCE, 12)),
    /** Money is still to be paid back, or an overpayment to be decided on. */
    RECOVERY_OPEN(article(SOCIAL_ASSISTANCE, 68)),
    /** The stop would reach into months that were ordered; that needs a recovery decision. */
    STOP_REACHES_BACK(article(SOCIAL_ASSISTANCE, 13)),
    /** Working days of a year that nobody has announced would have to be counted. */
    CALENDAR_YEAR_MISSING(article(REVIEW_AND_CONFIRMATION, 22)),
    /** The date lies in the future, or before what it follows. */
    DATE_OUT_OF_ORDER(article(REVIEW_AND_CONFIRMATION, 22)),
    /** The payment list is not in the state that the step needs. */
    LIST_STEP_NOT_LEGAL_NOW(article(REVIEW_AND_CONFIRMATION, 25)),
    /** The member is the last one: without him or her there is no household. */
    LAST_MEMBER(article(REVIEW_AND_CONFIRMATION, 32)),
    /** Who applied, or the head, died or left, and nobody follows yet. */
    APPLICANT_GONE(article(REVIEW_AND_CONFIRMATION, 4)),
    /** The entitlement covers somebody who no longer belongs to the household. */
    COVERED_MEMBER_LEFT(article(REVIEW_AND_CONFIRMATION, 32)),
    /** The place opens a successor dossier when the head changes. */
    SUCCESSOR_DOSSIER_NEEDED(article(REVIEW_AND_CONFIRMATION, 4)),
    /** The policy in force has no value for the month, or gives none. */
    POLICY_NEEDS_DECISION(article(SOCIAL_ASSISTANCE, 10)),
    /** The pack is not in force here. */
    POLICY_NOT_IN_FORCE(article(SOCIAL_ASSISTANCE, 10)),
    /** The difference was told to other packs than those in force. */
    POLICY_COMPARED_WITH_OTHERS(article(SOCIAL_ASSISTANCE, 10));

    private final String basis;

    RefusalCode(String basis) {
        this.basis = basis;
    }

    /** Returns the document and article that ask for it. */
    public String basis() {
        return basis;
    }
}
