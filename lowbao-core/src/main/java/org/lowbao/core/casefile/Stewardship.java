package org.lowbao.core.casefile;

import java.util.Optional;

/**
 * How the office keeps up a case besides deciding on it.
 *
 * @param publication what hangs of the household in its village, if anything does
 */
public record Stewardship(Optional<Publication> publication) {

    static final Stewardship NONE = new Stewardship(Optional.empty());

    Stewardship publishing(Optional<Publication> now) {
        return new Stewardship(now);
    }
}
