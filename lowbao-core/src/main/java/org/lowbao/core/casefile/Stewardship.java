package org.lowbao.core.casefile;

import java.util.Optional;

/**
 * How the office keeps up a case besides deciding on it.
 *
 * @param publication what hangs of the household in its village, if anything does
 * @param custody of the household's card or passbook, if somebody else keeps it
 */
public record Stewardship(Optional<Publication> publication, Optional<Custody> custody) {

    static final Stewardship NONE = new Stewardship(Optional.empty(), Optional.empty());

    Stewardship publishing(Optional<Publication> now) {
        return new Stewardship(now, custody);
    }

    Stewardship keeping(Optional<Custody> now) {
        return new Stewardship(publication, now);
    }
}
