package org.lowbao.storage.testkit.internal;

/** What can be asked of the kit by system properties; the README lists them. */
public final class Settings {

    private static final long USUAL_SEED = 20_260_331L;

    private Settings() {}

    /** Returns how often a durable store's processes are killed. */
    public static int kills() {
        return Math.max(1, Integer.getInteger("lowbao.kills", 30));
    }

    /** Returns where randomness begins; the same number repeats a run as far as threads allow. */
    public static long seed() {
        return Long.getLong("lowbao.seed", USUAL_SEED);
    }

    /** Returns how many threads write at once in the load test. */
    public static int threads() {
        return Math.max(2, Integer.getInteger("lowbao.threads", 8));
    }

    /** Returns how many steps each of them takes. */
    public static int steps() {
        return Math.max(1, Integer.getInteger("lowbao.steps", 60));
    }

    /** Tells whether speed is measured, too. */
    public static boolean performance() {
        return Boolean.getBoolean("lowbao.performance");
    }
}
