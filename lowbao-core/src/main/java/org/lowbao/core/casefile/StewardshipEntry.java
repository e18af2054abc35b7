package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.office.Actor;

/** How the office kept up a case besides deciding on it. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = StewardshipEntry.Published.class, name = "case.published"),
    @JsonSubTypes.Type(value = StewardshipEntry.PublicationRemoved.class, name = "case.publication-removed"),
    @JsonSubTypes.Type(value = StewardshipEntry.CustodyRecorded.class, name = "case.custody-recorded"),
    @JsonSubTypes.Type(value = StewardshipEntry.CustodyFiled.class, name = "case.custody-filed"),
    @JsonSubTypes.Type(value = StewardshipEntry.CustodyEnded.class, name = "case.custody-ended"),
    @JsonSubTypes.Type(value = StewardshipEntry.OfficerAssigned.class, name = "case.reassigned")
})
public sealed interface StewardshipEntry extends CaseEntry {

    /**
     * The household was published in its village, or anew (长期公布).
     *
     * @param line what it says
     * @param sheet the sheet on which it stands
     * @param place where the sheet hangs
     */
    record Published(Publication.Line line, String sheet, String place) implements StewardshipEntry {
        @Override
        public String type() {
            return "case.published";
        }

        @Override
        public StepCode step() {
            return StepCode.PUBLISH;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.stewardship =
                    draft.stewardship.publishing(Optional.of(new Publication(line, sheet, place, recorded.on())));
            draft.add(DocumentType.PUBLICATION_SHEET, recorded);
        }
    }

    /** What hung in the village was taken down (撤下公布). */
    record PublicationRemoved() implements StewardshipEntry {
        @Override
        public String type() {
            return "case.publication-removed";
        }

        @Override
        public StepCode step() {
            return StepCode.REMOVE_PUBLICATION;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.stewardship = draft.stewardship.publishing(Optional.empty());
            draft.add(DocumentType.PUBLICATION_REMOVAL, recorded);
        }
    }

    /**
     * Somebody who is not of the household keeps its card or passbook (代管).
     *
     * @param keeper who, with office or relation
     * @param item what is kept
     * @param since from when
     * @param papers the written agreement, if there is one
     */
    record CustodyRecorded(String keeper, Custody.Item item, LocalDate since, List<Material> papers)
            implements StewardshipEntry {
        public CustodyRecorded {
            papers = List.copyOf(papers);
        }

        @Override
        public String type() {
            return "case.custody-recorded";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_CUSTODY;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            boolean agreed = papers.stream().anyMatch(paper -> paper.type() == DocumentType.CUSTODY_AGREEMENT);
            draft.stewardship =
                    draft.stewardship.keeping(Optional.of(new Custody(keeper, item, since, agreed, Optional.empty())));
            draft.add(DocumentType.CUSTODY_RECORD, recorded);
            draft.add(papers, recorded);
        }

        @Override
        public String toString() {
            return "custody of a " + item + " since " + since;
        }
    }

    /**
     * The agreement was filed with the county (备案).
     *
     * @param number the number of the filing
     */
    record CustodyFiled(String number) implements StewardshipEntry {
        @Override
        public String type() {
            return "case.custody-filed";
        }

        @Override
        public StepCode step() {
            return StepCode.FILE_CUSTODY;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.stewardship =
                    draft.stewardship.keeping(draft.stewardship.custody().map(custody -> custody.filed(number)));
            draft.add(DocumentType.CUSTODY_FILING, recorded);
        }
    }

    /**
     * The household has its card or passbook again (终止代管).
     *
     * @param on the day on which it was handed back
     * @param words how it ended
     */
    record CustodyEnded(LocalDate on, String words) implements StewardshipEntry {
        @Override
        public String type() {
            return "case.custody-ended";
        }

        @Override
        public StepCode step() {
            return StepCode.END_CUSTODY;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.stewardship = draft.stewardship.keeping(Optional.empty());
            draft.add(DocumentType.CUSTODY_END, recorded);
        }

        @Override
        public String toString() {
            return "custody ended on " + on;
        }
    }

    /**
     * Another officer has the case (经办人交接).
     *
     * @param officer who has it now
     * @param list the signed list by which it was handed over
     */
    record OfficerAssigned(Actor officer, String list) implements StewardshipEntry {
        @Override
        public String type() {
            return "case.reassigned";
        }

        @Override
        public StepCode step() {
            return StepCode.ASSIGN_OFFICER;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.stewardship = draft.stewardship.handedTo(new Responsibility(officer, list));
            draft.add(DocumentType.OFFICER_HANDOVER, recorded);
        }
    }
}
