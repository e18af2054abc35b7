package org.lowbao.core.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.identifier.DivisionCode;

/**
 * What a place says about how its offices conduct a case between them. A part of its {@link Procedure}.
 *
 * @param startCheckLimit from the township's request to the county's start of the information check
 * @param countyOpinionLimit from the county's receipt of the papers to its opinion
 * @param emergencies the major emergencies that were declared for the place, over and in force
 * @param separations which duties two persons take besides those that the law separates
 */
public record ConductRules(
        Provision<TimeLimit> startCheckLimit,
        Provision<TimeLimit> countyOpinionLimit,
        Provision<List<MajorEmergency>> emergencies,
        Provision<List<Separation>> separations) {

    public ConductRules {
        emergencies = new Provision<>(List.copyOf(emergencies.value()), emergencies.basis());
        separations = new Provision<>(List.copyOf(separations.value()), separations.basis());
    }

    /** Returns the national measures. */
    public static ConductRules national() {
        return new ConductRules(
                new Provision<>(TimeLimit.workingDays(3), "民发〔2021〕57号 第17条"),
                new Provision<>(TimeLimit.workingDays(10), "民发〔2021〕57号 第20条"),
                new Provision<>(List.of(), "民发〔2021〕57号 第16条, 第31条 (none is declared by them)"),
                new Provision<>(List.of(), "民发〔2021〕57号 第16条 (asks for no more; localities do)"));
    }

    /** Returns these rules with another limit for the county to start a check. */
    public ConductRules startingChecksWithin(Provision<TimeLimit> limit) {
        return new ConductRules(limit, countyOpinionLimit, emergencies, separations);
    }

    /** Returns these rules with another limit for the county's opinion. */
    public ConductRules givingOpinionsWithin(Provision<TimeLimit> limit) {
        return new ConductRules(startCheckLimit, limit, emergencies, separations);
    }

    /** Returns these rules with other emergencies. */
    public ConductRules inEmergencies(Provision<List<MajorEmergency>> declared) {
        return new ConductRules(startCheckLimit, countyOpinionLimit, declared, separations);
    }

    /** Returns these rules with other duties separated. */
    public ConductRules separating(Provision<List<Separation>> further) {
        return new ConductRules(startCheckLimit, countyOpinionLimit, emergencies, further);
    }

    /** Returns the emergency that a document declared, if it is in force in a division on a day. */
    public Optional<MajorEmergency> emergency(String document, DivisionCode where, LocalDate day) {
        return emergencies.value().stream()
                .filter(declared -> declared.document().equals(document) && declared.isInForce(where, day))
                .findFirst();
    }
}
