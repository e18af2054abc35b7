package org.lowbao.testservers;

/** The pause between two looks at a server. */
final class Pause {

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a database server", e);
        }
    }
}
