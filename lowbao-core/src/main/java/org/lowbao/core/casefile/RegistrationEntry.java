package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.Ledger;
import org.lowbao.core.money.Money;

/** What brought a household into a register of families identified without monthly payment, or out of it. */
@JsonSubTypes({@JsonSubTypes.Type(value = RegistrationEntry.Converted.class, name = "case.converted")})
public sealed interface RegistrationEntry extends CaseEntry {

    /**
     * A named person identified the household as another kind, without an application anew (类别转换).
     *
     * @param kind as what from now on
     * @param covered the members it is for
     * @param from the first month of it; of what was paid until now, the first month without
     * @param monthly the amount a month; zero where the kind pays nothing
     * @param certificate the number of the certificate
     * @param words the reason in words for the family
     * @param nextReview when it is reviewed next; absent where the kind pays nothing
     * @param reachingBack why it overpays months that were ordered; absent if it does not
     * @param addOns how much of the amount is paid apart as add-ons; absent if nothing is
     * @param validity the days for which it holds, where the kind pays nothing; absent where it is paid
     */
    record Converted(
            IdentificationKind kind,
            List<String> covered,
            YearMonth from,
            Money monthly,
            String certificate,
            String words,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NextReview> nextReview,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reachingBack,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Money> addOns,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DayRange> validity)
            implements RegistrationEntry {

        public Converted {
            covered = List.copyOf(covered);
        }

        Ledger applied(Ledger ledger, Instant decidedAt) {
            return ledger.supersededBy(new Entitlement(
                    kind, from, Optional.empty(), monthly, covered, decidedAt, addOns.orElse(Money.ZERO)));
        }

        @Override
        public String type() {
            return "case.converted";
        }

        @Override
        public StepCode step() {
            return StepCode.CONVERT;
        }

        @Override
        public void applyTo(CaseFile.Draft draft, Recorded recorded) {
            draft.ledger = applied(draft.ledger, recorded.at());
            draft.reviewed();
            draft.duties = draft.duties.leaving(Optional.empty()).reviewedNext(nextReview);
            draft.identified(kind, from, validity);
            draft.add(DocumentType.CONVERSION_NOTICE, recorded);
            draft.add(DocumentType.CERTIFICATE, recorded);
        }

        @Override
        public String toString() {
            return "converted to " + kind + " from " + from;
        }
    }
}
