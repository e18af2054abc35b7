package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;

/** What was brought against a case, and what came of it. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = RemedyEntry.MatterOpened.class, name = "case.matter-opened"),
    @JsonSubTypes.Type(value = RemedyEntry.MatterAnswered.class, name = "case.matter-answered"),
    @JsonSubTypes.Type(value = RemedyEntry.CaseReopened.class, name = "case.reopened")
})
public sealed interface RemedyEntry extends CaseEntry {

    /**
     * A report, a petition or a remedy came in.
     *
     * @param kind what it is
     * @param reference the number in the office's register
     * @param receivedOn when it was received
     * @param gist what it is about
     * @param answerBy the last day to answer it; absent where no limit is known
     */
    record MatterOpened(
            Matter.Kind kind, String reference, LocalDate receivedOn, String gist, Optional<LocalDate> answerBy)
            implements RemedyEntry {
        @Override
        public String type() {
            return "case.matter-opened";
        }

        @Override
        public StepCode step() {
            return StepCode.OPEN_MATTER;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.remedies = draft.remedies.with(
                    new Matter(reference, kind, recorded.version(), receivedOn, answerBy, Optional.empty()));
            draft.add(DocumentType.REMEDY_PAPERS, recorded);
        }

        @Override
        public String toString() {
            return kind + " of " + receivedOn;
        }
    }

    /**
     * A report, a petition or a remedy was answered or decided.
     *
     * @param reference the number in the office's register
     * @param outcome what came of it
     * @param words the answer
     */
    record MatterAnswered(String reference, Matter.Outcome outcome, String words) implements RemedyEntry {
        @Override
        public String type() {
            return "case.matter-answered";
        }

        @Override
        public StepCode step() {
            return StepCode.ANSWER_MATTER;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.remedies
                    .matter(reference)
                    .ifPresent(matter -> draft.remedies = draft.remedies.with(matter.answered(outcome)));
            draft.add(DocumentType.REMEDY_ANSWER, recorded);
        }

        @Override
        public String toString() {
            return "answer: " + outcome;
        }
    }

    /**
     * A case that was not confirmed is investigated again, because a remedy was decided against the office.
     *
     * @param reference the remedy's number in the office's register
     * @param decideBy the last day to decide now
     */
    record CaseReopened(String reference, LocalDate decideBy) implements RemedyEntry {
        @Override
        public String type() {
            return "case.reopened";
        }

        @Override
        public StepCode step() {
            return StepCode.REOPEN;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.decision = Optional.empty();
            draft.proposal = Optional.empty();
            draft.opinion = Optional.empty();
            draft.notice = Optional.empty();
            draft.extension = Optional.empty();
            draft.decideBy(decideBy);
            draft.conduct = draft.conduct.ended(StepRule.Limit.TELL_REFUSAL);
            draft.add(DocumentType.REOPENING_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "reopened, to be decided by " + decideBy;
        }
    }
}
