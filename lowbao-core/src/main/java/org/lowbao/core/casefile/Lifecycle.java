package org.lowbao.core.casefile;

import static org.lowbao.core.casefile.CaseState.ACCEPTED;
import static org.lowbao.core.casefile.CaseState.ARCHIVED;
import static org.lowbao.core.casefile.CaseState.CONFIRMED;
import static org.lowbao.core.casefile.CaseState.DETERMINED;
import static org.lowbao.core.casefile.CaseState.FILED;
import static org.lowbao.core.casefile.CaseState.NOTICE_ENDED;
import static org.lowbao.core.casefile.CaseState.NOT_ACCEPTED;
import static org.lowbao.core.casefile.CaseState.NOT_CONFIRMED;
import static org.lowbao.core.casefile.CaseState.ON_NOTICE;
import static org.lowbao.core.casefile.CaseState.REVIEWED;
import static org.lowbao.core.casefile.CaseState.STOPPED;
import static org.lowbao.core.casefile.CaseState.SUPPLEMENTING;
import static org.lowbao.core.casefile.CaseState.TERMINATED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.office.Role;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** Every legal move of a case after filing, in the order of the national measures; the only place that knows them. */
public final class Lifecycle {

    /**
     * One row of the table.
     *
     * @param from in this state
     * @param step this step may be taken
     * @param actors by somebody in one of these roles; where it is {@link Role#COUNTY_CONFIRMER}, the locality's procedure
     *     names the role
     * @param to and leads here
     * @param basis because of this
     */
    public record Move(CaseState from, StepCode step, Set<Role> actors, CaseState to, String basis) {
        public Move {
            // not Set.copyOf: its order differs from one run to the next, and tables get printed
            actors = Collections.unmodifiableSet(EnumSet.copyOf(actors));
        }
    }

    private static final String MEASURES = "民发〔2021〕57号 第%d条";
    private static final String EMERGENCY =
            "fixture: by the document that declares the emergency; 民发〔2021〕57号 names it of reviews only";
    private static final String SHORTAGE = "fixture: by local rule, where a place separates more than the law does";
    private static final String WITHHOLDING = "民发〔2021〕57号 第32条 (names no withholding; localities do)";
    private static final String RECOVERY = "社会救助暂行办法 第68条 (without fraud by local rule)";
    private static final String SET_OFF = "fixture: by local rule; 重庆市城乡居民最低生活保障条例 第22条 forbids it";
    private static final String CONVERSION = "民发〔2021〕57号 第32条";
    private static final String ONE_APPLICATION = "practice: 一次申请、分类审核 (of a province; article not verified)";
    private static final String PRICE_SUBSIDY = "上海市社会救助条例 第20条 (by local rule)";
    private static final String PRIVACY = "个人信息保护法 第17条";
    private static final String PERSONAL_DATA = "个人信息保护法 第46条";
    private static final String DIVISION_LIST =
            "fixture: the county's list of the change; the measures do not speak of it";
    private static final String PETITIONS = "信访工作条例 (article not verified)";
    private static final String HANDOVER_LIST = "practice: 工作交接 (article not verified)";
    private static final String REFERRAL = "practice: 转介 (article not verified)";
    private static final String DOSSIER_NOTICE = "关于加强最低生活保障档案管理的通知";
    private static final Set<Role> WINDOW = EnumSet.of(Role.WINDOW_CLERK);
    private static final Set<Role> TOWNSHIP = EnumSet.of(Role.WINDOW_CLERK, Role.INVESTIGATOR);
    private static final Set<Role> INVESTIGATOR = EnumSet.of(Role.INVESTIGATOR);
    private static final Set<Role> REVIEWER = EnumSet.of(Role.TOWNSHIP_REVIEWER);
    private static final Set<Role> CONFIRMER = EnumSet.of(Role.COUNTY_CONFIRMER);
    private static final Set<Role> PAYMENT = EnumSet.of(Role.PAYMENT_OFFICER);
    private static final Set<Role> REMEDIES =
            EnumSet.of(Role.WINDOW_CLERK, Role.TOWNSHIP_REVIEWER, Role.COUNTY_CONFIRMER);
    private static final Set<Role> HEADS = EnumSet.of(Role.TOWNSHIP_REVIEWER, Role.COUNTY_CONFIRMER);
    private static final Set<Role> ARCHIVIST = EnumSet.of(Role.ARCHIVIST);

    private static final Set<CaseState> BEFORE_ACCEPTANCE = EnumSet.of(FILED, SUPPLEMENTING);
    private static final Set<CaseState> UNDER_WAY = EnumSet.of(ACCEPTED, DETERMINED, REVIEWED, ON_NOTICE, NOTICE_ENDED);
    private static final Set<CaseState> INVESTIGATED = EnumSet.of(ACCEPTED, CONFIRMED);
    /** An entitlement runs, or ran and money may still be owed. */
    private static final Set<CaseState> ENTITLED = EnumSet.of(CONFIRMED, STOPPED);

