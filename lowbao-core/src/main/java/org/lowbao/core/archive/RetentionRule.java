package org.lowbao.core.archive;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long a class of records is kept, and from when that counts (保管期限).
 *
 * @param code the class code that stands in reference codes and lists, such as {@code D10}
 * @param anchor the event that starts the clock
 * @param shift whether the clock starts on that day or on the next 1 January
 * @param length how long, at least; whole months or years
 */
public record RetentionRule(String code, Anchor anchor, Shift shift, Period length) {

    /** What starts the clock. */
    public enum Anchor {
        /** The day on which entitlement stops (停保之日). */
        STOP,
        /** The day of the decision not to confirm. */
        NON_CONFIRMATION
    }

    /** Whether the clock waits for the new year. */
    public enum Shift {
        NONE {
            @Override
            LocalDate start(LocalDate event) {
                return event;
            }
        },
        NEXT_JANUARY_FIRST {
            @Override
            LocalDate start(LocalDate event) {
                return LocalDate.of(event.getYear() + 1, 1, 1);
            }
        };

        abstract LocalDate start(LocalDate event);
    }

    public RetentionRule {
        if (length.isNegative() || length.isZero() || !length.equals(length.withDays(0))) {
            throw new IllegalArgumentException("a retention period is some whole months or years, was " + length);
        }
    }

    /** Approval class: not less than 3 years after the household's stop (national dossier notice). */
    public static RetentionRule approvalClass() {
        return new RetentionRule("D3", Anchor.STOP, Shift.NONE, Period.ofYears(3));
    }

    /** A fixture: as the approval class, counted from the decision, because the national notice is silent. */
    public static RetentionRule notConfirmed() {
        return new RetentionRule("D3", Anchor.NON_CONFIRMATION, Shift.NONE, Period.ofYears(3));
    }

    /** Returns the day on which the clock starts. */
    public LocalDate startsOn(LocalDate event) {
        return shift.start(event);
    }

    /** Returns the first day on which records may be appraised (鉴定); never earlier than the full length. */
    public LocalDate retainUntil(LocalDate event) {
        LocalDate end = startsOn(event).plus(length);
        // 29 February plus whole years lands on the 28th, a day short of the full length
        return end.getDayOfMonth() < startsOn(event).getDayOfMonth() ? end.plusDays(1) : end;
    }
}
