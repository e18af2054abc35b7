package org.lowbao.core.casefile;

import java.util.Optional;

/**
 * How the office keeps up a case besides deciding on it.
 *
 * @param publication what hangs of the household in its village, if anything does
 * @param custody of the household's card or passbook, if somebody else keeps it
 * @param responsibility of the officer who took the case over; absent while who filed it has it
 */
public record Stewardship(
        Optional<Publication> publication, Optional<Custody> custody, Optional<Responsibility> responsibility) {

    static final Stewardship NONE = new Stewardship(Optional.empty(), Optional.empty(), Optional.empty());

    Stewardship publishing(Optional<Publication> now) {
        return new Stewardship(now, custody, responsibility);
    }

    Stewardship keeping(Optional<Custody> now) {
        return new Stewardship(publication, now, responsibility);
    }

    Stewardship handedTo(Responsibility now) {
        return new Stewardship(publication, custody, Optional.of(now));
    }
}
