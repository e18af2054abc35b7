package org.lowbao.connectors.dropfolder;

import java.time.LocalDate;
import java.util.List;
import org.lowbao.core.verification.LookupItem;

/**
 * What became of a delivery when it was read; free of personal data.
 *
 * @param agency the agency's code
 * @param asOf the day on which the registers stood so
 * @param files the declared files, in the order of {@code delivery.csv}
 * @param faults what is wrong, in the order in which it was found, as many as the limit keeps
 * @param furtherFaults how many more there are
 */
public record DeliveryReport(
        String agency, LocalDate asOf, List<FileStatus> files, List<DeliveryFault> faults, long furtherFaults) {

    public DeliveryReport {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /** Tells whether there is nothing to complain about. */
    public boolean isClean() {
        return faults.isEmpty();
    }

    /** What a file is good for. */
    public enum Usability {
        /** Read whole; persons in its coverage get answers. */
        INTACT,
        /** Declared and not there: persons in its coverage get no reply. */
        MISSING,
        /** There, and not what was declared: questions about persons in its coverage fail. */
        FAILED
    }

    /**
     * One declared file.
     *
     * @param item what it answers
     * @param file its name
     * @param usability what it is good for
     * @param rows how many rows it has, as far as it was read
     */
    public record FileStatus(LookupItem item, String file, Usability usability, long rows) {}
}
