package org.lowbao.archive.packages;

import java.util.List;

/**
 * What the verification of one package found.
 *
 * @param faults everything that is wrong, in the order in which it was found, at most 1,000
 * @param tagManifestDigest SHA-256 of the tag manifest as it is, lower-case hexadecimal; empty if there is none
 * @param files how many payload files were read
 * @param entries how many journal entries were recomputed
 */
public record PackageVerification(List<PackageFault> faults, String tagManifestDigest, int files, int entries) {

    public PackageVerification {
        faults = List.copyOf(faults);
    }

    /** Tells whether nothing is wrong. */
    public boolean isIntact() {
        return faults.isEmpty();
    }
}
