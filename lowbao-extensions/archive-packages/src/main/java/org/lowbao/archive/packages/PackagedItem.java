package org.lowbao.archive.packages;

import java.util.Optional;
import org.lowbao.core.dossier.DossierItem;

/**
 * An item of the dossier at its place in the package.
 *
 * @param number its place in the arrangement, from 1
 * @param item the item
 * @param path where its bytes are, under {@code data/}; empty if it is kept on paper only
 */
record PackagedItem(int number, DossierItem item, Optional<String> path) {

    /** Returns the item number (件号) with four digits. */
    String fourDigits() {
        return String.format(java.util.Locale.ROOT, "%04d", number);
    }

    String referenceCode(String volume) {
        return volume + "-" + fourDigits();
    }
}
