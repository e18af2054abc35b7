package org.lowbao.examples.countyyear;

import java.io.Console;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells how far the month has come: a bar on a terminal, a plain line for each stage otherwise. */
final class Progress implements AutoCloseable {

    private final PrintStream out;
    private final boolean terminal;
    private @Nullable ProgressBar bar;

    Progress(PrintStream out) {
        this.out = out;
        this.terminal = isTerminal();
    }

    /** Begins a stage. */
    void stage(String chinese, String english, long of) {
        close();
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(english)
                    .setInitialMax(of)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        } else {
            out.println(chinese + " / " + english + ": " + of);
        }
    }

    /** Tells that so many of the stage are done. */
    void done(long count) {
        if (bar != null) {
            bar.stepTo(count);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /** From Java 22 on a console is there without a terminal, too; then only it can tell. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
