package org.lowbao.casework.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.JournalKey;

/**
 * One household's whole dossier in clear. Made for an actor and a purpose that stand in the access journal; whoever
 * holds one holds everything.
 *
 * @param key the journal
 * @param kind the journal's kind
 * @param file the folded case
 * @param recorded the entries as the domain knows them
 * @param entries the same entries as stored, opened
 * @param chain the digest after the last of them
 * @param contents opens a content in clear by its id
 */
public record DossierExport(
        JournalKey key,
        String kind,
        CaseFile file,
        List<Recorded> recorded,
        List<OpenedEntry> entries,
        Bytes chain,
        Contents contents) {

    public DossierExport {
        recorded = List.copyOf(recorded);
        entries = List.copyOf(entries);
    }

    /** Opens contents of one dossier. */
    public interface Contents {

        /**
         * Opens a content in clear; the caller closes it.
         *
         * @throws IOException if it cannot be read or is not what was stored
         */
        InputStream open(String contentId) throws IOException;
    }

    @Override
    public String toString() {
        return "export of " + key;
    }
}
