package org.lowbao.storage.testkit.powerloss;

import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Chooses one of the states that a power cut may leave a disk in. */
final class Survival {

    private final RandomGenerator random;
    private final IdentityHashMap<Slot, Integer> chosen = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Node> survivors = new IdentityHashMap<>();

    Survival(RandomGenerator random) {
        this.random = random;
    }

    FolderNode of(FolderNode root) {
        choose(root);
        while (chosen.keySet().stream().anyMatch(this::takesBack)) {
            // until no file has lost both its names
        }
        return copy(root);
    }

    private void choose(FolderNode folder) {
        for (Slot slot : folder.slots().values()) {
            if (chosen.putIfAbsent(slot, random.nextInt(slot.meanings().size())) == null) {
                for (Slot.Meaning meaning : slot.meanings()) {
                    if (meaning.node().orElse(null) instanceof FolderNode inner) {
                        choose(inner);
                    }
                }
            }
        }
    }

    /** Undoes the removal of an old name whose new name did not reach the disk; tells whether it had to. */
    private boolean takesBack(Slot slot) {
        for (int i = 1; i <= chosen.getOrDefault(slot, 0); i++) {
            Slot.Meaning meaning = slot.meanings().get(i);
            if (meaning.movedTo().isPresent() && !reaches(meaning.movedTo().get(), meaning.moment())) {
                chosen.put(slot, i - 1);
                return true;
            }
        }
        return false;
    }

    private boolean reaches(Slot slot, long moment) {
        return slot.meanings().get(chosen.getOrDefault(slot, 0)).moment() >= moment;
    }

    private FolderNode copy(FolderNode folder) {
        var copy = new FolderNode();
        survivors.put(folder, copy);
        folder.slots().forEach((name, slot) -> {
            Optional<Node> node =
                    slot.meanings().get(chosen.getOrDefault(slot, 0)).node();
            if (node.isPresent()) {
                copy.slot(name).becomes(1, node.map(this::survivor), Optional.empty());
            }
        });
        copy.flush();
        return copy;
    }

    private Node survivor(Node node) {
        Node known = survivors.get(node);
        if (known != null) {
            return known;
        }
        if (node instanceof FolderNode folder) {
            return copy(folder);
        }
        FileNode survivor = ((FileNode) node).survivor(random);
        survivors.put(node, survivor);
        return survivor;
    }
}
