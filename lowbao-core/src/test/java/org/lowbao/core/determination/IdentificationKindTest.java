package org.lowbao.core.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentificationKindTest {

    private static final Locale BEFORE = Locale.getDefault();

    @AfterEach
    void restoreTheDefaultLocale() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void titles_are_the_terms_of_the_measures() {
        assertThat(IdentificationKind.DIBAO.title(Locale.CHINESE)).isEqualTo("最低生活保障");
        assertThat(IdentificationKind.SINGLE_PERSON_ENROLMENT.title(Locale.CHINESE))
                .isEqualTo("单人保");
        assertThat(IdentificationKind.RIGID_EXPENDITURE_HARDSHIP.title(Locale.CHINESE))
                .isEqualTo("刚性支出困难家庭");
        assertThat(IdentificationKind.DIBAO.title(Locale.ENGLISH)).isEqualTo("minimum living guarantee");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_title_in_both_languages(IdentificationKind kind) {
        assertThat(kind.title(Locale.CHINESE)).matches("\\p{IsHan}+");
        assertThat(kind.title(Locale.ENGLISH)).matches("[a-z -]+");
    }

    @Test
    void edge_families_and_families_in_rigid_expenditure_hardship_are_eligible_and_paid_nothing_a_month() {
        assertThat(IdentificationKind.values())
                .filteredOn(kind -> kind.isEligible() && !kind.isPaidMonthly())
                .containsExactly(IdentificationKind.LOW_INCOME_EDGE, IdentificationKind.RIGID_EXPENDITURE_HARDSHIP);
    }

    @Test
    void who_is_enrolled_alone_is_a_member_of_an_edge_family() {
        assertThat(IdentificationKind.SINGLE_PERSON_ENROLMENT.ofHousehold())
                .isEqualTo(IdentificationKind.LOW_INCOME_EDGE);
        assertThat(IdentificationKind.values())
                .filteredOn(kind -> kind.ofHousehold() != kind)
                .containsExactly(IdentificationKind.SINGLE_PERSON_ENROLMENT);
    }

    @Test
    void an_unknown_language_gets_chinese_whatever_the_machine_speaks() {
        Locale.setDefault(Locale.ENGLISH);

        assertThat(IdentificationKind.DESTITUTE.title(Locale.forLanguageTag("ug")))
                .isEqualTo("特困人员");
    }
}
