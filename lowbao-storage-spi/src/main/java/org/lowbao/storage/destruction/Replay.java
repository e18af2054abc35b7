package org.lowbao.storage.destruction;

import java.util.List;

/**
 * What a replay of the destruction register had to do.
 *
 * @param records how many records there are
 * @param learned how many of them the register lacked and took over from the key register
 * @param removed what was there again; empty unless something was restored or a destruction was interrupted
 */
public record Replay(long records, long learned, List<Remains> removed) {
    public Replay {
        removed = List.copyOf(removed);
    }
}
