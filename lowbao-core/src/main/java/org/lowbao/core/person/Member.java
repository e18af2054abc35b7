package org.lowbao.core.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.name.PersonName;

/**
 * A household member living together with the others (共同生活的家庭成员, 民发〔2021〕57号 art. 7).
 *
 * @param id the member's place in this dossier, {@code 1} to {@code 99}; a person is not a number, so everything in the
 *     dossier refers to this
 * @param name as in the household register
 * @param citizenId absent for a newborn who is not registered yet
 * @param sex as declared
 * @param birthDate as declared
 * @param relation to the household head
 * @param maritalStatus as declared
 * @param disability absent if none is declared
 * @param seriouslyIll whether a locally recognised serious illness (重特大疾病) is declared
 * @param workCapacity as declared
 * @param fullTimeStudent whether in full-time schooling up to bachelor level
 */
public record Member(
        @NotBlank @Pattern(regexp = "[1-9][0-9]?") String id,
        @NotNull @Valid PersonName name,
        Optional<CitizenId> citizenId,
        @NotNull Sex sex,
        @NotNull LocalDate birthDate,
        @NotNull Kinship relation,
        @NotNull MaritalStatus maritalStatus,
        Optional<@Valid Disability> disability,
        boolean seriouslyIll,
        @NotNull WorkCapacity workCapacity,
        boolean fullTimeStudent) {

    /**
     * Returns a member whose sex and birth date are those of the number. Nothing else is declared: marital status not
     * stated, no disability, no serious illness, not a student.
     */
    public static Member of(
            String id, PersonName name, CitizenId citizenId, Kinship relation, WorkCapacity workCapacity) {
        return new Member(
                id,
                name,
                Optional.of(citizenId),
                citizenId.isMale() ? Sex.MALE : Sex.FEMALE,
                citizenId.birthDate(),
                relation,
                MaritalStatus.NOT_STATED,
                Optional.empty(),
                false,
                workCapacity,
                false);
    }

    /** Returns this member in another place of a dossier, or otherwise related to the head. */
    public Member inPlace(String place, Kinship kinship) {
        return new Member(
                place,
                name,
                citizenId,
                sex,
                birthDate,
                kinship,
                maritalStatus,
                disability,
                seriouslyIll,
                workCapacity,
                fullTimeStudent);
    }

    /** Returns the age in completed years on {@code day}; negative before birth. */
    public int ageOn(LocalDate day) {
        return (int) java.time.temporal.ChronoUnit.YEARS.between(birthDate, day);
    }

    /** Tells the place in the dossier, never who it is. */
    @Override
    public String toString() {
        return "member " + id;
    }
}
