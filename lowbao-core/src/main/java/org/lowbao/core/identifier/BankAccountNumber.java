package org.lowbao.core.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lowbao.core.identifier.IdentifierFault.Code;
import org.lowbao.core.identifier.IdentifierFault.Kind;

/**
 * The number of a bank card or passbook (银行账号), 8 to 32 digits.
 *
 * <p>Card numbers follow ISO/IEC 7812 and end in a Luhn check digit; the passbooks of rural credit cooperatives
 * (存折账号) do not. A failed check is therefore a warning and never a refusal.
 */
public final class BankAccountNumber {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 32;

    private final String value;

    private BankAccountNumber(String value) {
        this.value = value;
    }

    /** Reads a number. Faults are {@code LENGTH}; {@code CHARACTERS} with the first place. */
    public static Parsed<BankAccountNumber> parse(String text) {
        int length = text.length();
        if (length < SHORTEST || length > LONGEST) {
            return refused(Code.LENGTH, length, 0);
        }
        int wrong = CheckCharacters.firstNonDigit(text);
        return wrong > 0 ? refused(Code.CHARACTERS, length, wrong) : Parsed.valid(new BankAccountNumber(text));
    }

    /**
     * Reads a number that was checked before.
     *
     * @throws IllegalArgumentException if {@link #parse} refuses it; the message lists the faults, not the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BankAccountNumber of(String text) {
        return parse(text).orElseThrow();
    }

    /** Returns the digits. Personal data. */
    @JsonValue
    public String value() {
        return value;
    }

    /** Returns whether the number ends in the check digit of a card. */
    public boolean luhnValid() {
        return CheckCharacters.luhn(value);
    }

    /** Returns {@code CHECKSUM} if this can be no card, so that somebody compares it with the passbook; else nothing. */
    public List<IdentifierFault> warnings() {
        return luhnValid()
                ? List.of()
                : List.of(IdentifierFault.of(Kind.BANK_ACCOUNT_NUMBER, Code.CHECKSUM, value.length()));
    }

    /** Returns stars and the last four digits. */
    public String masked() {
        return "****" + value.substring(value.length() - 4);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BankAccountNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns {@link #masked}. */
    @Override
    public String toString() {
        return masked();
    }

    private static Parsed<BankAccountNumber> refused(Code code, int length, int position) {
        return Parsed.invalid(List.of(new IdentifierFault(Kind.BANK_ACCOUNT_NUMBER, code, length, position)));
    }
}
