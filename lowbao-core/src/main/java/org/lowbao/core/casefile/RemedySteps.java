package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps about reports by the public, petitions and remedies (民发〔2021〕57号 arts. 35 to 39). */
public final class RemedySteps {

    private RemedySteps() {}

    /**
     * Records that a report, a petition or a remedy came in. Who brought a report is not named: the office's register knows.
     *
     * @param kind what it is
     * @param reference the number in the office's register
     * @param receivedOn when it was received
     * @param gist what it is about
     */
    public record OpenMatter(
            @NotNull Matter.Kind kind,
            @NotNull @Pattern(regexp = "[!-~]{1,64}") String reference,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 2000) String gist)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.OPEN_MATTER;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("receivedOn", receivedOn, situation));
            if (file.remedies().matter(reference).isPresent()) {
                reasons.add(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "reference")
                        .with("fault", "REFERENCE_TAKEN"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RemedyEntry.MatterOpened(kind, reference, receivedOn, gist, answerBy(situation));
        }

        /** Only of petitions the answer has a limit that is known here. */
        private Optional<LocalDate> answerBy(Situation situation) {
            TimeLimit limit = situation.procedure().duties().petitionLimit().value();
            return kind == Matter.Kind.PETITION
                    ? Optional.of(limit.lastDay(receivedOn, situation.calendar()))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return kind + " of " + receivedOn;
        }
    }

    /**
     * Records what came of a report, a petition or a remedy.
     *
     * @param reference the number in the office's register
     * @param outcome what came of it
     * @param words the answer
     */
    public record AnswerMatter(
            @NotNull @Pattern(regexp = "[!-~]{1,64}") String reference,
            @NotNull Matter.Outcome outcome,
            @NotBlank @Size(max = 2000) String words)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ANSWER_MATTER;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.remedies().matter(reference).filter(Matter::isOpen).isPresent()
                    ? List.of()
                    : List.of(Refusal.of(RefusalCode.MATTER_NOT_OPEN));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RemedyEntry.MatterAnswered(reference, outcome, words);
        }

        @Override
        public String toString() {
            return "answer: " + outcome;
        }
    }

    /**
     * Sends a case that was not confirmed back to investigation, because a remedy was decided against the office; the limit to
     * decide runs anew.
     *
     * @param reference the remedy's number in the office's register
     */
    public record Reopen(
            @NotNull @Pattern(regexp = "[!-~]{1,64}") String reference) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REOPEN;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            long decided = file.lastNonConfirmation();
            boolean wellFounded = file.remedies()
                    .matter(reference)
                    .filter(matter -> matter.outcome().equals(Optional.of(Matter.Outcome.WELL_FOUNDED)))
                    .filter(matter -> matter.kind() != Matter.Kind.REPORT && matter.entry() > decided)
                    .isPresent();
            return wellFounded ? List.of() : List.of(Refusal.of(RefusalCode.NO_GROUND_TO_REOPEN));
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RemedyEntry.CaseReopened(
                    reference,
                    situation.procedure().totalLimit().value().lastDay(situation.today(), situation.calendar()));
        }

        @Override
        public String toString() {
            return "reopening";
        }
    }
}
