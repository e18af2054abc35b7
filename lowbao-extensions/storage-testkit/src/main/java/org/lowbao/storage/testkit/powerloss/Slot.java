package org.lowbao.storage.testkit.powerloss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one name in a folder has stood for since its folder was flushed: first what is on the disk for sure, last what
 * programs see. Guarded by the disk.
 */
final class Slot {

    /**
     * What the name came to stand for at some moment.
     *
     * @param moment counts all changes of names on the disk
     * @param node empty if the name was removed
     * @param movedTo where the file went if it was renamed: no disk forgets a file on its way
     */
    record Meaning(long moment, Optional<Node> node, Optional<Slot> movedTo) {}

    private final List<Meaning> meanings = new ArrayList<>(List.of(new Meaning(0, Optional.empty(), Optional.empty())));

    Optional<Node> now() {
        return last().node();
    }

    void becomes(long moment, Optional<Node> node, Optional<Slot> movedTo) {
        meanings.add(new Meaning(moment, node, movedTo));
    }

    Meaning last() {
        return meanings.get(meanings.size() - 1);
    }

    List<Meaning> meanings() {
        return meanings;
    }

    /** From now on the last meaning is on the disk for sure, and so is where its file was moved to. */
    void flush() {
        flush(last().moment());
    }

    private void flush(long until) {
        while (meanings.size() > 1 && meanings.get(1).moment() <= until) {
            Meaning sure = meanings.get(1);
            meanings.remove(0);
            sure.movedTo().ifPresent(target -> target.flush(sure.moment()));
        }
    }
}
