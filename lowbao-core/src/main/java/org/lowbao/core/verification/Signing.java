package org.lowbao.core.verification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * How an authorisation was given, where it was not simply signed by the person (代签、捺印).
 *
 * @param way by a thumbprint or by a guardian
 * @param guardian who the guardian is and how related; needed for that way
 * @param ground why an adult has a guardian (无民事行为能力、限制民事行为能力); needed for an adult
 * @param witness who witnessed it; needed for a thumbprint
 */
public record Signing(
        @NotNull Way way,
        Optional<@Size(min = 1, max = 200) String> guardian,
        Optional<@Size(min = 1, max = 2000) String> ground,
        Optional<@Size(min = 1, max = 100) String> witness) {

    /** The ways besides a signature. Names are stored and never renamed. */
    public enum Way {
        /** Of somebody who cannot write, before a witness (捺印). */
        THUMBPRINT,
        /** For a minor, or for a person without capacity (监护人代签). */
        GUARDIAN
    }

    /** Returns a thumbprint before a witness. */
    public static Signing thumbprint(String witness) {
        return new Signing(Way.THUMBPRINT, Optional.empty(), Optional.empty(), Optional.of(witness));
    }

    /** Returns the signature of a minor's guardian. */
    public static Signing guardian(String guardian) {
        return new Signing(Way.GUARDIAN, Optional.of(guardian), Optional.empty(), Optional.empty());
    }

    /** Returns the signature of the guardian of an adult who cannot sign, and why. */
    public static Signing guardian(String guardian, String ground) {
        return new Signing(Way.GUARDIAN, Optional.of(guardian), Optional.of(ground), Optional.empty());
    }

    @Override
    public String toString() {
        return "signed by " + way;
    }
}
