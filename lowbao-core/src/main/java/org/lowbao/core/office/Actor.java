package org.lowbao.core.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A named person who acts for an office in a role.
 *
 * @param id the host's stable id of the person, 1 to 64 characters; what is stored in clear is a token made of it
 * @param name the name that stands under decisions, 1 to 100 characters
 * @param role in which capacity
 * @param office the office's code, such as a division code; printable ASCII, 1 to 64 characters
 */
public record Actor(
        @NotBlank @Size(max = 64) String id,
        @NotBlank @Size(max = 100) String name,
        @NotNull Role role,
        @NotNull @Pattern(regexp = "[!-~]{1,64}") String office) {

    /** Tells whether both are the same person, whatever role they act in. */
    public boolean isSamePersonAs(Actor other) {
        return id.equals(other.id);
    }

    /** Tells role and office, never who it is. */
    @Override
    public String toString() {
        return role + " of " + office;
    }
}
