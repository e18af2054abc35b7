package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.List;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.FormerIdentity;
import org.lowbao.core.household.Identity;

/** By what somebody turned out to be known, or came to be known. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = PersonEntry.Corrected.class, name = "case.person-corrected"),
    @JsonSubTypes.Type(value = PersonEntry.Changed.class, name = "case.person-changed"),
    @JsonSubTypes.Type(value = PersonEntry.Merged.class, name = "case.person-merged")
})
public sealed interface PersonEntry extends CaseEntry {

    /** What stood in the dossier was wrong (更正). */
    record Corrected(String memberId, Identity identity, String words) implements PersonEntry {
        @Override
        public String type() {
            return "case.person-corrected";
        }

        @Override
        public StepCode step() {
            return StepCode.CORRECT_PERSON;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.known(memberId, identity, FormerIdentity.End.CORRECTED, recorded);
            draft.add(DocumentType.CORRECTION_RECORD, recorded);
        }

        @Override
        public String toString() {
            return "corrected member " + memberId;
        }
    }

    /** A name or a number changed (变更). */
    record Changed(String memberId, Identity identity, LocalDate since, List<Material> papers) implements PersonEntry {
        public Changed {
            papers = List.copyOf(papers);
        }

        @Override
        public String type() {
            return "case.person-changed";
        }

        @Override
        public StepCode step() {
            return StepCode.CHANGE_PERSON;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.known(memberId, identity, FormerIdentity.End.CHANGED, recorded);
            draft.add(DocumentType.CHANGE_REPORT, recorded);
            draft.add(papers, recorded);
        }

        @Override
        public String toString() {
            return "changed member " + memberId + " since " + since;
        }
    }

    /** Two places turned out to be one person's (合并). */
    record Merged(String memberId, String second, Identity identity, FormerIdentity.End end, String words)
            implements PersonEntry {
        @Override
        public String type() {
            return "case.person-merged";
        }

        @Override
        public StepCode step() {
            return StepCode.MERGE_PERSON;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.wasWrongAbout(draft.household().merged(memberId, second, identity, end, recorded.at()), recorded);
            draft.duties = draft.duties.merged(memberId, second);
            draft.add(DocumentType.CORRECTION_RECORD, recorded);
        }

        @Override
        public String toString() {
            return "member " + second + " is member " + memberId;
        }
    }
}
