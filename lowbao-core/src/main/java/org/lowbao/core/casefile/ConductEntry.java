package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.dossier.DocumentType;

/** What passed between the offices that conduct a case. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConductEntry.CheckRequested.class, name = "case.check-requested"),
    @JsonSubTypes.Type(value = ConductEntry.CheckStarted.class, name = "case.check-started"),
    @JsonSubTypes.Type(value = ConductEntry.SentToCounty.class, name = "case.sent-to-county")
})
public sealed interface ConductEntry extends CaseEntry {

    /**
     * The township requested the county's information check (提请信息核对).
     *
     * @param startBy the last day for the county to start it
     */
    record CheckRequested(LocalDate startBy) implements ConductEntry {
        @Override
        public String type() {
            return "case.check-requested";
        }

        @Override
        public StepCode step() {
            return StepCode.REQUEST_CHECK;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.conduct = draft.conduct.runs(Limit.START_CHECK, startBy);
            draft.add(DocumentType.CHECK_REQUEST, recorded);
        }
    }

    /** The county started the information check. */
    record CheckStarted(LocalDate on) implements ConductEntry {
        @Override
        public String type() {
            return "case.check-started";
        }

        @Override
        public StepCode step() {
            return StepCode.START_CHECK;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.conduct = draft.conduct.ended(Limit.START_CHECK);
        }
    }

    /**
     * The township sent all papers to the county (报送).
     *
     * @param receivedOn the day on which the county received them
     * @param opinionBy the last day for the county's opinion
     */
    record SentToCounty(LocalDate receivedOn, LocalDate opinionBy) implements ConductEntry {
        @Override
        public String type() {
            return "case.sent-to-county";
        }

        @Override
        public StepCode step() {
            return StepCode.SEND_TO_COUNTY;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.conduct = draft.conduct.runs(Limit.COUNTY_OPINION, opinionBy);
            draft.add(DocumentType.PAPERS_SENT, recorded);
        }
    }
}
