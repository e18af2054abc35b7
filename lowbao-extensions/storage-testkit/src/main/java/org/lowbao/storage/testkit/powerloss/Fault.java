package org.lowbao.storage.testkit.powerloss;

/** What a file system can suffer from while the power is on. */
public enum Fault {
    /** Nothing can be made or written; renaming, deleting and reading work. */
    DISK_FULL("No space left on device"),
    /** Nothing can be changed; reading works. */
    READ_ONLY("Read-only file system"),
    /** Nothing works at all. */
    BROKEN("Input/output error");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** Returns how a POSIX system words it. */
    String words() {
        return words;
    }
}
