package org.lowbao.casework.collective;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.RefusalCode;

/**
 * A signed list of dossiers that one act concerned (交接清单): of officers who hand over, or of a division's change.
 *
 * @param id the list's id
 * @param business what it is for
 * @param signatures who signed it
 * @param dossierIds the dossiers, in order
 * @param answers what became of each line, in order; empty while the act is under way
 */
public record SignedList(
        String id, Business business, Signatures signatures, List<String> dossierIds, List<Answer> answers) {

    /** The kind of the journal. */
    public static final String KIND = "signed-list";

    public SignedList {
        dossierIds = List.copyOf(dossierIds);
        answers = List.copyOf(answers);
    }

    /** What a list is for. Names are stored and never renamed. */
    public enum Business {
        /** An officer hands cases over to another (经办人交接). */
        OFFICER_HANDOVER,
        /** A division has another code (行政区划变更). */
        DIVISION_CHANGE
    }

    /**
     * Who signed a list: three persons.
     *
     * @param handsOver who hands over (移交人)
     * @param receives who receives (接收人)
     * @param supervises who supervises the handover (监交人)
     * @param on the day
     */
    public record Signatures(
            @NotNull @Valid Actor handsOver,
            @NotNull @Valid Actor receives,
            @NotNull @Valid Actor supervises,
            @NotNull LocalDate on) {

        /** Tells whether three persons signed. */
        @JsonIgnore
        public boolean areOfThree() {
            return !handsOver.isSamePersonAs(receives)
                    && !handsOver.isSamePersonAs(supervises)
                    && !receives.isSamePersonAs(supervises);
        }
    }

    /**
     * What became of a line.
     *
     * @param dossierId the dossier
     * @param done whether it was done
     * @param reasons why not; empty if it was done, or another was first
     */
    public record Answer(String dossierId, boolean done, List<RefusalCode> reasons) {
        public Answer {
            reasons = List.copyOf(reasons);
        }
    }

    /** What happens to a list. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Signed.class, name = "list.signed"),
        @JsonSubTypes.Type(value = Answered.class, name = "list.answered")
    })
    public sealed interface Entry {
        @JsonIgnore
        String type();
    }

    /** It was signed, before anything was done by it. */
    public record Signed(Business business, Signatures signatures, List<String> dossierIds) implements Entry {
        public Signed {
            dossierIds = List.copyOf(dossierIds);
        }

        @Override
        public String type() {
            return "list.signed";
        }
    }

    /** Every line was answered. */
    public record Answered(List<Answer> answers) implements Entry {
        public Answered {
            answers = List.copyOf(answers);
        }

        @Override
        public String type() {
            return "list.answered";
        }
    }

    SignedList answered(List<Answer> all) {
        return new SignedList(id, business, signatures, dossierIds, all);
    }

    @Override
    public String toString() {
        return business + " list " + id + " of " + dossierIds.size() + " dossiers";
    }
}
