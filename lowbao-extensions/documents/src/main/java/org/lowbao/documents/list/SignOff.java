package org.lowbao.documents.list;

import java.time.LocalDate;

/**
 * Who did one of the three steps that a payment list goes through before money moves. Three different persons do them;
 * whoever makes the list sees to that.
 *
 * @param step which one
 * @param officer the name that stands on the list
 * @param on the day
 */
public record SignOff(Step step, String officer, LocalDate on) {

    /** The steps, in their order. */
    public enum Step {
        /** 制表. */
        PREPARED,
        /** 审核. */
        CHECKED,
        /** 批准. */
        APPROVED
    }

    /** Returns step and day. */
    @Override
    public String toString() {
        return step + " on " + on;
    }
}
