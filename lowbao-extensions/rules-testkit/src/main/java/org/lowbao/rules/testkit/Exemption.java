package org.lowbao.rules.testkit;

import java.util.function.BiPredicate;

/**
 * A case in which a policy breaks a law because the legal text wants it so.
 *
 * @param law which
 * @param article where the text says so; shown when the exemption is listed
 * @param applies tells by the results before and after the change that a law makes whether this is the case; as narrow as
 *     the text is; the same result twice where a law changes nothing
 */
public record Exemption(Law law, String article, BiPredicate<Result, Result> applies) {

    public Exemption {
        if (article.isBlank()) {
            throw new IllegalArgumentException("an exemption names its article");
        }
    }
}
