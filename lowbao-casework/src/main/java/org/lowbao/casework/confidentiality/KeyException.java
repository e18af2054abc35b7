package org.lowbao.casework.confidentiality;

import org.jspecify.annotations.Nullable;

/** A key could not be used: wrong pass-phrase, foreign or changed key, device away. Carries no key and no person. */
public class KeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public KeyException(String message) {
        this(message, null);
    }
}
