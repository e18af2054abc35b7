package org.lowbao.rules.slot;

/** Told of a slot, whichever the instance. */
@FunctionalInterface
public interface Dependency {
    void on(int subject, int slot);
}
