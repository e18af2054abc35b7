package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps about reports by the public, petitions and remedies (民发〔2021〕57号 arts. 35 to 39). */
public final class RemedySteps {

    private static final String REFERENCE = "[!-~]{1,64}";

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
            @NotNull @Pattern(regexp = REFERENCE) String reference,
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
            @NotNull @Pattern(regexp = REFERENCE) String reference,
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
     * Puts the last day to answer a petition off, once and before it is over, and tells the petitioner why (延期答复).
     *
     * @param reference the number in the office's register
     * @param reason why, in words for the petitioner
     */
    public record ExtendAnswer(
            @NotNull @Pattern(regexp = REFERENCE) String reference,
            @NotBlank @Size(max = 2000) String reason) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.EXTEND_ANSWER;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            Optional<Matter> petition = petition(file);
            if (petition.isEmpty()) {
                return List.of(Refusal.of(RefusalCode.MATTER_NOT_OPEN));
            }
            var reasons = new ArrayList<Refusal>();
            if (petition.get().extended()) {
                reasons.add(Refusal.of(RefusalCode.ANSWER_EXTENDED_ALREADY));
            }
            petition.get()
                    .answerBy()
                    .map(situation.calendar()::putOff)
                    .filter(situation.today()::isAfter)
                    .ifPresent(day -> reasons.add(Particulars.outOfOrder("answerBy", day)));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            TimeLimit limit =
                    situation.procedure().stewardship().petitionExtendedLimit().value();
            LocalDate received = petition(file).orElseThrow().receivedOn();
            return new RemedyEntry.AnswerExtended(reference, limit.lastDay(received, situation.calendar()), reason);
        }

        private Optional<Matter> petition(CaseFile file) {
            return file.remedies()
                    .matter(reference)
                    .filter(matter -> matter.isOpen() && matter.kind() == Matter.Kind.PETITION);
        }

        @Override
        public String toString() {
            return "extension of an answer";
        }
    }

    /**
     * Sends a case that was not confirmed, or terminated after its acceptance, back to investigation; what was investigated
     * stays, and the limit to decide runs anew.
     *
     * @param reference the number of a petition, reconsideration or law-suit in the office's register that was decided against
     *     the office; absent where the county corrects itself
     * @param words why the decision does not stand
     */
    public record Reopen(
            Optional<@Pattern(regexp = REFERENCE) String> reference,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REOPEN;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return groundless(reference, file);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RemedyEntry.CaseReopened(
                    reference,
                    situation.procedure().totalLimit().value().lastDay(situation.today(), situation.calendar()),
                    Optional.of(words));
        }

        @Override
        public String toString() {
            return "reopening";
        }
    }

    /**
     * Lets an application stand again that was not accepted, or terminated before it was; it is accepted or not anew.
     *
     * @param reference as in {@link Reopen}
     * @param words why the decision does not stand
     */
    public record ReopenApplication(
            Optional<@Pattern(regexp = REFERENCE) String> reference,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REOPEN_APPLICATION;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return groundless(reference, file);
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RemedyEntry.ApplicationReopened(reference, words);
        }

        @Override
        public String toString() {
            return "reopening of the application";
        }
    }

    /**
     * Lets an entitlement go on that was stopped (恢复保障): what the stop took is granted as it was, and the next payment list
     * orders what was not paid. What changed meanwhile, a standard or the household's circumstances, is recalculated or reviewed
     * afterwards. What goes on in another dossier cannot be resumed here.
     *
     * @param reference as in {@link Reopen}
     * @param from the first month that is granted again: the first month without, where the stop is annulled from its start, or
     *     a later one
     * @param words why the stop does not stand
     */
    public record ResumeEntitlement(
            Optional<@Pattern(regexp = REFERENCE) String> reference,
            @NotNull YearMonth from,
            @NotBlank @Size(max = 2000) String words)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RESUME_ENTITLEMENT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(groundless(reference, file));
            CaseFile.Stop stop = file.stop().orElseThrow();
            if (stop.reason() == StopReason.HANDED_OVER) {
                reasons.add(Refusal.of(RefusalCode.ENTITLEMENT_HANDED_OVER));
            } else if (from.isBefore(stop.from())) {
                reasons.add(Particulars.outOfOrder("from", from.atDay(1)));
            } else if (!file.remedies().ended().map(ended -> ended.covers(from)).orElse(false)) {
                reasons.add(Refusal.of(RefusalCode.NOT_ENTITLED, "month", from));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RemedyEntry.EntitlementResumed(reference, from, words);
        }

        @Override
        public String toString() {
            return "resumption from " + from;
        }
    }

    /**
     * Annuls a gradual exit that was granted wrongly (撤销渐退期): what it took goes on from the first month that it left out, the
     * next payment list orders what was not paid of it, and a review is open to look at the household anew. Where somebody whom
     * that covers has left, or another decision holds for those months, a review adjusts the entitlement instead.
     *
     * @param reference as in {@link Reopen}
     * @param words why the exit does not stand
     */
    public record AnnulGradualExit(
            Optional<@Pattern(regexp = REFERENCE) String> reference,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ANNUL_GRADUAL_EXIT;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            long granted = file.lastEntry(Set.of(DocumentType.GRADUAL_EXIT_FORM));
            var reasons = new ArrayList<Refusal>(groundless(reference, file, granted));
            file.duties().gradualExit().ifPresent(exit -> {
                if (!file.ledger().from(exit.until()).isEmpty()) {
                    reasons.add(Refusal.of(RefusalCode.CHANGE_NEEDS_REVIEW, "month", exit.until()));
                }
                exit.taken().stream()
                        .flatMap(entitlement -> entitlement.covered().stream())
                        .distinct()
                        .filter(member -> file.household()
                                .member(file.household().place(member))
                                .isEmpty())
                        .forEach(member -> reasons.add(Refusal.of(RefusalCode.COVERED_MEMBER_LEFT, "member", member)));
            });
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new RemedyEntry.GradualExitAnnulled(reference, words);
        }

        @Override
        public String toString() {
            return "annulment of a gradual exit";
        }
    }

    /** Returns why a remedy that was named does not undo the last end of a case; nothing where none is named. */
    private static List<Refusal> groundless(Optional<String> reference, CaseFile file) {
        return groundless(reference, file, file.lastEnd());
    }

    /** Returns the same of the decision in an entry. */
    private static List<Refusal> groundless(Optional<String> reference, CaseFile file, long decision) {
        boolean unfounded = reference
                .map(number -> file.remedies()
                        .matter(number)
                        .filter(matter -> matter.outcome().equals(Optional.of(Matter.Outcome.WELL_FOUNDED)))
                        .filter(matter -> matter.kind() != Matter.Kind.REPORT && matter.entry() > decision)
                        .isEmpty())
                .orElse(false);
        return unfounded ? List.of(Refusal.of(RefusalCode.NO_GROUND_TO_REOPEN)) : List.of();
    }
}