    private static final Set<CaseState> DECIDED =
            EnumSet.of(NOT_ACCEPTED, CONFIRMED, NOT_CONFIRMED, TERMINATED, STOPPED);
    private static final Set<CaseState> CLOSED = EnumSet.of(NOT_ACCEPTED, NOT_CONFIRMED, TERMINATED, STOPPED);
    private static final Set<CaseState> OPEN = union(BEFORE_ACCEPTANCE, UNDER_WAY);

    // the household may change at any time; what was determined by it is determined anew
    private static final Set<CaseState> BEFORE_THE_PROPOSAL = EnumSet.of(FILED, SUPPLEMENTING, ACCEPTED, CONFIRMED);
    private static final Set<CaseState> SINCE_THE_PROPOSAL = EnumSet.of(DETERMINED, REVIEWED, ON_NOTICE, NOTICE_ENDED);
    private static final Set<CaseState> OPEN_OR_DECIDED_FOR = union(OPEN, EnumSet.of(CONFIRMED, STOPPED));

    private static final List<Move> MOVES = List.of(
                    stay(OPEN, StepCode.GIVE_PRIVACY_NOTICE, TOWNSHIP, PRIVACY),
                    go(FILED, StepCode.NOTIFY_MISSING, WINDOW, SUPPLEMENTING, measures(10)),
                    stay(union(OPEN, EnumSet.of(CONFIRMED)), StepCode.SUPPLY_MATERIAL, TOWNSHIP, measures(10)),
                    stay(OPEN, StepCode.WAIVE_MATERIAL, WINDOW, measures(10)),
                    stay(OPEN, StepCode.REGISTER_NEAR_RELATIVE, TOWNSHIP, measures(11)),
                    stay(union(OPEN, EnumSet.of(CONFIRMED)), StepCode.RECORD_SHORTAGE, HEADS, SHORTAGE),
                    go(BEFORE_ACCEPTANCE, StepCode.ACCEPT, WINDOW, ACCEPTED, measures(10)),
                    go(BEFORE_ACCEPTANCE, StepCode.DO_NOT_ACCEPT, WINDOW, NOT_ACCEPTED, measures(10)),
                    stay(UNDER_WAY, StepCode.EXTEND_LIMIT, REVIEWER, measures(22)),
                    stay(UNDER_WAY, StepCode.EXTEND_IN_EMERGENCY, REVIEWER, EMERGENCY),
                    go(OPEN, StepCode.TERMINATE, REVIEWER, TERMINATED, measures(29)),
                    stay(INVESTIGATED, StepCode.AUTHORISE, TOWNSHIP, measures(9)),
                    stay(INVESTIGATED, StepCode.AUTHORISE_BY_SUPPORTER, TOWNSHIP, measures(9)),
                    stay(INVESTIGATED, StepCode.RECORD_HOME_VISIT, INVESTIGATOR, measures(16)),
                    stay(union(UNDER_WAY, DECIDED), StepCode.SIGN_VISIT, TOWNSHIP, measures(16)),
                    stay(INVESTIGATED, StepCode.RECORD_NEIGHBOUR_VISIT, INVESTIGATOR, measures(15)),
                    stay(INVESTIGATED, StepCode.RECORD_LETTER, TOWNSHIP, measures(15)),
                    stay(INVESTIGATED, StepCode.SURVEY_SUPPORTER, INVESTIGATOR, measures(15)),
                    stay(INVESTIGATED, StepCode.RECORD_ANSWERS, TOWNSHIP, measures(17)),
                    stay(INVESTIGATED, StepCode.RECORD_FINDING, INVESTIGATOR, measures(18)),
                    go(DETERMINED, StepCode.RECORD_FINDING, INVESTIGATOR, ACCEPTED, measures(18)),
                    stay(INVESTIGATED, StepCode.REQUEST_CHECK, TOWNSHIP, measures(15)),
                    stay(INVESTIGATED, StepCode.START_CHECK, CONFIRMER, measures(17)),
                    stay(INVESTIGATED, StepCode.ISSUE_CHECK_REPORT, TOWNSHIP, measures(17)),
                    stay(EnumSet.of(ACCEPTED), StepCode.OBJECT_TO_CHECK, TOWNSHIP, measures(18)),
                    go(DETERMINED, StepCode.OBJECT_TO_CHECK, TOWNSHIP, ACCEPTED, measures(18)),
                    stay(INVESTIGATED, StepCode.RECORD_APPRAISAL, TOWNSHIP, measures(19)),
                    go(ACCEPTED, StepCode.PROPOSE, TOWNSHIP, DETERMINED, measures(19)),
                    stay(EnumSet.of(DETERMINED, CONFIRMED), StepCode.PROPOSE, TOWNSHIP, measures(19)),
                    go(DETERMINED, StepCode.GIVE_OPINION, REVIEWER, REVIEWED, measures(19)),
                    stay(EnumSet.of(CONFIRMED), StepCode.GIVE_OPINION, REVIEWER, measures(31)),
                    go(REVIEWED, StepCode.POST_NOTICE, TOWNSHIP, ON_NOTICE, measures(19)),
                    stay(EnumSet.of(ON_NOTICE), StepCode.RESTART_NOTICE, TOWNSHIP, measures(19)),
                    go(ON_NOTICE, StepCode.RAISE_OBJECTION, TOWNSHIP, ACCEPTED, measures(19)),
                    go(ON_NOTICE, StepCode.END_NOTICE, TOWNSHIP, NOTICE_ENDED, measures(19)),
                    stay(EnumSet.of(REVIEWED, NOTICE_ENDED), StepCode.SEND_TO_COUNTY, TOWNSHIP, measures(19)),
                    stay(EnumSet.of(NOTICE_ENDED), StepCode.RECORD_COUNTY_VISIT, CONFIRMER, measures(20)),
                    stay(
                            EnumSet.of(NOTICE_ENDED, CONFIRMED),
                            StepCode.RECORD_COLLECTIVE_DECISION,
                            CONFIRMER,
                            measures(20)),
                    // what the county finds on its visit changes the facts, and sends the case back
                    go(NOTICE_ENDED, StepCode.PROPOSE, TOWNSHIP, DETERMINED, measures(20)),
                    go(NOTICE_ENDED, StepCode.CONFIRM, CONFIRMER, CONFIRMED, measures(21)),
                    go(
                            EnumSet.of(REVIEWED, NOTICE_ENDED),
                            StepCode.DO_NOT_CONFIRM,
                            CONFIRMER,
                            NOT_CONFIRMED,
                            measures(21)),
                    // what was found may make it another kind, on the same papers
                    go(NOT_CONFIRMED, StepCode.PROPOSE, TOWNSHIP, DETERMINED, ONE_APPLICATION),
                    stay(DECIDED, StepCode.SERVE, TOWNSHIP, measures(21)),
                    stay(ENTITLED, StepCode.GRANT_PRICE_SUBSIDY, CONFIRMER, PRICE_SUBSIDY),
                    stay(ENTITLED, StepCode.ORDER_PAYMENT, PAYMENT, measures(25)),
                    stay(ENTITLED, StepCode.RECORD_PAYMENT_RESULT, PAYMENT, measures(25)),
                    stay(EnumSet.of(CONFIRMED), StepCode.WITHHOLD_PAYMENT, CONFIRMER, WITHHOLDING),
                    stay(ENTITLED, StepCode.LIFT_WITHHOLDING, CONFIRMER, WITHHOLDING),
                    stay(EnumSet.of(CONFIRMED), StepCode.PUBLISH, TOWNSHIP, measures(24)),
                    stay(ENTITLED, StepCode.REMOVE_PUBLICATION, TOWNSHIP, measures(24)),
                    stay(ENTITLED, StepCode.RECORD_CUSTODY, TOWNSHIP, measures(26)),
                    stay(ENTITLED, StepCode.FILE_CUSTODY, CONFIRMER, measures(26)),
                    stay(ENTITLED, StepCode.END_CUSTODY, TOWNSHIP, measures(26)),
                    stay(union(OPEN, DECIDED), StepCode.ASSIGN_OFFICER, HEADS, HANDOVER_LIST),
                    stay(EnumSet.of(CONFIRMED), StepCode.REPORT_CHANGE, TOWNSHIP, measures(30)),
                    stay(EnumSet.of(CONFIRMED), StepCode.PUT_OFF_REVIEW, REVIEWER, measures(31)),
                    stay(EnumSet.of(CONFIRMED), StepCode.OPEN_REVIEW, TOWNSHIP, measures(31)),
                    stay(EnumSet.of(CONFIRMED), StepCode.CONTINUE, CONFIRMER, measures(31)),
                    stay(EnumSet.of(CONFIRMED), StepCode.ADJUST, CONFIRMER, measures(32)),
                    stay(EnumSet.of(CONFIRMED), StepCode.CONVERT, CONFIRMER, CONVERSION),
                    stay(ENTITLED, StepCode.RECALCULATE, CONFIRMER, measures(32)),
                    stay(EnumSet.of(CONFIRMED), StepCode.OFFER_WORK, TOWNSHIP, measures(34)),
                    stay(EnumSet.of(CONFIRMED), StepCode.RECORD_WORK_REFUSAL, TOWNSHIP, measures(34)),
                    stay(EnumSet.of(CONFIRMED), StepCode.REDUCE_SHARE, CONFIRMER, measures(34)),
                    stay(EnumSet.of(CONFIRMED), StepCode.GRANT_GRADUAL_EXIT, CONFIRMER, measures(33)),
                    go(CONFIRMED, StepCode.STOP, CONFIRMER, STOPPED, measures(32)),
                    stay(BEFORE_THE_PROPOSAL, StepCode.MEMBER_JOINS, TOWNSHIP, measures(30)),
                    go(SINCE_THE_PROPOSAL, StepCode.MEMBER_JOINS, TOWNSHIP, ACCEPTED, measures(30)),
                    stay(BEFORE_THE_PROPOSAL, StepCode.MEMBER_LEAVES, TOWNSHIP, measures(30)),
                    go(SINCE_THE_PROPOSAL, StepCode.MEMBER_LEAVES, TOWNSHIP, ACCEPTED, measures(30)),
                    stay(OPEN_OR_DECIDED_FOR, StepCode.CORRECT_PERSON, TOWNSHIP, PERSONAL_DATA),
                    stay(OPEN_OR_DECIDED_FOR, StepCode.CHANGE_PERSON, TOWNSHIP, measures(30)),
                    stay(BEFORE_THE_PROPOSAL, StepCode.MERGE_PERSON, TOWNSHIP, PERSONAL_DATA),
                    go(SINCE_THE_PROPOSAL, StepCode.MERGE_PERSON, TOWNSHIP, ACCEPTED, PERSONAL_DATA),
                    stay(BEFORE_THE_PROPOSAL, StepCode.CHANGE_APPLICANT, TOWNSHIP, measures(4)),
                    go(SINCE_THE_PROPOSAL, StepCode.CHANGE_APPLICANT, TOWNSHIP, ACCEPTED, measures(4)),
                    stay(OPEN_OR_DECIDED_FOR, StepCode.CHANGE_ACCOUNT, TOWNSHIP, measures(25)),
                    stay(BEFORE_THE_PROPOSAL, StepCode.MOVE, TOWNSHIP, measures(30)),
                    go(SINCE_THE_PROPOSAL, StepCode.MOVE, TOWNSHIP, ACCEPTED, measures(30)),
                    stay(union(OPEN, DECIDED), StepCode.REPLACE_DIVISION, CONFIRMER, DIVISION_LIST),
                    go(CONFIRMED, StepCode.TRANSFER_OUT, CONFIRMER, STOPPED, measures(32)),
                    stay(EnumSet.of(CONFIRMED), StepCode.HAND_OVER_MEMBERS, CONFIRMER, measures(32)),
                    go(CONFIRMED, StepCode.HAND_OVER_HOUSEHOLD, CONFIRMER, STOPPED, measures(32)),
                    stay(EnumSet.of(CONFIRMED), StepCode.TAKE_OVER_MEMBERS, CONFIRMER, measures(32)),
                    stay(union(OPEN, DECIDED), StepCode.REFER, TOWNSHIP, REFERRAL),
                    stay(union(OPEN, DECIDED), StepCode.ANSWER_REFERRAL, TOWNSHIP, REFERRAL),
                    stay(union(UNDER_WAY, DECIDED), StepCode.OPEN_MATTER, REMEDIES, measures(37)),
                    stay(union(UNDER_WAY, DECIDED), StepCode.ANSWER_MATTER, REMEDIES, measures(37)),
                    stay(union(UNDER_WAY, DECIDED), StepCode.EXTEND_ANSWER, HEADS, PETITIONS),
                    go(EnumSet.of(NOT_CONFIRMED, TERMINATED), StepCode.REOPEN, CONFIRMER, ACCEPTED, measures(37)),
                    go(
                            EnumSet.of(NOT_ACCEPTED, TERMINATED),
                            StepCode.REOPEN_APPLICATION,
                            CONFIRMER,
                            FILED,
                            measures(37)),
                    go(STOPPED, StepCode.RESUME_ENTITLEMENT, CONFIRMER, CONFIRMED, measures(37)),
                    stay(EnumSet.of(CONFIRMED), StepCode.ANNUL_GRADUAL_EXIT, CONFIRMER, measures(37)),
                    stay(ENTITLED, StepCode.DECIDE_RECOVERY, CONFIRMER, RECOVERY),
                    stay(ENTITLED, StepCode.RECORD_REPAYMENT, PAYMENT, RECOVERY),
                    stay(ENTITLED, StepCode.SET_OFF, CONFIRMER, SET_OFF),
                    stay(ENTITLED, StepCode.WAIVE_RECOVERY, CONFIRMER, RECOVERY),
                    go(CLOSED, StepCode.FILE_INTO_ARCHIVES, ARCHIVIST, ARCHIVED, DOSSIER_NOTICE),
                    stay(EnumSet.of(ARCHIVED), StepCode.RECORD_PACKAGE, ARCHIVIST, DOSSIER_NOTICE))
            .stream()
            .flatMap(List::stream)
            .toList();

