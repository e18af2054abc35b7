package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps by which the offices that conduct a case hand it to one another (民发〔2021〕57号 arts. 15, 17, 19, 20). */
public final class ConductSteps {

    private ConductSteps() {}

    /** Requests the county's information check (提请信息核对); answers may come without a request. */
    public record RequestCheck() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REQUEST_CHECK;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConductEntry.CheckRequested(situation
                    .procedure()
                    .conduct()
                    .startCheckLimit()
                    .value()
                    .lastDay(situation.today(), situation.calendar()));
        }
    }

    /** Records that the county started the check that was requested. */
    public record StartCheck() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.START_CHECK;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConductEntry.CheckStarted(situation.today());
        }
    }

    /**
     * Records that the county received all papers (报送): after the notice ended, or with an opinion against. Where nobody
     * records it, the county's days run from the end of the notice.
     *
     * @param receivedOn the day on the county's receipt
     */
    public record SendToCounty(@NotNull LocalDate receivedOn) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.SEND_TO_COUNTY;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>(Particulars.notLater("receivedOn", receivedOn, situation));
            LocalDate ready = file.notice()
                    .flatMap(CaseFile.Notice::removedOn)
                    .or(() -> file.opinion().map(CaseFile.Opinion::on))
                    .orElse(receivedOn);
            if (receivedOn.isBefore(ready)) {
                reasons.add(Particulars.outOfOrder("receivedOn", receivedOn));
            }
            boolean favourable =
                    file.opinion().map(CaseFile.Opinion::favourable).orElse(false);
            if (file.state() == CaseState.REVIEWED && favourable) {
                reasons.add(Refusal.of(RefusalCode.NOTICE_MISSING));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new ConductEntry.SentToCounty(
                    receivedOn,
                    situation
                            .procedure()
                            .conduct()
                            .countyOpinionLimit()
                            .value()
                            .lastDay(receivedOn, situation.calendar()));
        }
    }
}
