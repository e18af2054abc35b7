package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;

/** How the office kept up a case besides deciding on it. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = StewardshipEntry.Published.class, name = "case.published"),
    @JsonSubTypes.Type(value = StewardshipEntry.PublicationRemoved.class, name = "case.publication-removed")
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
}
