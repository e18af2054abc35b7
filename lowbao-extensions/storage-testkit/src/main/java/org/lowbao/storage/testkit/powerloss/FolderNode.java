package org.lowbao.storage.testkit.powerloss;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder's names. Guarded by the disk. */
final class FolderNode implements Node {

    private final Map<String, Slot> slots = new TreeMap<>();

    Slot slot(String name) {
        return slots.computeIfAbsent(name, absent -> new Slot());
    }

    Optional<Node> find(String name) {
        return Optional.ofNullable(slots.get(name)).flatMap(Slot::now);
    }

    List<String> names() {
        return slots.keySet().stream().filter(name -> find(name).isPresent()).toList();
    }

    Map<String, Slot> slots() {
        return slots;
    }

    void flush() {
        slots.values().forEach(Slot::flush);
    }
}
