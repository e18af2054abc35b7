package org.lowbao.storage.testkit.powerloss;

/** The kinds of operations that change a disk. */
enum Change {
    GROW,
    RENAME_OR_REMOVE,
    FLUSH;

    boolean suffersFrom(Fault fault) {
        return switch (fault) {
            case DISK_FULL -> this == GROW;
            case READ_ONLY -> this != FLUSH;
            case BROKEN -> true;
        };
    }
}
