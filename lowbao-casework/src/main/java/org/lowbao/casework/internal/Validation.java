package org.lowbao.casework.internal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** Jakarta Validation turned into refusals: every violation, in the order of its place, without the value. */
public final class Validation {

    private Validation() {}

    /** Returns a validator of Hibernate's that evaluates no expressions and speaks English or Chinese. */
    public static Validator standard(Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Locale spoken = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return jakarta.validation.Validation.byProvider(HibernateValidator.class)
                .configure()
                .defaultLocale(spoken)
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH), spoken, context -> spoken, false))
                .buildValidatorFactory()
                .getValidator();
    }

    /** Returns one refusal for each violation of constraints in some groups; of the usual ones if none is named. */
    public static List<Refusal> refusals(Validator validator, Object value, RefusalCode code, Class<?>... groups) {
        return validator.validate(value, groups).stream()
                .sorted(Comparator.comparing((ConstraintViolation<Object> violation) ->
                                violation.getPropertyPath().toString())
                        .thenComparing(ConstraintViolation::getMessage))
                .map(violation -> Refusal.of(
                                code, "field", violation.getPropertyPath().toString())
                        .with("fault", violation.getMessage()))
                .toList();
    }
}
