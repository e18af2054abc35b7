package org.lowbao.rules.pack;

import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.rules.fault.At;

/**
 * Who issues a pack, for where and for when.
 *
 * @param id the pack's id
 * @param version the pack's version, as its issuer counts
 * @param digest see {@link PackSource#digest}
 * @param issuer who answers for it
 * @param division the 6-digit division it is for; {@code 000000} is the nation
 * @param level how high it stands
 * @param from the first day for which it may be used
 * @param to the last such day; absent if it is open
 * @param decided the day on which it was decided
 * @param parent the id of the pack above; absent at the top
 * @param name words
 * @param at where it stands
 */
public record PackHeader(
        String id,
        String version,
        String digest,
        String issuer,
        String division,
        Level level,
        LocalDate from,
        Optional<LocalDate> to,
        LocalDate decided,
        Optional<String> parent,
        Words name,
        At at) {

    /** The levels of government that issue packs. */
    public enum Level {
        NATION,
        PROVINCE,
        CITY,
        COUNTY
    }
}
