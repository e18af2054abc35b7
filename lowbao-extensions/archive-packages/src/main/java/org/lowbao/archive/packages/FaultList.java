package org.lowbao.archive.packages;

import java.util.ArrayList;
import java.util.List;

/** Collects what a verification finds, up to a limit that no honest package comes near. */
final class FaultList {

    private static final int LIMIT = 1_000;

    private final List<PackageFault> faults = new ArrayList<>();

    void add(PackageFault.Code code, String file, long line) {
        if (faults.size() < LIMIT) {
            faults.add(new PackageFault(code, file, line));
        }
    }

    void add(PackageFault.Code code, String file) {
        add(code, file, 0);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<PackageFault> all() {
        return List.copyOf(faults);
    }
}
