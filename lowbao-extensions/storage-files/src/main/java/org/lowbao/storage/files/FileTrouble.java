package org.lowbao.storage.files;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;

/** Tells what a file system's failure means to an operator. */
final class FileTrouble {

    private FileTrouble() {}

    /** A full disk comes without a type of its own, so whatever fails while writing is taken for the system's refusal. */
    static StorageException writing(String what, IOException e) {
        return new StorageException(
                isPassing(e) ? Trouble.UNAVAILABLE : Trouble.REFUSED_BY_SYSTEM, what + " failed", e);
    }

    static StorageException reading(String what, IOException e) {
        boolean refused = e instanceof FileSystemException && !isPassing(e);
        return new StorageException(refused ? Trouble.REFUSED_BY_SYSTEM : Trouble.UNAVAILABLE, what + " failed", e);
    }

    /** A folder that is gone may come back with its disk; a closed channel is a thread that was interrupted. */
    private static boolean isPassing(IOException e) {
        return e instanceof NoSuchFileException || e instanceof ClosedChannelException;
    }
}
