package org.lowbao.core.procedure;

/**
 * A value of the law and the document it comes from.
 *
 * @param value the value
 * @param basis document and article, or the word {@code fixture} with a reason
 * @param <T> the value's type
 */
public record Provision<T>(T value, String basis) {

    public Provision {
        if (basis.isBlank()) {
            throw new IllegalArgumentException("a provision names its document");
        }
    }
}
