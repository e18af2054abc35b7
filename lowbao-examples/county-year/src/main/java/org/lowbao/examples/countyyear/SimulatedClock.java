package org.lowbao.examples.countyyear;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that the example sets, so that the same month always happens on the same days. */
final class SimulatedClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant now = Instant.EPOCH;

    void set(LocalDate day, int hour) {
        now = day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("all of China keeps one time");
    }
}
