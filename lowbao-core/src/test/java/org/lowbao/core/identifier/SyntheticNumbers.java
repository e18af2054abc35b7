package org.lowbao.core.identifier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Numbers that nobody has: the division prefix 99 is not given to any place. */
final class SyntheticNumbers {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final LocalDate TWENTIETH_CENTURY = LocalDate.of(1900, 1, 1);

    private SyntheticNumbers() {}

    static Arbitrary<String> citizenIds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 46_000).map(TWENTIETH_CENTURY::plusDays),
                        Arbitraries.integers().between(0, 999))
                .as((division, born, sequence) -> {
                    String seventeen =
                            String.format(Locale.ROOT, "99%04d%s%03d", division, BASIC.format(born), sequence);
                    return seventeen + CitizenId.checkCharacter(seventeen);
                });
    }

    static Arbitrary<String> oldCitizenIds() {
        return citizenIds()
                .filter(number -> number.startsWith("19", 6))
                .map(number -> number.substring(0, 6) + number.substring(8, 17));
    }

    static Arbitrary<String> creditCodes() {
        return Combinators.combine(alphabet(2), Arbitraries.strings().numeric().ofLength(4), alphabet(9))
                .as((head, division, organisation) -> {
                    String seventeen = head + "99" + division + organisation;
                    return seventeen + CheckCharacters.credit(seventeen);
                });
    }

    private static Arbitrary<String> alphabet(int length) {
        return Arbitraries.strings()
                .withChars(CheckCharacters.CREDIT_ALPHABET.toCharArray())
                .ofLength(length);
    }
}
