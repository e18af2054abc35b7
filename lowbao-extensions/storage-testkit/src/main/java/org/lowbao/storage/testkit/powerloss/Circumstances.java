package org.lowbao.storage.testkit.powerloss;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Counts the operations that change a disk, and lets one fail, all fail, or the power be cut. Guarded by the disk. */
final class Circumstances {

    private long changes;
    private long cutAt = Long.MAX_VALUE;
    private long failAt = Long.MAX_VALUE;
    private @Nullable Fault once;
    private @Nullable Fault lasting;
    private boolean filesUnflushed;
    private boolean foldersUnflushed;

    long changes() {
        return changes;
    }

    void cutAt(long change) {
        cutAt = change;
    }

    void failAt(long change, Fault fault) {
        failAt = change;
        once = fault;
    }

    void fail(@Nullable Fault fault) {
        lasting = fault;
    }

    void ignoreFlushesOfFiles() {
        filesUnflushed = true;
    }

    void ignoreFlushesOfFolders() {
        foldersUnflushed = true;
    }

    boolean flushes(Node node) {
        return node instanceof FileNode ? !filesUnflushed : !foldersUnflushed;
    }

    /** Counts a change of something at {@code path}; an open channel has none. */
    void change(Change change, @Nullable String path) throws IOException {
        requirePower();
        Fault fault = changes == failAt ? once : lasting;
        changes++;
        if (fault != null && change.suffersFrom(fault)) {
            throw failure(fault, path);
        }
    }

    void read(@Nullable String path) throws IOException {
        requirePower();
        if (lasting == Fault.BROKEN) {
            throw failure(Fault.BROKEN, path);
        }
    }

    private void requirePower() {
        if (changes >= cutAt) {
            throw new PowerCut();
        }
    }

    /** As the platform does it: what concerns a path is told with it, what concerns a channel is not. */
    private static IOException failure(Fault fault, @Nullable String path) {
        return path == null ? new IOException(fault.words()) : new FileSystemException(path, null, fault.words());
    }
}
