package org.lowbao.storage.testkit.internal.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A child's talk with the process that started it, line by line. */
public final class Talk {

    private final BufferedReader in;
    private final PrintStream out;

    Talk(InputStream in, PrintStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    /** Says one line, which has left this process when this returns. Safe for use by many threads. */
    public void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        // one write for the whole line: a kill then cuts a line off or not, and never mixes two
        synchronized (out) {
            out.write(bytes, 0, bytes.length);
            out.flush();
        }
    }

    /** Returns the next line said to this process, or null when the other side has gone. */
    public @Nullable String hear() throws IOException {
        return in.readLine();
    }
}
