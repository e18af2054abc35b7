package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.dossier.DocumentType;

/**
 * How a notice reached the household (送达). Remedies run from the day.
 *
 * @param document which notice
 * @param on the day on the receipt (送达回证)
 * @param way how
 * @param receivedBy who signed: a member's id, or how the person is related
 * @param witness who witnessed that it was left; needed for that way
 */
public record Service(
        @NotNull DocumentType document,
        @NotNull LocalDate on,
        @NotNull Way way,
        @NotBlank @Size(max = 100) String receivedBy,
        Optional<@Size(min = 1, max = 100) String> witness) {

    /** The ways in which a notice is served. */
    public enum Way {
        /** To the person (直接送达). */
        IN_PERSON,
        /** To an adult relative living there (同住成年家属代收). */
        ADULT_RELATIVE,
        /** By post (邮寄送达). */
        POST,
        /** Left with a witness when it was refused (留置送达). */
        LEFT,
        /** Electronically, with consent (电子送达). */
        ELECTRONIC,
        /** By announcement (公告送达). */
        ANNOUNCEMENT
    }

    @Override
    public String toString() {
        return document + " served " + way + " on " + on;
    }
}
