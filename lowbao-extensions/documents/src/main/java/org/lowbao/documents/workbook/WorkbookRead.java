package org.lowbao.documents.workbook;

import java.util.List;
import org.lowbao.documents.workbook.HouseholdRead.Complete;

/**
 * What became of a workbook: one result for each row of its household sheet, in that order, and the report.
 *
 * <p>Immutable. It holds personal data.
 */
public record WorkbookRead(List<HouseholdRead> households, IntakeReport report) {

    public WorkbookRead {
        households = List.copyOf(households);
    }

    /** Returns the households that can be filed. */
    public List<Complete> complete() {
        return households.stream()
                .filter(Complete.class::isInstance)
                .map(Complete.class::cast)
                .toList();
    }

    /** Returns counts. */
    @Override
    public String toString() {
        return report.toString();
    }
}
