package org.lowbao.core.household;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parts of an {@link Application} fit together: no member id and no citizen id twice, exactly one head, the
 * applicant, incomes, expenditures, papers and registrations belong to members, nobody is born after the application, sex and
 * birth date are as the citizen id says, a person who applies for the household shows who he or she is, and the household was
 * informed before it applied.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistentApplicationValidator.class)
public @interface ConsistentApplication {

    String message() default "{org.lowbao.core.ConsistentApplication}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