    private static final Map<StepCode, StepRule> RULES = rules(
            StepRule.of(StepCode.FILE),
            StepRule.of(StepCode.TAKE_OVER).adds(DocumentType.TAKE_OVER_RECORD),
            StepRule.of(StepCode.GIVE_PRIVACY_NOTICE).adds(DocumentType.PRIVACY_NOTICE),
            StepRule.of(StepCode.NOTIFY_MISSING)
                    .needs(Guard.SOMETHING_MISSING)
                    .adds(DocumentType.ONE_TIME_NOTIFICATION),
            StepRule.of(StepCode.SUPPLY_MATERIAL),
            StepRule.of(StepCode.WAIVE_MATERIAL).adds(DocumentType.MATERIAL_WAIVER),
            StepRule.of(StepCode.REGISTER_NEAR_RELATIVE).adds(DocumentType.NEAR_RELATIVE_FILING),
            StepRule.of(StepCode.RECORD_SHORTAGE).adds(DocumentType.SHORTAGE_RECORD),
            StepRule.of(StepCode.ACCEPT)
                    .needs(Guard.MATERIAL_COMPLETE, Guard.FILED_WHERE_IT_MAY)
                    .adds(DocumentType.ACCEPTANCE_NOTICE)
                    .starts(Limit.START_INVESTIGATION, Limit.DECISION),
            StepRule.of(StepCode.DO_NOT_ACCEPT).adds(DocumentType.NON_ACCEPTANCE_NOTICE),
            StepRule.of(StepCode.EXTEND_LIMIT)
                    .needs(Guard.NOT_YET_EXTENDED)
                    .adds(DocumentType.LIMIT_EXTENSION)
                    .moves(Limit.DECISION),
            StepRule.of(StepCode.EXTEND_IN_EMERGENCY)
                    .adds(DocumentType.LIMIT_EXTENSION)
                    .moves(Limit.DECISION),
            StepRule.of(StepCode.TERMINATE)
                    .adds(DocumentType.TERMINATION_NOTICE)
                    .ends(
                            Limit.START_INVESTIGATION,
                            Limit.START_CHECK,
                            Limit.DECISION,
                            Limit.NOTICE,
                            Limit.COUNTY_OPINION),
            StepRule.of(StepCode.AUTHORISE).needs(Guard.REVIEW_OPEN),
            StepRule.of(StepCode.AUTHORISE_BY_SUPPORTER).needs(Guard.REVIEW_OPEN),
            StepRule.of(StepCode.RECORD_HOME_VISIT)
                    .needs(Guard.REVIEW_OPEN)
                    .adds(DocumentType.HOME_VISIT_FORM)
                    .ends(Limit.START_INVESTIGATION),
            StepRule.of(StepCode.SIGN_VISIT).adds(DocumentType.VISIT_SIGNATURE),
            StepRule.of(StepCode.RECORD_NEIGHBOUR_VISIT)
                    .needs(Guard.REVIEW_OPEN)
                    .adds(DocumentType.NEIGHBOUR_VISIT_RECORD)
                    .ends(Limit.START_INVESTIGATION),
            StepRule.of(StepCode.RECORD_LETTER)
                    .needs(Guard.REVIEW_OPEN)
                    .adds(DocumentType.LETTER_ENQUIRY)
                    .ends(Limit.START_INVESTIGATION),
            StepRule.of(StepCode.SURVEY_SUPPORTER)
                    .needs(Guard.REVIEW_OPEN)
                    .adds(DocumentType.SUPPORTER_SURVEY)
                    .ends(Limit.START_INVESTIGATION),
            StepRule.of(StepCode.RECORD_ANSWERS)
                    .needs(Guard.REVIEW_OPEN, Guard.ADULTS_AUTHORISED)
                    .adds(DocumentType.AGENCY_ANSWER)
                    .ends(Limit.START_INVESTIGATION, Limit.START_CHECK),
            StepRule.of(StepCode.RECORD_FINDING).needs(Guard.REVIEW_OPEN).adds(DocumentType.OFFICER_FINDING),
            StepRule.of(StepCode.REQUEST_CHECK)
                    .needs(Guard.REVIEW_OPEN, Guard.ADULTS_AUTHORISED, Guard.NO_CHECK_REQUESTED)
                    .adds(DocumentType.CHECK_REQUEST)
                    .starts(Limit.START_CHECK)
                    .ends(Limit.START_INVESTIGATION),
            StepRule.of(StepCode.START_CHECK).needs(Guard.CHECK_REQUESTED).ends(Limit.START_CHECK),
            StepRule.of(StepCode.ISSUE_CHECK_REPORT)
                    .needs(Guard.REVIEW_OPEN, Guard.AGENCY_ANSWERED)
                    .adds(DocumentType.CHECK_REPORT)
                    .ends(Limit.START_CHECK),
            StepRule.of(StepCode.OBJECT_TO_CHECK).needs(Guard.CHECK_REPORTED).adds(DocumentType.CHECK_OBJECTION),
            StepRule.of(StepCode.RECORD_APPRAISAL).needs(Guard.REVIEW_OPEN).adds(DocumentType.APPRAISAL_RECORD),
            StepRule.of(StepCode.PROPOSE)
                    .needs(
                            Guard.REVIEW_OPEN,
                            Guard.HOME_VISITED,
                            Guard.CHECK_REPORTED,
                            Guard.CHECK_OBJECTION_ANSWERED,
                            Guard.NOTICE_OBJECTION_ANSWERED,
                            Guard.ASSISTANCE_ASKED)
                    .adds(DocumentType.DETERMINATION_RECORD)
                    // anew, where a case that was not confirmed is taken up as another kind
                    .starts(Limit.DECISION)
                    .ends(Limit.START_CHECK, Limit.COUNTY_OPINION, Limit.TELL_REFUSAL),
            StepRule.of(StepCode.GIVE_OPINION)
                    .needs(
                            Guard.REVIEW_OPEN,
                            Guard.DETERMINED,
                            Guard.APPRAISED,
                            Guard.NOT_AN_INVESTIGATOR,
                            Guard.APPLICANT_BELONGS)
                    .adds(DocumentType.TOWNSHIP_OPINION),
            StepRule.of(StepCode.POST_NOTICE)
                    .needs(Guard.OPINION_FAVOURABLE)
                    .adds(DocumentType.NOTICE_SHEET)
                    .starts(Limit.NOTICE)
                    .moves(Limit.DECISION),
            StepRule.of(StepCode.RESTART_NOTICE).adds(DocumentType.NOTICE_SHEET).moves(Limit.NOTICE, Limit.DECISION),
            StepRule.of(StepCode.RAISE_OBJECTION)
                    .adds(DocumentType.NOTICE_OBJECTION)
                    .moves(Limit.DECISION)
                    .ends(Limit.NOTICE),
            StepRule.of(StepCode.END_NOTICE)
                    .needs(Guard.NOTICE_RAN)
                    .starts(Limit.COUNTY_OPINION)
                    .ends(Limit.NOTICE),
            StepRule.of(StepCode.SEND_TO_COUNTY)
                    .adds(DocumentType.PAPERS_SENT)
                    .starts(Limit.COUNTY_OPINION)
                    .moves(Limit.COUNTY_OPINION),
            StepRule.of(StepCode.RECORD_COUNTY_VISIT).adds(DocumentType.SPOT_CHECK_RECORD),
            StepRule.of(StepCode.RECORD_COLLECTIVE_DECISION).adds(DocumentType.COLLECTIVE_MINUTES),
            StepRule.of(StepCode.CONFIRM)
                    .needs(
                            Guard.PROPOSAL_CURRENT,
                            Guard.NOT_AN_INVESTIGATOR,
                            Guard.NOT_THE_REVIEWER,
                            Guard.NOTICE_ENDED,
                            Guard.NOTICE_PHOTOGRAPHED,
                            Guard.ELIGIBLE,
                            Guard.COUNTY_VISITED,
                            Guard.DECIDED_TOGETHER,
                            Guard.MEETING_AGREED)
                    .adds(DocumentType.CONFIRMATION_FORM, DocumentType.CONFIRMATION_NOTICE, DocumentType.CERTIFICATE)
                    .ends(Limit.DECISION, Limit.COUNTY_OPINION),
            StepRule.of(StepCode.DO_NOT_CONFIRM)
                    .needs(Guard.PROPOSAL_CURRENT, Guard.NOT_AN_INVESTIGATOR, Guard.NOT_THE_REVIEWER)
                    .adds(DocumentType.NON_CONFIRMATION_NOTICE)
                    .starts(Limit.TELL_REFUSAL)
                    .ends(Limit.DECISION, Limit.COUNTY_OPINION),
            StepRule.of(StepCode.SERVE)
                    .adds(DocumentType.DELIVERY_RECEIPT)
                    .starts(Limit.RECONSIDERATION, Limit.LITIGATION)
                    .ends(Limit.TELL_REFUSAL),
            StepRule.of(StepCode.GRANT_PRICE_SUBSIDY).adds(DocumentType.PRICE_SUBSIDY_RECORD),
            StepRule.of(StepCode.ORDER_PAYMENT).adds(DocumentType.PAYMENT_EXTRACT),
            StepRule.of(StepCode.RECORD_PAYMENT_RESULT).adds(DocumentType.PAYMENT_RESULT),
            StepRule.of(StepCode.WITHHOLD_PAYMENT)
                    .needs(Guard.PAYMENT_NOT_WITHHELD)
                    .adds(DocumentType.WITHHOLDING_NOTICE),
            StepRule.of(StepCode.LIFT_WITHHOLDING).needs(Guard.PAYMENT_WITHHELD).adds(DocumentType.RESUMPTION_NOTICE),
            StepRule.of(StepCode.PUBLISH).adds(DocumentType.PUBLICATION_SHEET),
            StepRule.of(StepCode.REMOVE_PUBLICATION).needs(Guard.PUBLISHED).adds(DocumentType.PUBLICATION_REMOVAL),
            StepRule.of(StepCode.RECORD_CUSTODY).adds(DocumentType.CUSTODY_RECORD),
            StepRule.of(StepCode.FILE_CUSTODY).needs(Guard.KEPT_BY_ANOTHER).adds(DocumentType.CUSTODY_FILING),
            StepRule.of(StepCode.END_CUSTODY).needs(Guard.KEPT_BY_ANOTHER).adds(DocumentType.CUSTODY_END),
            StepRule.of(StepCode.ASSIGN_OFFICER).adds(DocumentType.OFFICER_HANDOVER),
            StepRule.of(StepCode.REPORT_CHANGE).adds(DocumentType.CHANGE_REPORT),
            StepRule.of(StepCode.PUT_OFF_REVIEW).adds(DocumentType.LIMIT_EXTENSION),
            StepRule.of(StepCode.OPEN_REVIEW).needs(Guard.NO_REVIEW_OPEN).adds(DocumentType.REVIEW_FORM),
            StepRule.of(StepCode.CONTINUE)
                    .needs(
                            Guard.REVIEW_OPEN,
                            Guard.HOME_VISITED,
                            Guard.CHECK_REPORTED,
                            Guard.NOT_AN_INVESTIGATOR,
                            Guard.APPLICANT_BELONGS,
                            Guard.COVERED_BELONG,
                            Guard.IDENTIFIED_AGAIN)
                    .adds(DocumentType.REVIEW_FORM)
                    .ends(Limit.START_CHECK),
            StepRule.of(StepCode.ADJUST)
                    .needs(
                            Guard.REVIEW_OPEN,
                            Guard.PROPOSAL_CURRENT,
                            Guard.OPINION_GIVEN,
                            Guard.NOT_AN_INVESTIGATOR,
                            Guard.NOT_THE_REVIEWER,
                            Guard.ELIGIBLE,
                            Guard.DECIDED_TOGETHER,
                            Guard.MEETING_AGREED)
                    .adds(DocumentType.AMOUNT_CHANGE_FORM)
                    .ends(Limit.START_CHECK),
            StepRule.of(StepCode.CONVERT)
                    .needs(
                            Guard.REVIEW_OPEN,
                            Guard.PROPOSAL_CURRENT,
                            Guard.OPINION_GIVEN,
                            Guard.NOT_AN_INVESTIGATOR,
                            Guard.NOT_THE_REVIEWER,
                            Guard.ELIGIBLE,
                            Guard.DECIDED_TOGETHER,
                            Guard.MEETING_AGREED)
                    .adds(DocumentType.CONVERSION_NOTICE, DocumentType.CERTIFICATE)
                    .ends(Limit.START_CHECK),
            StepRule.of(StepCode.RECALCULATE).adds(DocumentType.AMOUNT_CHANGE_FORM),
            StepRule.of(StepCode.OFFER_WORK).adds(DocumentType.WORK_OFFER),
            StepRule.of(StepCode.RECORD_WORK_REFUSAL).adds(DocumentType.WORK_REFUSAL_NOTICE),
            StepRule.of(StepCode.REDUCE_SHARE)
                    .needs(Guard.REVIEW_OPEN, Guard.HOME_VISITED, Guard.CHECK_REPORTED, Guard.NOT_AN_INVESTIGATOR)
                    .adds(DocumentType.AMOUNT_CHANGE_FORM)
                    .ends(Limit.START_CHECK),
            StepRule.of(StepCode.GRANT_GRADUAL_EXIT)
                    .needs(
                            Guard.REVIEW_OPEN,
                            Guard.PROPOSAL_CURRENT,
                            Guard.OPINION_GIVEN,
                            Guard.NOT_AN_INVESTIGATOR,
                            Guard.NOT_THE_REVIEWER)
                    .adds(DocumentType.GRADUAL_EXIT_FORM)
                    .ends(Limit.START_CHECK),
            StepRule.of(StepCode.STOP)
                    .adds(DocumentType.STOP_FORM, DocumentType.TERMINATION_NOTICE)
                    .ends(Limit.START_CHECK),
            StepRule.of(StepCode.MEMBER_JOINS)
                    .adds(DocumentType.MEMBER_CHANGE_FORM)
                    .ends(Limit.NOTICE, Limit.COUNTY_OPINION),
            StepRule.of(StepCode.MEMBER_LEAVES)
                    .adds(DocumentType.MEMBER_CHANGE_FORM)
                    .ends(Limit.NOTICE, Limit.COUNTY_OPINION),
            StepRule.of(StepCode.CORRECT_PERSON).adds(DocumentType.CORRECTION_RECORD),
            StepRule.of(StepCode.CHANGE_PERSON).adds(DocumentType.CHANGE_REPORT),
            StepRule.of(StepCode.MERGE_PERSON)
                    .adds(DocumentType.CORRECTION_RECORD)
                    .ends(Limit.NOTICE, Limit.COUNTY_OPINION),
            StepRule.of(StepCode.CHANGE_APPLICANT)
                    .adds(DocumentType.MEMBER_CHANGE_FORM)
                    .ends(Limit.NOTICE, Limit.COUNTY_OPINION),
            StepRule.of(StepCode.CHANGE_ACCOUNT).adds(DocumentType.CHANGE_REPORT),
            StepRule.of(StepCode.MOVE).adds(DocumentType.CHANGE_REPORT).ends(Limit.NOTICE, Limit.COUNTY_OPINION),
            StepRule.of(StepCode.REPLACE_DIVISION).adds(DocumentType.DYNAMIC_RECORD),
            StepRule.of(StepCode.TRANSFER_OUT)
                    .adds(DocumentType.TRANSFER_CERTIFICATE, DocumentType.STOP_FORM, DocumentType.TERMINATION_NOTICE)
                    .ends(Limit.START_CHECK),
            StepRule.of(StepCode.HAND_OVER_MEMBERS)
                    .adds(DocumentType.MEMBER_CHANGE_FORM, DocumentType.AMOUNT_CHANGE_FORM),
            StepRule.of(StepCode.HAND_OVER_HOUSEHOLD)
                    .adds(DocumentType.MEMBER_CHANGE_FORM, DocumentType.STOP_FORM, DocumentType.TERMINATION_NOTICE)
                    .ends(Limit.START_CHECK),
            StepRule.of(StepCode.TAKE_OVER_MEMBERS)
                    .adds(DocumentType.MEMBER_CHANGE_FORM, DocumentType.AMOUNT_CHANGE_FORM),
            StepRule.of(StepCode.OPEN_BY_HANDOVER).adds(DocumentType.MEMBER_CHANGE_FORM, DocumentType.CERTIFICATE),
            StepRule.of(StepCode.REFER).adds(DocumentType.REFERRAL_LETTER),
            StepRule.of(StepCode.ANSWER_REFERRAL).adds(DocumentType.REFERRAL_ANSWER),
            StepRule.of(StepCode.OPEN_MATTER).adds(DocumentType.REMEDY_PAPERS).starts(Limit.ANSWER_PETITION),
            StepRule.of(StepCode.ANSWER_MATTER).adds(DocumentType.REMEDY_ANSWER).ends(Limit.ANSWER_PETITION),
            StepRule.of(StepCode.EXTEND_ANSWER)
                    .adds(DocumentType.ANSWER_EXTENSION_NOTICE)
                    .moves(Limit.ANSWER_PETITION),
            StepRule.of(StepCode.REOPEN)
                    .needs(Guard.ACCEPTED_BEFORE)
                    .adds(DocumentType.REOPENING_NOTICE)
                    .starts(Limit.DECISION)
                    .ends(Limit.TELL_REFUSAL),
            StepRule.of(StepCode.REOPEN_APPLICATION)
                    .needs(Guard.NOT_ACCEPTED_BEFORE)
                    .adds(DocumentType.REOPENING_NOTICE),
            StepRule.of(StepCode.RESUME_ENTITLEMENT).adds(DocumentType.REOPENING_NOTICE),
            StepRule.of(StepCode.ANNUL_GRADUAL_EXIT)
                    .needs(Guard.GRADUALLY_LEAVING)
                    .adds(DocumentType.REOPENING_NOTICE),
            StepRule.of(StepCode.DECIDE_RECOVERY).needs(Guard.OVERPAID).adds(DocumentType.RECOVERY_DECISION),
            StepRule.of(StepCode.RECORD_REPAYMENT).adds(DocumentType.RECOVERY_LEDGER),
            StepRule.of(StepCode.SET_OFF).needs(Guard.SET_OFF_ALLOWED).adds(DocumentType.SET_OFF_NOTICE),
            StepRule.of(StepCode.WAIVE_RECOVERY).adds(DocumentType.RECOVERY_LEDGER),
            StepRule.of(StepCode.FILE_INTO_ARCHIVES)
                    .needs(Guard.NO_MATTER_OPEN, Guard.NOTHING_TO_RECOVER, Guard.NOT_PUBLISHED)
                    .ends(Limit.TELL_REFUSAL),
            StepRule.of(StepCode.RECORD_PACKAGE));

