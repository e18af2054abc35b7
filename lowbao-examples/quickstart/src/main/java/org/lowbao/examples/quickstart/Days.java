package org.lowbao.examples.quickstart;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that goes on only when it is told to, to nine in the morning of a day. For one thread. */
final class Days extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LocalDate today = LocalDate.of(2026, 3, 2);

    void set(LocalDate day) {
        today = day;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("all of China keeps one time");
    }

    @Override
    public Instant instant() {
        return today.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
    }
}
