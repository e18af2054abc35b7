package org.lowbao.rules.slot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact arithmetic that gives up, as unknown, where numbers leave every bound of sense. */
final class Numbers {

    /** More digits than any money of any state has. */
    static final int MAX_DIGITS = 60;

    static final int MAX_SCALE = 40;

    private Numbers() {}

    static @Nullable BigDecimal bounded(BigDecimal number) {
        return number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_SCALE ? null : number;
    }

    /** Divides and rounds in one go, to a multiple of {@code step}. */
    static @Nullable BigDecimal round(BigDecimal dividend, BigDecimal divisor, BigDecimal step, RoundingMode rounding) {
        BigDecimal unit = divisor.multiply(step);
        if (step.signum() <= 0 || unit.signum() == 0) {
            return null;
        }
        // a quotient of astronomic size is out of bounds; do not compute its digits first, and nothing of nothing is
        // nothing
        if (dividend.signum() != 0
                && dividend.precision() - dividend.scale() - (unit.precision() - unit.scale()) > MAX_DIGITS) {
            return null;
        }
        return bounded(dividend.divide(unit, 0, rounding).multiply(step));
    }
}
