package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.core.household.NotNegative;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.RefusalTexts;

/** Whoever asks for a language gets it, whatever the machine speaks. */
class LanguageTest {

    private static final Locale MACHINE = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(MACHINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US", "de", "zh-TW"})
    void faults_of_what_came_in_are_told_in_the_language_asked_for(String machine) {
        Locale.setDefault(Locale.forLanguageTag(machine));
        assertThat(fault(Casework.standardValidator())).isEqualTo("不能为空");
        assertThat(fault(Casework.standardValidator(Locale.CHINA))).isEqualTo("不能为空");
        assertThat(fault(Casework.standardValidator(Locale.UK))).isEqualTo("must not be blank");
        assertThat(ours(Casework.standardValidator())).isEqualTo("金额不得为负数");
        assertThat(ours(Casework.standardValidator(Locale.ENGLISH))).isEqualTo("an amount must not be negative");
    }

    @ParameterizedTest
    @EnumSource(PaymentList.State.class)
    void a_refused_step_of_a_payment_list_names_its_state_in_words(PaymentList.State state) {
        for (String step : new String[] {"prepare", "check", "approve", "order", "lock"}) {
            Refusal refusal = Refusal.of(RefusalCode.LIST_STEP_NOT_LEGAL_NOW, "state", state)
                    .with("step", step);
            assertThat(RefusalTexts.of(refusal, Locale.ENGLISH).what()).doesNotContain(state.name());
            assertThat(RefusalTexts.of(refusal, Locale.SIMPLIFIED_CHINESE).what())
                    .doesNotContainPattern("[A-Za-z]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABSENT", "CHANGED"})
    void so_does_one_of_a_list_that_is_not_there_or_was_just_changed(String state) {
        Refusal refusal =
                Refusal.of(RefusalCode.LIST_STEP_NOT_LEGAL_NOW, "state", state).with("step", "check");
        assertThat(RefusalTexts.of(refusal, Locale.ENGLISH).what()).doesNotContain(state);
        assertThat(RefusalTexts.of(refusal, Locale.SIMPLIFIED_CHINESE).what()).doesNotContainPattern("[A-Za-z]");
    }

    private static String fault(Validator validator) {
        return validator
                .validate(new Actor("a", " ", Role.ARCHIVIST, "990101"))
                .iterator()
                .next()
                .getMessage();
    }

    private static String ours(Validator validator) {
        return validator
                .validateValue(Income.class, "amount", Money.ofYuan("-1"))
                .iterator()
                .next()
                .getMessage();
    }

    private record Income(@NotNegative Money amount) {}
}
