package org.lowbao.documents.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Days as spreadsheets count them. */
final class SerialDate {

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate START_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The day that spreadsheets count and no calendar has, 29 February 1900. */
    private static final int NO_SUCH_DAY = 60;

    private static final int LAST = 2_958_465;

    private SerialDate() {}

    /** Returns {@code yyyy-MM-dd}, or empty if {@code written} is no whole day from 1900 (or 1904) to 9999. */
    static Optional<String> read(String written, boolean from1904) {
        if (written.length() > 30) {
            return Optional.empty();
        }
        int days;
        try {
            days = new BigDecimal(written).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
        if (from1904) {
            return days < 0 || days > LAST - 1462
                    ? Optional.empty()
                    : Optional.of(START_OF_1904.plusDays(days).toString());
        }
        if (days < 1 || days == NO_SUCH_DAY || days > LAST) {
            return Optional.empty();
        }
        return Optional.of(
                BEFORE_1900.plusDays(days < NO_SUCH_DAY ? days : days - 1).toString());
    }
}
