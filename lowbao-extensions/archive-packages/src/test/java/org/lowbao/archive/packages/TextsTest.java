package org.lowbao.archive.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lowbao.core.casefile.HouseholdSteps;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.casefile.TerminationReason;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.entitlement.ReturnReason;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.verification.Discrepancy;
import org.lowbao.core.verification.LookupItem;

class TextsTest {

    private static final List<Class<? extends Enum<?>>> CODES = List.of(
            AreaClass.class,
            Sex.class,
            MaritalStatus.class,
            WorkCapacity.class,
            DisabilityCategory.class,
            DisabilityLevel.class,
            IncomeCategory.class,
            PropertyKind.class,
            ExpenditureKind.class,
            Medium.class,
            Role.class,
            LookupItem.class,
            Discrepancy.Kind.class,
            IdentificationKind.class,
            Finding.Answer.class,
            StopReason.class,
            TerminationReason.class,
            ReviewOccasion.class,
            JoiningCause.class,
            LeavingCause.class,
            HouseholdSteps.ApplicantChange.class,
            PaymentItem.class,
            ReturnReason.class,
            RecoveryGround.class,
            PackageFault.Code.class);

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT));
    }

    @Test
    void every_code_of_the_domain_has_words() {
        var texts = new Texts(Locale.CHINESE);
        for (Class<? extends Enum<?>> type : CODES) {
            for (Enum<?> constant : type.getEnumConstants()) {
                assertThatCode(() -> texts.of(constant)).doesNotThrowAnyException();
            }
        }
    }

    /** Only this bundle's own keys; the base would fill in for what a language lacks. */
    private static Set<String> keys(Locale language) {
        String suffix = language.equals(Locale.ROOT) ? "" : "_" + language;
        var name = "/" + Texts.BUNDLE.replace('.', '/') + suffix + ".properties";
        try (var in = TextsTest.class.getResourceAsStream(name)) {
            return new PropertyResourceBundle(Objects.requireNonNull(in)).keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
