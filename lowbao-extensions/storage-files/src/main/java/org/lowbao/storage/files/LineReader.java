package org.lowbao.storage.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Reads lines of ASCII from a file, each of a bounded length, and tells how the file ends. */
final class LineReader {

    private final InputStream in;
    private final int longest;
    private int next;

    /** Begins at {@code position}; the channel stays the caller's. */
    LineReader(FileChannel channel, long position, int longest) throws IOException {
        this.in = new BufferedInputStream(Channels.newInputStream(channel.position(position)));
        this.longest = longest;
        this.next = in.read();
    }

    /**
     * Returns the next line without its line feed, or empty if the file ends first, or more bytes come than a line may
     * have.
     */
    Optional<String> next() throws IOException {
        var line = new StringBuilder();
        while (next >= 0 && next != '\n' && line.length() <= longest) {
            line.append((char) next);
            next = in.read();
        }
        if (next != '\n') {
            return Optional.empty();
        }
        next = in.read();
        return Optional.of(line.toString());
    }

    /** Tells whether nothing comes any more. */
    boolean atEnd() {
        return next < 0;
    }
}
