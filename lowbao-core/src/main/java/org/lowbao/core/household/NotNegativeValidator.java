package org.lowbao.core.household;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;

/** Checks {@link NotNegative} on the three types that carry an amount. */
public final class NotNegativeValidator {

    private NotNegativeValidator() {}

    /** For money. */
    public static final class OfMoney implements ConstraintValidator<NotNegative, Money> {
        @Override
        public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
            return value == null || !value.isNegative();
        }
    }

    /** For flows. */
    public static final class OfFlow implements ConstraintValidator<NotNegative, Flow> {
        @Override
        public boolean isValid(@Nullable Flow value, ConstraintValidatorContext context) {
            return value == null || !value.amount().isNegative();
        }
    }

    /** For stocks. */
    public static final class OfStock implements ConstraintValidator<NotNegative, Stock> {
        @Override
        public boolean isValid(@Nullable Stock value, ConstraintValidatorContext context) {
            return value == null || !value.amount().isNegative();
        }
    }
}
