package org.lowbao.rules.slot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects where an operation reads slots, in the order of reading; a slot of the row itself, or above it, once. */
final class Sources {

    private final List<Source> sources = new ArrayList<>();
    private final Set<Long> slots = new HashSet<>();

    private Sources() {}

    static Source[] of(Node node) {
        var found = new Sources();
        node.sources(found);
        return found.sources.toArray(Source[]::new);
    }

    void add(Slot slot, int subject, int number) {
        if (slots.add((long) subject << Integer.SIZE | number)) {
            sources.add(slot);
        }
    }

    void add(Gather gather) {
        sources.add(gather);
    }
}
