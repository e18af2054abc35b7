package org.lowbao.casework.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Chain;
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

    /**
     * Returns this export as the dossier was after an earlier entry; a package made from it can be made again, byte for
     * byte, whatever came later.
     *
     * @param version 1 to the number of entries
     */
    public DossierExport asOf(long version) {
        int count = Math.toIntExact(version);
        List<OpenedEntry> earlier = entries.subList(0, count);
        Bytes then = Chain.genesis(key, kind);
        for (OpenedEntry entry : earlier) {
            then = Chain.next(then, entry.header());
        }
        List<Recorded> known = recorded.subList(0, count);
        return new DossierExport(key, kind, CaseFile.of(file.id(), known), known, earlier, then, contents);
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
