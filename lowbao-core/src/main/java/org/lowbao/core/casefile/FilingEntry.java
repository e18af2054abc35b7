package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.Optional;

/** What became of the dossier in the archives. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = FilingEntry.FiledIntoArchives.class, name = "case.filed-into-archives"),
    @JsonSubTypes.Type(value = FilingEntry.PackageMade.class, name = "case.package-made")
})
public sealed interface FilingEntry extends CaseEntry {

    /**
     * The dossier was filed into archives; its retention clock runs (归档).
     *
     * @param referenceCode the volume's 档号
     * @param retention the class code
     * @param clockFrom the day the clock started
     * @param retainUntil the first day on which it may be appraised
     */
    record FiledIntoArchives(String referenceCode, String retention, LocalDate clockFrom, LocalDate retainUntil)
            implements FilingEntry {
        @Override
        public String type() {
            return "case.filed-into-archives";
        }

        @Override
        public StepCode step() {
            return StepCode.FILE_INTO_ARCHIVES;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.filing = Optional.of(new CaseFile.Filing(
                    recorded.on(), referenceCode, retention, clockFrom, retainUntil, Optional.empty()));
            draft.conduct = draft.conduct.ended(StepRule.Limit.TELL_REFUSAL);
        }
    }

    /** A hand-over package was made; {@code digest} is SHA-256 of its tag manifest. */
    record PackageMade(String digest) implements FilingEntry {
        @Override
        public String type() {
            return "case.package-made";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_PACKAGE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.filing = draft.filing.map(filing -> filing.packaged(digest));
        }
    }
}
