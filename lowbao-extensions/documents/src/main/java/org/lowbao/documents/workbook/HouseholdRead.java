package org.lowbao.documents.workbook;

import java.util.List;
import org.lowbao.core.household.Application;

/** What became of one row of the household sheet. */
public sealed interface HouseholdRead {

    /** Returns the household's number in the workbook (户编号); empty if it cannot be read. */
    String householdNumber();

    /** Returns the row in the household sheet, from 1. */
    int row();

    /**
     * Everything about the household could be read.
     *
     * @param village the name of the village or community, as the workbook gives it
     * @param application ready to be filed
     */
    record Complete(String householdNumber, int row, String village, Application application) implements HouseholdRead {

        /** Returns number and row. */
        @Override
        public String toString() {
            return "household " + householdNumber + " of row " + row;
        }
    }

    /**
     * Something about the household is faulty, so nothing of it is filed: a family decided on half its members or half
     * its income would be decided wrongly.
     *
     * @param faults of its rows in all sheets, in the order of the workbook; empty only if it is held back because a
     *     whole sheet or the file could not be read
     */
    record HeldBack(String householdNumber, int row, List<RowFault> faults) implements HouseholdRead {

        public HeldBack {
            faults = List.copyOf(faults);
        }
    }
}
