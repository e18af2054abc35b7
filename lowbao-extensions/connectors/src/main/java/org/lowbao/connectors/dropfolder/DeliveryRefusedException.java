package org.lowbao.connectors.dropfolder;

import java.util.List;

/** A folder holds no delivery that could be read at all; the agency has to deliver again. Carries no personal data. */
public class DeliveryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DeliveryFault> faults;

    DeliveryRefusedException(List<DeliveryFault> faults) {
        super("no usable delivery: " + faults);
        this.faults = List.copyOf(faults);
    }

    /** Returns every reason, at least one. */
    public List<DeliveryFault> faults() {
        return faults;
    }
}
