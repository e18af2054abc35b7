package org.lowbao.connectors.dropfolder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;

/**
 * For whom a file was searched: without a row, these have no record, and all others no reply.
 *
 * @param everybody the whole register was searched
 * @param idPrefixes numbers that begin so, 2 to 6 digits each
 * @param divisions persons that the delivered household register lists in one of these
 */
record Coverage(boolean everybody, List<String> idPrefixes, List<DivisionCode> divisions) {

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern ID_PREFIX = Pattern.compile("[0-9]{2,6}");

    /** Reads {@code all}, or some of {@code id:…} and {@code division:…} with blanks between; empty if it is none. */
    static Optional<Coverage> parse(String text) {
        if (text.equals("all")) {
            return Optional.of(new Coverage(true, List.of(), List.of()));
        }
        var idPrefixes = new ArrayList<String>();
        var divisions = new ArrayList<DivisionCode>();
        for (String part : BLANKS.split(text.strip())) {
            Optional<DivisionCode> division = part.startsWith("division:")
                    ? DivisionCode.parse(part.substring("division:".length())).toOptional()
                    : Optional.empty();
            if (division.isPresent()) {
                divisions.add(division.get());
            } else if (part.startsWith("id:")
                    && ID_PREFIX.matcher(part.substring(3)).matches()) {
                idPrefixes.add(part.substring(3));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Coverage(false, idPrefixes, divisions));
    }

    boolean includes(CitizenId id, List<DivisionCode> registeredIn) {
        return everybody
                || idPrefixes.stream().anyMatch(id.upgraded()::startsWith)
                || divisions.stream().anyMatch(division -> registeredIn.stream().anyMatch(division::contains));
    }
}
