package org.lowbao.connectors.dropfolder;

import java.util.ArrayList;
import java.util.List;

/** Collects faults up to a limit while one delivery is read; used by one thread. */
final class Faults {

    private final int limit;
    private final List<DeliveryFault> kept = new ArrayList<>();
    private long further;

    Faults(int limit) {
        this.limit = limit;
    }

    void add(String file, long line, String column, DeliveryFault.Code code) {
        if (kept.size() < limit) {
            kept.add(new DeliveryFault(file, line, column, code));
        } else {
            further++;
        }
    }

    void add(String file, DeliveryFault.Code code) {
        add(file, 0, "", code);
    }

    List<DeliveryFault> kept() {
        return List.copyOf(kept);
    }

    long further() {
        return further;
    }
}
