package org.lowbao.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lowbao.core.identifier.Parsed;

class PersonNameProperties {

    private static final List<String> DOTS =
            List.of("\u00B7", "\u2022", "\u30FB", "\uFF65", "\u2027", "\u0387", "\u2219", "\u22C5", "\uFF0E", ".");

    @Property(tries = 1000)
    void a_key_is_its_own_key(@ForAll("names") PersonName name) {
        PersonName again = PersonName.of(name.matchKey());

        assertThat(again.matchKey()).isEqualTo(name.matchKey());
        assertThat(again.sameAs(name)).isTrue();
    }

    @Property(tries = 300)
    void names_match_under_any_form_of_the_dot(
            @ForAll("parts") String first,
            @ForAll("parts") String second,
            @ForAll("dots") String one,
            @ForAll("dots") String other) {
        assertThat(PersonName.of(first + one + second).sameAs(PersonName.of(first + other + second)))
                .isTrue();
    }

    @Property(tries = 300)
    void blanks_around_and_inside_a_chinese_name_do_not_matter(
            @ForAll("parts") String first, @ForAll("parts") String second, @ForAll("blanks") String blank) {
        assertThat(PersonName.of(blank + first + blank + second + blank).sameAs(PersonName.of(first + second)))
                .isTrue();
    }

    @Property(tries = 1000)
    void no_code_point_is_ever_cut_in_two(@ForAll("names") PersonName name) {
        for (String text : List.of(name.text(), name.matchKey(), name.masked())) {
            assertThat(text.codePoints()).noneMatch(codePoint -> codePoint >= 0xD800 && codePoint <= 0xDFFF);
        }
    }

    @Property(tries = 1000)
    void a_mask_shows_at_most_two_characters_and_has_the_length_of_the_key(@ForAll("names") PersonName name) {
        String masked = name.masked();

        assertThat(masked.codePointCount(0, masked.length()))
                .isEqualTo(name.matchKey().codePointCount(0, name.matchKey().length()));
        assertThat(masked.codePoints()
                        .filter(c -> c != '*' && c != '\u00B7' && c != ' ')
                        .count())
                .isLessThanOrEqualTo(2);
    }

    @Property(tries = 1000)
    void any_text_is_a_name_kept_as_given_or_refused(@ForAll String text) {
        Parsed<PersonName> parsed = PersonName.parse(text);

        assertThat(parsed.faults().isEmpty()).isEqualTo(parsed.toOptional().isPresent());
        parsed.toOptional().ifPresent(name -> assertThat(name.text()).isEqualTo(text));
    }

    @Provide
    Arbitrary<PersonName> names() {
        Arbitrary<Integer> codePoints = Arbitraries.oneOf(
                Arbitraries.integers().between(0x4E00, 0x9FFF),
                Arbitraries.integers().between(0x20000, 0x323AF),
                Arbitraries.integers().between(0xF900, 0xFAFF),
                Arbitraries.integers().between(0xE000, 0xF8FF),
                Arbitraries.integers().between(0x20, 0x24F),
                // combining marks, jamo, full-width letters, selectors: what normalisation moves about
                Arbitraries.integers().between(0x300, 0x36F),
                Arbitraries.integers().between(0x1100, 0x11FF),
                Arbitraries.integers().between(0xFF01, 0xFFDC),
                Arbitraries.integers().between(0xFE00, 0xFE0F),
                Arbitraries.of(' ', '\u3000', '\u00A0', '\u200B', '\u00B7', '\u30FB', '.')
                        .map(c -> (int) c));
        return codePoints
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(PersonNameProperties::text)
                .map(PersonName::parse)
                .filter(parsed -> parsed.toOptional().isPresent())
                .map(Parsed::orElseThrow);
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0x4E00, 0x9FFF),
                        Arbitraries.integers().between(0x20000, 0x2A6DF))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(PersonNameProperties::text);
    }

    @Provide
    Arbitrary<String> dots() {
        return Arbitraries.of(DOTS);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings()
                .withChars(' ', '\u3000', '\u00A0', '\u2003', '\u202F')
                .ofMaxLength(3);
    }

    private static String text(List<Integer> codePoints) {
        var text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
