package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.office.Actor;
import org.lowbao.core.verification.OfficerFinding;

/**
 * A home visit as its form tells it (入户调查, 民发〔2021〕57号 art. 16).
 *
 * @param on the day of the visit
 * @param investigators who visited and signed
 * @param signedBy the member who was present and signed, or signed later; absent if nobody did
 * @param photographs pictures taken
 * @param findings what the investigators verified
 * @param remarks in their words, at most 2,000 characters
 * @param contactFree by what it was made if nobody came to the home; absent if they came
 */
public record HomeVisit(
        @NotNull LocalDate on,
        @NotEmpty List<@NotNull @Valid Actor> investigators,
        Optional<String> signedBy,
        @NotNull List<@NotNull @Valid Material> photographs,
        @NotNull List<@NotNull OfficerFinding> findings,
        @NotNull @Size(max = 2000) String remarks,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<@Valid ContactFree> contactFree) {

    public HomeVisit {
        investigators = List.copyOf(investigators);
        photographs = List.copyOf(photographs);
        findings = List.copyOf(findings);
    }

    /** A visit to the home. */
    public HomeVisit(
            LocalDate on,
            List<Actor> investigators,
            Optional<String> signedBy,
            List<Material> photographs,
            List<OfficerFinding> findings,
            String remarks) {
        this(on, investigators, signedBy, photographs, findings, remarks, Optional.empty());
    }

    /** Tells whether a member took part without a signature, which is to be supplied. */
    public boolean owesSignature() {
        return contactFree.isPresent() && signedBy.isEmpty();
    }

    HomeVisit signedBy(String memberId) {
        return new HomeVisit(on, investigators, Optional.of(memberId), photographs, findings, remarks, contactFree);
    }

    /** Returns how many different persons visited. */
    public int persons() {
        return (int) investigators.stream().map(Actor::id).distinct().count();
    }

    public boolean wasMadeBy(Actor actor) {
        return investigators.stream().anyMatch(actor::isSamePersonAs);
    }

    @Override
    public String toString() {
        return "visit on " + on + " by " + persons();
    }
}
