package org.lowbao.core.verification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.name.PersonName;

/**
 * One person asked about, under an authorisation (家庭经济状况核对).
 *
 * @param id the caller's id of this request; an answer repeats it
 * @param name of the person
 * @param citizenId of the person
 * @param items what is asked, at least one
 * @param authorisedUntil the last day of the authorisation it rests on
 */
public record LookupRequest(
        String id, PersonName name, CitizenId citizenId, Set<LookupItem> items, LocalDate authorisedUntil) {

    public LookupRequest {
        items = Collections.unmodifiableSet(new TreeSet<>(items));
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a lookup asks for something");
        }
    }

    @Override
    public String toString() {
        return "lookup " + id + " of " + items;
    }
}
