package org.lowbao.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lowbao.core.archive.RetentionRule.Anchor;
import org.lowbao.core.archive.RetentionRule.Shift;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.dossier.Medium;

class ArrangementProperties {

    private static final RetentionRule THIRTY_YEARS =
            new RetentionRule("D30", Anchor.STOP, Shift.NONE, Period.ofYears(30));

    @Property(tries = 200)
    void items_have_one_order_however_they_come(@ForAll("items") List<DossierItem> items, @ForAll Random random) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        Arrangement arrangement = Arrangement.conclusionFirst();

        List<DossierItem> arranged = arrangement.arrange(items);

        assertThat(arranged).containsExactlyInAnyOrderElementsOf(items);
        assertThat(arrangement.arrange(shuffled)).isEqualTo(arranged);
        assertThat(arrangement.arrange(arranged)).isEqualTo(arranged);
    }

    @Example
    void the_conclusion_comes_first_and_what_is_not_named_last_by_its_place_in_the_catalogue() {
        List<DossierItem> arranged = Arrangement.conclusionFirst()
                .arrange(List.of(
                        item(1, DocumentType.STOP_FORM, 3),
                        item(2, DocumentType.HOME_VISIT_FORM, 2),
                        item(3, DocumentType.HOME_VISIT_FORM, 1),
                        item(4, DocumentType.APPLICATION, 1),
                        item(5, DocumentType.CONFIRMATION_FORM, 4)));

        assertThat(arranged).extracting(DossierItem::number).containsExactly(5, 4, 3, 2, 1);
    }

    @Example
    void a_reference_code_is_built_as_the_standard_s_example() {
        // DOMAIN 5.5: J023-ZY·DB·2026-D30-0123 = fonds J023, specialised/dibao, 2026, 30 years, volume 0123
        var scheme = ReferenceCodeScheme.byVolume("J023", "ZY·DB");

        assertThat(scheme.code(2026, THIRTY_YEARS, 123)).isEqualTo("J023-ZY·DB·2026-D30-0123");
        assertThat(scheme.series(2026, THIRTY_YEARS)).isEqualTo("J023-ZY·DB·2026-D30");
    }

    @Example
    void a_volume_fits_its_digits_or_a_new_series_is_opened() {
        var scheme = ReferenceCodeScheme.byVolume("J023", "ZY·DB");

        assertThat(scheme.code(2026, THIRTY_YEARS, 9999)).endsWith("-9999");
        assertThatIllegalArgumentException().isThrownBy(() -> scheme.code(2026, THIRTY_YEARS, 10_000));
        assertThatIllegalArgumentException().isThrownBy(() -> scheme.code(2026, THIRTY_YEARS, 0));
    }

    @Example
    void a_pattern_without_the_volume_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceCodeScheme("J023", "ZY", "{fonds}", 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceCodeScheme("J023", "ZY", "{volume}", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceCodeScheme("J023", "ZY", "{volume}", 10));
    }

    @Provide
    Arbitrary<List<DossierItem>> items() {
        return Combinators.combine(
                        Arbitraries.of(DocumentType.class),
                        Arbitraries.integers().between(1, 28))
                .as((type, day) -> item(0, type, day))
                .list()
                .ofMaxSize(20)
                .map(items -> {
                    var numbered = new ArrayList<DossierItem>();
                    items.forEach(item -> numbered.add(item(
                            numbered.size() + 1, item.type(), item.formedOn().getDayOfMonth())));
                    return numbered;
                });
    }

    private static DossierItem item(int number, DocumentType type, int day) {
        return new DossierItem(
                number,
                type,
                Optional.empty(),
                LocalDate.of(2026, 5, day),
                "HOUSEHOLD",
                Medium.PAPER,
                true,
                1,
                Optional.empty(),
                1);
    }
}
