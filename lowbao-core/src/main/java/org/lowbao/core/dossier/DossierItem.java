package org.lowbao.core.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One item of a dossier (件), in the order in which it came.
 *
 * @param number 1, 2, 3, … without gaps
 * @param type what it is
 * @param memberId about which member, if about one
 * @param formedOn the day it was made or brought
 * @param responsible the office code of who answers for it, or {@code HOUSEHOLD}
 * @param medium on what
 * @param original whether an original
 * @param pages how many
 * @param contentId where its bytes are, if they are kept here
 * @param entry the number of the journal entry that brought it
 */
public record DossierItem(
        int number,
        DocumentType type,
        Optional<String> memberId,
        LocalDate formedOn,
        String responsible,
        Medium medium,
        boolean original,
        int pages,
        Optional<String> contentId,
        long entry) {}
