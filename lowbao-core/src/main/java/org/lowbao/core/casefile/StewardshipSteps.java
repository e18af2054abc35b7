package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps by which the office keeps up a case besides deciding on it (民发〔2021〕57号 arts. 24 and 26). */
public final class StewardshipSteps {

    private StewardshipSteps() {}

    /**
     * Publishes the household in its village for as long as it is paid, or anew when what hangs is out of date (长期公布).
     *
     * @param sheet the sheet on which it stands
     * @param division the village or community of the sheet; the household's own
     * @param place where the sheet hangs
     */
    public record Publish(
            @NotNull @Pattern(regexp = "[!-~]{1,64}") String sheet,
            @NotNull DivisionCode division,
            @NotBlank @Size(max = 200) String place)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.PUBLISH;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            Optional<Publication.Line> due = Publication.Line.due(file);
            if (due.isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.NOT_ENTITLED, "month", YearMonth.from(situation.today())));
            } else if (!file.isPublicationOutOfDate()) {
                reasons.add(Refusal.of(RefusalCode.PUBLICATION_CURRENT));
            }
            if (!file.household().division().equals(division)) {
                reasons.add(Particulars.invalid("division", "OTHER_DIVISION"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new StewardshipEntry.Published(Publication.Line.due(file).orElseThrow(), sheet, place);
        }
    }

    /** Takes down what hangs of a household that is not paid any more (撤下公布). */
    public record RemovePublication() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REMOVE_PUBLICATION;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return Publication.Line.due(file).isPresent()
                    ? List.of(Refusal.of(RefusalCode.PUBLICATION_DUE))
                    : List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new StewardshipEntry.PublicationRemoved();
        }
    }

    /**
     * Records that somebody who is not of the household keeps its card or passbook (代管), or once more when the agreement comes
     * later. Without a written agreement, and until the county filed it, it is a finding that supervision sees.
     *
     * @param keeper who, with office or relation
     * @param item what is kept
     * @param since from when
     * @param papers the written agreement with the household; empty where there is none
     */
    public record RecordCustody(
            @NotBlank @Size(max = 200) String keeper,
            @NotNull Custody.Item item,
            @NotNull LocalDate since,
            @NotNull @Size(max = 10) List<@NotNull @Valid Material> papers)
            implements CaseStep {
        public RecordCustody {
            papers = List.copyOf(papers);
        }

        @Override
        public StepCode code() {
            return StepCode.RECORD_CUSTODY;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("since", since, situation));
            reasons.addAll(Particulars.broughtAlong(papers, Optional.empty(), file));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new StewardshipEntry.CustodyRecorded(keeper, item, since, papers);
        }

        @Override
        public String toString() {
            return "custody of a " + item + " since " + since;
        }
    }

    /**
     * Records that the agreement about a card or passbook is filed with the county (备案).
     *
     * @param number the number of the filing
     */
    public record FileCustody(
            @NotNull @Pattern(regexp = "[!-~]{1,64}") String number) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.FILE_CUSTODY;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.stewardship()
                            .custody()
                            .filter(custody -> !custody.agreed())
                            .isPresent()
                    ? List.of(Refusal.of(RefusalCode.CUSTODY_NOT_AGREED))
                    : List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new StewardshipEntry.CustodyFiled(number);
        }
    }

    /**
     * Records that the household has its card or passbook again (终止代管).
     *
     * @param on the day on which it was handed back
     * @param words how it ended
     */
    public record EndCustody(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 2000) String words) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.END_CUSTODY;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("on", on, situation));
            file.stewardship()
                    .custody()
                    .filter(custody -> on.isBefore(custody.since()))
                    .ifPresent(custody -> reasons.add(Particulars.outOfOrder("on", on)));
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new StewardshipEntry.CustodyEnded(on, words);
        }

        @Override
        public String toString() {
            return "end of a custody on " + on;
        }
    }

    /**
     * Hands the case from the officer who has it to another one, as a signed list says (经办人交接). For the dossiers of a list,
     * each by itself, and for none without one; whoever supervises the handover takes the step.
     *
     * @param from who has it
     * @param to who has it from now on
     * @param list the number of the signed list that the dossier stands on
     */
    public record AssignOfficer(
            @NotNull @Valid Actor from,
            @NotNull @Valid Actor to,
            @NotNull @Pattern(regexp = "[!-~]{1,128}") String list)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.ASSIGN_OFFICER;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            if (!file.responsible().isSamePersonAs(from)) {
                reasons.add(Particulars.invalid("from", "OTHER_OFFICER"));
            } else if (from.equals(to)) {
                reasons.add(Particulars.invalid("to", "AS_BEFORE"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new StewardshipEntry.OfficerAssigned(to, list);
        }
    }
}
