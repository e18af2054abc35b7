package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;

/** What was brought against a case, and what came of it. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = RemedyEntry.MatterOpened.class, name = "case.matter-opened"),
    @JsonSubTypes.Type(value = RemedyEntry.MatterAnswered.class, name = "case.matter-answered"),
    @JsonSubTypes.Type(value = RemedyEntry.AnswerExtended.class, name = "case.answer-extended"),
    @JsonSubTypes.Type(value = RemedyEntry.CaseReopened.class, name = "case.reopened"),
    @JsonSubTypes.Type(value = RemedyEntry.ApplicationReopened.class, name = "case.application-reopened"),
    @JsonSubTypes.Type(value = RemedyEntry.EntitlementResumed.class, name = "case.entitlement-resumed"),
    @JsonSubTypes.Type(value = RemedyEntry.GradualExitAnnulled.class, name = "case.gradual-exit-annulled")
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
                    new Matter(reference, kind, recorded.version(), receivedOn, answerBy, false, Optional.empty()));
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
     * The limit to answer a petition was put off, and the petitioner told (延期答复).
     *
     * @param reference the number in the office's register
     * @param answerBy the last day to answer now
     * @param reason why
     */
    record AnswerExtended(String reference, LocalDate answerBy, String reason) implements RemedyEntry {
        @Override
        public String type() {
            return "case.answer-extended";
        }

        @Override
        public StepCode step() {
            return StepCode.EXTEND_ANSWER;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.remedies
                    .matter(reference)
                    .ifPresent(matter -> draft.remedies = draft.remedies.with(matter.extendedUntil(answerBy)));
            draft.add(DocumentType.ANSWER_EXTENSION_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "to be answered by " + answerBy;
        }
    }

    /**
     * A case that was not confirmed, or terminated, is investigated again.
     *
     * @param reference the remedy's number in the office's register; absent where the county corrects itself
     * @param decideBy the last day to decide now
     * @param words why the decision does not stand; absent where only the remedy says so
     */
    record CaseReopened(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reference,
            LocalDate decideBy,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> words)
            implements RemedyEntry {
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
            draft.closing = Optional.empty();
            draft.proposal = Optional.empty();
            draft.opinion = Optional.empty();
            draft.notice = Optional.empty();
            draft.takenUpAgain(decideBy, recorded.on());
            draft.add(DocumentType.REOPENING_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "reopened, to be decided by " + decideBy;
        }
    }

    /**
     * An application that was not accepted, or terminated before, stands again as when it was filed.
     *
     * @param reference the remedy's number in the office's register; absent where the county corrects itself
     * @param words why the decision does not stand
     */
    record ApplicationReopened(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reference, String words)
            implements RemedyEntry {
        @Override
        public String type() {
            return "case.application-reopened";
        }

        @Override
        public StepCode step() {
            return StepCode.REOPEN_APPLICATION;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.closing = Optional.empty();
            // what is missing by now is told again, and again at once
            draft.notified = Optional.empty();
            draft.add(DocumentType.REOPENING_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "application reopened";
        }
    }

    /**
     * An entitlement goes on, because the decision to stop it does not stand (恢复保障).
     *
     * @param reference the remedy's number in the office's register; absent where the county corrects itself
     * @param from the first month that is granted again; the stop's own where the stop is annulled from its start
     * @param words why the stop does not stand
     */
    record EntitlementResumed(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reference, YearMonth from, String words)
            implements RemedyEntry {
        @Override
        public String type() {
            return "case.entitlement-resumed";
        }

        @Override
        public StepCode step() {
            return StepCode.RESUME_ENTITLEMENT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.resumed(from, recorded);
            draft.add(DocumentType.REOPENING_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "resumed from " + from;
        }
    }

    /**
     * A gradual exit does not stand (撤销渐退期): what it took goes on, and a review is open again.
     *
     * @param reference the remedy by which; absent where the county corrected itself
     * @param words why it does not stand
     */
    record GradualExitAnnulled(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reference, String words)
            implements RemedyEntry {
        @Override
        public String type() {
            return "case.gradual-exit-annulled";
        }

        @Override
        public StepCode step() {
            return StepCode.ANNUL_GRADUAL_EXIT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.exitAnnulled(recorded);
            draft.add(DocumentType.REOPENING_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "gradual exit annulled";
        }
    }
}
