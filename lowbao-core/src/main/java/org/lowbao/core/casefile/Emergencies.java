package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lowbao.core.procedure.MajorEmergency;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** What a case may do because a major emergency was declared where its household lives (民发〔2021〕57号 arts. 16, 31). */
final class Emergencies {

    private Emergencies() {}

    /** Returns the emergency of a document, if it is in force for the case on a day. */
    static Optional<MajorEmergency> inForce(String declaration, LocalDate day, CaseFile file, Situation situation) {
        return situation
                .procedure()
                .conduct()
                .emergency(declaration, file.household().division(), day);
    }

    /** Returns why a document does not allow something to the case on a day. */
    static List<Refusal> refusals(
            String declaration, LocalDate day, Predicate<MajorEmergency> allowed, CaseFile file, Situation situation) {
        Optional<MajorEmergency> declared = inForce(declaration, day, file, situation);
        if (declared.isEmpty()) {
            return List.of(Refusal.of(RefusalCode.EMERGENCY_NOT_DECLARED, "declaration", declaration)
                    .with("day", day));
        }
        return declared.filter(allowed).isPresent()
                ? List.of()
                : List.of(Refusal.of(RefusalCode.EMERGENCY_ALLOWS_NOT, "declaration", declaration));
    }
}
