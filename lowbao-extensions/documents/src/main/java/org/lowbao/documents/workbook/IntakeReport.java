package org.lowbao.documents.workbook;

import java.util.List;

/**
 * Everything that is wrong with a workbook.
 *
 * @param faults every fault of every row, in the order of the workbook
 * @param heldBack the numbers of the households that are not filed, in the order of the household sheet
 * @param households how many rows the household sheet has
 */
public record IntakeReport(List<RowFault> faults, List<String> heldBack, int households) {

    public IntakeReport {
        faults = List.copyOf(faults);
        heldBack = List.copyOf(heldBack);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    /** Returns counts. */
    @Override
    public String toString() {
        return households + " households, " + heldBack.size() + " held back, " + faults.size() + " faults";
    }
}