    private Lifecycle() {}

    private static String measures(int article) {
        return String.format(Locale.ROOT, MEASURES, article);
    }

    private static Set<CaseState> union(Set<CaseState> some, Set<CaseState> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    private static List<Move> stay(Set<CaseState> states, StepCode step, Set<Role> actors, String basis) {
        return states.stream()
                .map(state -> new Move(state, step, actors, state, basis))
                .toList();
    }

    private static List<Move> go(CaseState from, StepCode step, Set<Role> actors, CaseState to, String basis) {
        return go(EnumSet.of(from), step, actors, to, basis);
    }

    private static List<Move> go(Set<CaseState> from, StepCode step, Set<Role> actors, CaseState to, String basis) {
        return from.stream()
                .map(state -> new Move(state, step, actors, to, basis))
                .toList();
    }

    private static Map<StepCode, StepRule> rules(StepRule... all) {
        var rules = new EnumMap<StepCode, StepRule>(StepCode.class);
        for (StepRule rule : all) {
            rules.put(rule.step(), rule);
        }
        return Collections.unmodifiableMap(rules);
    }

    /** Tells whether a step puts documents of this type into the dossier. */
    static boolean isMadeByAStep(DocumentType type) {
        return RULES.values().stream().anyMatch(rule -> rule.documents().contains(type));
    }

    /** Returns what a step needs, and what it leaves behind. */
    public static StepRule rule(StepCode step) {
        return Objects.requireNonNull(RULES.get(step), "every step has its rule");
    }

    /** Returns the whole table, in the order of a case; a step that is legal in several states has a row for each. */
    public static List<Move> moves() {
        return MOVES;
    }

    /** Returns the moves that are legal in a state. */
    public static List<Move> from(CaseState state) {
        return MOVES.stream().filter(move -> move.from() == state).toList();
    }

    /** Returns the move for a step in a state, or empty if the step is not legal there. */
    public static Optional<Move> move(CaseState state, StepCode step) {
        return MOVES.stream()
                .filter(move -> move.from() == state && move.step() == step)
                .findFirst();
    }

    /** Returns who may take a move in a locality. */
    public static Set<Role> actors(Move move, Procedure procedure) {
        return move.actors().equals(CONFIRMER)
                ? Set.of(procedure.confirmingRole().value())
                : move.actors();
    }

    /** Returns why a step may not be taken in this state by somebody in this role; empty if it may. */
    public static List<Refusal> refusals(CaseState state, StepCode step, Role role, Procedure procedure) {
        var reasons = new ArrayList<Refusal>();
        Optional<Move> move = move(state, step);
        if (move.isEmpty()) {
            reasons.add(Refusal.of(RefusalCode.STEP_NOT_LEGAL_NOW, "step", step).with("state", state));
        } else if (!actors(move.get(), procedure).contains(role)) {
            reasons.add(Refusal.of(RefusalCode.ROLE_MAY_NOT, "step", step).with("role", role));
        }
        return reasons;
    }
}
