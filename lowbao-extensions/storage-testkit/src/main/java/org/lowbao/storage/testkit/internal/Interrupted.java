package org.lowbao.storage.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does something on a thread that was interrupted before it began. */
public final class Interrupted {

    private Interrupted() {}

    /** Runs {@code action} to its end; it may fail with {@code allowed} and with nothing else. */
    public static void run(Runnable action, Class<? extends Exception> allowed) throws InterruptedException {
        var failure = new AtomicReference<@Nullable Throwable>();
        var thread = new Thread(() -> {
            Thread.currentThread().interrupt();
            action.run();
        });
        thread.setUncaughtExceptionHandler((dead, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        Throwable thrown = failure.get();
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(allowed);
        }
    }
}
