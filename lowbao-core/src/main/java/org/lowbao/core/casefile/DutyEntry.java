package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Ledger;
import org.lowbao.core.money.Money;

/** What office and household owed each other, and what came of it. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = DutyEntry.WorkOffered.class, name = "case.work-offered"),
    @JsonSubTypes.Type(value = DutyEntry.WorkRefused.class, name = "case.work-refused"),
    @JsonSubTypes.Type(value = DutyEntry.ShareReduced.class, name = "case.share-reduced"),
    @JsonSubTypes.Type(value = DutyEntry.GradualExitGranted.class, name = "case.gradual-exit-granted"),
    @JsonSubTypes.Type(value = DutyEntry.Referred.class, name = "case.referred"),
    @JsonSubTypes.Type(value = DutyEntry.ReferralAnswered.class, name = "case.referral-answered")
})
public sealed interface DutyEntry extends CaseEntry {

    /** Suitable work was offered to a member (介绍就业). */
    record WorkOffered(String memberId, LocalDate on, String work) implements DutyEntry {
        @Override
        public String type() {
            return "case.work-offered";
        }

        @Override
        public StepCode step() {
            return StepCode.OFFER_WORK;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.duties = draft.duties.offered(new WorkOffer(memberId, on, work));
            draft.add(DocumentType.WORK_OFFER, recorded);
        }

        @Override
        public String toString() {
            return "work offered to member " + memberId;
        }
    }

    /**
     * A member refused the work offered (拒绝就业).
     *
     * @param memberId who
     * @param justified whether for good reason
     * @param words what the member said, and the officer's finding on it
     * @param refusals how often in a row without good reason, this one counted
     */
    record WorkRefused(String memberId, boolean justified, String words, int refusals) implements DutyEntry {
        @Override
        public String type() {
            return "case.work-refused";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_WORK_REFUSAL;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.duties =
                    justified ? draft.duties.countedAnew(memberId) : draft.duties.refused(memberId, recorded.version());
            draft.add(DocumentType.WORK_REFUSAL_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "refusal of work by member " + memberId;
        }
    }

    /**
     * A named person decided that a member who refused work gets less, or nothing, of the own share.
     *
     * @param memberId whose share
     * @param kind as what the household is identified
     * @param covered the members it is for from now on
     * @param from the first month
     * @param monthly the amount a month of all of them
     * @param words the reason in words for the family
     * @param nextReview when it is reviewed next
     */
    record ShareReduced(
            String memberId,
            IdentificationKind kind,
            List<String> covered,
            YearMonth from,
            Money monthly,
            String words,
            Optional<NextReview> nextReview)
            implements DutyEntry {
        public ShareReduced {
            covered = List.copyOf(covered);
        }

        @Override
        public String type() {
            return "case.share-reduced";
        }

        @Override
        public StepCode step() {
            return StepCode.REDUCE_SHARE;
        }

        Ledger applied(Ledger ledger, Instant decidedAt) {
            return ledger.supersededBy(new Entitlement(kind, from, Optional.empty(), monthly, covered, decidedAt));
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = applied(draft.ledger, recorded.at());
            draft.reviewed();
            draft.duties = draft.duties.countedAnew(memberId).reviewedNext(nextReview);
            draft.add(DocumentType.AMOUNT_CHANGE_FORM, recorded);
        }

        @Override
        public String toString() {
            return "share of member " + memberId + " reduced from " + from;
        }
    }

    /**
     * A household in which somebody found work is paid for some more months (渐退期).
     *
     * @param memberId who took the job
     * @param until the first month without
     * @param words the reason in words for the family
     */
    record GradualExitGranted(String memberId, YearMonth until, String words) implements DutyEntry {
        @Override
        public String type() {
            return "case.gradual-exit-granted";
        }

        @Override
        public StepCode step() {
            return StepCode.GRANT_GRADUAL_EXIT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            var exit = new GradualExit(memberId, until, draft.ledger.from(until));
            draft.ledger = draft.ledger.endedBefore(until);
            draft.reviewed();
            draft.duties = draft.duties.leaving(Optional.of(exit));
            draft.add(DocumentType.GRADUAL_EXIT_FORM, recorded);
        }

        @Override
        public String toString() {
            return "gradual exit until " + until;
        }
    }

    /** The household was referred to another scheme (转介). */
    record Referred(Referral.Scheme scheme, String words) implements DutyEntry {
        @Override
        public String type() {
            return "case.referred";
        }

        @Override
        public StepCode step() {
            return StepCode.REFER;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.duties =
                    draft.duties.referred(new Referral(recorded.version(), scheme, recorded.on(), Optional.empty()));
            draft.add(DocumentType.REFERRAL_LETTER, recorded);
        }

        @Override
        public String toString() {
            return "referral to " + scheme;
        }
    }

    /** A scheme answered to which the household was referred (转介反馈). */
    record ReferralAnswered(Referral.Scheme scheme, Referral.Answer answer, String words) implements DutyEntry {
        @Override
        public String type() {
            return "case.referral-answered";
        }

        @Override
        public StepCode step() {
            return StepCode.ANSWER_REFERRAL;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.duties = draft.duties.answered(scheme, answer);
            draft.add(DocumentType.REFERRAL_ANSWER, recorded);
        }

        @Override
        public String toString() {
            return "answer of " + scheme;
        }
    }
}
