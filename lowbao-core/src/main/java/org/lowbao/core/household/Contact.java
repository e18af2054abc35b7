package org.lowbao.core.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;

/**
 * Where a household can be reached.
 *
 * @param address of the dwelling, at most 200 characters; empty if not given
 * @param phone digits, blanks, plus and hyphen; empty if not given
 */
public record Contact(
        @NotNull
        @Size(
                max = 200,
                groups = {Default.class, Draft.class})
        String address,

        @NotNull
        @Pattern(
                regexp = "[0-9+ -]{0,20}",
                groups = {Default.class, Draft.class})
        String phone) {

    public static final Contact NONE = new Contact("", "");

    /** Tells nothing of the household. */
    @Override
    public String toString() {
        return "contact";
    }
}
