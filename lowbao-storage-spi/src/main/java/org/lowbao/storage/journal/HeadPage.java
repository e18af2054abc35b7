package org.lowbao.storage.journal;

import java.util.List;
import java.util.Optional;

/**
 * One page of heads, in the order of their ids.
 *
 * @param heads at most as many as were asked for
 * @param next the id after which the next page begins; empty if this page is the last
 */
public record HeadPage(List<Head> heads, Optional<String> next) {
    public HeadPage {
        heads = List.copyOf(heads);
    }
}
