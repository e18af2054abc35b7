package org.lowbao.rules.pack;

import java.time.LocalDate;
import org.lowbao.rules.fault.At;

/**
 * A document on which figures and rules rest.
 *
 * @param id how the pack calls it
 * @param title its title as issued
 * @param number its number as issued; empty if it has none
 * @param issued the day it was decided; figures that name it are unknown before that day
 * @param mark how sure the source is, in the signs the pack's author explains; {@code fixture} for made-up ones
 * @param at where it stands
 */
public record LegalDocument(String id, String title, String number, LocalDate issued, String mark, At at) {

    /** Returns the number, or the title if there is no number. */
    public String citation() {
        return number.isEmpty() ? title : number;
    }
}
