package org.lowbao.casework;

import java.util.HexFormat;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.household.Application;

/** Where the ids of new dossiers come from: printable ASCII, 1 to 100 characters, never a name or number of a person. */
public interface DossierIds {

    /** Returns an id for the dossier that an application opens. */
    String next(Application application);

    /** Returns ids of 128 random bits. */
    static DossierIds random(Entropy entropy) {
        return application -> "D-" + HexFormat.of().formatHex(entropy.nonce(16));
    }
}
