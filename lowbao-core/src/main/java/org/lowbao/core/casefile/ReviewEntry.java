package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.dossier.DocumentType;

/** What the township's review came to. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReviewEntry.DeterminationProposed.class, name = "case.determination-proposed"),
    @JsonSubTypes.Type(value = ReviewEntry.OpinionGiven.class, name = "case.opinion-given"),
    @JsonSubTypes.Type(value = ReviewEntry.NoticePosted.class, name = "case.notice-posted"),
    @JsonSubTypes.Type(value = ReviewEntry.ObjectionRaised.class, name = "case.objection-raised"),
    @JsonSubTypes.Type(value = ReviewEntry.NoticeEnded.class, name = "case.notice-ended"),
    @JsonSubTypes.Type(value = ReviewEntry.Appraised.class, name = "case.appraised"),
    @JsonSubTypes.Type(value = ReviewEntry.NoticeRestarted.class, name = "case.notice-restarted")
})
public sealed interface ReviewEntry extends CaseEntry {

    /**
     * The policy's proposal was put into the dossier, with its whole trace.
     *
     * @param determination what the policy proposes
     * @param decideBy the last day to decide, where it takes a case up again that was not confirmed; else absent
     */
    record DeterminationProposed(
            Determination determination,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> decideBy) implements ReviewEntry {

        /** A proposal on a case that is under way. */
        public DeterminationProposed(Determination determination) {
            this(determination, Optional.empty());
        }

        @Override
        public String type() {
            return "case.determination-proposed";
        }

        @Override
        public StepCode step() {
            return StepCode.PROPOSE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.proposal =
                    Optional.of(new CaseFile.Proposal(recorded.version(), recorded.on(), determination.withoutTrace()));
            draft.opinion = Optional.empty();
            draft.deliberations = draft.deliberations.proposedAnew();
            decideBy.ifPresent(day -> draft.takenUpAgain(day, recorded.on()));
            if (!draft.isConfirmed()) {
                // the notice of an entitlement that runs is part of its confirmation
                draft.notice = Optional.empty();
            }
            draft.conduct = draft.conduct.ended(StepRule.Limit.START_CHECK, StepRule.Limit.COUNTY_OPINION);
            draft.add(DocumentType.DETERMINATION_RECORD, recorded);
        }
    }

    /**
     * The township gave its opinion (初审意见).
     *
     * @param favourable for or against
     * @param reason required if against
     */
    record OpinionGiven(boolean favourable, String reason) implements ReviewEntry {
        @Override
        public String type() {
            return "case.opinion-given";
        }

        @Override
        public StepCode step() {
            return StepCode.GIVE_OPINION;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.opinion = Optional.of(new CaseFile.Opinion(recorded.on(), recorded.actor(), favourable, reason));
            draft.add(DocumentType.TOWNSHIP_OPINION, recorded);
        }

        @Override
        public String toString() {
            return "opinion " + (favourable ? "for" : "against");
        }
    }

    /**
     * The public notice was posted (公示).
     *
     * @param sheet the notice sheet it stands on, a collective dossier of its own
     * @param place where it hangs
     * @param lastDay the last day it has to hang
     * @param decideBy the last day to decide, where the notice's days do not count and put it off; else absent
     */
    record NoticePosted(String sheet, String place, LocalDate lastDay, Optional<LocalDate> decideBy)
            implements ReviewEntry {

        /** A notice whose days count, so that the last day to decide stays. */
        public NoticePosted(String sheet, String place, LocalDate lastDay) {
            this(sheet, place, lastDay, Optional.empty());
        }

        @Override
        public String type() {
            return "case.notice-posted";
        }

        @Override
        public StepCode step() {
            return StepCode.POST_NOTICE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.notice = Optional.of(new CaseFile.Notice(sheet, place, recorded.on(), lastDay, Optional.empty()));
            draft.conduct = draft.conduct.posted(recorded.on(), lastDay);
            decideBy.ifPresent(draft::decideBy);
            draft.add(DocumentType.NOTICE_SHEET, recorded);
        }
    }

    /**
     * Somebody objected to the notice (异议); it comes down, and the case is investigated again.
     *
     * @param decideBy the last day to decide, where the days on which the notice hung do not count and those on which it hangs
     *     no longer do; else absent
     */
    record ObjectionRaised(
            String gist,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> decideBy) implements ReviewEntry {
        @Override
        public String type() {
            return "case.objection-raised";
        }

        @Override
        public StepCode step() {
            return StepCode.RAISE_OBJECTION;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.notice = Optional.empty();
            draft.proposal = Optional.empty();
            draft.opinion = Optional.empty();
            draft.conduct = draft.conduct.takenDown(recorded.on());
            decideBy.ifPresent(draft::decideBy);
            draft.add(DocumentType.NOTICE_OBJECTION, recorded);
        }

        @Override
        public String toString() {
            return "objection of " + gist.length() + " characters";
        }
    }

    /**
     * The notice was taken down after its days, without an objection.
     *
     * @param opinionBy the last day for the county's opinion, as long as nobody records when it received the papers; absent
     *     in entries of before the county's limit was counted
     */
    record NoticeEnded(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> opinionBy) implements ReviewEntry {
        @Override
        public String type() {
            return "case.notice-ended";
        }

        @Override
        public StepCode step() {
            return StepCode.END_NOTICE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.notice = draft.notice.map(notice -> notice.endedOn(recorded.on()));
            opinionBy.ifPresent(day -> draft.conduct = draft.conduct.runs(StepRule.Limit.COUNTY_OPINION, day));
        }
    }

    /** Neighbours appraised the case (民主评议). */
    record Appraised(Appraisal appraisal) implements ReviewEntry {
        @Override
        public String type() {
            return "case.appraised";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_APPRAISAL;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.deliberations = draft.deliberations.with(appraisal);
            draft.add(DocumentType.APPRAISAL_RECORD, recorded);
        }
    }

    /**
     * The notice was posted again, and its days started again.
     *
     * @param place where it hangs now
     * @param reason what had happened
     * @param lastDay the last day it has to hang
     * @param decideBy the last day to decide, where the notice's days do not count
     */
    record NoticeRestarted(String place, String reason, LocalDate lastDay, Optional<LocalDate> decideBy)
            implements ReviewEntry {
        @Override
        public String type() {
            return "case.notice-restarted";
        }

        @Override
        public StepCode step() {
            return StepCode.RESTART_NOTICE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.notice = draft.notice.map(
                    notice -> new CaseFile.Notice(notice.sheet(), place, recorded.on(), lastDay, Optional.empty()));
            draft.conduct = draft.conduct.takenDown(recorded.on()).posted(recorded.on(), lastDay);
            decideBy.ifPresent(draft::decideBy);
            draft.add(DocumentType.NOTICE_SHEET, recorded);
        }

        @Override
        public String toString() {
            return "notice again until " + lastDay;
        }
    }
}
