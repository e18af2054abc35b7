package org.lowbao.core.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.lowbao.core.identifier.CitizenId;

/**
 * Who brings an application for a household that does not bring it itself (代为申请, 民发〔2021〕57号 art. 6). A person shows who he
 * or she is and brings the delegation (委托书).
 *
 * @param kind a person or the committee
 * @param name of the person, or of the committee
 * @param citizenId of the person; absent for a committee
 * @param relation how the person is related to the household, or why the committee applies for it
 */
public record Agent(
        @NotNull Kind kind,
        @NotBlank @Size(max = 100) String name,
        Optional<CitizenId> citizenId,
        @NotBlank @Size(max = 200) String relation) {

    /** Who applies for others. Names are stored and never renamed. */
    public enum Kind {
        /** Somebody whom the household authorised. */
        PERSON,
        /** The villagers' or residents' committee (村/居委会). */
        COMMITTEE
    }

    @Override
    public String toString() {
        return "agent (" + kind + ")";
    }
}
