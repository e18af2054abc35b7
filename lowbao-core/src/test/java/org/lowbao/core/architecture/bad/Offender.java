package org.lowbao.core.architecture.bad;

import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Does everything that the domain must not do, so that the rules are seen to notice. */
public final class Offender {

    static int counter = 0;

    private Offender() {}

    static File file() {
        return new File("here");
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    static LocalDate today() {
        return LocalDate.now();
    }

    static Instant instant() {
        return Clock.systemUTC().instant();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static double chance() {
        return Math.random();
    }

    static Locale locale() {
        return Locale.getDefault();
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    static int next() {
        return counter++;
    }
}
