package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.lowbao.core.office.Actor;

/**
 * Something that happened to a case. The dossier is the list of these; the state of the case follows from them alone.
 *
 * <p>{@link #type()} and {@link #typeVersion()} are what storage writes; they are never renamed or reused. An entry
 * records outcomes: applying it re-evaluates no guard, policy or calendar.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(IntakeEntry.class),
    @JsonSubTypes.Type(InvestigationEntry.class),
    @JsonSubTypes.Type(ReviewEntry.class),
    @JsonSubTypes.Type(ConfirmationEntry.class),
    @JsonSubTypes.Type(PaymentEntry.class),
    @JsonSubTypes.Type(WithholdingEntry.class),
    @JsonSubTypes.Type(AdjustmentEntry.class),
    @JsonSubTypes.Type(RegistrationEntry.class),
    @JsonSubTypes.Type(DutyEntry.class),
    @JsonSubTypes.Type(MemberEntry.class),
    @JsonSubTypes.Type(PersonEntry.class),
    @JsonSubTypes.Type(HouseholdEntry.class),
    @JsonSubTypes.Type(HandoverEntry.class),
    @JsonSubTypes.Type(StewardshipEntry.class),
    @JsonSubTypes.Type(RemedyEntry.class),
    @JsonSubTypes.Type(RecoveryEntry.class),
    @JsonSubTypes.Type(ConductEntry.class),
    @JsonSubTypes.Type(FilingEntry.class)
})
public sealed interface CaseEntry
        permits IntakeEntry,
                InvestigationEntry,
                ReviewEntry,
                ConfirmationEntry,
                PaymentEntry,
                WithholdingEntry,
                AdjustmentEntry,
                RegistrationEntry,
                DutyEntry,
                MemberEntry,
                PersonEntry,
                HouseholdEntry,
                HandoverEntry,
                StewardshipEntry,
                RemedyEntry,
                RecoveryEntry,
                ConductEntry,
                FilingEntry,
                Opening {

    /** Returns the codes of all types, in the order of a case. */
    static List<String> types() {
        return Stream.of(CaseEntry.class.getAnnotation(JsonSubTypes.class).value())
                .map(group -> group.value().getAnnotation(JsonSubTypes.class))
                .flatMap(group -> Stream.of(group.value()))
                .map(JsonSubTypes.Type::name)
                .toList();
    }

    /** Returns the stable code of the entry's type. */
    @JsonIgnore
    String type();

    /** Returns the step that leads to it. */
    @JsonIgnore
    StepCode step();

    /** Returns the version of the entry's form, from 1. */
    @JsonIgnore
    default int typeVersion() {
        return 1;
    }

    /** Returns who took the step: whoever recorded it, and whom the entry names as having done so. */
    default List<Actor> takenBy(Actor actor) {
        return List.of(actor);
    }

    /** Changes the draft of the case as this entry says; the state's change is the lifecycle's business. */
    void applyTo(CaseFile.Draft draft, Recorded recorded);
}
