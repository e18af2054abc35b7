package org.lowbao.rules.record;

import org.lowbao.rules.engine.FactSheet;

/**
 * The digest of all facts of a case, whether a policy asks for them or not. The order of facts does not matter; that of
 * instances does, because results name them in it.
 *
 * @param sha256 SHA-256 of the facts as canonical JSON, in lower-case hexadecimal
 */
public record FactsDigest(String sha256) {

    /** Takes the digest. Whoever records the same facts for several months takes it once. */
    public static FactsDigest of(FactSheet facts) {
        return new FactsDigest(DecisionRecord.sha256(FactsJson.of(facts)));
    }
}
