package org.lowbao.casework.internal;

import java.util.ArrayList;
import java.util.List;

/** What is to be done once a commit stands: contents become visible, listeners are told. */
public interface Aftermath {

    /** Does {@code effect} at once, because what was committed stands. */
    Aftermath AT_ONCE = Runnable::run;

    void when(Runnable effect);

    /** Keeps effects until the host's transaction stands. For one thread. */
    final class Waiting implements Aftermath {

        private final List<Runnable> effects = new ArrayList<>();

        @Override
        public void when(Runnable effect) {
            effects.add(effect);
        }

        /** Does everything that waits, in order and once; one that throws keeps none of the others from being done. */
        public void release() {
            List<Runnable> waiting = List.copyOf(effects);
            effects.clear();
            RuntimeException first = null;
            for (Runnable effect : waiting) {
                try {
                    effect.run();
                } catch (RuntimeException e) {
                    if (first == null) {
                        first = e;
                    } else {
                        first.addSuppressed(e);
                    }
                }
            }
            if (first != null) {
                throw first;
            }
        }
    }
}
