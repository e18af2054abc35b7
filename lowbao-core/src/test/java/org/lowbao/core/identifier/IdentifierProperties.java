package org.lowbao.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdentifierProperties {

    @Property(tries = 300)
    void a_citizen_id_is_read_back_as_written_and_in_lower_case(@ForAll("citizenIds") String number) {
        CitizenId id = CitizenId.of(number);

        assertThat(id.value()).isEqualTo(number);
        assertThat(CitizenId.of(number.replace('X', 'x'))).isEqualTo(id);
    }

    /** All 18 places against all 11 characters. */
    @Property(tries = 100)
    void no_single_wrong_character_of_a_citizen_id_passes(@ForAll("citizenIds") String number) {
        no_substitution_passes(number, "0123456789X", CitizenId::parse);
    }

    @Property(tries = 200)
    void no_two_swapped_neighbours_of_a_citizen_id_pass(@ForAll("citizenIds") String number) {
        no_swap_passes(number, CitizenId::parse);
    }

    @Property(tries = 300)
    void an_upgrade_keeps_division_birth_date_sex_and_sequence(@ForAll("oldCitizenIds") String fifteen) {
        CitizenId old = CitizenId.of(fifteen);
        CitizenId upgraded = CitizenId.of(old.upgraded());

        assertThat(old.value()).isEqualTo(fifteen);
        assertThat(upgraded.birthDate()).isEqualTo(old.birthDate());
        assertThat(upgraded.isMale()).isEqualTo(old.isMale());
        assertThat(upgraded.divisionPrefix()).isEqualTo(old.divisionPrefix());
        assertThat(upgraded.value().substring(0, 6) + upgraded.value().substring(8, 17))
                .isEqualTo(fifteen);
        assertThat(upgraded.sameAs(old)).isTrue();
    }

    @Property(tries = 300)
    void a_mask_shows_no_birth_date(@ForAll("citizenIds") String number) {
        assertThat(CitizenId.of(number).toString())
                .hasSize(18)
                .startsWith(number.substring(0, 6) + "********")
                .endsWith(number.substring(14));
    }

    @Property(tries = 100)
    void numbers_are_equal_when_their_texts_are(@ForAll("citizenIds") String one, @ForAll("citizenIds") String other) {
        boolean same = one.equals(other);

        assertThat(CitizenId.of(one)).isEqualTo(CitizenId.of(one)).hasSameHashCodeAs(one);
        assertThat(CitizenId.of(one).equals(CitizenId.of(other))).isEqualTo(same);
        DisabilityCertificateNumber certificate = DisabilityCertificateNumber.of(one + "11");
        assertThat(certificate)
                .isEqualTo(DisabilityCertificateNumber.of(one + "11"))
                .hasSameHashCodeAs(one + "11");
        assertThat(certificate).isNotEqualTo(DisabilityCertificateNumber.of(one + "12"));
        BankAccountNumber account = BankAccountNumber.of(one.substring(0, 17));
        assertThat(account)
                .isEqualTo(BankAccountNumber.of(one.substring(0, 17)))
                .hasSameHashCodeAs(account.value());
        assertThat(account).isNotEqualTo(BankAccountNumber.of(one.substring(0, 16)));
    }

    @Property(tries = 100)
    void codes_are_equal_when_their_texts_are(@ForAll("creditCodes") String one, @ForAll("creditCodes") String other) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of(one);

        assertThat(code).isEqualTo(UnifiedSocialCreditCode.of(one)).hasSameHashCodeAs(one);
        assertThat(code.equals(UnifiedSocialCreditCode.of(other))).isEqualTo(one.equals(other));
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused_and_never_breaks_a_reader(@ForAll("texts") String text) {
        for (Function<String, Parsed<?>> parse : READERS) {
            Parsed<?> parsed = parse.apply(text);

            assertThat(parsed.toOptional().isPresent())
                    .isEqualTo(parsed.faults().isEmpty());
            assertThat(parsed.faults()).allMatch(fault -> fault.length() == text.length());
            assertThat(parsed.faults()).allMatch(fault -> fault.position() <= text.length() + 1);
        }
    }

    @Property(tries = 300)
    void a_credit_code_is_read_back_as_written_and_in_lower_case(@ForAll("creditCodes") String code) {
        UnifiedSocialCreditCode read = UnifiedSocialCreditCode.of(code);

        assertThat(read.value()).isEqualTo(code);
        assertThat(UnifiedSocialCreditCode.of(code.toLowerCase(Locale.ROOT))).isEqualTo(read);
    }

    /** All 18 places against all 31 characters. */
    @Property(tries = 50)
    void no_single_wrong_character_of_a_credit_code_passes(@ForAll("creditCodes") String code) {
        no_substitution_passes(code, CheckCharacters.CREDIT_ALPHABET, UnifiedSocialCreditCode::parse);
    }

    @Property(tries = 200)
    void no_two_swapped_neighbours_of_a_credit_code_pass(@ForAll("creditCodes") String code) {
        no_swap_passes(code, UnifiedSocialCreditCode::parse);
    }

    @Property(tries = 300)
    void a_certificate_number_holds_its_parts(
            @ForAll("citizenIds") String holder,
            @ForAll DisabilityCategory category,
            @ForAll DisabilityLevel level,
            @ForAll @IntRange(max = 99) int reissues) {
        String text = holder + category.digit() + level.digit() + (reissues == 0 ? "" : "B" + reissues);
        DisabilityCertificateNumber number = DisabilityCertificateNumber.of(text);

        assertThat(number.value()).isEqualTo(text);
        assertThat(number.citizenId()).isEqualTo(CitizenId.of(holder));
        assertThat(number.category()).isEqualTo(category);
        assertThat(number.level()).isEqualTo(level);
        assertThat(number.reissues()).isEqualTo(reissues);
    }

    @Property(tries = 300)
    void every_spelling_of_a_division_is_one_division(@ForAll("divisions") DivisionCode division) {
        assertThat(DivisionCode.of(division.value())).isEqualTo(division);
        assertThat(DivisionCode.of(division.padded())).isEqualTo(division).hasSameHashCodeAs(division);
    }

    @Property(tries = 300)
    void a_division_lies_in_its_parent_and_not_the_other_way(@ForAll("divisions") DivisionCode division) {
        assertThat(division.contains(division)).isTrue();
        division.parent().ifPresent(parent -> {
            assertThat(parent.contains(division)).isTrue();
            assertThat(division.contains(parent)).isFalse();
            assertThat(parent.level()).isLessThan(division.level());
            assertThat(parent).isLessThan(division);
        });
        assertThat(division.parent().isEmpty()).isEqualTo(division.level() == DivisionCode.Level.PROVINCE);
    }

    @Property(tries = 300)
    void a_luhn_digit_finds_every_single_wrong_digit(
            @ForAll("cards") String card, @ForAll @IntRange(max = 15) int place, @ForAll @IntRange(max = 9) int digit) {
        Assume.that(card.charAt(place) != '0' + digit);
        BankAccountNumber mistyped = BankAccountNumber.of(card.substring(0, place) + digit + card.substring(place + 1));

        assertThat(BankAccountNumber.of(card).warnings()).isEmpty();
        assertThat(mistyped.warnings()).hasSize(1);
    }

    @Property(tries = 300)
    void an_account_shows_only_its_last_four_digits(@ForAll("cards") String card) {
        assertThat(BankAccountNumber.of(card)).hasToString("****" + card.substring(12));
    }

    private static final List<Function<String, Parsed<?>>> READERS = List.of(
            CitizenId::parse,
            UnifiedSocialCreditCode::parse,
            DisabilityCertificateNumber::parse,
            DivisionCode::parse,
            BankAccountNumber::parse);

    private static void no_substitution_passes(String number, String alphabet, Function<String, Parsed<?>> parse) {
        for (int i = 0; i < number.length(); i++) {
            for (char c : alphabet.toCharArray()) {
                if (c != number.charAt(i)) {
                    String wrong = number.substring(0, i) + c + number.substring(i + 1);
                    assertThat(parse.apply(wrong).toOptional()).isEmpty();
                }
            }
        }
    }

    private static void no_swap_passes(String number, Function<String, Parsed<?>> parse) {
        for (int i = 0; i < number.length() - 1; i++) {
            if (number.charAt(i) != number.charAt(i + 1)) {
                String swapped =
                        number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
                assertThat(parse.apply(swapped).toOptional()).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<String> citizenIds() {
        return SyntheticNumbers.citizenIds();
    }

    @Provide
    Arbitrary<String> oldCitizenIds() {
        return SyntheticNumbers.oldCitizenIds();
    }

    @Provide
    Arbitrary<String> creditCodes() {
        return SyntheticNumbers.creditCodes();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("0123456789XxBbY ").ofMaxLength(34),
                SyntheticNumbers.citizenIds().map(number -> number + "17B1"));
    }

    @Provide
    Arbitrary<DivisionCode> divisions() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(12)
                .flatMap(digits -> Arbitraries.of(2, 4, 6, 9, 12)
                        .map(reach -> digits.substring(0, reach) + "0".repeat(12 - reach)))
                .map(DivisionCode::parse)
                .filter(parsed -> parsed.toOptional().isPresent())
                .map(Parsed::orElseThrow);
    }

    @Provide
    Arbitrary<String> cards() {
        return Arbitraries.strings().numeric().ofLength(15).map(IdentifierProperties::withLuhnDigit);
    }

    /** Tries the ten digits: exactly one satisfies the standard's sum. */
    private static String withLuhnDigit(String fifteen) {
        for (int check = 0; check < 10; check++) {
            int sum = check;
            for (int i = 0; i < 15; i++) {
                int digit = fifteen.charAt(i) - '0';
                // with 16 digits in all, the first and every second after it are doubled
                sum += i % 2 == 0 ? (2 * digit) / 10 + (2 * digit) % 10 : digit;
            }
            if (sum % 10 == 0) {
                return fifteen + check;
            }
        }
        throw new AssertionError("one of ten consecutive sums is a multiple of ten");
    }
}
