package org.lowbao.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTextsTest {

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void every_fault_says_in_both_languages_what_is_wrong_and_what_to_do(FaultCode code) {
        var fault = new RowFault(Optional.of(IntakeSheet.MEMBERS), 2, Optional.empty(), code, List.of("7", "9"));

        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(fault.message(language)).isNotBlank().doesNotContain("{");
            assertThat(fault.remedy(language)).isNotBlank().doesNotContain("{");
        }
        assertThat(fault.message(Locale.CHINESE)).isNotEqualTo(fault.message(Locale.ENGLISH));
        assertThat(fault.remedy(Locale.CHINESE)).isNotEqualTo(fault.remedy(Locale.ENGLISH));
    }

    @Test
    void the_language_of_the_machine_plays_no_part() {
        var fault = RowFault.ofFile(FaultCode.FILE_EMPTY);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(fault.message(Locale.CHINESE)).isEqualTo("文件是空的。");
            assertThat(fault.message(Locale.FRENCH)).isEqualTo("文件是空的。");
            Locale.setDefault(Locale.CHINA);
            assertThat(fault.message(Locale.ENGLISH)).isEqualTo("The file is empty.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "area, org.lowbao.core.household.AreaClass",
        "sex, org.lowbao.core.person.Sex",
        "maritalStatus, org.lowbao.core.person.MaritalStatus",
        "disabilityCategory, org.lowbao.core.identifier.DisabilityCategory",
        "disabilityLevel, org.lowbao.core.identifier.DisabilityLevel",
        "workCapacity, org.lowbao.core.person.WorkCapacity",
        "period, org.lowbao.core.money.Period",
        "incomeCategory, org.lowbao.core.household.IncomeCategory",
        "propertyKind, org.lowbao.core.household.PropertyKind",
        "expenditureKind, org.lowbao.core.household.ExpenditureKind"
    })
    void every_value_of_the_domain_has_a_word_and_every_word_a_value(String list, Class<? extends Enum<?>> type) {
        Terms terms = Terms.standard();

        assertThat(terms.words(list).stream()
                        .map(word -> terms.code(list, word).orElseThrow())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .toList());
    }
}
