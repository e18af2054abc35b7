package org.lowbao.core.archive;

import java.util.Comparator;
import java.util.List;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;

/**
 * The fixed order of items inside a household's dossier (目录编序).
 *
 * @param order document types, first to last; what is not named follows, in the catalogue's order
 */
public record Arrangement(List<DocumentType> order) {

    private static final List<DocumentType> CATALOGUE = List.of(DocumentType.values());

    public Arrangement {
        order = List.copyOf(order);
    }

    /**
     * Returns the common order: conclusion first, then application, pledge and authorisation, identity papers, survey,
     * check, appraisal and notice, review, notices, dynamic papers, stop papers. A practice, not a law.
     */
    public static Arrangement conclusionFirst() {
        return new Arrangement(List.of(
                DocumentType.CONFIRMATION_FORM,
                DocumentType.NON_CONFIRMATION_NOTICE,
                DocumentType.APPLICATION,
                DocumentType.DELEGATION,
                DocumentType.INTEGRITY_PLEDGE,
                DocumentType.CHECK_AUTHORISATION,
                DocumentType.PRIVACY_NOTICE,
                DocumentType.HOUSEHOLD_REGISTER_COPY,
                DocumentType.ID_CARD_COPY));
    }

    /** Returns the items in this order; items of one type by day, then by number. */
    public List<DossierItem> arrange(List<DossierItem> items) {
        return items.stream()
                .sorted(Comparator.comparingInt((DossierItem item) -> place(item.type()))
                        .thenComparing(DossierItem::formedOn)
                        .thenComparingInt(DossierItem::number))
                .toList();
    }

    private int place(DocumentType type) {
        int named = order.indexOf(type);
        return named >= 0 ? named : order.size() + CATALOGUE.indexOf(type);
    }
}
