package org.lowbao.core.household;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The amount is zero or more. For {@code Money}, {@code Flow} and {@code Stock}; absence is valid. */
@Documented
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(
        validatedBy = {
            NotNegativeValidator.OfMoney.class,
            NotNegativeValidator.OfFlow.class,
            NotNegativeValidator.OfStock.class
        })
public @interface NotNegative {

    String message() default "{org.lowbao.core.NotNegative}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
