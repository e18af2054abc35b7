package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.casefile.StepRule.Limit;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.money.Money;

/** What was decided on an application. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConfirmationEntry.CountyVisited.class, name = "case.county-visited"),
    @JsonSubTypes.Type(value = ConfirmationEntry.Confirmed.class, name = "case.confirmed"),
    @JsonSubTypes.Type(value = ConfirmationEntry.NotConfirmed.class, name = "case.not-confirmed"),
    @JsonSubTypes.Type(value = ConfirmationEntry.DecidedTogether.class, name = "case.decided-together"),
    @JsonSubTypes.Type(value = ConfirmationEntry.NoticeServed.class, name = "case.notice-served")
})
public sealed interface ConfirmationEntry extends CaseEntry {

    /** The county visited a separately registered case (民发〔2021〕57号 art. 20). */
    record CountyVisited(HomeVisit visit) implements ConfirmationEntry {
        @Override
        public String type() {
            return "case.county-visited";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_COUNTY_VISIT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.countyVisits.add(visit);
            draft.add(DocumentType.SPOT_CHECK_RECORD, recorded);
            draft.add(visit.photographs(), recorded);
            draft.find(visit.findings(), recorded);
        }
    }

    /**
     * A named person confirmed (确认).
     *
     * @param kind as what
     * @param covered the members it is for
     * @param from the first benefit month
     * @param monthly the amount a month; zero where the kind pays nothing
     * @param certificate the certificate's number
     * @param nextReview when it is reviewed next; absent where no class was decided
     * @param addOns how much of the amount is paid apart as add-ons; absent if nothing is
     * @param validity the days for which it holds, where the kind pays nothing; absent where it is paid
     */
    record Confirmed(
            IdentificationKind kind,
            List<String> covered,
            YearMonth from,
            Money monthly,
            String certificate,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NextReview> nextReview,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Money> addOns,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DayRange> validity)
            implements ConfirmationEntry {

        public Confirmed {
            covered = List.copyOf(covered);
        }

        /** A confirmation without a class, of which nothing is paid apart. */
        public Confirmed(
                IdentificationKind kind, List<String> covered, YearMonth from, Money monthly, String certificate) {
            this(kind, covered, from, monthly, certificate, Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public String type() {
            return "case.confirmed";
        }

        @Override
        public StepCode step() {
            return StepCode.CONFIRM;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.decision = Optional.of(
                    new CaseFile.Decision(recorded.on(), recorded.actor(), true, List.of(), Optional.of(certificate)));
            draft.ledger = draft.ledger.with(new Entitlement(
                    kind, from, Optional.empty(), monthly, covered, recorded.at(), addOns.orElse(Money.ZERO)));
            draft.duties = draft.duties.reviewedNext(nextReview);
            validity.ifPresent(
                    days -> draft.registration = draft.registration.with(new Registration.Period(kind, days)));
            draft.conduct = draft.conduct.ended(Limit.COUNTY_OPINION);
            draft.add(DocumentType.CONFIRMATION_FORM, recorded);
            draft.add(DocumentType.CONFIRMATION_NOTICE, recorded);
            draft.add(DocumentType.CERTIFICATE, recorded);
        }

        @Override
        public String toString() {
            return kind + " of " + covered.size() + " members from " + from;
        }
    }

    /**
     * A named person did not confirm, with reasons (不予确认).
     *
     * @param reasons codes of the findings it rests on, or the words of the person; at least one
     * @param tellBy the last day to tell the household in writing
     */
    record NotConfirmed(List<String> reasons, LocalDate tellBy) implements ConfirmationEntry {
        public NotConfirmed {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String type() {
            return "case.not-confirmed";
        }

        @Override
        public StepCode step() {
            return StepCode.DO_NOT_CONFIRM;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.decision = Optional.of(
                    new CaseFile.Decision(recorded.on(), recorded.actor(), false, reasons, Optional.empty()));
            draft.conduct = draft.conduct.ended(Limit.COUNTY_OPINION).runs(Limit.TELL_REFUSAL, tellBy);
            draft.add(DocumentType.NON_CONFIRMATION_NOTICE, recorded);
        }

        @Override
        public String toString() {
            return "not confirmed for " + reasons.size() + " reasons, to be told by " + tellBy;
        }
    }

    /** The office decided together (联审会). */
    record DecidedTogether(CollectiveDecision decision) implements ConfirmationEntry {
        @Override
        public String type() {
            return "case.decided-together";
        }

        @Override
        public StepCode step() {
            return StepCode.RECORD_COLLECTIVE_DECISION;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.deliberations = draft.deliberations.with(decision);
            draft.add(DocumentType.COLLECTIVE_MINUTES, recorded);
        }
    }

    /**
     * A notice was served (送达).
     *
     * @param service how
     * @param reconsiderationBy the last day to apply for reconsideration
     * @param litigationBy the last day to sue
     */
    record NoticeServed(Service service, LocalDate reconsiderationBy, LocalDate litigationBy)
            implements ConfirmationEntry {
        @Override
        public String type() {
            return "case.notice-served";
        }

        @Override
        public StepCode step() {
            return StepCode.SERVE;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.served.add(new CaseFile.Served(service, reconsiderationBy, litigationBy));
            if (service.document() == DocumentType.NON_CONFIRMATION_NOTICE) {
                draft.conduct = draft.conduct.ended(Limit.TELL_REFUSAL);
            }
            if (service.document() == DocumentType.WORK_REFUSAL_NOTICE) {
                draft.duties = draft.duties.refusalServed(service.receivedBy());
            }
            draft.add(DocumentType.DELIVERY_RECEIPT, recorded);
        }
    }
}
