package org.lowbao.storage.files;

import java.io.IOException;
import java.nio.file.Path;
import org.lowbao.storage.journal.JournalKey;

/**
 * Where one content lies.
 *
 * @param owner its journal
 * @param id its id there
 * @param name its NAME, which no caller has chosen
 * @param staged the file while it is staged
 * @param published the file once it is published
 * @param lock the file whose lock is held while one of the two is made, renamed or removed
 */
record Place(JournalKey owner, String id, String name, Path staged, Path published, Path lock) {

    Turn turn() throws IOException {
        return Turn.at(lock);
    }

    void requireUnpublished() throws IOException {
        if (Folder.holds(published)) {
            throw new IllegalStateException(this + " is already published");
        }
    }

    @Override
    public String toString() {
        return "content " + id + " of " + owner;
    }
}
